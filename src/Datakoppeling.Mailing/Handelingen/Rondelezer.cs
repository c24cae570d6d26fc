using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Schermdelen.Lijsten;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>One line of the list of rondes.</summary>
/// <param name="Verwacht">How many sources the checklist asks for.</param>
/// <param name="Vernietiging">Destruction was asked for and waits for another person.</param>
/// <param name="Wacht">A source waits for somebody to look at its figures.</param>
public sealed record Ronderij(
    Guid Id, string Naam, DateOnly Peildatum, Rondestaat Staat, int Regelingen, int Bronnen, int Verwacht, long? Brieven, bool Vernietiging, bool Wacht, DateTime Gemaakt);

/// <summary>Everything the page of a ronde shows but the rejected rows.</summary>
public sealed record Rondebeeld(Ronde Ronde, Koppeluitslag? Uitslag, bool Loopt, IReadOnlyList<VerwachteBron> Verwacht, IReadOnlyList<Vernietigingspost> Vernietigd)
{
    /// <summary>Loaded sources of the checklist.</summary>
    public int Binnen => Verwacht.Count(v => Ronde.Bronnen.Any(b => b.Bron == v.Bron));

    /// <summary>Suppliers of the checklist from whom nothing may come in today, because there is no agreement.</summary>
    public required IReadOnlyCollection<string> ZonderOvereenkomst { get; init; }

    /// <summary>When the key was overwritten and removed; null as long as it was not.</summary>
    public required DateTime? SleutelGewist { get; init; }

    /// <summary>Why its files cannot be read any more though it was not destroyed: after a restored backup its key is not there; else null.</summary>
    public required Weigering? Onleesbaar { get; init; }

    /// <summary>Of each file of it that is not in the kluis as it was stored: which, and what to do.</summary>
    public required IReadOnlyDictionary<Guid, Weigering> Schade { get; init; }

    /// <summary>Who was given which list, the newest first.</summary>
    public required ILookup<string, Lijstafname> Afnames { get; init; }

    /// <summary>The regelingen in the order of the table; the store keeps none.</summary>
    public required IReadOnlyList<Ronderegeling> Regelingen { get; init; }
}

/// <summary>What the screens about rondes read; no query here touches a row of a delivered file, for there is no such table.</summary>
public sealed class Rondelezer(Uitvoerder uitvoerder, IKluis kluis, MailingInstellingen instellingen, TimeProvider klok)
{
    public Task<Uitkomst<Lijstpagina<Ronderij>>> Lijst(Gebruiker? wie, Lijstvraag vraag, CancellationToken stop = default) =>
        uitvoerder.Lees<Lijstpagina<Ronderij>>(wie, MailingRechten.Bekijken, async context =>
        {
            var rondes = context.Set<Ronde>();
            var totaal = await rondes.CountAsync(stop);
            var verwacht = Rondebronnen.Verwacht(instellingen.Configuratie).Count;
            var volgorde = (vraag.Sorteer, vraag.Aflopend) switch
            {
                ("naam", false) => rondes.OrderBy(r => r.Naam),
                ("naam", true) => rondes.OrderByDescending(r => r.Naam),
                ("peildatum", false) => rondes.OrderBy(r => r.Peildatum),
                ("peildatum", true) => rondes.OrderByDescending(r => r.Peildatum),
                _ => rondes.OrderByDescending(r => r.Gemaakt),
            };
            var rijen = await volgorde.ThenBy(r => r.Id).Skip(vraag.Overslaan).Take(vraag.PerPagina)
                .Select(r => new Ronderij(r.Id, r.Naam, r.Peildatum, r.Staat, r.Regelingen.Count, r.Bronnen.Count, verwacht,
                    context.Set<Koppeluitslag>().Where(u => u.Ronde == r.Id).Select(u => (long?)u.Regelingen.Sum(x => x.Zeker + x.Onzeker)).FirstOrDefault(),
                    r.VernietigingGevraagdDoor != null && r.Staat != Rondestaat.Vernietigd,
                    r.Staat == Rondestaat.Voorbereiden && r.Bronnen.Any(b => b.Wacht), r.Gemaakt))
                .ToListAsync(stop);
            return new Lijstpagina<Ronderij>(rijen, totaal);
        }, stop);

    public Task<Uitkomst<Rondebeeld>> Beeld(Gebruiker? wie, Guid id, CancellationToken stop = default) =>
        uitvoerder.Lees<Rondebeeld>(wie, MailingRechten.Bekijken, async context =>
        {
            if (await context.ZoekRonde(id, stop) is not { } ronde) { return Rondezoeker.Onbekend; }
            var uitslag = await context.Set<Koppeluitslag>().AsSplitQuery().SingleOrDefaultAsync(u => u.Ronde == id, stop);
            var vernietigd = await context.Set<Vernietigingspost>().Where(v => v.Ronde == id).OrderBy(v => v.Bestand).ToListAsync(stop);
            var gewist = await context.Set<Kluisvak>().Where(v => v.Id == ronde.Vak).Select(v => v.SleutelGewist).SingleOrDefaultAsync(stop);
            var overeenkomsten = await context.Overeenkomsten(Nederlands.Vandaag(klok)).Select(o => o.Leverancier).ToListAsync(stop);
            var volgorde = instellingen.Configuratie.Regelingen.Select(r => r.Code).Distinct(StringComparer.Ordinal).Index().ToDictionary(r => r.Item, r => r.Index, StringComparer.Ordinal);
            return new Rondebeeld(ronde, uitslag, await context.WordtGekoppeld(id, stop), Rondebronnen.Verwacht(instellingen.Configuratie.Op(ronde.Peildatum)), vernietigd)
            {
                SleutelGewist = gewist,
                Schade = await Schade(ronde, stop),
                Afnames = await Lijstafname.Van(context, id, stop),
                Onleesbaar = ronde.Staat == Rondestaat.Vernietigd || await kluis.Bezwaar(ronde.Vak, stop) is null ? null : Rondezoeker.Onleesbaar,
                ZonderOvereenkomst = [.. Rondebronnen.Leveranciers(instellingen.Configuratie.Op(ronde.Peildatum)).Except(overeenkomsten, StringComparer.Ordinal)],
                Regelingen = [.. ronde.Regelingen.OrderBy(r => volgorde.GetValueOrDefault(r.Code, int.MaxValue)).ThenBy(r => r.Code, StringComparer.Ordinal)],
            };
        }, stop);

    private async Task<IReadOnlyDictionary<Guid, Weigering>> Schade(Ronde ronde, CancellationToken stop)
    {
        if (ronde.Staat == Rondestaat.Vernietigd) { return new Dictionary<Guid, Weigering>(); }
        var bronnen = ronde.Bronnen.Select(b => b.Kluisbestand).ToHashSet();
        var gezien = await kluis.Kijk([.. bronnen, .. ronde.Uitvoer.Select(u => u.Kluisbestand)], stop);
        return gezien.ToDictionary(g => g.Key, g => bronnen.Contains(g.Key) ? Kluisschade.VanBron(g.Value) : Kluisschade.VanUitvoer(g.Value));
    }

    public Task<Uitkomst<Lijstpagina<Afkeuring>>> Afkeuringen(Gebruiker? wie, Guid id, Lijstvraag vraag, CancellationToken stop = default) =>
        uitvoerder.Lees<Lijstpagina<Afkeuring>>(wie, MailingRechten.Bekijken, async context =>
        {
            var rijen = context.Set<Afkeuring>().Where(a => a.Ronde == id);
            var totaal = await rijen.CountAsync(stop);
            return new Lijstpagina<Afkeuring>(
                await rijen.OrderBy(a => a.Id).Skip(vraag.Overslaan).Take(vraag.PerPagina).ToListAsync(stop), totaal);
        }, stop);
}
