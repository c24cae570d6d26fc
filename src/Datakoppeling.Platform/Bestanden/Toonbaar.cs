using System.Globalization;
using System.Text;

namespace Datakoppeling.Platform.Bestanden;

/// <summary>
/// Makes a name or a value out of a delivery fit to stand in a sentence: short, nothing that turns or hides signs, and never a
/// number that could be a BSN. A file without a header has its first person where the names should be.
/// </summary>
public static class Toonbaar
{
    private const int Langst = 40;
    private const int KortsteBsn = 7;

    public static string Kort(string tekst)
    {
        ArgumentNullException.ThrowIfNull(tekst);
        var uit = new StringBuilder(Langst);
        var cijfers = 0;
        foreach (var teken in tekst.EnumerateRunes())
        {
            if (uit.Length >= Langst) { return uit.Append('…').ToString(); }
            cijfers = Rune.IsDigit(teken) ? cijfers + 1 : 0;
            if (cijfers == KortsteBsn) { uit.Remove(uit.Length - KortsteBsn + 1, KortsteBsn - 1).Append('…'); }
            else if (cijfers < KortsteBsn && IsZichtbaar(teken)) { uit.Append(teken.ToString()); }
        }
        return uit.ToString();
    }

    private static bool IsZichtbaar(Rune teken) => Rune.GetUnicodeCategory(teken) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
}
