using System.Buffers;
using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Regels;

/// <summary>
/// The last guard (koppeling.md). It looks at what is about to be written and trusts no reader: whatever went
/// wrong before it, no BSN and no control character leaves the box in a letter or in the list for manual work.
/// </summary>
public static class Uitvoerwacht
{
    public static readonly Regel IsOnbruikbaarRegel = new("KOP-5.6",
        "Wat een stuurteken bevat, of negen cijfers achter elkaar die een burgerservicenummer kunnen zijn, gaat nooit naar buiten: het komt zonder naam en adres op de lijst voor handwerk.",
        "AVG art. 5 lid 1 onder c en f; Wet algemene bepalingen burgerservicenummer art. 10", Ingang.Participatiewet);

    public static readonly Regel RedenRegel = new("KOP-5.7",
        "Van de redenen voor handwerk geldt de eerste die opgaat: geen ouder, curatele, geen adres, geen naam, onbruikbare gegevens.",
        Ingang.Praktijk, Ingang.Participatiewet);

    private const int Bsnlengte = 9;

    // C0 and DEL; C1 is C2 80 to C2 9F in UTF-8.
    private static readonly SearchValues<byte> Verdacht = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(b => (byte)b), 0x7F, 0xC2]);

    /// <summary>Whether a text, in UTF-8, may not leave.</summary>
    public static bool IsOnbruikbaar(ReadOnlySpan<byte> tekst) => HeeftBsn(tekst) || HeeftStuurteken(tekst);

    /// <summary>The reason why a person must look at it, with what the guard says as the last of them.</summary>
    public static Handwerkreden Reden(Handwerkreden eerder, bool onbruikbaar) =>
        eerder == Handwerkreden.Geen && onbruikbaar ? Handwerkreden.OnbruikbareGegevens : eerder;

    private static bool HeeftStuurteken(ReadOnlySpan<byte> tekst)
    {
        while (tekst.IndexOfAny(Verdacht) is >= 0 and var plaats)
        {
            if (tekst[plaats] != 0xC2 || (plaats + 1 < tekst.Length && tekst[plaats + 1] < 0xA0)) { return true; }
            tekst = tekst[(plaats + 1)..];
        }
        return false;
    }

    // Every row of nine digits holds one of the places 8, 17, 26: most texts are passed with a look at every ninth byte.
    private static bool HeeftBsn(ReadOnlySpan<byte> tekst)
    {
        for (var plaats = Bsnlengte - 1; plaats < tekst.Length; plaats += Bsnlengte)
        {
            if (!char.IsAsciiDigit((char)tekst[plaats])) { continue; }
            var (begin, einde) = (plaats, plaats + 1);
            while (begin > 0 && char.IsAsciiDigit((char)tekst[begin - 1])) { begin--; }
            while (einde < tekst.Length && char.IsAsciiDigit((char)tekst[einde])) { einde++; }
            for (; begin + Bsnlengte <= einde; begin++)
            {
                if (Bsn.TryLees(tekst.Slice(begin, Bsnlengte), out _)) { return true; }
            }
            plaats = einde;
        }
        return false;
    }
}
