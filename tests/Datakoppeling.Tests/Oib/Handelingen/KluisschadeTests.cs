using Datakoppeling.Oib;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Portal.Voorbeeldstad;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Platform;
using Datakoppeling.Tests.Portal.Voorbeeldstad;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Tests.Oib.Handelingen;

/// <summary>A delivery whose file was damaged before it was read: nothing of it counts, and the page says to deliver it again.</summary>
[OpBeideDatabases]
public sealed class KluisschadeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Beschadigd.Elke), MemberType = typeof(Beschadigd))]
    public async Task Levering_DieInDeKluisBeschadigdRaakt_WordtGeweigerdMetWatJeDoet(Bestandsschade schade)
    {
        await using var platform = await Proefplatform.Maak(meer: d => d.AddOib(new ConfigurationBuilder().Build()));
        var map = new Geheugenmap();
        Bijstandslevering.Schrijf(new Bijstandsplan(20, Proefmaand.Maand, Seed: 5, FoutenPerTienduizend: 0), map.Open, Stop);
        var dossiers = map.Bytes(Leveringsoort.Dossiers.Bestand());
        await Lever(platform, dossiers);
        var pad = Directory.GetFiles(Path.Combine(platform.Map, "kluis")).ShouldHaveSingleItem();
        var ander = pad + "2";
        await File.WriteAllBytesAsync(ander, [.. (await File.ReadAllBytesAsync(pad, Stop)).Select((b, i) => i is > 8 and < 24 ? (byte)(b ^ 1) : b)], Stop);
        schade.Tref(pad, ander);
        File.Delete(ander);

        await using var loopt = await platform.Draai();
        await Afwachten.Tot("de klus is klaar", async () => await Aantal(platform, Leveringstatus.Geweigerd) == 1);

        await using (var context = platform.Context())
        {
            var levering = await context.Set<Levering>().SingleAsync(Stop);
            levering.Waarschuwingen.ShouldStartWith("dossiers.csv ");
            levering.Waarschuwingen.ShouldEndWith("Er is niets van gebruikt. Lever het bestand opnieuw aan.");
        }
        await Lever(platform, dossiers);
        await Afwachten.Tot("opnieuw leveren helpt", async () => await Aantal(platform, Leveringstatus.Ingelezen) == 1);
    }

    private static async Task<int> Aantal(Proefplatform platform, Leveringstatus status)
    {
        await using var context = platform.Context();
        return await context.Set<Levering>().CountAsync(l => l.Status == status, Stop);
    }

    private static async Task Lever(Proefplatform platform, byte[] inhoud)
    {
        using var stroom = new MemoryStream(inhoud);
        (await platform.Dienst<LeverBestand>().Voer(Proefmaand.Beheerder, Proefmaand.Maand.ToString(), Leveringsoort.Dossiers.Url(), stroom, Stop)).Weigering.ShouldBeNull();
    }
}
