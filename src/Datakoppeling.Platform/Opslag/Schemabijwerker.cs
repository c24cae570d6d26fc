using Datakoppeling.Kern;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Opslag;

/// <summary>Brings the database to the schema of this version, at start, before anything else looks at it.</summary>
public static class Schemabijwerker
{
    /// <summary>Not a setting that is certainly wrong: the server may still be starting.</summary>
    public static readonly Weigering Onbereikbaar =
        new("Het portaal start niet: de database antwoordt niet. Kijk of de server draait, of de database bestaat en of Opslag:Verbinding klopt.") { IsTijdelijk = true };

    /// <returns>A refusal when the database was made by another version whose migrations this one does not know.</returns>
    public static async Task<Uitkomst<int>> WerkBij(IDbContextFactory<PortaalContext> contexten, OpslagInstellingen opslag, CancellationToken stop = default)
    {
        Maprechten.MaakMap(opslag.Map);
        await using var context = await contexten.CreateDbContextAsync(stop);
        if (opslag.Soort == Opslagsoort.PostgreSQL && !await context.Database.CanConnectAsync(stop))
        {
            return Onbereikbaar;
        }
        var bekend = context.Database.GetMigrations().ToHashSet(StringComparer.Ordinal);
        var toegepast = await context.Database.GetAppliedMigrationsAsync(stop);
        if (toegepast.Any(m => !bekend.Contains(m)))
        {
            return new Weigering((opslag.Soort == Opslagsoort.SQLite ? $"De gegevens in {opslag.Map}" : "De gegevens in de database")
                + " horen bij een andere versie van het portaal. Start die versie, of geef met "
                + (opslag.Soort == Opslagsoort.SQLite ? "Opslag:Map een andere (lege) map op." : "Opslag:Verbinding een andere (lege) database op."));
        }
        var nieuw = (await context.Database.GetPendingMigrationsAsync(stop)).Count();
        if (nieuw > 0) { await context.Database.MigrateAsync(stop); }
        return nieuw;
    }
}
