using Datakoppeling.Kern;

namespace Datakoppeling.Oib.Feiten;

/// <summary>The net income of one person in one month, as it was before or as it was established.</summary>
public readonly record struct Maandinkomen(Maand Maand, Bedrag Werk, Bedrag Overig)
{
    public Bedrag Netto => Werk + Overig;

    /// <summary>Something was paid, of whatever kind: what work and the rest take away from each other is income all the same.</summary>
    public bool HeeftInkomen => !Werk.IsNul || !Overig.IsNul;
}

/// <summary>What is known of a person's net income in earlier months; rows of one month and group add up (bestandsindelingen.md).</summary>
public sealed class Inkomenshistorie
{
    // Before Leeg: static fields are made in the order of the text, and Leeg needs this one.
    private static readonly Dictionary<Maand, IReadOnlyList<Betaling>> Geen = [];

    public static readonly Inkomenshistorie Leeg = new();

    private Maandinkomen[] _maanden = [];
    private int _aantal;

    /// <summary>In the order in which they came in.</summary>
    public ReadOnlySpan<Maandinkomen> Maanden => _maanden.AsSpan(0, _aantal);

    /// <summary>The payers of a month with what each paid, where that is known (historie.csv gives no names).</summary>
    public IReadOnlyDictionary<Maand, IReadOnlyList<Betaling>> Betalers { get; init; } = Geen;

    // The numbers of who paid, per month: of use for the month before only, so a short list it is.
    private List<(Maand Maand, string Nummer)>? _nummers;

    /// <summary>Notes who paid an amount other than 0 in a month.</summary>
    public void TelBetaler(Maand maand, string loonheffingennummer)
    {
        if (loonheffingennummer.Length > 0) { (_nummers ??= []).Add((maand, loonheffingennummer)); }
    }

    /// <summary>The loonheffingennummers of a month; empty when the month is not known per payer.</summary>
    public IReadOnlyList<string> BetalersIn(Maand maand)
    {
        if (_nummers is null) { return []; }
        List<string>? uit = null;
        foreach (var (wanneer, nummer) in _nummers)
        {
            if (wanneer == maand && uit?.Contains(nummer) is not true) { (uit ??= []).Add(nummer); }
        }
        return uit ?? (IReadOnlyList<string>)[];
    }

    public void Tel(Maand maand, bool werk, Bedrag netto)
    {
        for (var i = 0; i < _aantal; i++)
        {
            ref var rij = ref _maanden[i];
            if (rij.Maand != maand) { continue; }
            rij = werk ? rij with { Werk = rij.Werk + netto } : rij with { Overig = rij.Overig + netto };
            return;
        }
        if (_aantal == _maanden.Length) { Array.Resize(ref _maanden, Math.Max(4, _aantal * 2)); }
        _maanden[_aantal++] = werk ? new(maand, netto, Bedrag.Nul) : new(maand, Bedrag.Nul, netto);
    }

    /// <summary>The income of a month; null when there is no row at all for it, which is something else than 0.00.</summary>
    public Maandinkomen? Op(Maand maand)
    {
        foreach (ref readonly var rij in Maanden)
        {
            if (rij.Maand == maand) { return rij; }
        }
        return null;
    }

    /// <summary>Whether there was income from work in one of the <paramref name="aantal"/> months before <paramref name="maand"/>; 0.00 is no income.</summary>
    public bool HadWerkVoor(Maand maand, int aantal)
    {
        foreach (ref readonly var rij in Maanden)
        {
            var terug = maand.Sinds(rij.Maand);
            if (terug >= 1 && terug <= aantal && !rij.Werk.IsNul) { return true; }
        }
        return false;
    }
}

/// <summary>What one payer paid in one month.</summary>
public readonly record struct Betaling(string Betaler, Bedrag Netto);
