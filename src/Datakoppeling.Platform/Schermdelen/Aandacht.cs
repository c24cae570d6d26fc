using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Datakoppeling.Platform.Schermdelen;

/// <summary>Brings the focus to where the work goes on. Where it is lost, js/focus.js finds the place that comes closest.</summary>
public static class Aandacht
{
    /// <summary>Whoever left meanwhile, or whose element has gone again, has no use for it.</summary>
    public static Task Vraag(ElementReference element) => Probeer(() => element.FocusAsync());

    /// <summary>The first in sight that a selector finds; it is a place to be, so it need not be one that Tab stops at (js/toetsen.js).</summary>
    public static Task Naar(IJSRuntime js, string waar) => Probeer(() => js.InvokeVoidAsync("toetsen.naar", waar));

    private static async Task Probeer(Func<ValueTask> vraag)
    {
        try
        {
            await vraag();
        }
        catch (Exception fout) when (fout is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // The page is not there any more; what was to be read will be there when it is opened again.
        }
    }
}
