using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Mailing.Bronnen;

/// <summary>Reads a row of each of the tables; every fault becomes a sentence with table, line and column.</summary>
internal static class Configuratietabellen
{
    /// <summary>Nobody grows older; beyond it an age added to a date would leave the calendar.</summary>
    private const int HoogsteLeeftijd = 150;

    public static Regeling Regeling(Tabelcellen r) => new()
    {
        Code = r.Verplicht("code"),
        Naam = r.Tekst("naam"),
        Grondslag = r.Keuze("grondslag", ("Gemeentewet", Grondslag.Gemeentewet), ("Participatiewet", Grondslag.Participatiewet),
            ("onbekend", Grondslag.Onbekend), ("anders", Grondslag.Anders)),
        AmbtshalveUitzondering = r.Tekst("ambtshalve_uitzondering"),
        Toekenning = Toegekend(r),
        Eenheid = r.Keuze("eenheid", ("persoon", Eenheid.Persoon), ("kind", Eenheid.Kind), ("gezin", Eenheid.Gezin)),
        LeeftijdVanaf = Leeftijd(r, "leeftijd_vanaf"),
        LeeftijdTotEnMet = Leeftijd(r, "leeftijd_tot_en_met"),
        LeeftijdOp = Jaardag(r, "leeftijd_op"),
        Onderwijs = r.Tekst("onderwijs").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        BriefadresTelt = r.JaNee("briefadres_telt", leeg: true),
        OpnieuwNaJaren = r.Getal("opnieuw_na_jaren", leeg: 1),
        Uitvoer = r.Keuze("uitvoer", ("J", Uitvoer.Ja), ("N", Uitvoer.Nee), ("vorig-jaar", Uitvoer.VorigJaar)),
        VraagOpFormulier = r.Tekst("vraag_op_formulier"),
        VerzendenVan = Jaardag(r, "verzenden_van"),
        VerzendenTot = Jaardag(r, "verzenden_tot"),
        Geldig = new Periode(r.Dag("geldig_van"), r.Dag("geldig_tot")),
        Bron = r.Tekst("bron"),
    };

    public static Bronregel Bron(Tabelcellen r)
    {
        var filter = r.Tekst("filter").Split('=', 2, StringSplitOptions.TrimEntries);
        return new Bronregel(
            r.Verplicht("bron"), r.Tekst("naam"), r.Tekst("leverancier"), r.Tekst("afdeling"),
            r.Keuze("zekerheid", ("", Bronzekerheid.Geen), ("zeker", Bronzekerheid.Zeker), ("onzeker", Bronzekerheid.Onzeker)),
            r.Keuze("peil", ("", Peil.Geen), ("periode in refertejaar", Peil.PeriodeInRefertejaar),
                ("datum in refertejaar of lopend jaar", Peil.DatumInRefertejaarOfLopendJaar),
                ("refertejaar", Peil.Refertejaar), ("lopend jaar", Peil.LopendJaar)),
            filter.Length == 2 ? filter[0] : "", filter.Length == 2 ? filter[1] : "", r.Tekst("alleen_voor"), r.JaNee("invoer", leeg: true))
        { Geldig = new Periode(r.Dag("geldig_van"), r.Dag("geldig_tot")) };
    }

    public static Aowleeftijd Aow(Tabelcellen r) => new(
        r.Getal("vanaf_jaar", leeg: null, van: 1900, tot: 2200), r.Getal("jaren", leeg: 0, tot: HoogsteLeeftijd), r.Getal("maanden", leeg: 0, tot: 11), r.Tekst("bron"));

    private static Toekenning Toegekend(Tabelcellen r)
    {
        var toekenning = r.Keuze("toekenning", ("aanvraag", Toekenning.Aanvraag), ("ambtshalve", Toekenning.Ambtshalve));
        if (toekenning == Toekenning.Ambtshalve && r.Tekst("grondslag") == "Participatiewet"
            && !Verzending.MagAmbtshalve(Grondslag.Participatiewet, r.Tekst("ambtshalve_uitzondering")))
        {
            r.Fout("toekenning", $"is 'ambtshalve', maar '{r.Toon("code")}' rust op de Participatiewet en kan daarom niet ambtshalve worden toegekend: daarvoor is een aanvraag nodig. Zet {r.Kolom("toekenning")} op een aanvraag, of noem in {r.Kolom("ambtshalve_uitzondering")} de wet die het toestaat.");
        }
        return toekenning;
    }

    private static Leeftijdsgrens? Leeftijd(Tabelcellen r, string kolom) => r.Tekst(kolom) switch
    {
        "" => null,
        "AOW" => new Leeftijdsgrens(0, IsAow: true),
        _ => new Leeftijdsgrens(r.Getal(kolom, leeg: 0, tot: HoogsteLeeftijd), IsAow: false),
    };

    private static Jaardag? Jaardag(Tabelcellen r, string kolom)
    {
        var tekst = r.Tekst(kolom);
        if (tekst.Length == 0) { return null; }
        // 2000 is a leap year, so that 02-29 can be written.
        if (Datum.TryLees(Encoding.UTF8.GetBytes("2000-" + tekst), out var dag)) { return Regels.Jaardag.Van(dag); }
        r.Fout(kolom, $"is '{Toonbaar.Kort(tekst)}', en dat is geen dag van het jaar (mm-dd).");
        return null;
    }
}
