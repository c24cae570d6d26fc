using System.Diagnostics.Metrics;

namespace Datakoppeling.Platform.Telemetrie;

/// <summary>A number that is read at each export, such as the length of a queue.</summary>
/// <param name="Lees">By label <c>soort</c>.</param>
public sealed record Standmeting(string Naam, string Eenheid, string Omschrijving, Func<IReadOnlyDictionary<string, long>> Lees);

/// <summary>The numbers that modules offer, as gauges for as long as measurements are sent.</summary>
internal sealed class Standmeters(IEnumerable<Standmeting> standen) : IDisposable
{
    private readonly List<Meter> _meters = [.. standen.Select(s => Metingen.MeetStand(s.Naam, s.Eenheid, s.Omschrijving, () => Lees(s)))];

    private static IEnumerable<Measurement<long>> Lees(Standmeting stand)
    {
        try
        {
            return [.. stand.Lees().Select(p => new Measurement<long>(p.Value, new KeyValuePair<string, object?>("soort", p.Key)))];
        }
        catch (Exception fout) when (fout is not OutOfMemoryException)
        {
            // A busy database: no number this time.
            return [];
        }
    }

    public void Dispose() => _meters.ForEach(m => m.Dispose());
}
