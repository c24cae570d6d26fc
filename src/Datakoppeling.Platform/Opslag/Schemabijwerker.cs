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
        string[] bekend = [.. context.Database.GetMigrations()];
        string[] vreemd = [.. (await context.Database.GetAppliedMigrationsAsync(stop)).Except(bekend, StringComparer.Ordinal)];
        if (vreemd.Any(m => IsVanVoorDeEersteUitgave(m, bekend))) { return OnuitgebrachteGegevens(opslag); }
        if (vreemd.Length > 0)
        {
            return new Weigering(Waar(opslag) + " horen bij een andere versie van het portaal. Start die versie, of geef met "
                + (opslag.Soort == Opslagsoort.SQLite ? "Opslag:Map een andere (lege) map op." : "Opslag:Verbinding een andere (lege) database op."));
        }
        var nieuw = (await context.Database.GetPendingMigrationsAsync(stop)).Count();
        if (nieuw > 0) { await context.Database.MigrateAsync(stop); }
        return nieuw;
    }

    /// <summary>
    /// Whether a migration that this version does not know is one of the builds from before the first release, whose migrations were made
    /// one: older than the first that we know, or another beginning. Nothing leads from there to here.
    /// </summary>
    /// <param name="bekend">In the order in which they are applied.</param>
    public static bool IsVanVoorDeEersteUitgave(string vreemd, IReadOnlyList<string> bekend)
    {
        ArgumentNullException.ThrowIfNull(vreemd);
        ArgumentNullException.ThrowIfNull(bekend);
        return !bekend.Contains(vreemd, StringComparer.Ordinal)
            && (string.CompareOrdinal(vreemd, bekend[0]) < 0 || vreemd.EndsWith("_Begin", StringComparison.Ordinal));
    }

    /// <summary>Everything that belongs to the old data is left behind: anchors of that trail would say of a new one that lines are gone.</summary>
    private static Weigering OnuitgebrachteGegevens(OpslagInstellingen opslag) => new(
        Waar(opslag) + " zijn gemaakt met een proefversie van voor de eerste uitgave. Zij zijn niet bij te werken, en er is niets aan veranderd. Begin opnieuw: geef "
        + (opslag.Soort == Opslagsoort.SQLite ? "met Opslag:Map een lege map op." : "met Opslag:Verbinding een lege database op, en met Opslag:Map een lege map.")
        + " Staan Kluis:Sleutelmap en Spoor:Ankermap in de instellingen, geef dan ook daarvoor lege mappen op. Lever daarna de bestanden opnieuw.");

    private static string Waar(OpslagInstellingen opslag) => opslag.Soort == Opslagsoort.SQLite ? $"De gegevens in {opslag.Map}" : "De gegevens in de database";
}
