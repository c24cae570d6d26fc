using Datakoppeling.Kern;

namespace Datakoppeling.Oib.Overzichten;

/// <summary>Why this month is shown.</summary>
public enum Maandreden
{
    /// <summary>Somebody chose it.</summary>
    Gekozen,

    /// <summary>The last in which everything was decided.</summary>
    Compleet,

    /// <summary>None is complete; the last in which something was decided.</summary>
    Besluiten,

    /// <summary>Nothing was decided yet; the newest.</summary>
    Nieuwste,
}

/// <summary>The month that a dashboard shows: half of the newest month says little about how the work goes.</summary>
public sealed record Maandkeus(Maandcijfers Cijfers, Maandreden Reden)
{
    /// <param name="maanden">Oldest first.</param>
    /// <param name="gevraagd">A month that is not among them counts as not asked.</param>
    /// <returns>Null when there are no months.</returns>
    public static Maandkeus? Van(IReadOnlyList<Maandcijfers> maanden, Maand? gevraagd)
    {
        ArgumentNullException.ThrowIfNull(maanden);
        if (maanden.Count == 0) { return null; }
        if (maanden.FirstOrDefault(m => m.Maand == gevraagd) is { } gekozen) { return new(gekozen, Maandreden.Gekozen); }
        if (maanden.LastOrDefault(m => m is { Open: 0, Besloten: > 0 }) is { } compleet) { return new(compleet, Maandreden.Compleet); }
        return maanden.LastOrDefault(m => m.Besloten > 0) is { } besluiten ? new(besluiten, Maandreden.Besluiten) : new(maanden[^1], Maandreden.Nieuwste);
    }

    public string Zin => Reden switch
    {
        Maandreden.Gekozen => Cijfers.Open == 0 ? $"Over alles van {Cijfers.Maand.Leesbaar} is besloten." : $"Over een deel van {Cijfers.Maand.Leesbaar} is nog niet besloten.",
        Maandreden.Compleet => $"Je ziet {Cijfers.Maand.Leesbaar}: de laatste maand waarin over alles is besloten.",
        Maandreden.Besluiten => $"Je ziet {Cijfers.Maand.Leesbaar}: de laatste maand met besluiten. Over geen enkele maand is al helemaal besloten.",
        _ => $"Je ziet {Cijfers.Maand.Leesbaar}: de nieuwste maand. Er is nog nergens over besloten.",
    };
}
