using Datakoppeling.Kern;

namespace Datakoppeling.Oib.Feiten;

/// <summary>The net income of one person in one month, as it was before or as it was established.</summary>
public readonly record struct Maandinkomen(Maand Maand, Bedrag Werk, Bedrag Overig)
{
    public Bedrag Netto => Werk + Overig;
}

/// <summary>What is known of a person's net income in earlier months; rows of one month and group add up (oib.md section 1).</summary>
public sealed class Inkomenshistorie
{
    // Before Leeg: static fields are made in the order of the text, and Leeg needs this one.
    private static readonly Dictionary<Maand, IReadOnlyList<Betaling>> Geen = [];

    public static readonly Inkomenshistorie Leeg = new();

    private Maandinkomen[] _maanden = [];
    private int _aantal;

    /// <summary>In the order in which they came in.</summary>
    public ReadOnlySpan<Maandinkomen> Maanden => _maanden.AsSpan(0, _aantal);

    /// <summary>The payers of a month with what each paid, where that is known (not from historie.csv).</summary>
    public IReadOnlyDictionary<Maand, IReadOnlyList<Betaling>> Betalers { get; init; } = Geen;

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
