using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Opslag;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.EndToEnd.Mailing;

/// <summary>Puts agreements into the store of a running portal, for tests that are about something else.</summary>
internal static class Afspraakopzet
{
    public static async Task LegVast(string map, CancellationToken stop, Configuratie? anders = null)
    {
        var instellingen = new ConfigurationBuilder().AddInMemoryCollection([new("Opslag:Map", map)]).Build();
        await using var diensten = new ServiceCollection().AddPlatformOpslag(OpslagInstellingen.Lees(instellingen).Waarde, typeof(Afspraakopzet).Assembly)
            // Nothing that is put in here is encrypted; the model only wants to know with what it would be.
            .AddSingleton<Veldversleuteling>().AddModelBijdrage<MailingModel>().BuildServiceProvider();
        await Proefafspraken.LegVast(diensten, stop, anders);
    }
}
