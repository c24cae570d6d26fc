using Datakoppeling.Mailing.Afspraken;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Opslag;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.EndToEnd.Mailing;

/// <summary>Puts agreements into the store of a running portal, for tests that are about something else.</summary>
internal static class Afspraakopzet
{
    public static async Task LegVast(string map, CancellationToken stop)
    {
        var instellingen = new ConfigurationBuilder().AddInMemoryCollection([new("Opslag:Map", map)]).Build();
        await using var diensten = new ServiceCollection().AddPlatformOpslag(OpslagInstellingen.Lees(instellingen).Waarde, typeof(Afspraakopzet).Assembly)
            .AddModelBijdrage<MailingModel>().BuildServiceProvider();
        await using var context = await diensten.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(stop);
        var (van, tot, toen) = (new DateOnly(2020, 1, 1), new DateOnly(2099, 12, 31), new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        var wie = Demogebruikers.Alle[0];
        var configuratie = Configuratie.Standaard();
        context.AddRange(Rondebronnen.Leveranciers(configuratie).Select(l => Verwerkersovereenkomst.Nieuw(l, "VO", van, tot, wie, toen)));
        var doelen = configuratie.Regelingen.Select(r => (r.Code, r.Naam)).DistinctBy(r => r.Code, StringComparer.Ordinal);
        var document = Transparantiedocument.Nieuw("TD", van, tot, doelen, wie, toen);
        document.KeurGoed(Demogebruikers.Alle[1], toen);
        context.Add(document);
        await context.SaveChangesAsync(stop);
    }
}
