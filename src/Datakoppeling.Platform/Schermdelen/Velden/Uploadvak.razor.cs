using Datakoppeling.Kern;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Datakoppeling.Platform.Schermdelen.Velden;

public sealed partial class Uploadvak
{
    private readonly string _id = Elementnaam.Nieuw("upload");
    private Schermscript<Uploadvak> _script = null!;
    private ElementReference _vak;
    private ElementReference _bezwaarvak;
    private bool _pakAandacht;
    private string _naam = "";
    private string? _bezwaar;
    private long _grootte;
    private long _gestuurd;
    private bool _stopt;
    private DateTime _begonnen;

    private bool Bezig { get; set; }

    /// <summary>Which file this is for: "Inkomsten van het Inlichtingenbureau".</summary>
    [Parameter, EditorRequired] public string Titel { get; set; } = "";

    /// <summary>The endpoint (MapUpload), without a leading slash.</summary>
    [Parameter, EditorRequired] public string Url { get; set; } = "";

    /// <summary>Layout, size: what the file must be.</summary>
    [Parameter] public string? Uitleg { get; set; }

    /// <summary>For the browser's file dialog: <c>.csv,.txt</c>.</summary>
    [Parameter] public string Soorten { get; set; } = ".csv";

    /// <summary>The file is in already: it can be replaced.</summary>
    [Parameter] public bool Geleverd { get; set; }

    /// <summary>On the button when the file is in already.</summary>
    [Parameter] public string Opnieuw { get; set; } = "Vervang het bestand";

    /// <summary>What stands here when the file is in: its status, its counts.</summary>
    [Parameter] public RenderFragment? ChildContent { get; set; }

    [Parameter] public bool Uit { get; set; }

    /// <summary>After the endpoint accepted the file.</summary>
    [Parameter] public EventCallback<Uploaduitslag> Klaargemeld { get; set; }

    /// <summary>After it was refused or broke off, with the sentence that also stands in the box.</summary>
    [Parameter] public EventCallback<Weigering> Geweigerd { get; set; }

    protected override void OnInitialized() => _script = new(Js, "upload");

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) { await _script.Verbind(this, _vak); }
        if (_pakAandacht && _bezwaar is not null)
        {
            _pakAandacht = false;
            await Aandacht.Vraag(_bezwaarvak);
        }
    }

    /// <summary>From the browser: a file was chosen. False keeps it from being sent.</summary>
    [JSInvokable]
    public bool Begint(string naam, long grootte)
    {
        if (Uit || Bezig) { return false; }
        (_naam, _grootte, _gestuurd, _bezwaar, _stopt) = (naam, grootte, 0, null, false);
        _begonnen = Klok.GetUtcNow().UtcDateTime;
        Bezig = true;
        StateHasChanged();
        return true;
    }

    /// <summary>From the browser: so many bytes have gone.</summary>
    [JSInvokable]
    public void Vordert(long gestuurd)
    {
        _gestuurd = gestuurd;
        StateHasChanged();
    }

    /// <summary>From the browser: the endpoint answered, or the sending ended without an answer (status 0).</summary>
    [JSInvokable]
    public async Task Klaar(int status, string antwoord)
    {
        Bezig = false;
        _bezwaar = Uploadantwoord.Bezwaar(status, antwoord);
        _pakAandacht = _bezwaar is not null;
        StateHasChanged();
        if (_bezwaar is null) { await Klaargemeld.InvokeAsync(new Uploaduitslag(_naam, _grootte, antwoord)); }
        else { await Geweigerd.InvokeAsync(new Weigering(_bezwaar)); }
    }

    private async Task Stop()
    {
        _stopt = true;
        await _script.Roep("stop");
    }

    public ValueTask DisposeAsync() => _script.DisposeAsync();
}
