using System.Globalization;

namespace Datakoppeling.Kern;

/// <summary>
/// A burgerservicenummer that passed the elfproef. Its text form is masked, so that a log line or an exception cannot give it
/// away by accident; <see cref="Voluit"/> is asked for on purpose only.
/// </summary>
/// <remarks>Source: Wet algemene bepalingen burgerservicenummer; weights 9..2 and -1, sum divisible by eleven, not all zero.</remarks>
public readonly record struct Bsn : IComparable<Bsn>
{
    /// <summary>The number itself, 1 to 999,999,999; zero only for the default value, which is nobody.</summary>
    public int Nummer { get; }

    private Bsn(int nummer) => Nummer = nummer;

    /// <summary>Nine digits, leading zeros included: for a file that needs it, never for a log.</summary>
    public string Voluit => Nummer.ToString("D9", CultureInfo.InvariantCulture);

    /// <summary>Reads seven to nine digits (spreadsheets strip leading zeros) and checks the elfproef.</summary>
    /// <returns>False when the text is no BSN; then <paramref name="bsn"/> is nobody.</returns>
    public static bool TryLees(ReadOnlySpan<byte> tekst, out Bsn bsn)
    {
        bsn = default;
        if (tekst.Length == Lengte) { return TryLeesNegen(tekst, out bsn); }
        if (!TryLeesNummer(tekst, out var nummer) || !KloptElfproef(nummer)) { return false; }
        bsn = new Bsn(nummer);
        return true;
    }

    private const int Lengte = 9;

    // As nearly all come: the digits in even and in odd places are weighed by one multiplication each, the sum in its upper sixteen bits.
    private static bool TryLeesNegen(ReadOnlySpan<byte> tekst, out Bsn bsn)
    {
        bsn = default;
        var laatste = (uint)(tekst[Lengte - 1] - '0');
        if (!Cijfers.TryLeesAcht(tekst, out ulong cijfers) | laatste > 9) { return false; }
        const ulong om = 0x00FF00FF00FF00FF;
        var som = (int)(((cijfers & om) * 0x0009_0007_0005_0003) >> 48) + (int)((((cijfers >> 8) & om) * 0x0008_0006_0004_0002) >> 48) - (int)laatste;
        if (som % 11 != 0 || (cijfers == 0 && laatste == 0)) { return false; }
        Cijfers.TryLeesAcht(tekst, out uint acht);
        bsn = new Bsn((int)((acht * 10) + laatste));
        return true;
    }

    /// <summary>Takes a number from our own store; throws when it never was a BSN, because that is a bug of ours.</summary>
    public static Bsn Van(int nummer) => KloptElfproef(nummer)
        ? new Bsn(nummer)
        : throw new ArgumentOutOfRangeException(nameof(nummer), "Geen geldig burgerservicenummer.");

    /// <summary>Reads seven to nine digits without the elfproef: parents and partners in the BRP are only padded (bestandsindelingen.md).</summary>
    public static bool TryLeesNummer(ReadOnlySpan<byte> tekst, out int nummer)
    {
        nummer = 0;
        if (tekst.Length is < 7 or > Lengte) { return false; }
        if (tekst.Length == Lengte)
        {
            var laatste = (uint)(tekst[Lengte - 1] - '0');
            if (!Cijfers.TryLeesAcht(tekst, out uint acht) | laatste > 9) { return false; }
            nummer = (int)((acht * 10) + laatste);
            return true;
        }
        foreach (var teken in tekst)
        {
            var cijfer = teken - '0';
            if ((uint)cijfer > 9) { nummer = 0; return false; }
            nummer = (nummer * 10) + cijfer;
        }
        return true;
    }

    /// <summary>Whether the nine digits of <paramref name="nummer"/> pass the elfproef of the BSN.</summary>
    public static bool KloptElfproef(int nummer)
    {
        if (nummer is <= 0 or > 999_999_999) { return false; }
        var rest = nummer / 10;
        var som = -(nummer % 10);
        for (var gewicht = 2; gewicht <= 9; gewicht++)
        {
            som += gewicht * (rest % 10);
            rest /= 10;
        }
        return som % 11 == 0;
    }

    public int CompareTo(Bsn other) => Nummer.CompareTo(other.Nummer);

    /// <summary>Masked on purpose: the last four digits, as the screens show it.</summary>
    public override string ToString() => "•••••" + (Nummer % 10_000).ToString("D4", CultureInfo.InvariantCulture);

    public static bool operator <(Bsn links, Bsn rechts) => links.Nummer < rechts.Nummer;
    public static bool operator >(Bsn links, Bsn rechts) => links.Nummer > rechts.Nummer;
    public static bool operator <=(Bsn links, Bsn rechts) => links.Nummer <= rechts.Nummer;
    public static bool operator >=(Bsn links, Bsn rechts) => links.Nummer >= rechts.Nummer;
}
