using Datakoppeling.Kern;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Oib.Normen;

/// <summary>A row of the settings: since a day one of them has another value.</summary>
internal sealed record Instellingsrij(DateOnly Ingang, string Naam, string Bron, Func<OibInstellingen, OibInstellingen> Zet);

/// <summary>The table of what the law leaves to the municipality: a row per setting and first day.</summary>
public static class Instellingentabel
{
    public const string VtReservering = "vt_reservering";
    private static readonly string Waarde = Instellingsvormen.Waarde.Naam;

    public static readonly Tabel Tabel = new()
    {
        Titel = "Keuzes van de gemeente",
        Indeling = new("instellingen.csv", "Wat de wet aan de gemeente laat: drempels, termijnen, en hoe een loontijdvak een maand wordt.",
        [
            Normkolommen.Ingang,
            Instellingsvormen.Naam,
            Instellingsvormen.Waarde,
            Normkolommen.Bron,
        ]) { MagZonderRijen = true },
        Meegeleverd = () => Normkolommen.Open("instellingen.csv"),
        Sleutel = ["instelling"],
        Vanaf = Normkolommen.Ingang.Naam,
        VasteSleutels = true,
        Keur = cellen => Lees(cellen),
    };

    /// <summary>The name of the method of a loontijdvak in the table; the others have no row.</summary>
    public static string Methode(Periodiciteit periode) => periode switch
    {
        Periodiciteit.Week => "methode_week",
        Periodiciteit.TweeWeken => "methode_twee_weken",
        Periodiciteit.VierWeken => "methode_vier_weken",
        _ => "",
    };

    internal static Instellingsrij Lees(Tabelcellen cellen)
    {
        var naam = cellen.Verplicht("instelling");
        return new Instellingsrij(cellen.EersteDag(), naam, cellen.Tekst(Normkolommen.Bron.Naam), Zet(naam, cellen));
    }

    /// <summary>The settings in force from each first day on: each row changes one and leaves the others as they were.</summary>
    internal static List<OibInstellingen> Bouw(List<Instellingsrij> rijen)
    {
        var opDag = new List<Instellingsrij>(rijen);
        opDag.Sort((a, b) => a.Ingang.CompareTo(b.Ingang));
        var uit = new List<OibInstellingen>();
        foreach (var rij in opDag)
        {
            var vorige = uit.Count > 0 ? uit[^1] : new OibInstellingen(rij.Ingang);
            var sinds = vorige.Sinds.RemoveAll(d => d.Naam == rij.Naam).Add(new Instellingsdag(rij.Naam, rij.Ingang, rij.Bron));
            var nieuw = rij.Zet(vorige) with { Ingang = rij.Ingang, Sinds = sinds };
            if (uit.Count > 0 && vorige.Ingang == rij.Ingang) { uit[^1] = nieuw; }
            else { uit.Add(nieuw); }
        }
        return uit;
    }

    private static Func<OibInstellingen, OibInstellingen> Zet(string naam, Tabelcellen cellen)
    {
        switch (naam)
        {
            case "drempel_afwijking":
                var afwijking = cellen.Bedrag(Waarde);
                return i => i with { DrempelAfwijking = afwijking };
            case "drempel_opgave":
                var opgave = cellen.Bedrag(Waarde);
                return i => i with { DrempelOpgave = opgave };
            case "drempel_tweede_persoon":
                var tweede = cellen.Bedrag(Waarde);
                return i => i with { DrempelTweedePersoon = tweede };
            case "maanden_zonder_werk":
                var maanden = cellen.Getal(Waarde, leeg: null, van: 1, tot: 120);
                return i => i with { MaandenZonderWerk = maanden };
            case "behandeltermijn":
                var termijn = cellen.Getal(Waarde, leeg: null, van: 1, tot: 365);
                return i => i with { Behandeltermijn = termijn };
            case VtReservering:
                var procent = cellen.Procent(Waarde);
                return i => i with { VtReservering = procent };
            case "eigen_loonheffingennummers":
                var nummers = cellen.Tekst(Waarde).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
                foreach (var nummer in nummers)
                {
                    if (!IsLoonheffingennummer(nummer)) { cellen.Fout(Waarde, $"is '{Toonbaar.Kort(nummer)}', en dat is geen loonheffingennummer: negen cijfers, een L en twee cijfers."); }
                }
                return i => i with { EigenLoonheffingennummers = [.. nummers] };
            case "methode_week":
                return Methode(cellen, Periodemethode.Som(Periodiciteit.Week, 5), Periodemethode.Gemiddelde(Periodiciteit.Week, 52, 5));
            case "methode_twee_weken":
                return Methode(cellen, Periodemethode.Som(Periodiciteit.TweeWeken, 3), Periodemethode.Gemiddelde(Periodiciteit.TweeWeken, 26, 3));
            case "methode_vier_weken":
                return Methode(cellen, Periodemethode.Som(Periodiciteit.VierWeken), Periodemethode.Gemiddelde(Periodiciteit.VierWeken, 13));
            default:
                // Said by the check of the codes.
                return i => i;
        }
    }

    private static Func<OibInstellingen, OibInstellingen> Methode(Tabelcellen cellen, Periodemethode som, Periodemethode gemiddelde)
    {
        var methode = cellen.Keuze(Waarde, ("som", som), ("gemiddelde", gemiddelde));
        return i => i with { Methodes = i.Methodes.RemoveAll(m => m.Periode == methode.Periode).Add(methode) };
    }

    internal static bool IsLoonheffingennummer(string tekst) =>
        tekst is { Length: 12 } && tekst[9] == 'L' && tekst.AsSpan(0, 9).IndexOfAnyExceptInRange('0', '9') < 0 && tekst.AsSpan(10).IndexOfAnyExceptInRange('0', '9') < 0;
}

/// <summary>How a person reads each setting and its value: what the value is depends on the setting.</summary>
internal static class Instellingsvormen
{
    private static readonly Keuzevorm Methode = new(new Celkeuze("som", "som van de betalingen"), new("gemiddelde", "gemiddelde per maand"));

    private static readonly (string Naam, string Label, Celvorm Vorm)[] Alle =
    [
        ("drempel_afwijking", "Drempel voor een afwijking", new Bedragvorm()),
        ("drempel_opgave", "Drempel voor een verschil met de opgave", new Bedragvorm()),
        ("maanden_zonder_werk", "Eerste werk: zo lang zonder werk ervoor", new Getalvorm("maand", "maanden")),
        (Instellingentabel.VtReservering, "Reservering vakantietoeslag", new Procentvorm()),
        ("drempel_tweede_persoon", "Tweede persoon nodig bij een verschil boven", new Bedragvorm()),
        ("behandeltermijn", "Behandeltermijn", new Getalvorm("dag", "dagen")),
        ("eigen_loonheffingennummers", "Eigen loonheffingennummers", new Lijstvorm(new Tekstvorm()) { Leeg = "geen; elke bijstand is van de gemeente zelf" }),
        ("methode_week", "Loon per week wordt een maand door", Methode),
        ("methode_twee_weken", "Loon per twee weken wordt een maand door", Methode),
        ("methode_vier_weken", "Loon per vier weken wordt een maand door", Methode),
    ];

    public static readonly Tabelkolom Naam = new(
        "instelling", "Keuze", new Keuzevorm([.. Alle.Select(i => new Celkeuze(i.Naam, i.Label))]), "een bekende instelling", true, "drempel_afwijking", "De naam van de keuze.")
    { Formuliertekst = "Waarover de gemeente kiest." };

    public static readonly Tabelkolom Waarde = new(
        "waarde", "Waarde", new Tekstvorm(), "naar de instelling", true, "150,00", "Een bedrag, getal, percentage, nummers met |, of een methode (som of gemiddelde).")
    {
        VormBij = cel => Array.Find(Alle, i => i.Naam == cel("instelling")) is { Vorm: { } vorm } ? vorm : new Tekstvorm(),
        Formuliertekst = "Kies eerst waarover het gaat.",
    };
}
