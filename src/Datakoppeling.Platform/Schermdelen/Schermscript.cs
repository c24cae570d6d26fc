using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Datakoppeling.Platform.Schermdelen;

/// <summary>
/// The browser's half of a component: a module in <c>wwwroot/js</c> whose <c>verbind(element, zelf)</c> gives an object with <c>los</c>.
/// Somebody who clicks on fast may leave before the script is there, or when the circuit is gone already: neither may break the page.
/// </summary>
/// <typeparam name="T">The component; the script calls its <see cref="JSInvokableAttribute"/> methods.</typeparam>
public sealed class Schermscript<T>(IJSRuntime js, string module) : IAsyncDisposable where T : class
{
    private DotNetObjectReference<T>? _zelf;
    private IJSObjectReference? _kant;
    private bool _weg;

    /// <summary>After the first render, when the element is there.</summary>
    public async Task Verbind(T zelf, ElementReference element)
    {
        _zelf = DotNetObjectReference.Create(zelf);
        await using var geladen = await js.InvokeAsync<IJSObjectReference>("import", $"./js/{module}.js");
        if (_weg) { return; }
        _kant = await geladen.InvokeAsync<IJSObjectReference>("verbind", element, _zelf);
    }

    /// <summary>Calls a function of the script; nothing happens while it is not there.</summary>
    public async Task Roep(string functie)
    {
        if (_kant is not null) { await _kant.InvokeVoidAsync(functie); }
    }

    public async ValueTask DisposeAsync()
    {
        _weg = true;
        try
        {
            if (_kant is not null)
            {
                await _kant.InvokeVoidAsync("los");
                await _kant.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and its listeners with it.
        }
        _zelf?.Dispose();
    }
}
