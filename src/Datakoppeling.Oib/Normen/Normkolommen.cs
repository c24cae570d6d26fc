using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Oib.Normen;

/// <summary>What the dated tables of this module have in common.</summary>
internal static class Normkolommen
{
    public static readonly Kolom Ingang = new("ingang", "datum", true, "2026-01-01", "Eerste dag waarop de rij geldt.");
    public static readonly Kolom Einde = new("einde", "datum", true, "2026-06-30", "Laatste dag; leeg is tot de volgende rij.");
    public static readonly Kolom Bron = new("bron", "tekst", false, "Stcrt. 2025, 12345", "Waar het staat, naast het wetsartikel.");

    public static Stream Open(string naam) => typeof(Normkolommen).Assembly.GetManifestResourceStream("Normen/" + naam)
        ?? throw new InvalidOperationException($"De tabel {naam} zit niet in het programma.");

    /// <summary>Law and article, with where it was published or decided when the row says so.</summary>
    public static string Wet(string artikel, string bron) => bron.Length == 0 ? artikel : $"{artikel} ({bron})";
}
