using Datakoppeling.Kern;
using FluentValidation;
using FluentValidation.Internal;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;

namespace Datakoppeling.Platform.Schermdelen.Velden;

public sealed partial class Formulier<TModel> : ComponentBase, IDisposable
{
    private readonly Formulierstaat _staat = new();
    private EditContext _context = null!;
    private ValidationMessageStore _meldingen = null!;
    private Foutensamenvatting? _samenvatting;
    private IReadOnlyList<Veldfout> _fouten = [];
    private readonly Eenmaal _werk = new();
    private bool _verstuurd;

    /// <summary>What the fields write into; another object starts a new form.</summary>
    [Parameter, EditorRequired] public TModel Model { get; set; } = null!;

    /// <summary>The checks, with Dutch sentences; null when the handeling alone decides.</summary>
    [Parameter] public IValidator<TModel>? Controle { get; set; }

    /// <summary>
    /// Does the work when everything is filled in well; answers a refusal, or null when it was done. A method of the page itself:
    /// then the page is drawn anew afterwards.
    /// </summary>
    [Parameter, EditorRequired] public Func<Task<Weigering?>> OnVerstuurd { get; set; } = null!;

    /// <summary>The fields.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    /// <summary>On the primary button: a verb.</summary>
    [Parameter, EditorRequired] public string Knoptekst { get; set; } = "";

    /// <summary>Further buttons, after the primary one.</summary>
    [Parameter] public RenderFragment? Knoppen { get; set; }

    [Parameter] public bool Uit { get; set; }

    protected override void OnParametersSet()
    {
        if (_context is not null && ReferenceEquals(_context.Model, Model)) { return; }
        Dispose();
        _context = new EditContext(Model);
        _meldingen = new ValidationMessageStore(_context);
        _context.OnFieldChanged += ControleerVeld;
        (_fouten, _verstuurd) = ([], false);
    }

    private void ControleerVeld(object? afzender, FieldChangedEventArgs e)
    {
        // Also what the handeling said of it: that was about what stood there before.
        _meldingen.Clear(e.FieldIdentifier);
        if (Controle is not null)
        {
            var alleenDit = new ValidationContext<TModel>(Model, new PropertyChain(), new MemberNameValidatorSelector([e.FieldIdentifier.FieldName]));
            foreach (var fout in Controle.Validate(alleenDit).Errors) { _meldingen.Add(e.FieldIdentifier, fout.ErrorMessage); }
        }
        _context.NotifyValidationStateChanged();
        // After sending, the summary follows what is being repaired.
        if (_verstuurd) { _fouten = Verzamel(); StateHasChanged(); }
    }

    private async Task Verstuur()
    {
        if (!_werk.Begin()) { return; }
        try
        {
            _verstuurd = true;
            _meldingen.Clear();
            foreach (var fout in Controle?.Validate(Model).Errors ?? []) { _meldingen.Add(_context.Field(fout.PropertyName), fout.ErrorMessage); }
            _context.NotifyValidationStateChanged();
            _fouten = Verzamel();
            if (_fouten.Count == 0)
            {
                if (await OnVerstuurd() is { } weigering) { _fouten = Bezwaren(weigering); }
                // What an EventCallback does by itself; it cannot bring an answer back.
                if (OnVerstuurd.Target is IHandleEvent pagina) { await pagina.HandleEventAsync(EventCallbackWorkItem.Empty, arg: null); }
            }
        }
        finally
        {
            _werk.Klaar();
        }
        if (_fouten.Count > 0) { _samenvatting?.Aandacht(); }
    }

    protected override void OnAfterRender(bool firstRender)
    {
        if (_werk.Getekend()) { StateHasChanged(); }
    }

    // At the field that it is about; the rest on top.
    private IReadOnlyList<Veldfout> Bezwaren(Weigering weigering)
    {
        if (weigering.Velden.Count == 0) { return [new(null, weigering.Zin)]; }
        foreach (var bezwaar in weigering.Velden) { _meldingen.Add(_context.Field(bezwaar.Veld), bezwaar.Zin); }
        _context.NotifyValidationStateChanged();
        return Verzamel();
    }

    /// <summary>All faults in the order of the screen; those of no field in sight come first.</summary>
    private IReadOnlyList<Veldfout> Verzamel()
    {
        var perVeld = _staat.Velden
            .SelectMany(v => _context.GetValidationMessages(v).Distinct(StringComparer.Ordinal).Select(z => new Veldfout(Veldnaam.Id(v), z))).ToList();
        var zonderVeld = _context.GetValidationMessages().Except(perVeld.Select(f => f.Zin), StringComparer.Ordinal).Select(z => new Veldfout(null, z));
        return [.. zonderVeld, .. perVeld];
    }

    public void Dispose()
    {
        if (_context is not null) { _context.OnFieldChanged -= ControleerVeld; }
    }
}
