using Datakoppeling.Kern;
using Datakoppeling.Mailing.Regels;
using System.Globalization;
using System.Text;

namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>The initials of a person (AAN-1).</summary>
public static class Voorletters
{
    public static readonly Regel SchrijfRegel = new("AAN-1",
        "Elke voornaam geeft zijn eerste letter met een punt; een voornaam van één letter krijgt geen punt maar een spatie.",
        Aanschrijfregels.Brp + "naam/voorletters", Ingang.WetBrp);

    /// <summary>
    /// The initials of given names that are separated by spaces; null when none are known. The letter stays as it is written,
    /// Th, Ph, Ch and IJ give one letter, and a hyphenated name counts as one.
    /// </summary>
    public static string? Van(string? voornamen)
    {
        var bouwer = new Tekstbouwer(stackalloc char[Tekstbouwer.Ruimte], koppeltekenSluitAan: false);
        Schrijf(ref bouwer, voornamen);
        return bouwer.IsLeeg ? null : bouwer.Tekst();
    }

    /// <summary>Writes the initials as one part; nothing when none are known.</summary>
    internal static void Schrijf(ref Tekstbouwer bouwer, string? voornamen)
    {
        if (!Naamvoering.IsBekend(voornamen)) { return; }
        var rest = voornamen.AsSpan();
        var zonderPunt = false;
        bouwer.Voeg(' ');
        while (Neem(ref rest) is { IsEmpty: false } naam)
        {
            // A letter without a dot is told from the next by a space.
            if (zonderPunt) { bouwer.Voeg(' '); }
            var letter = EersteLetter(naam);
            bouwer.Voeg(letter);
            zonderPunt = letter.Length == naam.Length;
            if (!zonderPunt) { bouwer.Voeg('.'); }
        }
    }

    /// <summary>Takes the next given name off the rest; a hyphen with spaces around it joins as one without.</summary>
    private static ReadOnlySpan<char> Neem(ref ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart(' ');
        var einde = 0;
        while (einde < rest.Length)
        {
            if (rest[einde] == ' ')
            {
                var verder = rest[einde..].TrimStart(' ');
                if (verder.IsEmpty || !Verbindt(rest[..einde], verder)) { break; }
                einde = rest.Length - verder.Length;
            }
            einde++;
        }
        var naam = rest[..einde];
        rest = rest[einde..];
        return naam;
    }

    /// <summary>Whether a hyphen joins two names; one with nothing on its other side is a name by itself.</summary>
    private static bool Verbindt(ReadOnlySpan<char> voor, ReadOnlySpan<char> na) =>
        (na[0] == '-' && na.Length > 1) || (voor[^1] == '-' && voor.Length > 1);

    /// <summary>The first letter with the marks that belong to it; of a name without any letter its first character.</summary>
    private static ReadOnlySpan<char> EersteLetter(ReadOnlySpan<char> naam)
    {
        if (char.IsAsciiLetter(naam[0]) && (naam.Length == 1 || naam[1] < '\u0300')) { return naam[..1]; }
        var begin = 0;
        while (begin < naam.Length && !IsLetter(naam[begin..])) { begin++; }
        if (begin == naam.Length) { begin = 0; }
        var einde = begin + (Rune.DecodeFromUtf16(naam[begin..], out _, out var breedte) == System.Buffers.OperationStatus.Done ? breedte : 1);
        while (einde < naam.Length && CharUnicodeInfo.GetUnicodeCategory(naam[einde]) == UnicodeCategory.NonSpacingMark) { einde++; }
        return naam[begin..einde];
    }

    private static bool IsLetter(ReadOnlySpan<char> tekst) =>
        Rune.DecodeFromUtf16(tekst, out var teken, out _) == System.Buffers.OperationStatus.Done && Rune.IsLetter(teken);
}
