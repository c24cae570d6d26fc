using Datakoppeling.Platform.Handelingen;
using Microsoft.AspNetCore.Components;

namespace Datakoppeling.Platform.Schermdelen.Lijsten;

/// <summary>A column of <see cref="Lijst{TRij}"/>; it draws nothing itself but tells the list how.</summary>
public sealed class Lijstkolom<TRij> : ComponentBase, IDisposable
{
    [CascadingParameter] private Lijst<TRij> Lijst { get; set; } = null!;

    /// <summary>The heading; for a column of icons too, then with <see cref="TitelVerborgen"/>.</summary>
    [Parameter, EditorRequired] public string Titel { get; set; } = "";

    /// <summary>A word of the glossary that explains the heading.</summary>
    [Parameter] public string? Begrip { get; set; }

    /// <summary>Read out but not shown.</summary>
    [Parameter] public bool TitelVerborgen { get; set; }

    /// <summary>The key that goes into <see cref="Lijstvraag.Sorteer"/>; null cannot be sorted.</summary>
    [Parameter] public string? Sorteer { get; set; }

    /// <summary>Amounts and counts: right-aligned.</summary>
    [Parameter] public bool Getal { get; set; }

    /// <summary>The cell that names the row and carries its link; text only. The first column unless set on another.</summary>
    [Parameter] public bool Hoofd { get; set; }

    /// <summary>May run over several lines; other cells stay on one.</summary>
    [Parameter] public bool Breekt { get; set; }

    /// <summary>A CSS width: <c>8rem</c>.</summary>
    [Parameter] public string? Breedte { get; set; }

    [Parameter, EditorRequired] public RenderFragment<TRij> ChildContent { get; set; } = null!;

    internal string? Klasse => (Getal, Breekt) switch
    {
        (true, _) => "getal",
        (_, true) => "breekt",
        _ => null,
    };

    protected override void OnInitialized() => Lijst.Meld(this);

    public void Dispose() => Lijst.Vergeet(this);
}
