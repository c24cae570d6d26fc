using System.Runtime.CompilerServices;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen.Bewoners;
using Datakoppeling.Mailing.Koppelen.Bronfeiten;
using Datakoppeling.Mailing.Koppelen.Gezinnen;
using Datakoppeling.Mailing.Koppelen.Lezen;
using Datakoppeling.Mailing.Koppelen.Plan;
using Datakoppeling.Mailing.Koppelen.Post;

namespace Datakoppeling.Mailing.Koppelen;

/// <summary>A delivery as the engine reads it: from a folder, or out of the kluis, where it never stands in plain on disk.</summary>
/// <param name="Brp">Opens the BRP file from its start; may be asked several times, also at once.</param>
/// <param name="Bronnen">The other sources by name without ending, each opened when its turn comes, and twice.</param>
public sealed record Bronlevering(Func<Stream> Brp, IReadOnlyDictionary<string, Func<Stream>> Bronnen);

/// <summary>Where a run is: a phase in words, and bytes or addresses done of a total (0: unknown).</summary>
public readonly record struct Koppelvoortgang(string Fase, long Gedaan, long Totaal);

/// <summary>A BRP file that is being read (<see cref="Koppeling.Begin"/>).</summary>
public sealed class BegonnenBrp
{
    internal BegonnenBrp(Task<Uitkomst<BrpBlokken>> lezing) => Lezing = lezing;

    internal Task<Uitkomst<BrpBlokken>> Lezing { get; }
}

/// <summary>
/// The linking engine: from a delivery to letters, in memory, the same for the verb and the portal (koppeling.md). Reading and judging run on all cores; the result does not depend on how many there are, nor on the order of the rows.
/// </summary>
public static class Koppeling
{
    /// <summary>
    /// Begins with the BRP, by far the largest: of what a run is about its reader asks no more than this, so the rest can be found out meanwhile.
    /// </summary>
    public static BegonnenBrp Begin(
        Func<Stream> brp, string gemeente, DateOnly peildatum, Action<Koppelvoortgang>? voortgang = null, CancellationToken stop = default) =>
        new(Task.Run(() => BrpLezer.Lees(brp, gemeente, peildatum, b => voortgang?.Invoke(new("BRP lezen", b, 0)), stop), stop));

    public static Uitkomst<Koppelresultaat> Voer(
        Koppelopdracht opdracht, Bronlevering levering, Action<Koppelvoortgang>? voortgang = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        var gepland = Koppelplan.Maak(opdracht.Configuratie, opdracht.Peildatum, opdracht.Alleen);
        return gepland.Weigering is { } ongeldig ? ongeldig : Voer(gepland.Waarde, levering, Begin(levering.Brp, opdracht.Gemeente, opdracht.Peildatum, voortgang, stop), voortgang, stop);
    }

    /// <inheritdoc cref="Voer(Koppelopdracht, Bronlevering, Action{Koppelvoortgang}?, CancellationToken)"/>
    /// <param name="brp">What <see cref="Begin"/> gave, of the same delivery.</param>
    public static Uitkomst<Koppelresultaat> Voer(
        Koppelopdracht opdracht, Bronlevering levering, BegonnenBrp brp, Action<Koppelvoortgang>? voortgang = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        var gepland = Koppelplan.Maak(opdracht.Configuratie, opdracht.Peildatum, opdracht.Alleen);
        return gepland.Weigering is { } ongeldig ? ongeldig : Voer(gepland.Waarde, levering, brp, voortgang, stop);
    }

    private static Uitkomst<Koppelresultaat> Voer(Koppelplan plan, Bronlevering levering, BegonnenBrp brp, Action<Koppelvoortgang>? voortgang, CancellationToken stop)
    {
        var bronnen = Task.Run(() => LeesBronnen(plan, levering, stop), stop);
        var blokken = brp.Lezing.GetAwaiter().GetResult();
        if (blokken.Weigering is { } geenBrp) { return geenBrp; }
        var gelezen = bronnen.GetAwaiter().GetResult();
        var bewoners = blokken.Waarde.VoegSamen(Bronstanden.Maak(gelezen.Weigering is null ? gelezen.Waarde : []));
        if (bewoners.Weigering is { } geenInwoners) { return geenInwoners; }
        return gelezen.Weigering is { } geenBron ? geenBron : Koppel(plan, bewoners.Waarde, gelezen.Waarde, voortgang, stop);
    }

    /// <summary>From what the readers made of the delivery to letters.</summary>
    internal static Koppelresultaat Koppel(
        Koppelplan plan, Bewonerslijst bewoners, List<Bronbestand> bronnen, Action<Koppelvoortgang>? voortgang = null, CancellationToken stop = default)
    {
        voortgang?.Invoke(new("Bronnen verwerken", 0, 0));
        // Counting touches nothing that grouping does.
        var geteld = Task.Run(() => TelNietInDeBrp(bewoners.Standen, bronnen), stop);
        var groepen = new Adresgroepen(bewoners);
        geteld.GetAwaiter().GetResult();
        stop.ThrowIfCancellationRequested();
        var (post, telling) = ToetsGezinnen(plan, bewoners, groepen, voortgang, stop);
        return new Koppelresultaat(plan, bewoners, bronnen, post, telling);
    }

    private static Uitkomst<List<Bronbestand>> LeesBronnen(Koppelplan plan, Bronlevering levering, CancellationToken stop)
    {
        var bestanden = new List<Bronbestand>();
        foreach (var (naam, open) in levering.Bronnen.OrderBy(b => b.Key, StringComparer.Ordinal))
        {
            stop.ThrowIfCancellationRequested();
            var gelezen = Bronlezer.Lees(plan, naam, open);
            if (gelezen.Weigering is { } weigering) { return weigering; }
            bestanden.Add(gelezen.Waarde);
        }
        return bestanden;
    }

    private static void TelNietInDeBrp(Bronstanden standen, List<Bronbestand> bronnen)
    {
        foreach (var bron in bronnen) { bron.TelNietInDeBrp(standen.NietInBrp(bron.Rijen)); }
    }

    private static (Postvolgorde Post, Koppeltelling Telling) ToetsGezinnen(
        Koppelplan plan, Bewonerslijst bewoners, Adresgroepen groepen, Action<Koppelvoortgang>? voortgang, CancellationToken stop)
    {
        const int stap = 1024;
        var gedaan = 0;
        var toetsen = new Gezinstoets[Environment.ProcessorCount];
        // Some more than an even share.
        var verwacht = Math.Min(groepen.Aantal, (groepen.Aantal / toetsen.Length * 5 / 4) + stap);
        Werkers.Doe(nummer =>
        {
            var teksten = bewoners.Teksten();
            var toets = toetsen[nummer] = new Gezinstoets(plan, bewoners, new Persoonslezer(bewoners, teksten), verwacht);
            var werker = new Gezinswerker(toets, new Gezinsvormer(bewoners, teksten), groepen);
            while (Interlocked.Add(ref gedaan, stap) is var tot && tot - stap < groepen.Aantal)
            {
                stop.ThrowIfCancellationRequested();
                werker.Doe(tot - stap, Math.Min(tot, groepen.Aantal));
                voortgang?.Invoke(new("Gezinnen vergelijken", Math.Min(tot, groepen.Aantal), groepen.Aantal));
            }
        });
        var telling = new Koppeltelling(plan.Regelingen.Count);
        foreach (var toets in toetsen)
        {
            telling.Voeg(toets.Telling);
            toets.Dispose();
        }
        return (new Postvolgorde([.. toetsen.Select(t => t.Bak)]), telling);
    }

    /// <summary>One worker: forms the gezinnen of a range of addresses and has each judged.</summary>
    private sealed class Gezinswerker(Gezinstoets toets, Gezinsvormer vormer, Adresgroepen groepen)
    {
        private readonly List<int> _leden = [];
        private readonly List<int> _gezin = [];
        private readonly Action<List<int>> _toets = toets.Toets;

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Doe(int van, int tot)
        {
            for (var groep = van; groep < tot; groep++)
            {
                groepen.Leden(groep, _leden);
                vormer.Vorm(_leden, _gezin, _toets);
            }
        }
    }
}
