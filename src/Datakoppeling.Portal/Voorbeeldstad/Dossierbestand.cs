using System.Text;
using Datakoppeling.Portal.Voorbeeldstad.Mensen;

namespace Datakoppeling.Portal.Voorbeeldstad;

/// <summary>Writes <c>dossiers.csv</c>.</summary>
internal sealed class Dossierbestand(Stream uit, Bijstandsplan plan) : IDisposable
{
    private readonly Bytestroom _uit = new(
        uit,
        256 * 1024,
        "dossiernummer;bsn;bsn_partner;leefvorm;kostendelers;norm_afwijkend;norm_grond;begindatum;einddatum;jonger_dan_27"u8 +
        ";vrijlating_soort;vrijlating_van;vrijlating_tot;partner_vrijlating_soort;partner_vrijlating_van;partner_vrijlating_tot;opgave_netto;team"u8);

    public long Rijen => _uit.Rijen;

    /// <param name="netto">What was delivered for the month, in cents: what the client states lies near it, most of the time.</param>
    public void Schrijf(Bijstandsdossier dossier, int netto)
    {
        var toeval = Toeval.Van(plan.Seed, 20, ((long)dossier.Nummer << 20) + plan.Maand.Index);
        var fout = toeval.Onder(10_000) < plan.FoutenPerTienduizend ? toeval.Tussen(1, 5) : 0;
        Rij(dossier, netto, fout, ref toeval);
        if (fout == 5) { Rij(dossier, netto, 0, ref toeval); }
    }

    /// <param name="fout">1 the BSN, 2 an unknown leefvorm, 3 an end before the beginning, 4 a row that broke off; 5 a dossier twice.</param>
    private void Rij(Bijstandsdossier dossier, int netto, int fout, ref Toeval toeval)
    {
        _uit.Rij().Teken((byte)'D').Cijfers(dossier.Nummer, 7).Cel()
            .Cijfers(fout == 1 ? Testnummers.Fout(dossier.Bsn) : dossier.Bsn, 9).Cel();
        if (dossier.Partner != 0) { _uit.Cijfers(dossier.Partner, 9); }
        Tekst(fout == 2 ? "alleenstaand" : dossier.Leefvorm);
        _uit.Cel();
        if (dossier.Kostendelers > 0) { _uit.Getal(dossier.Kostendelers); }
        _uit.Cel();
        if (dossier.AfwijkendeNorm > 0) { _uit.Geld(dossier.AfwijkendeNorm); }
        _uit.Cel();
        // Of one in five the besluit names no article.
        if (dossier.AfwijkendeNorm > 0 && dossier.Nummer % 5 != 0) { _uit.Tekst("Participatiewet art. 18 lid 1"u8); }
        _uit.Cel().Dag(dossier.Begin).Cel();
        if (fout == 3) { _uit.Dag(dossier.Begin - 10_000); }
        else if (dossier.Einde != 0) { _uit.Dag(dossier.Einde); }
        // Of a few nobody noted whether they are under 27.
        _uit.Cel();
        if (dossier.Nummer % 10 != 0) { _uit.Teken(dossier.IsJong ? (byte)'J' : (byte)'N'); }
        Vrijlating(dossier);
        _uit.Cel(2);
        Opgave(netto, ref toeval);
        Tekst(dossier.Team);
        if (fout == 4) { _uit.KapAf(6); }
        _uit.EindeRij();
    }

    private void Vrijlating(Bijstandsdossier dossier)
    {
        if (dossier.Vrijlating == '\0') { _uit.Cel(3); return; }
        _uit.Cel().Teken((byte)dossier.Vrijlating);
        Tekst(dossier.VrijlatingVan.ToString());
        _uit.Cel();
        if (dossier.VrijlatingMaanden > 0) { _uit.Tekst(Encoding.ASCII.GetBytes(dossier.VrijlatingVan.Plus(dossier.VrijlatingMaanden - 1).ToString())); }
        _uit.Cel();
    }

    /// <summary>One in seven of those with an income stated it; one in six of them something else than was delivered.</summary>
    private void Opgave(int netto, ref Toeval toeval)
    {
        if (netto <= 0 || !toeval.Kans(1_400)) { return; }
        _uit.Geld(toeval.Kans(1_600) ? netto + toeval.Tussen(5_00, 90_00) : netto);
    }

    private void Tekst(string tekst) => _uit.Cel().Tekst(Encoding.ASCII.GetBytes(tekst));

    public void Dispose() => _uit.Dispose();
}
