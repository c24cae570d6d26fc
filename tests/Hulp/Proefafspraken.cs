using Datakoppeling.Kern;
using Datakoppeling.Mailing.Afspraken;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Proeven;

/// <summary>Agreements with everyone and one document for everything, from long ago until long from now: for proofs that are about something else.</summary>
internal static class Proefafspraken
{
    /// <param name="anders">The tables of another municipality than that of the program.</param>
    public static async Task LegVast(IServiceProvider diensten, CancellationToken stop, Configuratie? anders = null)
    {
        ArgumentNullException.ThrowIfNull(diensten);
        await using var context = await diensten.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(stop);
        var (van, tot, toen) = (new DateOnly(2020, 1, 1), new DateOnly(2099, 12, 31), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var configuratie = anders ?? Configuratie.Standaard();
        context.AddRange(Rondebronnen.Leveranciers(configuratie).Select(l => Verwerkersovereenkomst.Nieuw(l, "VO", van, tot, Demogebruikers.Alle[0], toen)));
        var doelen = configuratie.Regelingen.Select(r => (r.Code, r.Naam)).DistinctBy(r => r.Code, StringComparer.Ordinal);
        var document = Transparantiedocument.Nieuw("TD", van, tot, doelen, Demogebruikers.Alle[0], toen);
        document.KeurGoed(Demogebruikers.Alle[1], toen);
        context.Add(document);
        await context.SaveChangesAsync(stop);
    }
}
