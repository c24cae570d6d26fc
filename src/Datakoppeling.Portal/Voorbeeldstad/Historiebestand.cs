using Datakoppeling.Portal.Voorbeeldstad.Mensen;

namespace Datakoppeling.Portal.Voorbeeldstad;

/// <summary>Writes <c>historie.csv</c>: what every person earned in the months before the delivery.</summary>
internal sealed class Historiebestand(Stream uit, Bijstandsplan plan) : IDisposable
{
    /// <summary>Half a year, as the chart on the screen shows.</summary>
    private const int Maanden = 6;

    private readonly Bytestroom _uit = new(uit, 256 * 1024, "bsn;maand;groep;netto"u8);
    private readonly Loonstroken _stroken = new(plan.Seed);

    public long Rijen => _uit.Rijen;

    public void Schrijf(Bijstandsdossier dossier)
    {
        for (var terug = 1; terug <= Maanden; terug++)
        {
            var maand = plan.Maand.Plus(-terug);
            for (var i = 0; i < dossier.Bronnen.Length; i++)
            {
                ref var bron = ref dossier.Bronnen[i];
                if (bron.Kenmerk.Groep is Groep.Mens or Groep.Uitsluiten) { continue; }
                _stroken.Trek(ref bron, i, maand);
                if (_stroken.Stroken.Length == 0) { continue; }
                Rij(ref bron, maand.Jaar, maand.MaandVanJaar, _stroken.Maandbedrag(bron.Ritme));
            }
        }
    }

    private void Rij(ref Inkomensbron bron, int jaar, int maand, int netto)
    {
        var toeval = Toeval.Van(plan.Seed, 21, ((long)bron.Bsn << 20) + (jaar * 12) + maand);
        var fout = toeval.Onder(10_000) < plan.FoutenPerTienduizend ? toeval.Tussen(1, 3) : 0;
        _uit.Rij().Cijfers(fout == 1 ? Testnummers.Fout(bron.Bsn) : bron.Bsn, 9).Cel()
            .Getal(jaar).Teken((byte)'-').Cijfers(fout == 2 ? 13 : maand, 2).Cel()
            .Tekst(bron.Kenmerk.Groep == Groep.Werk ? "werk"u8 : "overig"u8).Cel().Geld(netto);
        if (fout == 3) { _uit.KapAf(3); }
        _uit.EindeRij();
    }

    public void Dispose() => _uit.Dispose();
}
