using System.Text;
using Datakoppeling.Portal.Voorbeeldstad.Mensen;

namespace Datakoppeling.Portal.Voorbeeldstad;

/// <summary>Writes <c>ib-inkomsten.csv</c>: the lines of the month, corrections within it, and what came late of the month before.</summary>
internal sealed class Inkomstenbestand(Stream uit, Bijstandsplan plan) : IDisposable
{
    private static readonly byte[][] Betalers = [.. Inkomenssoort.Alle.Select(s => Encoding.UTF8.GetBytes(s.Betaler ?? ""))];
    private static readonly byte[][] Soorten = [.. Inkomenssoort.Alle.Select(s => Encoding.UTF8.GetBytes(s.Soort))];
    private readonly Bytestroom _uit = new(
        uit,
        256 * 1024,
        "bsn;componentcode;soort_inkomen;periodiciteit;periode_van;periode_tot;werkgever;loonheffingennummer;volgnummer"u8 +
        ";belastbaar_loon;netto_loon;loonheffingskorting;reservering_vt;vt_aanspraak;uitbetaalde_vt;extra_periode_salaris;ontvangen_op;levering"u8);
    private readonly Loonstroken _stroken = new(plan.Seed);

    public long Rijen => _uit.Rijen;

    /// <summary>Writes the lines of a dossier.</summary>
    /// <returns>Net over the lines that count, in cents: what the client could have stated.</returns>
    public int Schrijf(Bijstandsdossier dossier)
    {
        if (!dossier.Loopt(plan.Maand)) { return 0; }
        var netto = 0;
        for (var i = 0; i < dossier.Bronnen.Length; i++)
        {
            ref var bron = ref dossier.Bronnen[i];
            if (plan.Maand > plan.Eerste) { VanVorigeMaand(ref bron, i); }
            var toeval = Toeval.Van(plan.Seed, 22 + i, ((long)bron.Bsn << 20) + plan.Maand.Index);
            var gebeurtenis = _stroken.Trek(ref bron, i, plan.Maand);
            foreach (ref var strook in _stroken.Stroken)
            {
                Strook(ref bron, ref strook, gebeurtenis, ref toeval);
                if (bron.Kenmerk.Groep is Groep.Werk or Groep.Overig) { netto += strook.Netto; }
            }
        }
        return netto;
    }

    /// <summary>What was missing a month ago comes now, and of some lines the amount turns out to be another.</summary>
    private void VanVorigeMaand(ref Inkomensbron bron, int volgnummer)
    {
        var maand = plan.Maand.Vorige;
        var gebeurtenis = _stroken.Trek(ref bron, volgnummer, maand);
        var toeval = Toeval.Van(plan.Seed, 25, ((long)bron.Bsn << 20) + maand.Index);
        if (!toeval.Kans(250) || gebeurtenis == Gebeurtenis.Onvolledig || bron.Kenmerk.Groep == Groep.Uitsluiten) { return; }
        foreach (ref var strook in _stroken.Stroken)
        {
            var meer = toeval.Tussen(8_00, 140_00);
            var anders = strook with { Netto = strook.Netto + meer, Belastbaar = strook.Belastbaar + meer };
            Rij(ref bron, ref anders, (byte)'C', 0, ref toeval);
        }
    }

    private void Strook(ref Inkomensbron bron, ref Loonstrook strook, Gebeurtenis gebeurtenis, ref Toeval toeval)
    {
        var fout = toeval.Onder(10_000) < plan.FoutenPerTienduizend ? 10 : 0;
        switch (gebeurtenis)
        {
            case Gebeurtenis.Gecorrigeerd:
                var eerder = strook with { Netto = strook.Netto * 8 / 10 };
                Rij(ref bron, ref eerder, (byte)'N', 0, ref toeval);
                Rij(ref bron, ref strook, (byte)'C', 0, ref toeval);
                break;
            case Gebeurtenis.TenOnrechte:
                var dubbel = bron with { Werkgever = (bron.Werkgever + 1) % Lijsten.Werkgevers.Length };
                Rij(ref dubbel, ref strook, (byte)'N', 0, ref toeval);
                Rij(ref dubbel, ref strook, (byte)'I', 0, ref toeval);
                Rij(ref bron, ref strook, (byte)'N', 0, ref toeval);
                break;
            case Gebeurtenis.Onvolledig: Rij(ref bron, ref strook, (byte)'N', toeval.Tussen(1, 6), ref toeval); break;
            case Gebeurtenis.Kwartaal: Rij(ref bron, ref strook, (byte)'N', 7, ref toeval); break;
            default: Rij(ref bron, ref strook, (byte)'N', fout, ref toeval); break;
        }
    }

    /// <param name="fout">
    /// 1 no werkgever, 2 a loonheffingennummer without its form, 3 no reservering_vt, 4 no amount, 5 an unknown code, 6 no
    /// loonheffingskorting; 7 paid by the quarter; 10 a BSN that fails the elfproef.
    /// </param>
    private void Rij(ref Inkomensbron bron, ref Loonstrook strook, byte levering, int fout, ref Toeval toeval)
    {
        var betaler = Betalers[bron.Soort];
        var nummer = betaler.Length > 0 ? Lijsten.Werkgevers.Length + bron.Soort : bron.Werkgever;
        var punt = toeval.Kans(200) ? (byte)'.' : (byte)',';
        _uit.Rij().Cijfers(fout == 10 ? Testnummers.Fout(bron.Bsn) : bron.Bsn, 9).Cel()
            .Getal(fout == 5 ? 81 : bron.Kenmerk.Code).Cel().Tekst(Soorten[bron.Soort]).Cel()
            .Cijfers(fout == 7 ? 8 : (int)bron.Ritme, 2).Cel().Dag(strook.Van).Cel().Dag(strook.Tot).Cel()
            .Tekst(fout == 1 ? [] : betaler.Length > 0 ? betaler : Lijsten.Werkgevers[bron.Werkgever]).Cel()
            .Cijfers(Testnummers.Loonheffingen(nummer), 9).Tekst(fout == 2 ? "B1"u8 : "L01"u8).Cel()
            .Tekst(toeval.Kans(9_000) ? "1"u8 : []).Cel().Geld(strook.Belastbaar, punt).Cel();
        if (fout != 4) { _uit.Geld(strook.Netto, punt); }
        _uit.Cel().Tekst(fout == 6 ? [] : bron.Korting ? "J"u8 : "N"u8).Cel()
            .Tekst(fout == 3 ? [] : bron.ReserveertVt ? "J"u8 : "N"u8).Cel();
        // The Inlichtingenbureau delivers the claim of most; of the others the table computes it, which ended years ago.
        if (bron.ReserveertVt && strook.Netto > 0 && bron.Fase % 12 != 0) { _uit.Geld(strook.Netto * 8 / 100, punt); }
        _uit.Cel();
        if (strook.UitbetaaldeVt != 0) { _uit.Geld(strook.UitbetaaldeVt, punt); }
        _uit.Cel();
        if (strook.ExtraSalaris != 0) { _uit.Geld(strook.ExtraSalaris, punt); }
        _uit.Cel().Dag(strook.Tot).Cel().Teken(levering).EindeRij();
    }

    public void Dispose() => _uit.Dispose();
}
