using Datakoppeling.Kern;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Oib.Normen;

/// <summary>The table of exemptions: per soort a percentage and a maximum from a day on.</summary>
public static class Vrijlatingtabel
{
    public static readonly Tabel Tabel = new()
    {
        Titel = "Vrijlatingen",
        Indeling = new("vrijlatingen.csv", "Welk deel van het loon vrij blijft, per soort vrijlating.",
        [
            Normkolommen.Ingang, Normkolommen.Einde,
            new Tabelkolom("soort", "Vrijlating", new Keuzevorm(
                new Celkeuze("n", "Inkomsten uit arbeid"), new("r", "Alleenstaande ouder met een kind tot 12"), new("y", "Medisch urenbeperkt"), new("z", "Loonkostensubsidie"),
                new("aa", "Loonkostensubsidie, verlengd"), new("34a", "Bijverdienen"), new("34a_aow", "Bijverdienen vanaf de AOW-leeftijd")), "n, r, y, z, aa, 34a of 34a_aow", true, "n", "De vrijlating."),
            new Tabelkolom("artikel", "Artikel", new Tekstvorm(), "tekst", true, "31 lid 2 n", "Artikel van de Participatiewet."),
            new Tabelkolom("percentage", "Percentage", new Procentvorm(), "percentage", true, "25", "Van het netto inkomen uit werk."),
            new Tabelkolom("maximum_per_maand", "Hoogstens per maand", new Bedragvorm { Leeg = "geen maximum" }, "bedrag", true, "285,00", "Hoogstens per maand; leeg is geen maximum."),
            new Tabelkolom("duur_maanden", "Duur", new Getalvorm("maand", "maanden") { Leeg = "geen grens" }, "getal", true, "6", "Hoeveel maanden zij mag lopen; leeg is geen grens."),
            new Tabelkolom("toelichting", "Waarvoor", new Tekstvorm(), "tekst", true, "inkomsten uit arbeid", "Waarvoor zij is."),
            Normkolommen.Bron,
        ]) { MagZonderRijen = true },
        Meegeleverd = () => Normkolommen.Open("vrijlatingen.csv"),
        Sleutel = ["soort"],
        Vanaf = Normkolommen.Ingang.Naam,
        Tot = Normkolommen.Einde.Naam,
        Aaneengesloten = true,
        Keur = cellen => Lees(cellen),
    };

    internal static Vrijlatingsnorm Lees(Tabelcellen cellen)
    {
        var duur = cellen.Tekst("duur_maanden").Length == 0 ? (int?)null : cellen.Getal("duur_maanden", leeg: null, van: 1, tot: 120);
        return new Vrijlatingsnorm(
            cellen.EersteDag(), cellen.Dag(Normkolommen.Einde.Naam), Soort(cellen), cellen.Procent("percentage"), cellen.BedragOfLeeg("maximum_per_maand"), duur,
            cellen.Tekst("toelichting"), Normkolommen.Wet("Participatiewet art. " + Onder(cellen.Verplicht("artikel")), cellen.Tekst(Normkolommen.Bron.Naam)));
    }

    private static Vrijlatingsoort Soort(Tabelcellen cellen)
    {
        var code = cellen.Tekst("soort");
        if (Vrijlatingsoorten.Lees(code) is { } soort) { return soort; }
        cellen.Fout("soort", $"is '{Toonbaar.Kort(code)}', en die vrijlating bestaat niet. Kies n, r, y, z, aa, 34a of 34a_aow.");
        return Vrijlatingsoort.N;
    }

    // The table writes "31 lid 2 n"; the law says "artikel 31, tweede lid, onder n".
    private static string Onder(string artikel)
    {
        var spatie = artikel.LastIndexOf(' ');
        return spatie > 0 && char.IsAsciiLetterLower(artikel[^1]) && artikel.Length - spatie <= 3 ? $"{artikel[..spatie]} onder {artikel[(spatie + 1)..]}" : artikel;
    }
}
