using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>
/// The day on which a relation began (05.06.10) or ended (05.07.10). Not filled is something else than filled with an unknown
/// day (<c>00000000</c>): a relation with an unknown end has ended. The default value is not filled.
/// </summary>
public readonly record struct Relatiedatum
{
    private readonly int _getalPlusEen;

    private Relatiedatum(int getal) => _getalPlusEen = getal + 1;

    public bool Gevuld => _getalPlusEen != 0;

    /// <summary>
    /// The date as the number jjjjmmdd, unknown parts being 00, so that an unknown date or part is older than a known one.
    /// 0 when not filled.
    /// </summary>
    public int Getal => _getalPlusEen == 0 ? 0 : _getalPlusEen - 1;

    /// <summary>Reads the cell: empty is not filled, what cannot be read is filled with an unknown day.</summary>
    public static Relatiedatum Lees(ReadOnlySpan<byte> tekst)
    {
        if (tekst.IsEmpty) { return default; }
        if (!Datum.TryLeesCijfers(tekst, out var getal)) { return new(0); }
        // A part that cannot be is unknown, and so is what follows it, as for a date of birth.
        var (jaar, maand, dag) = (getal / 10_000, getal / 100 % 100, getal % 100);
        if (jaar == 0) { return new(0); }
        if (maand is < 1 or > 12) { return new(jaar * 10_000); }
        return dag < 1 || dag > DateTime.DaysInMonth(jaar, maand) ? new((getal / 100) * 100) : new(getal);
    }
}
