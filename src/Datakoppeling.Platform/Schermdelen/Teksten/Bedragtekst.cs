using Datakoppeling.Kern;
using Datakoppeling.Platform.Taal;
using Microsoft.AspNetCore.Components;

namespace Datakoppeling.Platform.Schermdelen.Teksten;

/// <summary>
/// An amount: € 1.401,50. Never breaks in two; a missing amount is a dash that is read out as words. A piece of the screen it stands on and
/// no component: a list shows a hundred, and each component would hold two trees of its own in every circuit.
/// </summary>
public static class Bedragtekst
{
    /// <param name="waarde">Null shows a dash.</param>
    /// <param name="metPlus">For differences: a plus before what is more than nothing.</param>
    /// <param name="ontbreekt">What the dash means.</param>
    public static RenderFragment Van(Bedrag? waarde, bool metPlus = false, string ontbreekt = "geen bedrag") => b =>
    {
        b.OpenElement(0, "span");
        b.AddAttribute(1, "class", "bedrag");
        if (waarde is { } bedrag)
        {
            b.AddContent(2, (metPlus && bedrag > Bedrag.Nul ? "+" : "") + Nederlands.Tekst(bedrag));
            b.CloseElement();
            return;
        }
        b.AddAttribute(3, "aria-hidden", "true");
        b.AddContent(4, "–");
        b.CloseElement();
        b.OpenElement(5, "span");
        b.AddAttribute(6, "class", "alleen-voorlezen");
        b.AddContent(7, ontbreekt);
        b.CloseElement();
    };
}
