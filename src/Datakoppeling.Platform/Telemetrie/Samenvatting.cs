using System.Collections.Concurrent;

namespace Datakoppeling.Platform.Telemetrie;

/// <summary>
/// For what anybody from outside can bring about as often as they like: the first few are told one by one, and after that how many there
/// were, so that nobody fills the log or the audit trail by knocking.
/// </summary>
/// <param name="hoogst">How many of a kind are told one by one in <paramref name="venster"/>.</param>
public sealed class Samenvatting(TimeProvider klok, int hoogst, TimeSpan venster)
{
    private readonly ConcurrentDictionary<string, Teller> _tellers = new(StringComparer.Ordinal);

    /// <summary>Counts one.</summary>
    /// <param name="soort">A word of our own: there are few of them.</param>
    /// <returns>How many to tell of: this one and those that were not told; 0 when this one is not told now.</returns>
    public int Tel(string soort) => _tellers.GetOrAdd(soort, _ => new Teller(klok.GetTimestamp())).Tel(klok, hoogst, venster);

    private sealed class Teller(long begin)
    {
        private readonly Lock _slot = new();
        private long _begin = begin;
        private int _verteld;
        private int _verzwegen;

        public int Tel(TimeProvider klok, int hoogst, TimeSpan venster)
        {
            lock (_slot)
            {
                if (klok.GetElapsedTime(_begin) >= venster) { (_begin, _verteld) = (klok.GetTimestamp(), 0); }
                if (_verteld >= hoogst)
                {
                    _verzwegen++;
                    return 0;
                }
                _verteld++;
                (var aantal, _verzwegen) = (_verzwegen + 1, 0);
                return aantal;
            }
        }
    }
}
