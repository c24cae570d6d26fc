using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opdrachten;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Portal;
using Datakoppeling.Portal.Opdrachten;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Platform.Kluis;

[Collection(nameof(PortaalTests))]
[OpBeideDatabases]
public sealed class HersleutelingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static IHoofdsleutel Sleutel(byte vulling) =>
        Hoofdsleutelbron.Lees(HoofdsleutelbronTests.Met(Hoofdsleutelbron.Instelling, HoofdsleutelbronTests.Goed(vulling)), ontwikkeling: false, "").Waarde;

    private static Hersleuteling Hersleuteling(Proefplatform platform) => ActivatorUtilities.CreateInstance<Hersleuteling>(platform.Diensten);

    [Fact]
    public async Task Hersleutelen_Daarna_OpentDeNieuweEnNietDeOude()
    {
        using var map = new TijdelijkeMap();
        var (oud, nieuw) = (Sleutel(1), Sleutel(2));
        Guid bestand;
        byte[] veld;
        await using (var platform = await Proefplatform.Maak(map.Pad, hoofdsleutel: oud))
        {
            (_, bestand) = await ReservekopieTests.Berg(platform);
            veld = platform.Dienst<Veldversleuteling>().Versleutel("reden", "a"u8);
            (await Hersleuteling(platform).Voer(oud, nieuw, stop: Stop)).Waarde.ShouldBe(3);
            (await Hersleuteling(platform).Voer(oud, nieuw, stop: Stop)).Waarde.ShouldBe(0, "wat al klaar is, wordt overgeslagen");
            (await platform.Dienst<Veldsleutelopening>().Open(Stop)).Weigering!.Zin.ShouldContain("hoofdsleutel");
        }
        await using (var platform = await Proefplatform.Maak(map.Pad, hoofdsleutel: nieuw))
        {
            (await platform.Dienst<IKluis>().Lees(bestand, Stop)).Gelukt.ShouldBeTrue();
            platform.Dienst<Veldversleuteling>().Ontsleutel(veld, "a"u8).ShouldBe("reden");
        }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task Hersleutelen_HalverwegeAfgebroken_WordtBijDeStartGezienEnIsAfTeMaken()
    {
        await using var platform = await Proefplatform.Maak(hoofdsleutel: Sleutel(1));
        var (vak, bestand) = await ReservekopieTests.Berg(platform);
        await ReservekopieTests.Berg(platform);
        var sleutels = platform.Dienst<Sleutelmap>();
        sleutels.Bewaar(vak, sleutels.Geef(vak, Sleutel(1))!, Sleutel(2));
        (await platform.Dienst<Veldsleutelopening>().Open(Stop)).Weigering!.Zin.ShouldContain("kluis hersleutel");
        (await Hersleuteling(platform).Voer(Sleutel(1), Sleutel(2), stop: Stop)).Waarde.ShouldBe(3);
        sleutels.Geef(vak, Sleutel(2)).ShouldNotBeNull();
        var kluis = ActivatorUtilities.CreateInstance<Schijfkluis>(platform.Diensten, Sleutel(2));
        (await kluis.Lees(bestand, Stop)).Gelukt.ShouldBeTrue();
    }

    [Fact]
    public async Task Hersleutelen_MetEenAndereSleutelmapDanHetPortaal_VerandertNietsTenzijDatMoet()
    {
        using var elders = new TijdelijkeMap();
        await using var platform = await Proefplatform.Maak(hoofdsleutel: Sleutel(1));
        await ReservekopieTests.Berg(platform);
        var mis = new Sleutelmap(platform.Dienst<OpslagInstellingen>(), new ConfigurationBuilder().AddInMemoryCollection([new(Sleutelmap.Instelling, elders.Pad)]).Build());
        var hersleuteling = ActivatorUtilities.CreateInstance<Hersleuteling>(platform.Diensten, mis);
        (await hersleuteling.Voer(Sleutel(1), Sleutel(2), stop: Stop)).Weigering!.Zin.ShouldContain("Staat Kluis:Sleutelmap goed? Er is niets veranderd.");
        (await platform.Dienst<Veldsleutelopening>().Open(Stop)).Gelukt.ShouldBeTrue();
        (await hersleuteling.Voer(Sleutel(1), Sleutel(2), ookZonder: true, Stop)).Waarde.ShouldBe(2);
    }

    [Fact]
    public async Task Hersleutelen_MetEenVerkeerdeOude_VerandertNiets()
    {
        await using var platform = await Proefplatform.Maak(hoofdsleutel: Sleutel(1));
        await ReservekopieTests.Berg(platform);
        (await Hersleuteling(platform).Voer(Sleutel(3), Sleutel(2), stop: Stop)).Weigering!.Zin.ShouldContain("Er is niets veranderd");
        (await Hersleuteling(platform).Voer(Sleutel(1), Sleutel(1), stop: Stop)).Weigering!.Zin.ShouldContain("dezelfde");
        (await platform.Dienst<Veldsleutelopening>().Open(Stop)).Gelukt.ShouldBeTrue();
    }

    [AlleenSqlite("een opdracht leest de instellingen van haar proces; op PostgreSQL getoetst als proces, met de nodes")]
    [Fact]
    public async Task KluisHersleutel_AlsOpdracht_VervangtDeSleutelVanHetPortaal()
    {
        using var map = new TijdelijkeMap();
        await using (var app = (await Draaiend.Bouw(map.Pad, "Development")).Waarde) { }
        var nieuw = Path.Combine(map.Pad, "nieuw");
        await File.WriteAllTextAsync(nieuw, HoofdsleutelbronTests.Goed(5), Stop);
        (await Hersleutel(map.Pad, Path.Combine(map.Pad, "bestaat-niet"))).ShouldBe(Opdracht.Onbruikbaar);
        (await Hersleutel(map.Pad, nieuw)).ShouldBe(0);
        (await Draaiend.Bouw(map.Pad, "Development")).Weigering!.Zin.ShouldContain("hoofdsleutel");
        await using (var app = (await Draaiend.Bouw(map.Pad, "Development", $"--Kluis:Hoofdsleutelbestand={nieuw}")).Waarde) { }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task Sleutels_InDeDatabase_StaanAllemaalInEenTabelDieHersleutelenKent()
    {
        await using var portaal = await Draaiend.Start();
        await using var context = await portaal.App.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
        var gewikkeld = context.Model.GetEntityTypes().Where(t => t.FindProperty("HoofdsleutelId") is not null).Select(t => t.ClrType);
        gewikkeld.ShouldBe([typeof(Gegevenssleutel)]);
    }

    private static Task<int> Hersleutel(string map, string nieuw) =>
        Opdrachtingang.Voer(["kluis", "hersleutel", "--map", map, "--nieuw", nieuw], _ => Task.FromResult(99));
}
