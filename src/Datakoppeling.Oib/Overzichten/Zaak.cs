using Datakoppeling.Kern;
using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Oib.Regels;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Platform.Verwerkingslog;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Overzichten;

/// <summary>A counting line with its check, for the screen.</summary>
/// <param name="Id">Of the stored line.</param>
/// <param name="Oordeel">With what was filled in, if anything.</param>
/// <param name="Geleverd">As it came.</param>
public sealed record Zaakinkomst(long Id, bool IsPartner, Inkomstoordeel Oordeel, GeleverdeInkomst Geleverd);

/// <summary>A field of the dossier that must be completed, or was.</summary>
/// <param name="Geleverd">As it came.</param>
/// <param name="Reden">What is wrong with it.</param>
public sealed record Zaakgebrek(string Kolom, string Geleverd, string Reden);

/// <summary>A month of the history: what the household had.</summary>
public sealed record Zaakmaand(Maand Maand, Bedrag? Client, Bedrag? Partner);

/// <summary>Everything the case screen shows.</summary>
public sealed record Zaak(
    Dossiermaand Maand, Dossierfeiten Dossier, Voorstelbon Bon, IReadOnlyList<Zaakgebrek> Gebreken, IReadOnlyList<Zaakinkomst> Inkomsten, IReadOnlyList<Zaakmaand> Historie,
    IReadOnlyList<(Guid Id, Maand Maand, Bak Bak)> AndereMaanden)
{
    /// <summary>The kinds of income of the month, by code.</summary>
    public IReadOnlyList<Inkomstensoort> Soorten { get; init; } = [];
}

/// <summary>Reads one case.</summary>
public sealed class Zaaklezer(Uitvoerder uitvoerder, Logboek logboek, Normenbron alle)
{
    private const int Maanden = 6;

    /// <summary>Opens a case for a person to look at: noted in the trail, and recorded for each person in it.</summary>
    public async Task<Uitkomst<Zaak>> Open(Gebruiker? wie, Guid id, CancellationToken stop = default)
    {
        // Read first: the transaction that records it holds the only writer's place, and is short.
        var zaak = await Lees(wie, id, stop);
        if (!zaak.Gelukt) { return zaak; }
        var dossier = zaak.Waarde.Dossier;
        Betrokkene[] personen = dossier.Partner is { } partner ? [new(dossier.Client), new(partner)] : [new(dossier.Client)];
        var vastgelegd = await uitvoerder.Voer<bool>(wie, OibRechten.Lezen, new Doel("dossiermaand", id),
            async werk => await logboek.Leg(werk, OibVerwerkingen.Bekijken, personen) is { } nietVastgelegd ? nietVastgelegd : true, stop);
        return vastgelegd.Weigering is { } weigering ? weigering : zaak;
    }

    /// <summary>Reads a case that was opened once more, after news of it.</summary>
    public Task<Uitkomst<Zaak>> Lees(Gebruiker? wie, Guid id, CancellationToken stop = default) =>
        uitvoerder.Lees<Zaak>(wie, OibRechten.Lezen, context => Laad(context, id, stop), stop);

    /// <summary>Whether a case is still in the state that a screen shows.</summary>
    /// <param name="versie">Of the dossier-month on the screen.</param>
    public Task<Uitkomst<bool>> IsNog(Gebruiker? wie, Guid id, int versie, CancellationToken stop = default) =>
        uitvoerder.Lees<bool>(wie, OibRechten.Lezen, async context => await context.Set<Dossiermaand>().AnyAsync(d => d.Id == id && d.Versie == versie, stop), stop);

    private async Task<Uitkomst<Zaak>> Laad(PortaalContext context, Guid id, CancellationToken stop)
    {
        var maand = await Dossiermaanden.Heel(context).SingleOrDefaultAsync(d => d.Id == id, stop);
        if (maand is null) { return Dossiermaand.Onbekend; }
        var normen = await alle.Voor(context, maand.Maand, stop);
        if (normen.Weigering is { } geenNorm) { return geenNorm; }
        var geladen = await Feitenlader.Laad(context, normen.Waarde, [maand.Dossiernummer], maand.Aanvullingen.ToLookup(a => (a.VanDossier, a.InkomstId)), stop);
        if (geladen.Count == 0) { return new Weigering("De dossiergegevens van deze maand zijn er niet meer."); }
        var (feiten, rijen) = (geladen[0].Feiten, geladen[0].Inkomsten);
        var bon = Voorstelbon.Lees(maand.Bon);
        // Of somebody in two dossiers of the month a line is shown where it belongs.
        var inkomsten = rijen.Select((r, i) => new Zaakinkomst(
            r.Id, r.Bsn != feiten.Dossier.Client, Inkomstcontrole.Controleer(feiten.Inkomsten[i], normen.Waarde.Soorten, normen.Waarde.Instellingen), r.AlsInkomst()))
            .Where(r => Inkomstverdeling.Plaats(r.Oordeel, feiten).Hoort).ToList();
        var andere = await context.Set<Dossiermaand>().Where(d => d.Dossiernummer == maand.Dossiernummer && d.Bak != Bak.Geen)
            .OrderByDescending(d => d.Maand).Select(d => new { d.Id, d.Maand, d.Bak }).Take(12).ToListAsync(stop);
        var cellen = geladen[0].Rij.Cellen;
        List<Zaakgebrek> gebreken = [.. feiten.Dossier.Gebreken.Select(g => new Zaakgebrek(g.Kolom, cellen is null ? "" : Dossiercellen.Cel(cellen, g.Kolom), g.Reden))];
        return new Zaak(maand, feiten.Dossier, bon, gebreken, inkomsten, Historie(feiten, bon), [.. andere.Select(a => (a.Id, a.Maand, a.Bak))])
        {
            Soorten = [.. normen.Waarde.Soorten.Values.OrderBy(s => s.Code, StringComparer.Ordinal)],
        };
    }

    private static List<Zaakmaand> Historie(Maandfeiten feiten, Voorstelbon bon)
    {
        var maanden = Enumerable.Range(1, Maanden - 1).Select(i => feiten.Maand.Plus(i - Maanden))
            .Select(m => new Zaakmaand(m, feiten.Client.Op(m)?.Netto, feiten.AnderePersoon is null ? null : feiten.Partner.Op(m)?.Netto)).ToList();
        maanden.Add(new Zaakmaand(feiten.Maand, Nu(bon, partner: false), feiten.AnderePersoon is null ? null : Nu(bon, partner: true)));
        return maanden;
    }

    private static Bedrag? Nu(Voorstelbon bon, bool partner) =>
        bon.Personen.FirstOrDefault(p => p.IsPartner == partner) is { Betalingen.Count: > 0 } persoon ? new Bedrag(persoon.Netto) : null;
}
