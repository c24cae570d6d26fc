using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Mailing.Handelingen;
using Datakoppeling.Tests.Oib.Handelingen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Vijandig;

/// <summary>Hostile files all the way into a real store: an import is whole or leaves nothing, and the trail goes on to fit.</summary>
[OpBeideDatabases]
public sealed class ImportTests
{
    private const int PerSoort = 12;
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Leveringen_Gemuteerd_ZijnHeelOfLatenNietsAchter()
    {
        await using var proef = await Proefmaand.Maak(60);
        await proef.LeverAlles();
        var (heel, geweigerd) = (0, 0);
        foreach (var soort in Enum.GetValues<Leveringsoort>())
        {
            for (var nummer = 0; nummer < PerSoort; nummer++)
            {
                await using var vooraf = proef.Platform.Context();
                var leveringen = await vooraf.Set<Levering>().CountAsync(Stop);
                var uitkomst = await proef.Lever(soort, Mutator.Muteer(proef.Bestand(soort), 700 + nummer));
                await using var context = proef.Platform.Context();
                await IsLeeg(Path.Combine(proef.Platform.Map, "kluis"), $"{soort} {nummer}: wat gelezen of geweigerd is, hoort niet meer in de kluis");
                if (uitkomst.Gelukt && uitkomst.Waarde.Levering is { } id)
                {
                    await IsHeel(context, await context.Set<Levering>().SingleAsync(l => l.Id == id, Stop));
                    heel++;
                }
                else
                {
                    (await context.Set<Levering>().CountAsync(Stop)).ShouldBe(leveringen, $"{soort} {nummer}");
                    geweigerd++;
                }
            }
        }
        heel.ShouldBeGreaterThan(5);
        geweigerd.ShouldBeGreaterThan(2);
        await Klopt(proef.Platform.Diensten);
    }

    [Fact]
    public async Task Bronnen_Gemuteerd_StaanHeelInDeKluisOfNiet()
    {
        await using var proef = await Rondeproef.Maak();
        var ronde = await proef.NieuweRonde();
        foreach (var bron in new[] { "brp", "bijstand", "leerlingen" })
        {
            for (var nummer = 0; nummer < PerSoort; nummer++)
            {
                var eerder = (await proef.Beeld(ronde)).Ronde.Bronnen.FirstOrDefault(b => b.Bron == bron)?.Lengte;
                var bytes = Mutator.Muteer(Zaden.Van(bron + ".csv"), 900 + nummer);
                var gelukt = (await proef.Laad(ronde, bron, bytes)).Gelukt;
                var bronnen = (await proef.Beeld(ronde)).Ronde.Bronnen;
                bronnen.FirstOrDefault(b => b.Bron == bron)?.Lengte.ShouldBe(gelukt ? bytes.Length : eerder!.Value, $"{bron} {nummer}");
                proef.Kluisbestanden().ShouldBe(bronnen.Count, $"{bron} {nummer}");
            }
        }
        await Klopt(proef.Platform.Diensten);
    }

    private static async Task IsHeel(PortaalContext context, Levering levering)
    {
        levering.Status.ShouldBe(Leveringstatus.Ingelezen);
        (levering.Aangenomen + levering.Afgekeurd + levering.ApartPerReden.Values.Sum()).ShouldBe(levering.Gelezen);
        var rijen = levering.Soort switch
        {
            Leveringsoort.Dossiers => await context.Set<Dossierrij>().CountAsync(r => r.LeveringId == levering.Id, Stop),
            Leveringsoort.Historie => await context.Set<Historiebedrag>().CountAsync(r => r.LeveringId == levering.Id, Stop),
            _ => await context.Set<Inkomstenrij>().CountAsync(r => r.LeveringId == levering.Id, Stop),
        };
        rijen.ShouldBe((int)levering.Nieuw);
        (await context.Set<Afkeuring>().Where(a => a.LeveringId == levering.Id).Select(a => a.Rijnummer).Distinct().CountAsync(Stop)).ShouldBe((int)levering.Afgekeurd);
    }

    // The job removes the file after it has ended: a moment later is soon enough.
    private static Task IsLeeg(string map, string waar) => Afwachten.Tot(waar, () => Directory.GetFiles(map).Length == 0);

    private static async Task Klopt(IServiceProvider diensten)
    {
        var bevinding = await ActivatorUtilities.CreateInstance<SpoorControle>(diensten).Controleer([], null, Stop);
        bevinding.Klopt.ShouldBeTrue(bevinding.Zin);
    }
}
