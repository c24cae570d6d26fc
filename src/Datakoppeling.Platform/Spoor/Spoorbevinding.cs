namespace Datakoppeling.Platform.Spoor;

/// <summary>What a walk along the chain found.</summary>
/// <param name="Aantal">Lines that are sound.</param>
/// <param name="EersteFout">Number of the first line that is not, or of the line at the fault; null when nothing was found.</param>
/// <param name="Zin">The finding in Dutch: what is not sound, or against what it was held and what cannot be known.</param>
/// <param name="MetSleutel">Whether it could be seen that the portal itself wrote the lines.</param>
/// <param name="Fouten">Each fault as a sentence, in order; the first hundred.</param>
public sealed record Spoorbevinding(long Aantal, long? EersteFout, string Zin, bool MetSleutel, IReadOnlyList<string> Fouten)
{
    public bool Klopt => EersteFout is null;
}

/// <summary>Gathers faults while the chain is walked: one does not hide the next.</summary>
internal sealed class Foutenlijst
{
    private const int Meeste = 100;
    private const int InDeZin = 5;
    private readonly List<(long Regel, string Zin)> _fouten = [];
    private long _aantal;

    public long? Eerste { get; private set; }
    public bool Leeg => Eerste is null;
    public IReadOnlyList<string> Zinnen => [.. Geordend];

    public void Voeg(long rijnummer, string zin)
    {
        _aantal++;
        Eerste = Math.Min(Eerste ?? rijnummer, rijnummer);
        if (_fouten.Count < Meeste) { _fouten.Add((rijnummer, zin)); }
    }

    public string Samen()
    {
        var zinnen = Geordend.ToList();
        return string.Join(' ', zinnen.Take(InDeZin)) + (_aantal > InDeZin ? $" En nog {_aantal - InDeZin} bevindingen." : "");
    }

    private IEnumerable<string> Geordend => _fouten.OrderBy(f => f.Regel).Select(f => f.Zin);
}
