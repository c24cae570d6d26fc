using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Handelingen;

/// <inheritdoc cref="INieuws"/>
public sealed class Nieuwsbord(ILogger<Nieuwsbord> log) : INieuws
{
    private readonly ConcurrentDictionary<Abonnement, byte> _abonnementen = new();

    public void Meld(object bericht)
    {
        foreach (var abonnement in _abonnementen.Keys)
        {
            try
            {
                abonnement.Bij(bericht);
            }
            catch (Exception fout) when (fout is not OutOfMemoryException)
            {
                // A screen that fails on news must not undo the work of who announced it.
                log.LogError(fout, "Een ontvanger van {Bericht} faalde.", bericht.GetType().Name);
            }
        }
    }

    public IDisposable Abonneer<T>(Action<T> bijBericht)
    {
        var abonnement = new Abonnement(this, b => { if (b is T t) { bijBericht(t); } });
        _abonnementen[abonnement] = 0;
        return abonnement;
    }

    private sealed class Abonnement(Nieuwsbord bord, Action<object> bij) : IDisposable
    {
        public Action<object> Bij => bij;
        public void Dispose() => bord._abonnementen.TryRemove(this, out _);
    }
}
