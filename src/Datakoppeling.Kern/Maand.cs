using System.Globalization;

namespace Datakoppeling.Kern;

/// <summary>
/// A calendar month as a value of its own, never a date (oib-normen.md). Months count from year 0, so that adding and comparing are
/// plain arithmetic.
/// </summary>
public readonly record struct Maand : IComparable<Maand>
{
    private readonly int _index;

    /// <param name="jaar">1 to 9999.</param>
    /// <param name="maandVanJaar">1 to 12.</param>
    public Maand(int jaar, int maandVanJaar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(jaar, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(jaar, 9999);
        ArgumentOutOfRangeException.ThrowIfLessThan(maandVanJaar, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(maandVanJaar, 12);
        _index = (jaar * 12) + maandVanJaar - 1;
    }

    private Maand(int index) => _index = index;

    public int Jaar => _index / 12;
    public int MaandVanJaar => (_index % 12) + 1;
    public DateOnly EersteDag => new(Jaar, MaandVanJaar, 1);
    public DateOnly LaatsteDag => new(Jaar, MaandVanJaar, DateTime.DaysInMonth(Jaar, MaandVanJaar));
    public Maand Vorige => new(_index - 1);
    public Maand Volgende => new(_index + 1);

    /// <summary>The number that a store keeps: months since year 0.</summary>
    public int Index => _index;
    public static Maand VanIndex(int index) => new(index / 12, (index % 12) + 1);
    public static Maand Van(DateOnly dag) => new(dag.Year, dag.Month);
    public Maand Plus(int maanden) => VanIndex(_index + maanden);

    /// <summary>Months from <paramref name="andere"/> to this one; negative when this one is earlier.</summary>
    public int Sinds(Maand andere) => _index - andere._index;

    /// <summary>Reads exactly <c>jjjj-mm</c>.</summary>
    public static bool TryLees(ReadOnlySpan<byte> tekst, out Maand maand)
    {
        maand = default;
        if (tekst.Length != 7 || tekst[4] != '-') { return false; }
        var jaar = 0;
        for (var i = 0; i < 4; i++)
        {
            if (!char.IsAsciiDigit((char)tekst[i])) { return false; }
            jaar = (jaar * 10) + (tekst[i] - '0');
        }
        if (!char.IsAsciiDigit((char)tekst[5]) || !char.IsAsciiDigit((char)tekst[6])) { return false; }
        var nummer = ((tekst[5] - '0') * 10) + (tekst[6] - '0');
        if (jaar < 1 || nummer is < 1 or > 12) { return false; }
        maand = new Maand(jaar, nummer);
        return true;
    }

    public static bool TryLees(string? tekst, out Maand maand) =>
        TryLees(System.Text.Encoding.UTF8.GetBytes(tekst ?? ""), out maand);

    private static readonly string[] Namen =
        ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

    /// <summary>The Dutch name without the year, whatever the culture: <c>februari</c>.</summary>
    public string Naam => Namen[MaandVanJaar - 1];

    /// <summary>The one notation of a month for people: <c>februari 2026</c>.</summary>
    public string Leesbaar => string.Create(CultureInfo.InvariantCulture, $"{Naam} {Jaar}");

    public int CompareTo(Maand other) => _index.CompareTo(other._index);

    /// <summary>As files and URLs write it: <c>2026-02</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Jaar:D4}-{MaandVanJaar:D2}");

    public static bool operator <(Maand a, Maand b) => a._index < b._index;
    public static bool operator >(Maand a, Maand b) => a._index > b._index;
    public static bool operator <=(Maand a, Maand b) => a._index <= b._index;
    public static bool operator >=(Maand a, Maand b) => a._index >= b._index;
}
