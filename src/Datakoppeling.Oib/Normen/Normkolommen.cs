using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Oib.Normen;

/// <summary>What the dated tables of this module have in common.</summary>
internal static class Normkolommen
{
    public static readonly Tabelkolom Ingang = new("ingang", "Eerste dag", new Dagvorm(), "datum", true, "2026-01-01", "Eerste dag waarop de rij geldt.");
    public static readonly Tabelkolom Einde = new("einde", "Laatste dag", new Dagvorm { Leeg = "tot de volgende rij" }, "datum", true, "2026-06-30", "Laatste dag; leeg is tot de volgende rij.");
    public static readonly Tabelkolom Bron = new("bron", "Vindplaats", new Tekstvorm(), "tekst", false, "Stcrt. 2025, 12345", "Waar het staat, naast het wetsartikel.");

    /// <summary>The first day of a table whose rows may hold always.</summary>
    public static readonly Tabelkolom IngangOfAltijd = Ingang with { Verplicht = false, Vorm = new Dagvorm { Leeg = "altijd" }, Uitleg = "Eerste dag waarop de rij geldt; leeg is altijd." };

    public static Stream Open(string naam) => typeof(Normkolommen).Assembly.GetManifestResourceStream("Normen/" + naam)
        ?? throw new InvalidOperationException($"De tabel {naam} zit niet in het programma.");

    /// <summary>Law and article, with where it was published or decided when the row says so.</summary>
    public static string Wet(string artikel, string bron) => bron.Length == 0 ? artikel : $"{artikel} ({bron})";
}
