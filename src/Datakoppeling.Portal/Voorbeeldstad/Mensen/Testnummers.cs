using Datakoppeling.Kern;

namespace Datakoppeling.Portal.Voorbeeldstad.Mensen;

/// <summary>
/// BSNs for invented people: they pass the elfproef, are unique, and begin with a 9 (above 4.9 million people with 6 to 9), so
/// that everybody sees that they are no real residents. Their order is scattered, as in a real register.
/// </summary>
/// <remarks>
/// A number per pair of eight-digit beginnings: of two beginnings that differ by one in the last digit (weight 2) at most one
/// asks for the check digit 10, which does not exist. So no search is needed and no two people can meet.
/// </remarks>
internal sealed class Testnummers
{
    private const int KleineStad = 4_999_999;
    private const int GroteStad = 19_999_999;
    private readonly int _aantal;
    private readonly int _begin;
    private readonly int _stap;
    private readonly int _start;

    /// <param name="mensen">How many numbers are needed at least.</param>
    /// <param name="seed">Which city; another seed hands the numbers out in another order.</param>
    public Testnummers(int mensen, ulong seed)
    {
        (_aantal, _begin) = mensen <= 4_900_000 ? (KleineStad, 90_000_000) : (GroteStad, 60_000_000);
        var toeval = Toeval.Van(seed, 1, 0);
        // The counts are prime: every step visits every number once.
        _stap = toeval.Tussen(_aantal / 3, _aantal - 2);
        _start = toeval.Onder(_aantal);
    }

    /// <summary>The number of person <paramref name="index"/>; a negative index is somebody outside the city.</summary>
    public int Bsn(int index)
    {
        var plek = (((long)index * _stap) + _start) % _aantal;
        var begin = _begin + (2 * (int)(plek < 0 ? plek + _aantal : plek));
        var cijfer = Controlecijfer(begin);
        return cijfer < 10 ? (begin * 10) + cijfer : ((begin + 1) * 10) + Controlecijfer(begin + 1);
    }

    /// <summary>The same beginning with a last digit that fails the elfproef.</summary>
    public static int Fout(int bsn) => bsn % 10 == 9 ? bsn - 1 : bsn + 1;

    /// <summary>The last digit that makes the elfproef come out; 10 when there is none (see <see cref="Bsn.KloptElfproef"/>).</summary>
    private static int Controlecijfer(int begin)
    {
        var som = 0;
        for (var gewicht = 2; gewicht <= 9; gewicht++, begin /= 10) { som += gewicht * (begin % 10); }
        return som % 11;
    }

    /// <summary>The one payer whose number does not come out: a warning that is counted, no fault (oib-normen.md).</summary>
    public const int WerkgeverMetFoutNummer = 36;

    /// <summary>A loonheffingennummer of an invented payer; its first nine digits pass the same proof.</summary>
    public static int Loonheffingen(int werkgever)
    {
        var begin = 81_000_000 + (werkgever * 5_432);
        while (Controlecijfer(begin) == 10) { begin++; }
        var nummer = (begin * 10) + Controlecijfer(begin);
        return werkgever == WerkgeverMetFoutNummer ? Fout(nummer) : nummer;
    }
}
