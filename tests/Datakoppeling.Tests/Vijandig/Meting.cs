using System.Globalization;

namespace Datakoppeling.Tests.Vijandig;

/// <summary>What the cases cost, and how often a file was refused: a run in which everything is refused at the door tests nothing.</summary>
internal sealed class Meting
{
    private readonly Lock _slot = new();
    private readonly SortedDictionary<string, (long Gevallen, long Geweigerd)> _lezers = new(StringComparer.Ordinal);
    private (TimeSpan Duur, Geval? Geval) _traagst;
    private (double PerByte, Geval? Geval) _grootst;

    public long Gevallen { get; private set; }
    public long Bytes { get; private set; }

    public void Noteer(Geval geval, int lengte, TimeSpan duur, long ruimte, bool geweigerd)
    {
        lock (_slot)
        {
            (Gevallen, Bytes) = (Gevallen + 1, Bytes + lengte);
            var (aantal, nee) = _lezers.GetValueOrDefault(geval.Lezer.Naam);
            _lezers[geval.Lezer.Naam] = (aantal + 1, nee + (geweigerd ? 1 : 0));
            if (duur > _traagst.Duur) { _traagst = (duur, geval); }
            if (geval.Groot && (double)ruimte / lengte > _grootst.PerByte) { _grootst = ((double)ruimte / lengte, geval); }
        }
    }

    /// <summary>The part of the cases of a reader that were refused as a whole, 0 to 1.</summary>
    public double Geweigerd(string lezer) => _lezers.TryGetValue(lezer, out var telling) ? (double)telling.Geweigerd / telling.Gevallen : 0;

    public IEnumerable<string> Verslag()
    {
        foreach (var (lezer, (aantal, nee)) in _lezers) { yield return string.Create(CultureInfo.InvariantCulture, $"{lezer,-32}{aantal,8} gevallen, {100.0 * nee / aantal,4:0} % geweigerd als geheel"); }
        yield return string.Create(CultureInfo.InvariantCulture, $"samen {Gevallen} gevallen, {Bytes / 1e6:0} MB; traagste {_traagst.Duur.TotalMilliseconds:0} ms ({_traagst.Geval}); meeste geheugen per byte van een groot geval {_grootst.PerByte:0} ({_grootst.Geval})");
    }
}
