using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Components;

namespace Datakoppeling.Platform.Schermdelen;

/// <summary>A part of a screen for who is signed in: what that person may do, what happens elsewhere, and the handelingen behind its buttons.</summary>
public abstract class Scherm : Schermdeel
{
    [Inject] private HuidigeGebruiker Huidig { get; set; } = null!;
    [Inject] private Toegangscontrole Toegang { get; set; } = null!;
    [Inject] private INieuws Nieuws { get; set; } = null!;

    /// <summary>Who looks, as of the last time that something was asked; null when nobody is signed in any more.</summary>
    protected Gebruiker? Wie { get; private set; }

    /// <summary>For what is shown; the handeling asks again.</summary>
    protected bool Mag(Recht recht) => Toegang.Mag(Wie, recht);

    /// <summary>Asks something as who is signed in now.</summary>
    protected async Task<T> Als<T>(Func<Gebruiker?, Task<T>> vraag)
    {
        ArgumentNullException.ThrowIfNull(vraag);
        return await vraag(Wie = await Huidig.Geef());
    }

    /// <summary>
    /// A handeling behind a button, once however often is clicked. A refusal is kept in <see cref="Geweigerd"/>, otherwise
    /// <paramref name="gelukt"/> goes on with the outcome.
    /// </summary>
    protected Task Doe<T>(Func<Gebruiker?, Task<Uitkomst<T>>> handeling, Func<T, Task>? gelukt = null) =>
        Eenmalig(async () => Geweigerd = await Voer(handeling, gelukt));

    /// <inheritdoc cref="Doe{T}(Func{Gebruiker?, Task{Uitkomst{T}}}, Func{T, Task}?)"/>
    protected Task Doe<T>(Func<Gebruiker?, Task<Uitkomst<T>>> handeling, Action<T> gelukt) => Doe(handeling, Achter(gelukt));

    /// <summary>A handeling behind a form, which shows the refusal itself and lets nobody send twice.</summary>
    protected async Task<Weigering?> Voer<T>(Func<Gebruiker?, Task<Uitkomst<T>>> handeling, Func<T, Task>? gelukt = null)
    {
        var uitkomst = await Als(handeling);
        if (uitkomst.Gelukt && gelukt is not null) { await gelukt(uitkomst.Waarde); }
        return uitkomst.Weigering;
    }

    /// <inheritdoc cref="Voer{T}(Func{Gebruiker?, Task{Uitkomst{T}}}, Func{T, Task}?)"/>
    protected Task<Weigering?> Voer<T>(Func<Gebruiker?, Task<Uitkomst<T>>> handeling, Action<T> gelukt) => Voer(handeling, Achter(gelukt));

    private static Func<T, Task> Achter<T>(Action<T> gelukt) => waarde =>
    {
        gelukt(waarde);
        return Task.CompletedTask;
    };

    /// <summary>
    /// Hears of something that changed, on any node. Not on the thread of who told: an idle circuit would read there and then, and the
    /// colleague whose decision it was waits for it.
    /// </summary>
    protected void Volg<T>(Func<T, bool> overDit, Func<T, Task> bij) =>
        Houd(Nieuws.Abonneer<T>(bericht => { if (overDit(bericht)) { _ = Task.Run(() => Bij(() => bij(bericht))); } }));

    /// <summary>Once, before the first time that it is drawn whole: what it listens to.</summary>
    protected virtual void Begin() { }

    /// <summary>Once, after that: what it asks before it shows anything.</summary>
    protected virtual Task Bereid() => Task.CompletedTask;

    protected sealed override void OnInitialized() => Begin();

    protected sealed override async Task OnInitializedAsync()
    {
        Wie = await Huidig.Geef();
        await Bereid();
    }
}
