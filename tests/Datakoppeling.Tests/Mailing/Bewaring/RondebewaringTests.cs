using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Bewaring;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Verwerkingslog;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Mailing.Handelingen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Mailing.Bewaring;

/// <summary>A ronde is told of and never touched by the job; what is left of a destroyed one goes after its own term.</summary>
[OpBeideDatabases]
public sealed class RondebewaringTests
{
    private static readonly DateTimeOffset Toen = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ronde_OverDeTermijn_WordtGemeldEnDoorDeKlusNietAangeraakt()
    {
        var klok = new Verzetklok(Toen);
        await using var proef = await Maak(klok);
        var ronde = await proef.GekoppeldeRonde();
        klok.Begin = Toen.AddMonths(7);
        (await Over(proef, "Rondes")).ShouldBe(1);
        var bestanden = proef.Kluisbestanden();
        await RuimOp(proef);
        (await Over(proef, "Rondes")).ShouldBe(1);
        proef.Kluisbestanden().ShouldBe(bestanden);
        (await proef.Beeld(ronde)).Ronde.Staat.ShouldBe(Rondestaat.Gekoppeld);
    }

    [Fact]
    public async Task VernietigdeRonde_NaTienJaar_IsHelemaalWegMetHaarBewijsEnHaarPlekInDeKluis()
    {
        var klok = new Verzetklok(Toen);
        await using var proef = await Maak(klok);
        var (oud, nieuw) = (await proef.GekoppeldeRonde(), await proef.NieuweRonde("Blijft"));
        await proef.Dienst<VraagVernietiging>().Voer(Rondeproef.Armoede, oud, stop: Stop);
        (await proef.Dienst<VernietigRonde>().Voer(Rondeproef.Beheerder, oud, Stop)).Weigering.ShouldBeNull();
        klok.Begin = Toen.AddMonths((12 * 10) - 1);
        await RuimOp(proef);
        await using (var voor = proef.Platform.Context()) { (await voor.Set<Vernietigingspost>().CountAsync(Stop)).ShouldBeGreaterThan(0); }
        klok.Begin = Toen.AddMonths((12 * 10) + 1);
        await RuimOp(proef);
        await using var context = proef.Platform.Context();
        (await context.Set<Ronde>().Select(r => r.Id).ToListAsync(Stop)).ShouldBe([nieuw], "die is niet vernietigd, en dat doet een klus niet");
        (await context.Set<Vernietigingspost>().CountAsync(Stop) + await context.Set<Koppeluitslag>().CountAsync(Stop) + await context.Set<Kluisbestand>().CountAsync(Stop)).ShouldBe(0);
        (await context.Set<Kluisvak>().CountAsync(Stop)).ShouldBe(1);
        // The records of the log have a term of five years in the register: gone as well, blocks included.
        (await context.Set<Verwerking>().CountAsync(Stop) + await context.Set<Verwerkingsblok>().CountAsync(Stop)).ShouldBe(0);
    }

    [Fact]
    public async Task Logboek_WaarEenLatereVerwerkingNaarWijst_BlijftZolangDieBlijft()
    {
        var klok = new Verzetklok(Toen);
        await using var proef = await Maak(klok);
        var ronde = await proef.GekoppeldeRonde();
        klok.Begin = Toen.AddMonths((12 * 5) + 1);
        (await proef.Dienst<GeefUitvoer>().Voer(Rondeproef.Armoede, ronde, "aanschrijving-laptop.csv", "mailing", Stop)).Weigering.ShouldBeNull();
        await RuimOp(proef);
        await using var context = proef.Platform.Context();
        (await context.Set<Verwerking>().OrderBy(v => v.Id).Select(v => v.Activiteit).ToListAsync(Stop)).ShouldBe(["mailing.koppelen", "mailing.uitvoeren"]);
        (await context.Set<Verwerkingsblok>().CountAsync(Stop)).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Planning_ZetEenKlusAlleenAlsHetIsIngesteldEnErGeenWacht()
    {
        await using var uit = await Rondeproef.Maak(d => d.AddPlatformBewaring());
        (await uit.Dienst<Bewaarplanning>().Zet(Stop)).Waarde.ShouldBeNull();
        var instellingen = new Microsoft.Extensions.Configuration.ConfigurationManager { ["Bewaren:Nachtelijk"] = "ja" };
        var aan = new Bewaarplanning(uit.Platform.Uitvoerder, uit.Dienst<IDbContextFactory<PortaalContext>>(), new Bewaartermijnen([], instellingen), TimeProvider.System);
        (await aan.Zet(Stop)).Waarde.ShouldNotBeNull();
        (await aan.Zet(Stop)).Waarde.ShouldBeNull("er wacht er al een");
        await using var context = uit.Platform.Context();
        (await context.Set<Klus>().SingleAsync(k => k.Soort == Bewaarklus.Soort, Stop)).AangevraagdDoor.ShouldBe("systeem");
    }

    private static Task<Rondeproef> Maak(Verzetklok klok) => Rondeproef.Maak(d => d.AddSingleton<TimeProvider>(klok).AddPlatformBewaring());

    private static async Task<long> Over(Rondeproef proef, string code) =>
        (await proef.Dienst<Bewaarlezer>().Lees(Rondeproef.Beheerder, Stop)).Waarde.Soorten.Single(s => s.Regel.Code == code).Over;

    private static async Task RuimOp(Rondeproef proef)
    {
        var klus = (await proef.Dienst<RuimBewaardOp>().Voer(Rondeproef.Beheerder, Stop)).Waarde;
        await using var draait = await proef.Platform.Draai();
        (await proef.WachtOpEinde(klus, Stop)).Status.ShouldBe(Klusstatus.Gereed, string.Join('\n', proef.Platform.Logs.Rijen.TakeLast(20)));
    }
}
