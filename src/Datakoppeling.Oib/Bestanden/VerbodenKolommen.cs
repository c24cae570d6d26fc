using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>
/// Columns that must never reach storage, a log or a proposal. Readers take only the columns of their layout, so nothing of them
/// is read; this names them in a warning, because a sender must stop sending them.
/// </summary>
public static class VerbodenKolommen
{
    private static readonly string[] Delen = ["nationaliteit", "geboorteplaats", "geboorteland", "burgerlijke", "postcode"];

    public static bool IsVerboden(string kolom) => Array.Exists(Delen, d => kolom.Contains(d, StringComparison.OrdinalIgnoreCase));

    /// <summary>One warning that names every forbidden column of a file; empty when it has none.</summary>
    public static IReadOnlyList<string> Waarschuwing(string bestand, IEnumerable<string> kop)
    {
        var verboden = kop.Where(IsVerboden).Select(k => $"'{Toonbaar.Kort(k)}'").ToList();
        return verboden.Count == 0
            ? []
            : [$"{bestand}: {string.Join(", ", verboden)} {(verboden.Count == 1 ? "is" : "zijn")} niet gelezen en nergens bewaard. Laat de leverancier deze gegevens weglaten."];
    }
}
