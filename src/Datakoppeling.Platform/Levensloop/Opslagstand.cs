using Datakoppeling.Platform.Opslag;

namespace Datakoppeling.Platform.Levensloop;

/// <summary>Whether the database answers, for screens: they say that it does not, and come back by themselves when it does again.</summary>
public sealed class Opslagstand
{
    private readonly Lock _slot = new();
    private bool _isWeg;

    /// <summary>Something changed, or may have; called on the thread of who noticed.</summary>
    public event EventHandler? Veranderd;

    public bool IsWeg { get { lock (_slot) { return _isWeg; } } }

    /// <summary>Rises each time that it is back: what was shown before then may have missed news.</summary>
    public int Terugkeren { get; private set; }

    /// <summary>Whether this was the database's doing and may pass. If so, everybody knows.</summary>
    public bool Herken(Exception fout)
    {
        if (!Opslagfout.IsTijdelijk(fout)) { return false; }
        if (Opslagfout.IsOnbereikbaar(fout)) { Zet(isWeg: true); }
        return true;
    }

    /// <summary>Waits until it is there, for who asks again then; a moment at least.</summary>
    /// <returns>False when nobody waits for it any more.</returns>
    public async Task<bool> IsTerug(TimeProvider klok, CancellationToken stop)
    {
        do { await Task.Delay(TimeSpan.FromSeconds(1), klok, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing); } while (IsWeg && !stop.IsCancellationRequested);
        return !stop.IsCancellationRequested;
    }

    /// <summary>
    /// Loads something anew that nobody asked for with a button: on news, or because the address changed. Is the database away, then again as
    /// soon as it is back: what is thrown there reaches no error boundary.
    /// </summary>
    /// <param name="stop">Nobody waits for it any more.</param>
    public async Task Herlaad(Func<Task> laad, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                await laad();
                return;
            }
            catch (Exception fout) when (Herken(fout))
            {
                await IsTerug(TimeProvider.System, stop);
            }
        }
    }

    internal void Zet(bool isWeg)
    {
        lock (_slot)
        {
            if (_isWeg == isWeg) { return; }
            _isWeg = isWeg;
            if (!isWeg) { Terugkeren++; }
        }
        Veranderd?.Invoke(this, EventArgs.Empty);
    }
}
