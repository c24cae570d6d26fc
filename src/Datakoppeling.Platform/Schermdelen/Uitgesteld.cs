using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace Datakoppeling.Platform.Schermdelen;

/// <summary>Renders its content as a component of its own, and so after the siblings before it: a list knows its columns by then.</summary>
public sealed class Uitgesteld : ComponentBase
{
    [Parameter] public RenderFragment? ChildContent { get; set; }

    protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.AddContent(0, ChildContent);
}
