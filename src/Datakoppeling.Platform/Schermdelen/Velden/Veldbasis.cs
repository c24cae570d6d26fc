using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using MudBlazor;

namespace Datakoppeling.Platform.Schermdelen.Velden;

/// <summary>A field of a <see cref="Formulier{TModel}"/>: validated on leaving it, with its message beside it.</summary>
public abstract class Veldbasis<TWaarde> : InputBase<TWaarde>, IDisposable
{
    [Parameter, EditorRequired] public string Label { get; set; } = "";
    [Parameter] public string? Hint { get; set; }
    [Parameter] public bool Optioneel { get; set; }
    [Parameter] public bool Uit { get; set; }

    /// <summary>Where the id must be known to others: to who gives the field the focus.</summary>
    [Parameter] public string? VastId { get; set; }

    /// <summary>What the screen found wrong with it, where no form says so.</summary>
    [Parameter] public string? Fout { get; set; }

    private string? _leesfout;

    protected string Id => VastId ?? Veldnaam.Id(FieldIdentifier);

    /// <summary>Outside a form its own: a field may also stand alone, as a choice that works at once.</summary>
    protected IReadOnlyList<string> Fouten => EditContext is null ? (_leesfout ?? Fout) is { } fout ? [fout] : [] : [.. EditContext.GetValidationMessages(FieldIdentifier).Distinct(StringComparer.Ordinal)];

    protected string? Beschrijving => Formulierveld.Beschrijving(Id, Hint, Fouten.Count);

    /// <summary>On the control itself, whatever the library puts around it.</summary>
    protected Dictionary<string, object?> Kenmerken => new(StringComparer.Ordinal)
    {
        ["aria-describedby"] = Beschrijving,
        ["aria-invalid"] = Ongeldig,
        ["autocomplete"] = "off",
    };

    /// <summary>Takes what was typed. The same value typed otherwise is shown as we write it, also where the value itself did not change.</summary>
    private protected async Task Zet(MudTextField<string> veld, string? tekst)
    {
        CurrentValueAsString = tekst;
        if (EditContext is null) { await ZonderFormulier(tekst); }
        if (CurrentValueAsString != tekst) { await veld.SetTextAsync(CurrentValueAsString); }
    }

    // What was typed stays to be mended, but never with the value of before behind it.
    private async Task ZonderFormulier(string? tekst)
    {
        _leesfout = null;
        if (string.IsNullOrWhiteSpace(tekst) || TryParseValueFromString(tekst, out _, out var zin)) { return; }
        _leesfout = zin;
        await ValueChanged.InvokeAsync(default);
    }

    protected string? Ongeldig => Fouten.Count > 0 ? "true" : null;

    [CascadingParameter] private Formulierstaat? Formulier { get; set; }

    protected override void OnInitialized()
    {
        Formulier?.Meld(FieldIdentifier);
        if (EditContext is not null) { EditContext.OnValidationStateChanged += Ververs; }
    }

    private void Ververs(object? afzender, ValidationStateChangedEventArgs e) => _ = InvokeAsync(StateHasChanged);

    protected override void Dispose(bool disposing)
    {
        if (disposing && EditContext is not null)
        {
            EditContext.OnValidationStateChanged -= Ververs;
            Formulier?.Vergeet(FieldIdentifier);
        }
        base.Dispose(disposing);
    }
}
