using Datakoppeling.Kern;
using Datakoppeling.Portal.Voorbeeldstad.Mensen;

namespace Datakoppeling.Portal.Voorbeeldstad;

/// <summary>Which households have a low income, and what the registers know of that.</summary>
internal sealed class Minima(Bronnen bronnen, Personalia personalia, DateOnly peildatum)
{
    private const int AowLeeftijd = 67;

    /// <summary>Households with a low income, per ten thousand, in the order of <see cref="Gezinssamenstelling"/>.</summary>
    private static readonly int[] Aandelen = [1_600, 3_050, 3_750, 750, 1_600, 2_050, 1_050, 5_050, 5_900];

    private readonly int _jaar = peildatum.Year;

    public void Schrijf(Huishouden huis, ref Toeval toeval)
    {
        if (toeval.Kans(Aandelen[(int)huis.Samenstelling])) { LaagInkomen(huis, ref toeval); }
        else { Overig(huis, ref toeval); }
        foreach (ref readonly var lid in huis.Bewoners)
        {
            if (lid.Leeftijd >= 18 && toeval.Kans(40)) { Rij(bronnen.Optout, lid.Bsn, Kalender.DagIn(ref toeval, _jaar - 1 - toeval.Onder(4)), ref toeval); }
        }
    }

    private void LaagInkomen(Huishouden huis, ref Toeval toeval)
    {
        var oudste = Math.Max(huis.Leden[0].Leeftijd, huis.Leden[Math.Min(1, huis.Aantal - 1)].Leeftijd);
        var uitkering = toeval.Kans(oudste >= AowLeeftijd ? 3_300 : 4_200);
        if (uitkering) { Uitkering(huis, ref toeval, oudste >= AowLeeftijd ? bronnen.Aio : bronnen.Bijstand); }
        if (toeval.Kans(5_200)) { Kwijtschelding(huis.Leden[0].Bsn, ref toeval); }
        if (toeval.Kans(1_400)) { Bijzonder(huis.Leden[0].Bsn, ref toeval); }
        var vorigJaar = Voorzieningen(huis, ref toeval, 100);
        if (vorigJaar && !uitkering && toeval.Kans(5_500)) { Herbeoordeling(huis, ref toeval); }
        // Somebody who received something here and has left the city, or was never in it.
        if (toeval.Kans(60)) { Periode(bronnen.Bijstand, personalia.Buitenstaander(ref toeval), ref toeval); }
    }

    /// <summary>The others: what they had in earlier years, and what is no sign of a low income now.</summary>
    private void Overig(Huishouden huis, ref Toeval toeval)
    {
        if (toeval.Kans(250)) { Voorzieningen(huis, ref toeval, 0); }
        ref readonly var eerste = ref huis.Leden[0];
        if (eerste.Leeftijd is < 23 or >= AowLeeftijd) { return; }
        if (toeval.Kans(220))
        {
            Periode(bronnen.Tozo, eerste.Bsn, 20_200_301, 20_211_001, ref toeval);
            if (toeval.Kans(1_500)) { Bbz(eerste.Bsn, ref toeval); }
        }
        if (toeval.Kans(60))
        {
            var begin = Kalender.DagIn(ref toeval, _jaar - toeval.Tussen(3, 9));
            Periode(bronnen.Bijstand, eerste.Bsn, begin, begin + (10_000 * toeval.Tussen(1, 2)), ref toeval);
        }
    }

    private void Uitkering(Huishouden huis, ref Toeval toeval, Stadsbestand bron)
    {
        foreach (ref readonly var lid in huis.Bewoners)
        {
            if (lid.Rol == Gezinsrol.Volwassene && (bron == bronnen.Bijstand || lid.Leeftijd >= AowLeeftijd - 1)) { Periode(bron, lid.Bsn, ref toeval); }
        }
    }

    /// <summary>Most payments run on, some ended in the refertejaar or before it, some began this year only.</summary>
    private void Periode(Stadsbestand bron, int bsn, ref Toeval toeval)
    {
        switch (toeval.Onder(100))
        {
            case < 5: Periode(bron, bsn, Kalender.DagDitJaar(ref toeval, peildatum), 0, ref toeval); break;
            case < 10: Periode(bron, bsn, Kalender.DagIn(ref toeval, _jaar - 5), Kalender.DagIn(ref toeval, _jaar - 2), ref toeval); break;
            case < 18: Periode(bron, bsn, Kalender.DagIn(ref toeval, _jaar - 4), Kalender.DagIn(ref toeval, _jaar - 1), ref toeval); break;
            default: Periode(bron, bsn, Kalender.DagIn(ref toeval, _jaar - 1 - toeval.Onder(12)), 0, ref toeval); break;
        }
    }

    private static void Periode(Stadsbestand bron, int bsn, int van, int tot, ref Toeval toeval)
    {
        bron.Rij(bsn, ref toeval);
        bron.Dag(van);
        bron.Schrijver.Cel();
        if (tot != 0) { bron.Dag(tot); }
        bron.EindeRij();
    }

    private static void Rij(Stadsbestand bron, int bsn, int dag, ref Toeval toeval)
    {
        bron.Rij(bsn, ref toeval);
        bron.Dag(dag);
        bron.EindeRij();
    }

    private void Kwijtschelding(int bsn, ref Toeval toeval)
    {
        var jaar = _jaar - (toeval.Kans(2_500) ? 1 : 0);
        bronnen.Kwijtschelding.Rij(bsn, ref toeval).Getal(jaar);
        bronnen.Kwijtschelding.EindeRij();
        if (jaar == _jaar && toeval.Kans(6_000))
        {
            bronnen.Kwijtschelding.Rij(bsn, ref toeval).Getal(jaar - 1);
            bronnen.Kwijtschelding.EindeRij();
        }
    }

    private void Bijzonder(int bsn, ref Toeval toeval)
    {
        var bron = bronnen.BijzondereBijstand;
        bron.Rij(bsn, ref toeval).Tekst(toeval.Kans(7_000) ? "individueel"u8 : "categoriaal"u8).Cel();
        var dag = Kalender.DagIn(ref toeval, _jaar - 1 - toeval.Onder(2));
        bron.Dag(dag);
        bron.Schrijver.Cel();
        if (toeval.Kans(4_000)) { bron.Dag(dag); }
        bron.EindeRij();
    }

    private void Bbz(int bsn, ref Toeval toeval)
    {
        bronnen.Bbz.Rij(bsn, ref toeval).Teken(toeval.Kans(7_500) ? (byte)'J' : (byte)'N').Cel();
        bronnen.Bbz.Dag(toeval.Kans(1_000) ? Kalender.DagDitJaar(ref toeval, peildatum) : Kalender.DagIn(ref toeval, _jaar - 1 - toeval.Onder(3)));
        bronnen.Bbz.EindeRij();
    }

    private void Herbeoordeling(Huishouden huis, ref Toeval toeval)
    {
        var uitkomst = toeval.Kans(7_200) ? (byte)'J' : (byte)'N';
        foreach (ref readonly var lid in huis.Bewoners)
        {
            bronnen.Herbeoordeling.Rij(lid.Bsn, ref toeval).Getal(_jaar - 1).Cel().Teken(uitkomst);
            bronnen.Herbeoordeling.EindeRij();
        }
    }

    /// <summary>Writes what the household has; says whether anything of it is of the refertejaar.</summary>
    /// <param name="nu">Share of the table's figures for this year and the last, in a hundred; earlier years count in full.</param>
    private bool Voorzieningen(Huishouden huis, ref Toeval toeval, int nu)
    {
        var vorigJaar = false;
        for (var i = 0; i < Voorziening.Alle.Length; i++)
        {
            var soort = Voorziening.Alle[i];
            if (toeval.Onder(10_000) < soort.DitJaar * nu) { Toekenning(huis, i, _jaar, ref toeval); }
            if (toeval.Onder(10_000) < soort.VorigJaar * nu) { vorigJaar |= Toekenning(huis, i, _jaar - 1, ref toeval); }
            if (toeval.Onder(100) < soort.Eerder) { Toekenning(huis, i, _jaar - 2, ref toeval); }
            if (toeval.Onder(100) < soort.Eerder) { Toekenning(huis, i, _jaar - 3, ref toeval); }
        }
        return vorigJaar;
    }

    private bool Toekenning(Huishouden huis, int soort, int jaar, ref Toeval toeval)
    {
        var voorziening = Voorziening.Alle[soort];
        var bron = bronnen.Voorzieningen[soort];
        var geschreven = false;
        foreach (ref readonly var lid in huis.Bewoners)
        {
            if (lid.Leeftijd < voorziening.Van || lid.Leeftijd > voorziening.Tot) { continue; }
            if (lid.Geboren / 10_000 > jaar) { continue; }
            var dag = jaar == _jaar ? Kalender.DagDitJaar(ref toeval, peildatum) : Kalender.DagIn(ref toeval, jaar);
            bron.Rij(lid.Bsn, ref toeval).Getal(jaar).Cel();
            bron.Dag(dag);
            bron.EindeRij();
            geschreven = true;
            if (voorziening.Ontvanger == Ontvanger.Gezin) { break; }
        }
        return geschreven;
    }
}
