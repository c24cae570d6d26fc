using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Datakoppeling.Platform.Schermdelen;

/// <summary>Brings the focus to where the work goes on. Where it is lost, js/focus.js finds the place that comes closest.</summary>
public static class Aandacht
{
    /// <summary>Whoever left meanwhile, or whose element has gone again, has no use for it.</summary>
    public static async Task Vraag(ElementReference element)
    {
        try
        {
            await element.FocusAsync();
        }
        catch (Exception fout) when (fout is JSException or JSDisconnectedException or OperationCanceledException)
        {
            // The page is not there any more; what was to be read will be there when it is opened again.
        }
    }
}
