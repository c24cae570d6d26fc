using Datakoppeling.Kern;
using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>
/// KIX, the bar code by which PostNL sorts letters (AAN-15). Every character is four bars, as in RM4SCC but without start, stop
/// and check character.
/// </summary>
public static class Kix
{
    public static readonly Regel TekstRegel = new("AAN-15",
        "De KIX is de postcode met het huisnummer en, na een X, de huisletter met de toevoeging: hooguit achttien letters en cijfers.",
        "PostNL, Handleiding KIX code, paragraaf 2.1", Ingang.WetBrp);

    /// <summary>The longest code; what does not fit gets no code, since a part of an address is another address.</summary>
    public const int MaximaleLengte = 18;

    /// <summary>Which two of four bars reach up, by the row of a character, or down, by its column.</summary>
    private static ReadOnlySpan<byte> TweeVanVier => [0b0011, 0b0101, 0b0110, 0b1001, 0b1010, 0b1100];

    /// <summary>The content for an address with street, number and postcode; null for any other, such as a locatie.</summary>
    public static string? Van(in Adresgegevens adres) =>
        adres.IsVolledig ? Tekst(adres.Postcode, adres.Huisnummer, adres.Huisletter, adres.Toevoeging) : null;

    /// <summary>
    /// Postcode, number and, after an X, the toevoeging, of which the huisletter is the first part; only A-Z and 0-9, in
    /// capitals. Null without postcode or number, or when longer than <see cref="MaximaleLengte"/>.
    /// </summary>
    public static string? Tekst(string? postcode, string? huisnummer, string? huisletter = null, string? toevoeging = null)
    {
        Span<char> tekst = stackalloc char[MaximaleLengte];
        var nummer = Adresblok.Nummer(huisnummer);
        if (!Postcode.Lees(postcode, tekst) || nummer.IsEmpty || nummer.Length > MaximaleLengte - Postcode.Lengte
            || nummer.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }
        nummer.CopyTo(tekst[Postcode.Lengte..]);
        var zonder = Postcode.Lengte + nummer.Length;
        var lengte = zonder;
        return VoegToe(huisletter, tekst, zonder, ref lengte) && VoegToe(toevoeging, tekst, zonder, ref lengte)
            ? tekst[..lengte].ToString() : null;
    }

    /// <summary>
    /// The bars, left to right: <c>F</c> full, <c>A</c> ascender, <c>D</c> descender, <c>T</c> tracker. Null for what is no
    /// content of a code: empty, too long, or other characters than letters and digits.
    /// </summary>
    public static string? Balken(string? tekst)
    {
        if (tekst is not { Length: > 0 and <= MaximaleLengte }) { return null; }
        Span<char> balken = stackalloc char[MaximaleLengte * 4];
        for (var i = 0; i < tekst.Length; i++)
        {
            if (!char.IsAsciiLetterOrDigit(tekst[i])) { return null; }
            var waarde = char.IsAsciiDigit(tekst[i]) ? tekst[i] - '0' : (tekst[i] & ~0x20) - 'A' + 10;
            var (omhoog, omlaag) = (TweeVanVier[waarde / 6], TweeVanVier[waarde % 6]);
            for (var balk = 0; balk < 4; balk++)
            {
                var bit = 0b1000 >> balk;
                balken[(i * 4) + balk] = ((omhoog & bit) != 0, (omlaag & bit) != 0) switch
                {
                    (true, true) => 'F',
                    (true, false) => 'A',
                    (false, true) => 'D',
                    _ => 'T',
                };
            }
        }
        return balken[..(tekst.Length * 4)].ToString();
    }

    /// <summary>Adds the letters and digits of a part, with the X before the first of them; false when it does not fit.</summary>
    private static bool VoegToe(string? deel, Span<char> tekst, int zonder, ref int lengte)
    {
        foreach (var teken in deel.AsSpan())
        {
            if (!char.IsAsciiLetterOrDigit(teken)) { continue; }
            if (lengte + (lengte == zonder ? 2 : 1) > MaximaleLengte) { return false; }
            if (lengte == zonder) { tekst[lengte++] = 'X'; }
            tekst[lengte++] = char.IsAsciiLetterLower(teken) ? (char)(teken & ~0x20) : teken;
        }
        return true;
    }
}
