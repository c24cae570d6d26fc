using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Handelingen;

/// <summary>
/// Remembers how somebody wants to find the worklist. It changes nothing for anybody else and says nothing of a client, so it stands in
/// no audit trail.
/// </summary>
public sealed class Voorkeuren(Uitvoerder uitvoerder, IDbContextFactory<PortaalContext> contexten)
{
    private const int LangsteTeam = 200;

    /// <returns>The team whose work this person does; empty is every team.</returns>
    public Task<Uitkomst<string>> Team(Gebruiker? wie, CancellationToken stop = default) =>
        uitvoerder.Lees<string>(wie, OibRechten.Lezen, async context =>
            await context.Set<Voorkeur>().Where(v => v.Wie == wie!.Id).Select(v => v.Team).SingleOrDefaultAsync(stop) ?? "", stop);

    public async Task<Uitkomst<bool>> KiesTeam(Gebruiker? wie, string? team, CancellationToken stop = default)
    {
        if (await uitvoerder.ZonderRecht(wie, OibRechten.Lezen) is { } geenRecht) { return geenRecht; }
        var keus = team?.Trim() ?? "";
        if (keus.Length > LangsteTeam) { return new Weigering("Deze naam van een team is te lang. Kies een team uit de lijst."); }
        try
        {
            await using var context = await contexten.CreateDbContextAsync(stop);
            var voorkeur = await context.Set<Voorkeur>().SingleOrDefaultAsync(v => v.Wie == wie!.Id, stop);
            if (voorkeur is null) { context.Add(voorkeur = new Voorkeur { Wie = wie!.Id }); }
            voorkeur.Team = keus;
            await context.SaveChangesAsync(stop);
            return true;
        }
        catch (Exception fout) when (Opslagfout.Zin(fout) is { } zin)
        {
            return zin;
        }
    }
}
