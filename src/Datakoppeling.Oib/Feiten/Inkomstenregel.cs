using Datakoppeling.Kern;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Feiten;

/// <summary>A delivered line that is complete: every value read, and every value in its domain.</summary>
/// <param name="Geleverd">The line as delivered.</param>
/// <param name="Soort">Its code with the treatment.</param>
/// <param name="Periode">The loontijdvak.</param>
/// <param name="Tot">Last day of the loontijdvak; decides the month.</param>
/// <param name="Belastbaar">Taxable wage.</param>
/// <param name="Netto">Net wage, without paid-out vakantietoeslag and without extra period salary; may be negative.</param>
/// <param name="Loonheffingskorting">Whether the payer applies it.</param>
/// <param name="ReserveringVt">Whether vakantietoeslag is reserved; if not, it is in the wage.</param>
/// <param name="UitbetaaldeVt">Paid-out vakantietoeslag: shown, never offset.</param>
/// <param name="ExtraPeriodeSalaris">Thirteenth month: not offset now.</param>
public sealed record Inkomstenregel(
    GeleverdeRegel Geleverd, Inkomstensoort Soort, Periodiciteit Periode, DateOnly Tot, Bedrag Belastbaar, Bedrag Netto,
    bool Loonheffingskorting, bool ReserveringVt, Bedrag UitbetaaldeVt, Bedrag ExtraPeriodeSalaris)
{
    public string Werkgever => Geleverd.Werkgever;

    /// <summary>Whether both lines are of one inkomstenverhouding (of one person): the payer's number and the number at that payer.</summary>
    public bool ZelfdeVerhouding(Inkomstenregel andere) =>
        string.Equals(Geleverd.Loonheffingennummer, andere.Geleverd.Loonheffingennummer, StringComparison.Ordinal)
        && string.Equals(Geleverd.VolgnummerOf1, andere.Geleverd.VolgnummerOf1, StringComparison.Ordinal);

    /// <summary>Whether this line comes after <paramref name="andere"/>: by periode_tot, then by place in the deliveries.</summary>
    public bool IsLaterDan(Inkomstenregel andere) =>
        Tot != andere.Tot ? Tot > andere.Tot : Geleverd.Volgorde > andere.Geleverd.Volgorde;
}

/// <summary>A fault of a line: the column, and what is wrong with it.</summary>
public readonly record struct Gebrek(string Kolom, string Reden);

/// <summary>A delivered line after the check of section 2: excluded, incomplete with its faults, or complete.</summary>
/// <param name="Geleverd">The line as delivered (or as completed).</param>
/// <param name="Soort">Null when the code is unknown.</param>
/// <param name="Regel">The values; null for an excluded or incomplete line.</param>
/// <param name="Gebreken">One per fault; empty for a complete or excluded line.</param>
/// <param name="TwijfelLoonheffingennummer">The nine digits fail the elfproef: counted as a warning, no fault.</param>
public sealed record Regeloordeel(
    GeleverdeRegel Geleverd, Inkomstensoort? Soort, Inkomstenregel? Regel, IReadOnlyList<Gebrek> Gebreken, bool TwijfelLoonheffingennummer)
{
    public bool IsUitgesloten => Soort?.Behandeling == Behandeling.Uitsluiten;
    public bool IsOnvolledig => Gebreken.Count > 0;
}
