using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Schermdelen;
using Datakoppeling.Platform.Schermdelen.Velden;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Datakoppeling.Mailing.Schermen;

public sealed partial class Bronnenpaneel(IJSRuntime js) : Scherm
{
    private readonly string _id = Elementnaam.Nieuw("bronnen");
    private readonly Dictionary<string, Lading> _ladingen = new(StringComparer.Ordinal);
    private readonly List<string> _vreemd = [];
    private readonly HashSet<string> _metKnop = new(StringComparer.Ordinal);
    private readonly Schermscript<Bronnenpaneel> _script = new(js, "bronnen");
    private ElementReference _vak;

    [Parameter, EditorRequired] public Rondebeeld Beeld { get; set; } = null!;

    private bool MagNu => Mag(MailingRechten.Laden) && Beeld.Ronde.KanLaden(Wie!, Beeld.Loopt) is null;

    /// <summary>Why who may load elsewhere may not in this ronde.</summary>
    private string? Scheiding => Mag(MailingRechten.Laden) ? Beeld.Ronde.Scheidt(Wie!, Rondekant.Laden)?.Zin : null;

    private string Kiezer(VerwachteBron bron) => $"{_id}-{bron.Bron}";
    private string Rij(string bron) => $"{_id}-{bron}-rij";
    private string Naam(VerwachteBron bron) => $"{_id}-{bron.Bron}-naam";

    // The panel goes; how the source stands now is in its row.
    private void NaOordeel(Rondebron bron) => RichtAandacht("#" + Rij(bron.Bron));

    protected override void Begin() => HoudTraag(_script);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        await base.OnAfterRenderAsync(firstRender);
        if (firstRender) { await _script.Verbind(this, _vak); }
    }

    /// <summary>From the browser: new files were chosen; what was said of strange ones before is over.</summary>
    [JSInvokable]
    public void Begint() => _vreemd.Clear();

    /// <summary>From the browser: a file stands ready to be sent.</summary>
    /// <param name="bron">The source whose button was used; null when the name of the file says it.</param>
    /// <returns>Where to send it and for which source; null to leave it out.</returns>
    [JSInvokable]
    public string[]? Neem(string bestand, long grootte, string? bron)
    {
        ArgumentNullException.ThrowIfNull(bestand);
        if (!MagNu) { return null; }
        if (bron is not null) { _metKnop.Add(bron); }
        bron ??= Beeld.Verwacht.FirstOrDefault(v => v.Bestand.Equals(bestand.Trim(), StringComparison.OrdinalIgnoreCase))?.Bron;
        if (bron is null)
        {
            _vreemd.Add($"'{bestand}' hoort bij geen van de bronnen. Geef het bestand de naam uit de lijst, of gebruik de knop achter de bron.");
            StateHasChanged();
            return null;
        }
        if (_ladingen.GetValueOrDefault(bron) is { Bezig: true }) { return null; }
        _ladingen[bron] = new Lading(grootte, 0, true, null);
        StateHasChanged();
        return [bron, Paden.Bron(Beeld.Ronde.Id, bron)];
    }

    /// <summary>From the browser: so many bytes have gone.</summary>
    [JSInvokable]
    public void Vordert(string bron, long gestuurd)
    {
        if (_ladingen.GetValueOrDefault(bron) is not { } lading) { return; }
        _ladingen[bron] = lading with { Gestuurd = gestuurd };
        StateHasChanged();
    }

    /// <summary>From the browser: the endpoint answered, or the sending ended without an answer (status 0).</summary>
    [JSInvokable]
    public void Klaar(string bron, int status, string antwoord)
    {
        // What is in shows itself: the page hears of it and loads the ronde again.
        if (Uploadantwoord.Bezwaar(status, antwoord) is { } bezwaar) { _ladingen[bron] = new Lading(0, 0, false, bezwaar); }
        else { _ladingen.Remove(bron); }
        // One file by the button of its row: what came of it stands in that row. Of several at once no row goes before the others.
        if (_metKnop.Remove(bron)) { RichtAandacht("#" + Rij(bron)); }
        StateHasChanged();
    }
}
