using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Aanmelding;

/// <summary>How the portal looks for somebody. Nothing chosen follows the system they work on.</summary>
public enum Thema
{
    Licht,
    Donker,
}

public static class Themanaam
{
    /// <summary>As the page's own attribute has it (css/thema.css); null follows the system.</summary>
    public static string? InPagina(this Thema? thema) => thema?.ToString().ToLowerInvariant();
}

/// <summary>
/// Keeps per person whether they want it light or dark, on every machine they sign in at. It says nothing of a client and changes nothing
/// for anybody else, so it stands in no audit trail; a storage that is away must not cost a page, so then it follows the system.
/// </summary>
public sealed class Weergaven(IDbContextFactory<PortaalContext> contexten)
{
    public async Task<Thema?> Lees(Gebruiker? wie, CancellationToken stop = default)
    {
        if (wie is null) { return null; }
        try
        {
            await using var context = await contexten.CreateDbContextAsync(stop);
            return await context.Set<Medewerker>().Where(m => m.Id == wie.Id).Select(m => m.Thema).SingleOrDefaultAsync(stop);
        }
        catch (Exception fout) when (Opslagfout.Zin(fout) is not null)
        {
            return null;
        }
    }

    /// <returns>Whether it was kept; the screen changes either way.</returns>
    public async Task<bool> Kies(Gebruiker wie, Thema? thema, CancellationToken stop = default)
    {
        try
        {
            await using var context = await contexten.CreateDbContextAsync(stop);
            return await context.Set<Medewerker>().Where(m => m.Id == wie.Id).ExecuteUpdateAsync(m => m.SetProperty(x => x.Thema, thema), stop) > 0;
        }
        catch (Exception fout) when (Opslagfout.Zin(fout) is not null)
        {
            return false;
        }
    }
}
