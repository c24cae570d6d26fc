using Datakoppeling.Kern;
using Datakoppeling.Platform.Levensloop;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;

namespace Datakoppeling.Platform.Schermdelen;

/// <summary>
/// A part of a screen that listens. What it holds is let go when it leaves the screen, also when it broke before it was ever drawn; what
/// breaks on news goes to the error boundary around it, as what breaks on a click does (besluiten/paginakader.md).
/// </summary>
public abstract class Schermdeel : ComponentBase, IAsyncDisposable
{
    private readonly CancellationTokenSource _weg = new();
    private readonly List<IDisposable> _gehouden = [];
    private readonly List<IAsyncDisposable> _traag = [];
    private readonly Eenmaal _werk = new();
    private string? _aandacht;

    protected Schermdeel() => Weg = _weg.Token;

    [Inject] protected NavigationManager Navigatie { get; set; } = null!;
    [Inject] private Opslagstand Opslag { get; set; } = null!;
    [Inject] private IJSRuntime Browser { get; set; } = null!;

    /// <summary>Ends when this leaves the screen.</summary>
    protected CancellationToken Weg { get; }

    /// <summary>What was asked with a button is being done, or is done and not drawn yet.</summary>
    protected bool Bezig => _werk.Werkt;

    /// <summary>Why the last action was not done; null once one succeeds. Shown by <c>Weigerbericht</c>.</summary>
    protected Weigering? Geweigerd { get; set; }

    /// <summary>Lets this go together with the part; at once when the part has gone already, so that nothing stays behind a late answer.</summary>
    protected void Houd(IDisposable wat)
    {
        ArgumentNullException.ThrowIfNull(wat);
        if (Weg.IsCancellationRequested) { wat.Dispose(); } else { _gehouden.Add(wat); }
    }

    /// <summary>Does this when the part goes.</summary>
    protected void Houd(Action bijVertrek) => Houd(new Los(bijVertrek));

    /// <summary>The same for what takes a while to let go; it is held from the start, so never after leaving.</summary>
    protected void HoudTraag(IAsyncDisposable wat) => _traag.Add(wat);

    /// <summary>Follows an event of .NET.</summary>
    /// <param name="alsNodig">Asked on the thread of who tells; without it always.</param>
    protected void Volg(Action<EventHandler> aan, Action<EventHandler> af, Func<Task> bij, Func<bool>? alsNodig = null)
    {
        ArgumentNullException.ThrowIfNull(aan);
        void Hoor(object? afzender, EventArgs e)
        {
            if (alsNodig is null || alsNodig()) { Bij(bij); }
        }
        aan(Hoor);
        Houd(() => af(Hoor));
    }

    /// <summary>Part of what is shown stands in the query of the address: when that changes this is drawn anew, or does <paramref name="bij"/>.</summary>
    protected void VolgAdres(Func<Task>? bij = null)
    {
        // On the way to another page the router, which hears it first, has taken this one away by now.
        void Hoor(object? afzender, LocationChangedEventArgs e) => Bij(bij ?? Teken);
        Navigatie.LocationChanged += Hoor;
        Houd(() => Navigatie.LocationChanged -= Hoor);
    }

    /// <summary>The storage came back: what happened while it was away, nobody told.</summary>
    protected void VolgTerugkeer(Func<Task> bij) =>
        Volg(h => Opslag.Veranderd += h, h => Opslag.Veranderd -= h, bij, () => !Opslag.IsWeg);

    /// <summary>Work that no button asked for: on news, on a timer. Is the storage away, then again as soon as it is back.</summary>
    protected void Bij(Func<Task> werk) => _ = OpEigenPlek(werk);

    private async Task OpEigenPlek(Func<Task> werk)
    {
        try
        {
            await Opslag.Herlaad(() => InvokeAsync(() => Weg.IsCancellationRequested ? Task.CompletedTask : werk()), Weg);
        }
        catch (Exception) when (Weg.IsCancellationRequested)
        {
            // Nobody looks any more.
        }
        catch (Exception fout) when (fout is not OutOfMemoryException)
        {
            await DispatchExceptionAsync(fout);
        }
    }

    /// <summary>Does what somebody asked for once, however often is clicked, until the browser has drawn what came of it.</summary>
    protected async Task Eenmalig(Func<Task> werk)
    {
        ArgumentNullException.ThrowIfNull(werk);
        if (!_werk.Begin()) { return; }
        try
        {
            await werk();
        }
        finally
        {
            _werk.Klaar();
            // Also when the click was another part's: undrawn it would stay closed.
            StateHasChanged();
        }
    }

    /// <summary>To another address, unless whoever asked has left meanwhile.</summary>
    protected void Ga(string adres)
    {
        if (!Weg.IsCancellationRequested) { Navigatie.NavigateTo(adres); }
    }

    protected Task Teken()
    {
        StateHasChanged();
        return Task.CompletedTask;
    }

    /// <summary>Once it is drawn, the focus goes to the first in sight that this selector finds: to what came of what somebody did.</summary>
    protected void RichtAandacht(string? waar) => _aandacht = waar;

    /// <summary>Whether there is something to go to already; until then the focus waits.</summary>
    protected virtual bool KanAandacht => true;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_aandacht is not { } waar || !KanAandacht) { return; }
        _aandacht = null;
        await Aandacht.Naar(Browser, waar);
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (_werk.Getekend()) { StateHasChanged(); }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        LaatLos();
        foreach (var deel in _traag) { await deel.DisposeAsync(); }
    }

    // First of all, and without waiting: news must not reach what is gone. One that breaks leaves none of the others.
    private void LaatLos()
    {
        List<Exception> fouten = [];
        foreach (var deel in (IDisposable[])[.. _gehouden, new Los(_weg.Cancel), _weg])
        {
            try { deel.Dispose(); }
            catch (Exception fout) when (fout is not OutOfMemoryException) { fouten.Add(fout); }
        }
        if (fouten.Count > 0) { throw new AggregateException(fouten); }
    }

    private sealed class Los(Action weg) : IDisposable
    {
        public void Dispose() => weg();
    }
}
