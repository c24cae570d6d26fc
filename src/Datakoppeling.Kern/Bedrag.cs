using System.Globalization;

namespace Datakoppeling.Kern;

/// <summary>
/// An amount of money in whole cents. Every step of a calculation multiplies first, divides second and rounds once, half away
/// from zero (oib-normen.md), so there is no way to make one from a floating point number.
/// </summary>
public readonly record struct Bedrag(long Cents) : IComparable<Bedrag>
{
    public static readonly Bedrag Nul;

    /// <summary>Euros with at most two decimals; more decimals are a bug of the caller.</summary>
    public static Bedrag VanEuro(decimal euro)
    {
        var cents = euro * 100m;
        return cents == decimal.Truncate(cents)
            ? new Bedrag((long)cents)
            : throw new ArgumentOutOfRangeException(nameof(euro), "Een bedrag heeft ten hoogste twee decimalen.");
    }

    public decimal Euro => Cents / 100m;
    public bool IsNegatief => Cents < 0;
    public bool IsNul => Cents == 0;

    /// <summary>This amount times <paramref name="teller"/>/<paramref name="noemer"/>, rounded once, half away from zero.</summary>
    /// <remarks>The product of two longs always fits in 128 bits; a quotient that no longer is an amount throws.</remarks>
    public Bedrag Maal(long teller, long noemer)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(noemer);
        // Nearly every product fits in a long, where a division costs a tenth.
        var hoog = Math.BigMul(Cents, teller, out var laag);
        return new(hoog == laag >> 63 && noemer <= long.MaxValue / 2 ? RondAf(laag, noemer) : RondAf((Int128)Cents * teller, noemer));
    }

    /// <summary>A percentage of this amount (12.5 is twelve and a half per cent), rounded once, half away from zero.</summary>
    public Bedrag Procent(decimal percentage)
    {
        // Four decimals of a percentage are more than any law has used; a finer one would silently lose its tail.
        var tienduizendsten = percentage * 10_000m;
        if (tienduizendsten != decimal.Truncate(tienduizendsten))
        {
            throw new ArgumentOutOfRangeException(nameof(percentage), "Een percentage heeft ten hoogste vier decimalen.");
        }
        return Maal((long)tienduizendsten, 1_000_000);
    }

    /// <summary>Exact division with one rounding, half away from zero; <paramref name="noemer"/> above zero.</summary>
    private static long RondAf(Int128 teller, long noemer)
    {
        var (heel, rest) = Int128.DivRem(Int128.Abs(teller), noemer);
        if (rest * 2 >= noemer) { heel += 1; }
        return checked((long)(Int128.IsNegative(teller) ? -heel : heel));
    }

    private static long RondAf(long teller, long noemer)
    {
        var (heel, rest) = Math.DivRem(teller, noemer);
        return Math.Abs(rest) * 2 < noemer ? heel : teller < 0 ? heel - 1 : heel + 1;
    }

    private const int LangsteHeel = 9;

    /// <summary>
    /// Reads <c>1234,56</c> or <c>1234.56</c>: an optional minus, digits, at most two decimals, no thousands sign (bestandsindelingen.md). Below
    /// a billion: then no file that we take holds enough rows for a sum of them to leave a long.
    /// </summary>
    public static bool TryLees(ReadOnlySpan<byte> tekst, out Bedrag bedrag)
    {
        bedrag = Nul;
        var min = tekst is [(byte)'-', ..];
        if (min) { tekst = tekst[1..]; }
        var teken = tekst.IndexOfAny((byte)',', (byte)'.');
        var heel = teken < 0 ? tekst : tekst[..teken];
        var deel = teken < 0 ? [] : tekst[(teken + 1)..];
        if (heel.Length is 0 or > LangsteHeel || deel.Length > 2 || (teken >= 0 && deel.Length == 0)) { return false; }
        long cents = 0;
        foreach (var t in heel)
        {
            if (!char.IsAsciiDigit((char)t)) { return false; }
            cents = (cents * 10) + (t - '0');
        }
        for (var i = 0; i < 2; i++)
        {
            var t = i < deel.Length ? deel[i] : (byte)'0';
            if (!char.IsAsciiDigit((char)t)) { return false; }
            cents = (cents * 10) + (t - '0');
        }
        bedrag = new Bedrag(min ? -cents : cents);
        return true;
    }

    public int CompareTo(Bedrag other) => Cents.CompareTo(other.Cents);

    /// <summary>As files write it: <c>1234,56</c>, no thousands sign, whatever the culture.</summary>
    public override string ToString()
    {
        var (euro, cent) = Math.DivRem(Math.Abs(Cents), 100);
        return string.Create(CultureInfo.InvariantCulture, $"{(Cents < 0 ? "-" : "")}{euro},{cent:D2}");
    }

    /// <summary>As <see cref="ToString"/>, in UTF-8 and without an allocation.</summary>
    /// <returns>The part of <paramref name="ruimte"/> that was filled; 24 bytes are always enough.</returns>
    public ReadOnlySpan<byte> Schrijf(Span<byte> ruimte)
    {
        var rest = Cents < 0 ? (ulong)-(Cents + 1) + 1 : (ulong)Cents;
        var plaats = ruimte.Length;
        for (var cijfers = 0; cijfers < 3 || rest > 0; cijfers++)
        {
            if (cijfers == 2) { ruimte[--plaats] = (byte)','; }
            ruimte[--plaats] = (byte)('0' + (rest % 10));
            rest /= 10;
        }
        if (Cents < 0) { ruimte[--plaats] = (byte)'-'; }
        return ruimte[plaats..];
    }

    /// <summary>The one notation of an amount for people: <c>€ 1.401,50</c>, below zero <c>€ -212,40</c>; the same under every culture.</summary>
    public string Leesbaar()
    {
        var (euro, cent) = Math.DivRem(Math.Abs(Cents), 100);
        var heel = euro.ToString("#,0", Duizendtallen);
        return string.Create(CultureInfo.InvariantCulture, $"€ {(Cents < 0 ? "-" : "")}{heel},{cent:D2}");
    }

    private static readonly NumberFormatInfo Duizendtallen = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = "," };

    public static Bedrag Min(Bedrag a, Bedrag b) => a.Cents <= b.Cents ? a : b;
    public static Bedrag Max(Bedrag a, Bedrag b) => a.Cents >= b.Cents ? a : b;
    public Bedrag Abs() => new(Math.Abs(Cents));

    public static Bedrag operator +(Bedrag a, Bedrag b) => new(checked(a.Cents + b.Cents));
    public static Bedrag operator -(Bedrag a, Bedrag b) => new(checked(a.Cents - b.Cents));
    public static Bedrag operator -(Bedrag a) => new(-a.Cents);
    public static bool operator <(Bedrag a, Bedrag b) => a.Cents < b.Cents;
    public static bool operator >(Bedrag a, Bedrag b) => a.Cents > b.Cents;
    public static bool operator <=(Bedrag a, Bedrag b) => a.Cents <= b.Cents;
    public static bool operator >=(Bedrag a, Bedrag b) => a.Cents >= b.Cents;
}
