using System.Text;

namespace Datakoppeling.Platform.Bestanden.Verkeer;

/// <summary>Makes a file name from outside fit to be shown: no path, no control signs, not too long.</summary>
public static class Bestandsnaam
{
    private const int Langst = 100;

    public static string Schoon(string? naam)
    {
        var kaal = (naam ?? "").Split('/', '\\')[^1];
        var schoon = new StringBuilder(kaal.Length);
        foreach (var teken in kaal.EnumerateRunes())
        {
            // Format characters can turn a name around on the screen ("gepj.exe").
            var soort = Rune.GetUnicodeCategory(teken);
            if (soort is not (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
                or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator)
                && schoon.Length + teken.Utf16SequenceLength <= Langst)
            {
                schoon.Append(teken);
            }
        }
        var uit = schoon.ToString().Trim().TrimStart('.');
        return uit.Length == 0 ? "bestand" : uit;
    }
}
