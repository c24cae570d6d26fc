using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Handelingen;

/// <summary>
/// Keeps what somebody is writing. A draft changes nothing for anybody else, so it stands in no audit trail: a line per pause in the
/// typing would bury the lines that count.
/// </summary>
public sealed class Besluitconcepten(Uitvoerder uitvoerder, IDbContextFactory<PortaalContext> contexten, TimeProvider klok)
{
    /// <summary>As long as a decision's own reason may be; more is cut off.</summary>
    public const int Langst = 1_000;

    /// <returns>Their own draft of this dossier-month; null when there is none.</returns>
    public Task<Uitkomst<Besluitconcept?>> Lees(Gebruiker? wie, Guid dossiermaand, CancellationToken stop = default) =>
        uitvoerder.Lees<Besluitconcept?>(wie, OibRechten.Beslissen, async context =>
            await Van(context, dossiermaand, wie!).SingleOrDefaultAsync(stop), stop);

    /// <summary>Keeps what stands there now; the last one counts.</summary>
    public async Task<Uitkomst<bool>> Bewaar(
        Gebruiker? wie, Guid dossiermaand, Besluitsoort soort, string bedrag, string reden, DateOnly? tot, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(bedrag);
        ArgumentNullException.ThrowIfNull(reden);
        if (await uitvoerder.ZonderRecht(wie, OibRechten.Beslissen, new Doel("dossiermaand", dossiermaand)) is { } geenRecht) { return geenRecht; }
        try
        {
            await using var context = await contexten.CreateDbContextAsync(stop);
            var concept = await Van(context, dossiermaand, wie!).SingleOrDefaultAsync(stop);
            if (concept is null) { context.Add(concept = new Besluitconcept { DossiermaandId = dossiermaand, Wie = wie!.Id }); }
            (concept.Soort, concept.Bedrag, concept.Reden, concept.Tot, concept.Geschreven) =
                (soort, Kort(bedrag), Kort(reden), tot, klok.GetUtcNow().UtcDateTime);
            await context.SaveChangesAsync(stop);
            return true;
        }
        catch (Exception fout) when (Opslagfout.Zin(fout) is { } zin)
        {
            // What is on the screen is still there; the next pause tries again.
            return zin;
        }
    }

    /// <summary>The decision was given up; one that is taken clears its own draft.</summary>
    public async Task<Uitkomst<bool>> Wis(Gebruiker? wie, Guid dossiermaand, CancellationToken stop = default)
    {
        if (await uitvoerder.ZonderRecht(wie, OibRechten.Beslissen, new Doel("dossiermaand", dossiermaand)) is { } geenRecht) { return geenRecht; }
        await using var context = await contexten.CreateDbContextAsync(stop);
        await Van(context, dossiermaand, wie!).ExecuteDeleteAsync(stop);
        return true;
    }

    /// <summary>At most one.</summary>
    internal static IQueryable<Besluitconcept> Van(PortaalContext context, Guid dossiermaand, Gebruiker wie) =>
        context.Set<Besluitconcept>().Where(c => c.DossiermaandId == dossiermaand && c.Wie == wie.Id);

    private static string Kort(string tekst) => tekst.Length <= Langst ? tekst : tekst[..Langst];
}
