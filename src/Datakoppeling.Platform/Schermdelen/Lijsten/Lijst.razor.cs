using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Platform.Schermdelen.Teksten;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Schermdelen.Lijsten;

/// <summary>The worklist's table: asks for one page at a time and keeps page and order in the URL.</summary>
public sealed partial class Lijst<TRij>(Opslagstand opslag, TimeProvider klok, ILogger<Lijst<TRij>> log) : Schermdeel
{
    private readonly List<Lijstkolom<TRij>> _kolommen = [];
    private CancellationTokenSource? _lopend;
    private Lijstpagina<TRij>? _pagina;
    private (Lijstvraag Vraag, object? Filter)? _geladen;
    private Weigering? _weigering;
    private string? _fout;
    private bool _storing;
    private bool _laadt;
    private int _lading;
    private ElementReference _gemerkt;
    private bool _heeftAandacht;

    /// <summary>What the table holds, for screen readers.</summary>
    [Parameter, EditorRequired] public string Titel { get; set; } = "";

    /// <summary>Loads one page. Called anew when page, order or <see cref="Filter"/> changes. A refusal stands where the table was.</summary>
    [Parameter, EditorRequired] public Func<Lijstvraag, CancellationToken, Task<Uitkomst<Lijstpagina<TRij>>>> Haal { get; set; } = null!;

    /// <summary>The columns.</summary>
    [Parameter, EditorRequired] public RenderFragment? ChildContent { get; set; }

    /// <summary>Whatever else decides what is listed; compared by value, so use a record, a tuple or a text.</summary>
    [Parameter] public object? Filter { get; set; }

    /// <summary>Where a row leads; null when rows open nothing.</summary>
    [Parameter] public Func<TRij, string>? RijUrl { get; set; }

    [Parameter] public Func<TRij, string?>? RijKlasse { get; set; }

    /// <summary>The row that somebody comes back from; it looks so, and Tab reaches it first.</summary>
    [Parameter] public Func<TRij, bool>? Gemerkt { get; set; }

    /// <summary>That row gets the focus, the first time that the list is there.</summary>
    [Parameter] public bool NeemAandacht { get; set; }

    /// <summary>Shown instead of an empty table.</summary>
    [Parameter] public RenderFragment? Leeg { get; set; }

    [Parameter] public int PerPagina { get; set; } = 50;

    /// <summary>Before the names of the URL parameters, where a page has more than one list.</summary>
    [Parameter] public string Voorvoegsel { get; set; } = "";

    private string Paginanaam => Voorvoegsel + "pagina";
    private string Sorteernaam => Voorvoegsel + "sorteer";
    private Lijstkolom<TRij>? Hoofdkolom => _kolommen.Find(k => k.Hoofd) ?? _kolommen.FirstOrDefault();

    private Lijstvraag Vraag
    {
        get
        {
            var sorteer = Navigatie.Lees(Sorteernaam);
            var aflopend = sorteer is ['-', ..];
            return new(Navigatie.LeesGetal(Paginanaam, 1), PerPagina, aflopend ? sorteer![1..] : sorteer, aflopend);
        }
    }

    internal void Meld(Lijstkolom<TRij> kolom) => _kolommen.Add(kolom);
    internal void Vergeet(Lijstkolom<TRij> kolom) => _kolommen.Remove(kolom);

    /// <summary>Another page or order: the component around the list may not notice, because none of its parameters changed.</summary>
    protected override void OnInitialized() => VolgAdres(async () =>
    {
        // The page goes first: a new filter comes by way of a parameter and would otherwise be asked for twice.
        await Task.Yield();
        if (!Weg.IsCancellationRequested && !IsGeladen) { await Vernieuw(); }
    });

    // A filter is a value handed over as object: equal by content, not by being the same box.
    private bool IsGeladen => _geladen is { } geladen && geladen.Vraag == Vraag && Equals(geladen.Filter, Filter);

    protected override Task OnParametersSetAsync() => IsGeladen ? Task.CompletedTask : Vernieuw();

    /// <summary>Loads the page in sight again: after a handeling or on news.</summary>
    public async Task Vernieuw()
    {
        _lopend?.Cancel();
        using var lopend = CancellationTokenSource.CreateLinkedTokenSource(Weg);
        _lopend = lopend;
        (_laadt, _fout, _storing) = (true, null, false);
        var vraag = Vraag;
        _geladen = (vraag, Filter);
        StateHasChanged();
        try
        {
            var uitkomst = await Haal(vraag, lopend.Token);
            if (_lopend != lopend) { return; }
            _weigering = uitkomst.Weigering;
            if (!uitkomst.Gelukt) { return; }
            var pagina = uitkomst.Waarde;
            if (pagina is { Rijen.Count: 0, Totaal: > 0 })
            {
                // The list shrank under an old link: its last page, not an empty one.
                Navigatie.NavigateTo(PaginaUrl((pagina.Totaal - 1) / PerPagina + 1), replace: true);
                return;
            }
            _pagina = pagina;
            _lading++;
        }
        catch (OperationCanceledException) when (lopend.IsCancellationRequested)
        {
            // A newer question took over, or the page was left.
        }
        catch (Exception fout) when (opslag.Herken(fout))
        {
            _storing = true;
            _ = KomTerug();
        }
        catch (Exception fout) when (fout is not OutOfMemoryException)
        {
            _fout = Referentie.Nieuw();
            log.LogError(fout, "Een lijst kon niet worden geladen, referentie {Referentie}.", _fout);
        }
        finally
        {
            if (_lopend == lopend)
            {
                (_lopend, _laadt) = (null, false);
                StateHasChanged();
            }
        }
    }

    private bool IsGemerkt(TRij rij) => Gemerkt?.Invoke(rij) == true;

    private string? Rijklasse(TRij rij) => IsGemerkt(rij) ? $"{RijKlasse?.Invoke(rij)} rij-gemerkt".TrimStart() : RijKlasse?.Invoke(rij);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!NeemAandacht || _heeftAandacht || _laadt || _pagina is null) { return; }
        _heeftAandacht = true;
        if (_pagina.Rijen.Any(IsGemerkt)) { await Aandacht.Vraag(_gemerkt); }
    }

    private async Task KomTerug()
    {
        if (await opslag.IsTerug(klok, Weg)) { await InvokeAsync(Vernieuw); }
    }

    private string PaginaUrl(int pagina) =>
        Navigatie.Met((Paginanaam, pagina == 1 ? null : pagina.ToString(CultureInfo.InvariantCulture)));

    /// <summary>First click ascending, second descending, third back to the list's own order.</summary>
    private string SorteerUrl(Lijstkolom<TRij> kolom)
    {
        var volgende = Vraag switch
        {
            var v when !string.Equals(v.Sorteer, kolom.Sorteer, StringComparison.Ordinal) => kolom.Sorteer,
            { Aflopend: false } => "-" + kolom.Sorteer,
            _ => null,
        };
        return Navigatie.Met((Sorteernaam, volgende), (Paginanaam, null));
    }

    private string? Sortering(Lijstkolom<TRij> kolom) => kolom.Sorteer is null ? null : Richting(kolom) switch
    {
        true => "descending",
        false => "ascending",
        _ => "none",
    };

    private string SorteerIcoon(Lijstkolom<TRij> kolom) => Richting(kolom) switch { true => "omlaag", false => "omhoog", _ => "sorteer" };

    /// <summary>True descending, false ascending, null when the list is not in this column's order.</summary>
    private bool? Richting(Lijstkolom<TRij> kolom) =>
        string.Equals(Vraag.Sorteer, kolom.Sorteer, StringComparison.Ordinal) ? Vraag.Aflopend : null;
}
