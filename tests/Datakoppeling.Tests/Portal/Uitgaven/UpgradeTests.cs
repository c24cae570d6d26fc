using Datakoppeling.Kern;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Klussen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Portal;
using Datakoppeling.Portal.Voorbeeldstad;
using Datakoppeling.Tests.Hulp;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal.Uitgaven;

/// <summary>A portal of an earlier release, with work in it, gets this version.</summary>
[OpBeideDatabases]
public sealed class UpgradeTests
{
    private static readonly string Hoofdsleutel = Convert.ToBase64String([.. Enumerable.Range(1, 32).Select(i => (byte)i)]);
    private static readonly Gebruiker Consulent = Demogebruikers.Zoek("demo-consulent")!;
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Begin", 12)]
    public async Task Portaal_VanEenEerdereUitgaveMetWerkErin_WerktVerderNaDeUpgrade(string uitgave, int dossiers)
    {
        using var map = new TijdelijkeMap();
        Proefopslag.MaakLeeg(map.Pad);
        await Laad(map.Pad, uitgave, _ => Task.CompletedTask);
        await WijsDeMapAan(map.Pad);
        await using (var app = (await Draaiend.Bouw(map.Pad, "Development", $"--Kluis:Hoofdsleutel={Hoofdsleutel}")).Waarde)
        {
            await using var context = await Context(app);
            (await context.Database.GetPendingMigrationsAsync(Stop)).ShouldBeEmpty();
            var rijen = await context.Set<Dossierrij>().AsNoTracking().ToListAsync(Stop);
            rijen.Count.ShouldBe(dossiers);
            // Encrypted columns still open.
            rijen.ShouldAllBe(r => r.Client.ToString().Length == 9);
            (await app.Services.GetRequiredService<SpoorControle>().Controleer(Stop)).EersteFout.ShouldBeNull();
            // Its lines were sealed all along: nothing is taken over.
            (await context.Set<Spoorrij>().CountAsync(r => r.Handeling == Spoorhandelingen.Overname, Stop)).ShouldBe(0);
            (await context.Set<Datakoppeling.Mailing.Rondes.Ronde>().CountAsync(Stop)).ShouldBe(1);
            var besloten = await context.Set<Dossiermaand>().AsNoTracking().Include(d => d.Beslissingen).Include(d => d.Contacten).AsSplitQuery().SingleAsync(d => d.Bak == Bak.Besloten, Stop);
            besloten.Beslissingen.ShouldHaveSingleItem().Reden.ShouldBe("Loon is teruggevorderd.");
            besloten.Contacten.ShouldHaveSingleItem();

            // A signal that a later version adds changes nothing of what stands here.
            foreach (var bewaard in await context.Set<Dossiermaand>().AsNoTracking().ToListAsync(Stop))
            {
                bewaard.Signalen.Alle(Oib.Signalen.SignaallijstTests.MetEenErbij).ShouldBe(bewaard.Signalen.Alle(), bewaard.Dossiernummer);
            }
            await app.StartAsync(Stop);
            await Klusrust.Wacht(app.Services, Stop);
            await Werk(app);
            await app.StopAsync(CancellationToken.None);
        }
        Proefopslag.RuimOp(map.Pad, ook: false);
    }

    /// <summary>As an older program left it: without seals, and months proposed with other rules.</summary>
    [Fact]
    public async Task Portaal_MetWerkVanEenOuderProgramma_SteltOpnieuwVoorEnNeemtHetSpoorOver()
    {
        using var map = new TijdelijkeMap();
        Proefopslag.MaakLeeg(map.Pad);
        await Laad(map.Pad, "Begin", MaakOuder);
        await WijsDeMapAan(map.Pad);
        await using (var app = (await Draaiend.Bouw(map.Pad, "Development", $"--Kluis:Hoofdsleutel={Hoofdsleutel}")).Waarde)
        {
            await using var context = await Context(app);
            // What was written before there were seals is taken over, once, in a line that says so.
            var overname = await context.Set<Spoorrij>().AsNoTracking().SingleAsync(r => r.Handeling == Spoorhandelingen.Overname, Stop);
            (overname.Nummer, overname.Details).ShouldBe((await context.Set<Spoorrij>().CountAsync(r => r.Zegel == "", Stop) + 1, $"regels={overname.Nummer - 1}"));
            var controle = await app.Services.GetRequiredService<SpoorControle>().Controleer(Stop);
            controle.EersteFout.ShouldBeNull();
            controle.Zin.ShouldContain($"vanaf rij {overname.Nummer}: van wat ervoor staat");

            // What was not decided is proposed again with the rules of this version, and the trail says so; what was decided is left alone.
            var besloten = await context.Set<Dossiermaand>().AsNoTracking().SingleAsync(d => d.Bak == Bak.Besloten, Stop);
            (await Onbeslist(context).ToListAsync(Stop)).ShouldAllBe(d => d.Uitkering == Oud && d.Bon == besloten.Bon);
            await app.StartAsync(Stop);
            await Afwachten.Tot("wat niet was besloten is opnieuw berekend", async () => !await Onbeslist(context).AnyAsync(d => d.Rekenversie < Voorstelmaker.Rekenversie, Stop));
            await Klusrust.Wacht(app.Services, Stop);
            (await Onbeslist(context).ToListAsync(Stop)).ShouldAllBe(d => d.Uitkering != Oud && d.Bon != besloten.Bon);
            (await context.Set<Spoorrij>().AsNoTracking().SingleAsync(r => r.Handeling == Herberekening.Naam, Stop)).Details
                .ShouldContain($"rekenversie={Voorstelmaker.Rekenversie}");
            var nu = await context.Set<Dossiermaand>().AsNoTracking().SingleAsync(d => d.Id == besloten.Id, Stop);
            (nu.Bak, nu.Bon, nu.Signaalbits, nu.TeVerrekenen, nu.Versie, nu.Rekenversie).ShouldBe((Bak.Besloten, besloten.Bon, besloten.Signaalbits, besloten.TeVerrekenen, besloten.Versie, 0));
            // What was a notice in the first version is a signal with the same meaning.
            besloten.Signalen.ToString().ShouldContain("VT_TABEL_VEROUDERD");
            await Werk(app);
            await app.StopAsync(CancellationToken.None);
        }
        Proefopslag.RuimOp(map.Pad, ook: false);
    }

    private static readonly Bedrag Oud = new(1);

    /// <summary>Only SQL: the schema of the release, not the model of this version.</summary>
    private static async Task MaakOuder(PortaalContext context)
    {
        await context.Sql("UPDATE Spoorregel SET Zegel = ''", Stop);
        await context.Sql("UPDATE Spoorkop SET Zegel = ''", Stop);
        (await context.Sql($"DELETE FROM Gegevenssleutel WHERE Naam = '{Spoorsleutel.Naam}'", Stop)).ShouldBe(1);
        (await context.Sql("UPDATE OibDossiermaand SET Rekenversie = 0, Signaalbits = 262144 WHERE Bak = 'Besloten'", Stop)).ShouldBe(1);
        (await context.Sql("UPDATE OibDossiermaand SET Rekenversie = 0, Signaalbits = 0, Uitkering = 1, Bon = (SELECT Bon FROM OibDossiermaand WHERE Bak = 'Besloten') "
            + "WHERE Bak IN ('Werkopdracht', 'Beoordelen', 'Voorstel')", Stop)).ShouldBeGreaterThan(3);
    }

    private static IQueryable<Dossiermaand> Onbeslist(PortaalContext context) =>
        context.Set<Dossiermaand>().AsNoTracking().Where(d => d.Bak == Bak.Werkopdracht || d.Bak == Bak.Beoordelen || d.Bak == Bak.Voorstel);

    /// <summary>Work goes on: a decision, in the transaction of its audit line.</summary>
    private static async Task Werk(WebApplication app)
    {
        await using var context = await Context(app);
        var maand = await context.Set<Dossiermaand>().AsNoTracking().FirstAsync(d => d.Bak == Bak.Voorstel || d.Bak == Bak.Beoordelen, Stop);
        foreach (var signaal in maand.Signalen.Alle().Where(s => !s.Contact))
        {
            (await app.Services.GetRequiredService<VinkAf>().Voer(Consulent, maand.Id, maand.Versie, signaal.Code, Stop)).Weigering.ShouldBeNull();
            maand = await context.Set<Dossiermaand>().AsNoTracking().SingleAsync(d => d.Id == maand.Id, Stop);
        }
        if (maand.Signalen.VraagtContact)
        {
            await LegContactVast(app, maand);
            maand = await context.Set<Dossiermaand>().AsNoTracking().SingleAsync(d => d.Id == maand.Id, Stop);
        }
        var besluit = await app.Services.GetRequiredService<Beslis>().Voer(Consulent, maand.Id, maand.Versie, new Besluit(Besluitsoort.Afgewezen, Reden: "Na de upgrade"), Stop);
        besluit.Weigering.ShouldBeNull();
        (await app.Services.GetRequiredService<SpoorControle>().Controleer(Stop)).EersteFout.ShouldBeNull();
    }

    private static async Task LegContactVast(WebApplication app, Dossiermaand maand) =>
        (await app.Services.GetRequiredService<LegContactVast>().Voer(Consulent, maand.Id, maand.Versie, DateTime.UtcNow.AddMinutes(-1), Contactwijze.Telefoon, Contactresultaat.Besproken, stop: Stop)).Weigering.ShouldBeNull();

    /// <summary>From before the folder had a mark: the portal asks its beheerder to point it out, once (gebruik/nodes.md).</summary>
    private static async Task WijsDeMapAan(string map)
    {
        if (!Proefopslag.Postgres) { return; }
        (await Draaiend.Bouw(map, "Development", $"--Kluis:Hoofdsleutel={Hoofdsleutel}")).Weigering!.Zin.ShouldContain("leeg bestand 'database.kenmerk'");
        await File.WriteAllTextAsync(Path.Combine(map, "database.kenmerk"), "", Stop);
    }

    private static Task<PortaalContext> Context(WebApplication app) => app.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);

    /// <summary>The schema of a release, filled with the rows of that release.</summary>
    private static async Task Laad(string map, string uitgave, Func<PortaalContext, Task> daarna)
    {
        var instellingen = new ConfigurationBuilder().AddInMemoryCollection(Proefopslag.Instellingen(map)).AddInMemoryCollection([new("Kluis:Hoofdsleutel", Hoofdsleutel)]).Build();
        var diensten = new ServiceCollection().AddSingleton<IConfiguration>(instellingen).AddLogging();
        diensten.AddDatakoppeling(instellingen, ontwikkeling: true).Weigering.ShouldBeNull();
        await using var alles = diensten.BuildServiceProvider();
        await using var context = await alles.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
        await context.GetService<IMigrator>().MigrateAsync(uitgave, Stop);
        // What came after the release waits for the portal: as soon as there is something, it is tried here.
        (await context.Database.GetPendingMigrationsAsync(Stop)).Count().ShouldBe(context.Database.GetMigrations().SkipWhile(m => !m.EndsWith("_" + uitgave, StringComparison.Ordinal)).Count() - 1);
        await using var bestand = File.OpenRead(Repo.Pad("tests", "Datakoppeling.Tests", "Portal", "Uitgaven", uitgave + ".json.gz"));
        (await Uitgavebestand.Laad(context, bestand, Stop)).ShouldBeGreaterThan(100);
        await daarna(context);
    }

    /// <summary>How the file of a release is made; on the day of that release with UITGAVE=Naam, and then it stays as it is.</summary>
    [Fact]
    [AlleenSqlite("het bestand past op beide databases")]
    public async Task Uitgave_AlsBestand_HoudtElkeRijVanElkeTabel()
    {
        await using var portaal = await Draaiend.Start("Development", null, $"--Kluis:Hoofdsleutel={Hoofdsleutel}");
        var maand = new Maand(2026, 2);
        var bestanden = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        Bijstandslevering.Schrijf(new Bijstandsplan(12, maand, Seed: 9, FoutenPerTienduizend: 100), n => bestanden[n] = new MemoryStream(), Stop);
        foreach (var soort in Enum.GetValues<Leveringsoort>())
        {
            using var inhoud = new MemoryStream(bestanden[soort.Bestand()].ToArray());
            var geleverd = await portaal.App.Services.GetRequiredService<LeverBestand>().Voer(Demogebruikers.Zoek("demo-beheerder"), maand.ToString(), soort.Url(), inhoud, Stop);
            geleverd.Weigering.ShouldBeNull();
            await Klusrust.Wacht(portaal.App.Services, Stop);
        }
        await Proefafspraken.LegVast(portaal.App.Services, Stop);
        (await portaal.App.Services.GetRequiredService<MaakRonde>().Voer(Demogebruikers.Zoek("demo-armoede"), "Eerste ronde", new DateOnly(2026, 3, 1), ["stadspas"], Stop)).Weigering.ShouldBeNull();
        await using var context = await Context(portaal.App);
        await BeslisEen(portaal.App, context);
        using var geschreven = new MemoryStream();
        var rijen = await Uitgavebestand.Schrijf(context, geschreven, Stop);
        if (Environment.GetEnvironmentVariable("UITGAVE") is { Length: > 0 } naam)
        {
            await File.WriteAllBytesAsync(Repo.Pad("tests", "Datakoppeling.Tests", "Portal", "Uitgaven", naam + ".json.gz"), geschreven.ToArray(), Stop);
        }

        await using var leeg = await Draaiend.Start("Development", null, $"--Kluis:Hoofdsleutel={Hoofdsleutel}");
        await using var terug = await leeg.App.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
        using var zonderSleutel = new Spoorsleutel();
        (await Uitgavebestand.Laad(terug, new MemoryStream(geschreven.ToArray()), Stop)).ShouldBe(rijen);
        (await new SpoorControle(leeg.App.Services.GetRequiredService<IDbContextFactory<PortaalContext>>(), zonderSleutel).Controleer(Stop)).EersteFout.ShouldBeNull();
    }

    /// <summary>One month with a contact, a decision and, for another, a draft: every table that a consulent fills.</summary>
    private static async Task BeslisEen(WebApplication app, PortaalContext context)
    {
        var maanden = await context.Set<Dossiermaand>().AsNoTracking().Where(d => d.Bak == Bak.Voorstel).OrderBy(d => d.Dossiernummer).ToListAsync(Stop);
        await LegContactVast(app, maanden[0]);
        var maand = await context.Set<Dossiermaand>().AsNoTracking().SingleAsync(d => d.Id == maanden[0].Id, Stop);
        (await app.Services.GetRequiredService<Beslis>().Voer(Consulent, maand.Id, maand.Versie, new Besluit(Besluitsoort.Afgewezen, null, "Loon is teruggevorderd."), Stop)).Weigering.ShouldBeNull();
        (await app.Services.GetRequiredService<Besluitconcepten>().Bewaar(Consulent, maanden[1].Id, Besluitsoort.Aangepast, "120,00", "Nog na te gaan", null, Stop)).Weigering.ShouldBeNull();
    }
}
