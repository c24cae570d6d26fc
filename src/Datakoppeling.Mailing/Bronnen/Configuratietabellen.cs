using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Bronnen;

/// <summary>Reads the three tables of the configuration; every fault becomes a sentence with table, line and column.</summary>
internal static class Configuratietabellen
{
    public static List<Regeling> Regelingen(byte[] inhoud, List<string> fouten) =>
        Tabel(inhoud, fouten, ConfiguratieIndelingen.Regelingen, r => new Regeling
        {
            Code = r.Verplicht("code"),
            Naam = r.Tekst("naam"),
            Grondslag = r.Keuze("grondslag", ("Gemeentewet", Grondslag.Gemeentewet), ("Participatiewet", Grondslag.Participatiewet),
                ("onbekend", Grondslag.Onbekend), ("anders", Grondslag.Anders)),
            AmbtshalveUitzondering = r.Tekst("ambtshalve_uitzondering"),
            Toekenning = r.Keuze("toekenning", ("aanvraag", Toekenning.Aanvraag), ("ambtshalve", Toekenning.Ambtshalve)),
            Eenheid = r.Keuze("eenheid", ("persoon", Eenheid.Persoon), ("kind", Eenheid.Kind), ("gezin", Eenheid.Gezin)),
            LeeftijdVanaf = r.Leeftijd("leeftijd_vanaf"),
            LeeftijdTotEnMet = r.Leeftijd("leeftijd_tot_en_met"),
            LeeftijdOp = r.Jaardag("leeftijd_op"),
            Onderwijs = r.Tekst("onderwijs").Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
            BriefadresTelt = r.JaNee("briefadres_telt", leeg: true),
            OpnieuwNaJaren = r.Getal("opnieuw_na_jaren", leeg: 1),
            Uitvoer = r.Keuze("uitvoer", ("J", Uitvoer.Ja), ("N", Uitvoer.Nee), ("vorig-jaar", Uitvoer.VorigJaar)),
            VraagOpFormulier = r.Tekst("vraag_op_formulier"),
            VerzendenVan = r.Jaardag("verzenden_van"),
            VerzendenTot = r.Jaardag("verzenden_tot"),
            Geldig = new Periode(r.Dag("geldig_van"), r.Dag("geldig_tot")),
            Bron = r.Tekst("bron"),
        });

    public static List<Bronregel> Bronnen(byte[] inhoud, List<string> fouten) =>
        Tabel(inhoud, fouten, ConfiguratieIndelingen.Bronnen, r =>
        {
            var filter = r.Tekst("filter").Split('=', 2, StringSplitOptions.TrimEntries);
            return new Bronregel(
                r.Verplicht("bron"), r.Tekst("naam"), r.Tekst("leverancier"), r.Tekst("afdeling"),
                r.Keuze("zekerheid", ("", Bronzekerheid.Geen), ("zeker", Bronzekerheid.Zeker), ("onzeker", Bronzekerheid.Onzeker)),
                r.Keuze("peil", ("", Peil.Geen), ("periode in refertejaar", Peil.PeriodeInRefertejaar),
                    ("datum in refertejaar of lopend jaar", Peil.DatumInRefertejaarOfLopendJaar),
                    ("refertejaar", Peil.Refertejaar), ("lopend jaar", Peil.LopendJaar)),
                filter.Length == 2 ? filter[0] : "", filter.Length == 2 ? filter[1] : "", r.Tekst("alleen_voor"), r.JaNee("invoer", leeg: true));
        });

    public static List<Aowleeftijd> Aow(byte[] inhoud, List<string> fouten) =>
        Tabel(inhoud, fouten, ConfiguratieIndelingen.Aow,
            r => new Aowleeftijd(r.Getal("vanaf_jaar", leeg: 1957, van: 1900, tot: 2200), r.Getal("jaren", leeg: 0, tot: HoogsteLeeftijd), r.Getal("maanden", leeg: 0, tot: 11)));

    /// <summary>Nobody grows older; beyond it an age added to a date would leave the calendar.</summary>
    internal const int HoogsteLeeftijd = 150;

    private static List<T> Tabel<T>(byte[] inhoud, List<string> fouten, Bestandsindeling indeling, Func<Configuratierij, T> maak)
    {
        var geopend = CsvBestand.Open(indeling.Bestand, inhoud, indeling);
        if (geopend.Weigering is { } weigering)
        {
            fouten.Add(weigering.Zin);
            return [];
        }
        using var bestand = geopend.Waarde;
        var rijen = new List<T>();
        while (bestand.Volgende())
        {
            if (bestand.Rijfout() is { } fout) { fouten.Add($"{indeling.Bestand}, regel {bestand.Regel}: {fout}."); }
            else { rijen.Add(maak(new Configuratierij(bestand, indeling, fouten))); }
        }
        return rijen;
    }
}

/// <summary>One row of a configuration table, asked for by column name.</summary>
internal readonly struct Configuratierij(CsvBestand bestand, Bestandsindeling indeling, List<string> fouten)
{
    public string Tekst(string kolom)
    {
        for (var i = 0; i < indeling.Kolommen.Count; i++)
        {
            if (indeling.Kolommen[i].Naam == kolom) { return bestand.Tekst(i); }
        }
        throw new ArgumentException($"Onbekende kolom {kolom}.", nameof(kolom));
    }

    public string Verplicht(string kolom)
    {
        var tekst = Tekst(kolom);
        if (tekst.Length == 0) { Fout(kolom, "is leeg"); }
        return tekst;
    }

    public T Keuze<T>(string kolom, params ReadOnlySpan<(string Tekst, T Waarde)> keuzen)
    {
        var tekst = Tekst(kolom);
        foreach (var (naam, waarde) in keuzen)
        {
            if (naam == tekst) { return waarde; }
        }
        Fout(kolom, $"is '{Toonbaar.Kort(tekst)}', en dat is geen keuze: {Keuzen(keuzen)}");
        return keuzen[0].Waarde;
    }

    private static string Keuzen<T>(ReadOnlySpan<(string Tekst, T Waarde)> keuzen)
    {
        var woorden = new List<string>();
        foreach (var (naam, _) in keuzen) { woorden.Add(naam.Length == 0 ? "leeg" : naam); }
        return "kies " + string.Join(" of ", woorden);
    }

    public bool JaNee(string kolom, bool leeg) =>
        Tekst(kolom).Length == 0 ? leeg : Keuze(kolom, ("J", true), ("N", false), ("1", true), ("2", false), ("true", true), ("false", false));

    /// <param name="leeg">What an empty cell means.</param>
    public int Getal(string kolom, int leeg, int van = 0, int tot = 1000)
    {
        var tekst = Tekst(kolom);
        if (tekst.Length == 0) { return leeg; }
        if (int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal >= van && getal <= tot) { return getal; }
        Fout(kolom, string.Create(CultureInfo.InvariantCulture, $"is '{Toonbaar.Kort(tekst)}', en dat is geen heel getal van {van} tot en met {tot}"));
        return leeg;
    }

    public Leeftijdsgrens? Leeftijd(string kolom) => Tekst(kolom) switch
    {
        "" => null,
        "AOW" => new Leeftijdsgrens(0, IsAow: true),
        _ => new Leeftijdsgrens(Getal(kolom, leeg: 0, tot: Configuratietabellen.HoogsteLeeftijd), IsAow: false),
    };

    public DateOnly? Dag(string kolom)
    {
        var tekst = Tekst(kolom);
        if (tekst.Length == 0) { return null; }
        if (Datum.TryLees(System.Text.Encoding.UTF8.GetBytes(tekst), out var dag)) { return dag; }
        Fout(kolom, $"is '{Toonbaar.Kort(tekst)}', en dat is geen datum (jjjj-mm-dd)");
        return null;
    }

    public Jaardag? Jaardag(string kolom)
    {
        var tekst = Tekst(kolom);
        if (tekst.Length == 0) { return null; }
        // 2000 is a leap year, so that 02-29 can be written.
        if (Datum.TryLees(System.Text.Encoding.UTF8.GetBytes("2000-" + tekst), out var dag)) { return Regels.Jaardag.Van(dag); }
        Fout(kolom, $"is '{Toonbaar.Kort(tekst)}', en dat is geen dag van het jaar (mm-dd)");
        return null;
    }

    private void Fout(string kolom, string wat) =>
        fouten.Add($"{indeling.Bestand}, regel {bestand.Regel}: de kolom '{kolom}' {wat}.");
}
