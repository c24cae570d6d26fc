using Bunit;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Platform.Aanmelding;
using Datakoppeling.Platform.Beheer;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Instellingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoorbeheer;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Portal.Onderdelen.Beheer;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Platform.Spoor;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal.Beheer;

[OpBeideDatabases]
public sealed class ToestandTests : Beheerproef
{
    private static readonly Gebruiker Beheerder = Demogebruikers.Zoek("demo-beheerder")!;

    protected override void Voeg(IServiceCollection diensten) => diensten.AddRechten<MailingRechten>().AddSingleton<IBenoemden, Twee>().AddPlatformSpoorbeheer().AddPlatformBeheer().AddSingleton<Spoortekst>()
        .AddSingleton(new Instellingenoverzicht([new Instelling("Opslag:Map", Waardevorm.Map, "x.", "x"), new Instelling("Kluis:Hoofdsleutel", Waardevorm.Tekst("x"), "x.", "x") { Geheim = true }]))
        .AddSingleton<IAfloopbron, Afloop>();

    private Task<Uitkomst<Toestand>> Lees(Gebruiker wie) => Platform.Dienst<Toestandlezer>().Voer(wie, Stop);

    private async Task<Klus> MaakKlus()
    {
        await using var context = await Platform.Dienst<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
        var klus = Klus.Nieuw("spoor.controleren", "{}", new Doel("spoor", "keten"), Beheerder, DateTime.UnixEpoch.AddYears(50));
        context.Add(klus);
        await context.SaveChangesAsync(Stop);
        return klus;
    }

    [Fact]
    public async Task Toestand_VoorEenManager_WordtGeweigerd() => (await Lees(Manager)).Weigering!.Zin.ShouldContain("geen recht");

    // A migration is named by who made it: "_Mislukt" on this page read as a fault.
    [Theory]
    [InlineData("20261128104501_Mislukt", "van 28 november 2026 (nummer 20261128104501)")]
    [InlineData("", "nog geen")]
    public void Schema_OpDePagina_NoemtDeDagEnNietDeNaamVanDeMigratie(string migratie, string verwacht) => Toestandpagina.Schematekst(migratie).Replace('\u00A0', ' ').ShouldBe(verwacht);

    [Fact]
    public async Task Toestand_ZonderReservekopieOfAnkers_ZegtDat()
    {
        var stand = (await Lees(Beheerder)).Waarde;
        stand.Kopie.ShouldBeNull();
        stand.Schijf.Vrij.ShouldBeGreaterThan(0);
        stand.Schijf.Database.ShouldBeGreaterThan(0);
        stand.Ingesteld.ShouldBe(["Opslag:Map"]);
        stand.LooptAf.ShouldHaveSingleItem().Wat.ShouldBe("Verwerkersovereenkomst met UWV");
        var aandacht = Toestandoordeel.Aandacht(stand);
        aandacht.ShouldContain(z => z.Contains("geen reservekopie bekend", StringComparison.Ordinal));
        aandacht.ShouldContain(z => z.Contains("Spoor:Ankermap", StringComparison.Ordinal));
        aandacht.ShouldAllBe(z => z.EndsWith('.'));
    }

    [Fact]
    public async Task Toestand_MetEenBreukInHetSpoor_ZegtDat()
    {
        await Platform.Handel(2);
        Toestandoordeel.Aandacht((await Lees(Beheerder)).Waarde).ShouldNotContain(z => z.Contains("buiten het portaal om", StringComparison.Ordinal));
        await Platform.Sql("DELETE FROM Spoorkop");
        await Platform.Handel(1);

        Toestandoordeel.Aandacht((await Lees(Beheerder)).Waarde).ShouldContain(z => z.Contains("buiten het portaal om in het spoor geschreven (rij 3)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Toestand_VakZonderSleutel_WordtGeteld()
    {
        Guid vak;
        await using (var context = await Platform.Dienst<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop))
        {
            vak = Platform.Dienst<IKluis>().MaakVak(context);
            await context.SaveChangesAsync(Stop);
        }
        (await Lees(Beheerder)).Waarde.Sleutels.ShouldSatisfyAllConditions(s => s.VakkenMetSleutel.ShouldBe(1), s => s.VakkenZonderSleutel.ShouldBe(0), s => s.Bron.ShouldNotBeEmpty());
        Platform.Dienst<Sleutelmap>().Vernietig(vak, Platform.Dienst<IHoofdsleutel>());
        var stand = (await Lees(Beheerder)).Waarde;
        stand.Sleutels.VakkenZonderSleutel.ShouldBe(1);
        Toestandoordeel.Aandacht(stand).ShouldContain(z => z.Contains("geen sleutel meer", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Toestand_WieBenoemdIsOmTeLadenEnOokMagKoppelen_WordtGenoemdEnInHetLogGeteld()
    {
        await using (var context = Platform.Context())
        {
            context.Add(new Medewerker { Id = "dubbel", Naam = "Janneke Dubbel", Rollen = "Applicatiebeheerder,MedewerkerArmoedebestrijding" });
            context.Add(new Medewerker { Id = "enkel", Naam = "Piet Enkel", Rollen = "Applicatiebeheerder" });
            await context.SaveChangesAsync(Stop);
        }
        await using var lopend = await Platform.Draai();
        await Afwachten.Tot("het log telt hem", () => Task.FromResult(Platform.Logs.Rijen.Any(r => r.Contains("rechten die niet samengaan", StringComparison.Ordinal))));

        var stand = (await Lees(Beheerder)).Waarde;

        stand.Samenloop.Select(s => (s.Wie, s.Ander.Code)).ShouldBe([("dubbel", "mailing.koppelen"), ("dubbel", "mailing.uitvoeren")]);
        Toestandoordeel.Aandacht(stand).ShouldContain(z => z.StartsWith("Janneke Dubbel mag bronnen in een ronde laden en ook een ronde koppelen.", StringComparison.Ordinal));
        Platform.Logs.Rijen.ShouldAllBe(r => !r.Contains("Dubbel", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Pagina_VoorDeBeheerder_ToontKlussenEnStoptErEen()
    {
        var klus = await MaakKlus();
        var pagina = Als(Beheerder).Render<Toestandpagina>();
        pagina.WaitForAssertion(() => pagina.Find("h1").TextContent.ShouldBe("Toestand van het portaal"));
        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Dit vraagt aandacht"));
        pagina.Markup.ShouldContain("Wacht");
        pagina.Markup.ShouldContain("nog geen reservekopie bekend");
        pagina.FindAll("button").Single(k => k.TextContent.Trim() == "Stop").Click();
        pagina.FindAll("button").Single(k => k.TextContent.Trim() == "Stop de klus").Click();
        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Er loopt nu niets"));
        await using var context = await Platform.Dienst<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
        (await context.Set<Klus>().SingleAsync(k => k.Id == klus.Id, Stop)).Status.ShouldBe(Klusstatus.Geannuleerd);
    }

    [Fact]
    public async Task Pagina_ToontDeNodesDieKlussenDelen_EnOpSqliteNiets()
    {
        var delen = Platform.Dienst<OpslagInstellingen>().Soort == Opslagsoort.PostgreSQL;
        await using var lopend = await Platform.Draai();
        var nodes = Platform.Dienst<Nodelezer>();
        if (delen) { await Afwachten.Tot("deze node staat erbij", async () => (await nodes.Lees(Stop)).Any(n => n.Teken == Nodeteken.Goed)); }
        var pagina = Als(Beheerder).Render<Toestandpagina>();
        pagina.WaitForAssertion(() => pagina.FindAll("table").Count(t => t.TextContent.Contains($"{Environment.MachineName}/", StringComparison.Ordinal)).ShouldBe(delen ? 1 : 0));
    }

    private sealed class Twee : IBenoemden
    {
        private static readonly string[] Lijst = ["dubbel", "enkel", "onbekend"];
        public bool IsBenoemd(Gebruiker wie, Recht recht) => Lijst.Contains(wie.Id, StringComparer.Ordinal);
        public IReadOnlyList<string> Namen(Recht recht) => Lijst;
    }

    private sealed class Afloop : IAfloopbron
    {
        public Task<IReadOnlyList<Aflopend>> Lees(Gebruiker wie, CancellationToken stop) =>
            Task.FromResult<IReadOnlyList<Aflopend>>([new("Verwerkersovereenkomst met UWV", new DateOnly(2026, 3, 1), "datakoppeling/afspraken")]);
    }
}
