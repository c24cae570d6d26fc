using System.Globalization;
using System.Text;

namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>
/// The names of the municipalities by their code: the table gemeenten.csv, which is part of the program. Read once.
/// </summary>
public static class Gemeenten
{
    private static readonly string?[] Namen = Lees();
    private static readonly string?[] Hoofdletternamen = Array.ConvertAll(Namen, static naam => naam?.ToUpperInvariant());

    /// <summary>The name of the gemeente with this four-digit code; null for a code that is not in the table.</summary>
    public static string? Naam(ReadOnlySpan<char> code) => Index(code) is { } index ? Namen[index] : null;

    /// <summary>The name in capitals, as on an envelope; null for a code that is not in the table.</summary>
    internal static string? NaamInHoofdletters(ReadOnlySpan<char> code) => Index(code) is { } index ? Hoofdletternamen[index] : null;

    private static int? Index(ReadOnlySpan<char> code)
    {
        code = code.Trim();
        return code.Length is > 0 and <= 4 && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var getal)
            ? getal : null;
    }

    private static string?[] Lees()
    {
        var namen = new string?[10_000];
        using var bestand = typeof(Gemeenten).Assembly.GetManifestResourceStream("Aanschrijven/gemeenten.csv")
            ?? throw new InvalidOperationException("De gemeententabel ontbreekt in het programma.");
        using var lezer = new StreamReader(bestand, Encoding.UTF8);
        lezer.ReadLine();
        while (lezer.ReadLine() is { } rij)
        {
            var scheiding = rij.IndexOf(';', StringComparison.Ordinal);
            if (Index(rij.AsSpan(0, scheiding)) is { } index) { namen[index] = rij[(scheiding + 1)..]; }
        }
        return namen;
    }
}
