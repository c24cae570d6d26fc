using Microsoft.AspNetCore.Components;

namespace Datakoppeling.Platform.Schermdelen.Grafieken;

/// <summary>A word in a drawing. Written here, because in the markup of a component the element of SVG means something else.</summary>
internal static class Grafiektekst
{
    /// <param name="x">As SVG writes it: pixels, or a part of the width.</param>
    /// <param name="y">The line it stands on, in pixels from the top.</param>
    /// <param name="anker">Which part of it stands at <paramref name="x"/>; null is its beginning.</param>
    /// <param name="opzij">Pixels to the right of that.</param>
    public static RenderFragment Van(string tekst, string x, double y, string? klasse = null, string? anker = "middle", string? opzij = null) => bouwer =>
    {
        bouwer.OpenElement(0, "text");
        bouwer.AddAttribute(1, "class", klasse);
        bouwer.AddAttribute(2, "x", x);
        bouwer.AddAttribute(3, "y", Grafiekmaat.Getal(y));
        bouwer.AddAttribute(4, "dx", opzij);
        bouwer.AddAttribute(5, "text-anchor", anker);
        bouwer.AddContent(6, tekst);
        bouwer.CloseElement();
    };
}
