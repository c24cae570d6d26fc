using Datakoppeling.Kern;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Platform.Schermdelen;

/// <summary>
/// A screen, or a part of one, that loads what it shows. It says what it is about and how that is read; when that happens, what a late
/// answer is worth and what stands there meanwhile is here and in <c>Paginakader</c> (besluiten/paginakader.md).
/// </summary>
/// <typeparam name="T">All that is loaded, as one value: a screen is never half of the old and half of the new.</typeparam>
public abstract class Laadscherm<T> : Scherm where T : class
{
    private Beurt? _lopend;
    private Task? _wachtend;
    private object? _over;
    private bool _begonnen;

    /// <summary>What is shown; null while it is loaded for the first time, and after a refusal.</summary>
    public T? Inhoud { get; private set; }

    /// <summary>Why it cannot be shown.</summary>
    public Weigering? Weigering { get; private set; }

    /// <summary>What this is about, compared by value: about something else nothing of the old one stays in sight.</summary>
    protected virtual object? Over => null;

    protected override bool KanAandacht => Inhoud is not null;

    /// <summary>Reads it all. An answer that comes after something else was asked is thrown away.</summary>
    protected abstract Task<Uitkomst<T>> Laad(Gebruiker? wie, CancellationToken stop);

    /// <summary>After it was read, before it is drawn.</summary>
    protected virtual void Geladen(T inhoud) { }

    /// <summary>Loads again on this news.</summary>
    protected void HerlaadBij<TBericht>(Func<TBericht, bool>? overDit = null) => Volg(overDit ?? (_ => true), _ => Herlaad());

    /// <summary>Loads again and keeps what stands there until then. Asked while it loads already it comes after that, once for all who ask.</summary>
    protected Task Herlaad() => _lopend is null ? Haal() : _wachtend ??= NaLopende();

    protected sealed override Task OnParametersSetAsync()
    {
        if (_begonnen && Equals(_over, Over)) { return Task.CompletedTask; }
        var vorige = _lopend;
        (_begonnen, _over, _lopend, _wachtend, Inhoud, Weigering, Geweigerd) = (true, Over, null, null, null, null, null);
        vorige?.Stop();
        return Haal();
    }

    private async Task NaLopende()
    {
        var van = _lopend!;
        await van.Klaar.Task;
        // About something else by now: that is being loaded already.
        if (_lopend is not null || Weg.IsCancellationRequested) { return; }
        _wachtend = null;
        await Haal();
    }

    private async Task Haal()
    {
        using var beurt = new Beurt(Weg);
        _lopend = beurt;
        try
        {
            var uitkomst = await Als(wie => Laad(wie, beurt.Token));
            if (_lopend == beurt && !Weg.IsCancellationRequested) { Neem(uitkomst); }
        }
        catch (Exception) when (_lopend != beurt || Weg.IsCancellationRequested)
        {
            // Of what nobody asks about any more.
        }
        finally
        {
            if (_lopend == beurt) { _lopend = null; }
            beurt.Klaar.SetResult();
        }
    }

    // Busy or away for a moment takes nothing away; no right (any more) does.
    private void Neem(Uitkomst<T> uitkomst)
    {
        Weigering = uitkomst.Weigering;
        if (uitkomst.Gelukt || !uitkomst.Weigering!.IsTijdelijk) { Inhoud = uitkomst.Kies<T?>(w => w, _ => null); }
        if (uitkomst.Gelukt) { Geladen(uitkomst.Waarde); }
        StateHasChanged();
    }

    /// <summary>One time of loading; it stops when something else is asked, or with the screen.</summary>
    private sealed class Beurt(CancellationToken weg) : IDisposable
    {
        private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(weg);

        public CancellationToken Token => _stop.Token;
        public TaskCompletionSource Klaar { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public void Stop() => _stop.Cancel();
        public void Dispose() => _stop.Dispose();
    }
}
