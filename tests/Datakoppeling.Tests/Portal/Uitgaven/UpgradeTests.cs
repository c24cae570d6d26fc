using Datakoppeling.Kern;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Portal;
using Datakoppeling.Portal.Voorbeeldstad;
using Datakoppeling.Tests.Hulp;
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
        await Laad(map.Pad, uitgave);
        if (Proefopslag.Postgres)
        {
            // From before the folder had a mark: the portal asks its beheerder to point it out, once (gebruik/nodes.md).
            (await Draaiend.Bouw(map.Pad, "Development", $"--Kluis:Hoofdsleutel={Hoofdsleutel}")).Weigering!.Zin.ShouldContain("leeg bestand 'database.kenmerk'");
            await File.WriteAllTextAsync(Path.Combine(map.Pad, "database.kenmerk"), "", Stop);
        }
        await using (var app = (await Draaiend.Bouw(map.Pad, "Development", $"--Kluis:Hoofdsleutel={Hoofdsleutel}")).Waarde)
        {
            await using var context = await app.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
            (await context.Database.GetPendingMigrationsAsync(Stop)).ShouldBeEmpty();
            var rijen = await context.Set<Dossierrij>().AsNoTracking().ToListAsync(Stop);
            rijen.Count.ShouldBe(dossiers);
            // Encrypted columns still open.
            rijen.ShouldAllBe(r => r.Client.ToString().Length == 9);
            (await app.Services.GetRequiredService<SpoorControle>().Controleer(Stop)).EersteFout.ShouldBeNull();
            // What was written before there were seals is taken over, once, in a line that says so.
            var overname = await context.Set<Spoorregel>().AsNoTracking().SingleAsync(r => r.Handeling == Spoorhandelingen.Overname, Stop);
            (overname.Nummer, overname.Details).ShouldBe((await context.Set<Spoorregel>().CountAsync(r => r.Zegel == "", Stop) + 1, $"regels={overname.Nummer - 1}"));
            (await app.Services.GetRequiredService<SpoorControle>().Controleer(Stop)).Zin.ShouldContain($"vanaf regel {overname.Nummer}: van wat ervoor staat");
            (await context.Set<Datakoppeling.Mailing.Rondes.Ronde>().CountAsync(Stop)).ShouldBe(1);

            // What was not decided is proposed again with the rules of this version, and the trail says so; what was decided is left alone.
            var besloten = await context.Set<Dossiermaand>().AsNoTracking().SingleAsync(d => d.Bak == Bak.Besloten, Stop);
            await app.StartAsync(Stop);
            await Afwachten.Tot("wat niet was besloten is opnieuw berekend", async () => !await context.Set<Dossiermaand>().AsNoTracking()
                .AnyAsync(d => d.Bak != Bak.Besloten && d.Bak != Bak.Geen && d.Rekenversie < Voorstelmaker.Rekenversie, Stop));
            await Klusrust.Wacht(app.Services, Stop);
            (await context.Set<Spoorregel>().AsNoTracking().SingleAsync(r => r.Handeling == Herberekening.Naam, Stop)).Details.ShouldContain("rekenversie=2");
            var nu = await context.Set<Dossiermaand>().AsNoTracking().SingleAsync(d => d.Id == besloten.Id, Stop);
            (nu.Bak, nu.Bon, nu.Signaalbits, nu.TeVerrekenen, nu.Versie, nu.Rekenversie).ShouldBe((Bak.Besloten, besloten.Bon, besloten.Signaalbits, besloten.TeVerrekenen, besloten.Versie, 0));
            // A notice of the first version is a signal with the same meaning.
            besloten.Signalen.ToString().ShouldContain("VT_TABEL_VEROUDERD");

            // A signal that a later version adds changes nothing of what stands here.
            foreach (var bewaard in await context.Set<Dossiermaand>().AsNoTracking().ToListAsync(Stop))
            {
                bewaard.Signalen.Alle(Oib.Signalen.SignaallijstTests.MetEenErbij).ShouldBe(bewaard.Signalen.Alle(), bewaard.Dossiernummer);
            }

            // And work goes on: a decision, in the transaction of its audit line.
            var maand = await context.Set<Dossiermaand>().AsNoTracking().FirstAsync(d => d.Bak == Bak.Voorstel || d.Bak == Bak.Beoordelen, Stop);
            foreach (var signaal in maand.Signalen.Alle().Where(s => !s.Contact))
            {
                (await app.Services.GetRequiredService<VinkAf>().Voer(Consulent, maand.Id, maand.Versie, signaal.Code, Stop)).Weigering.ShouldBeNull();
                maand = await context.Set<Dossiermaand>().AsNoTracking().SingleAsync(d => d.Id == maand.Id, Stop);
            }
            if (maand.Signalen.VraagtContact)
            {
                (await app.Services.GetRequiredService<LegContactVast>().Voer(Consulent, maand.Id, maand.Versie, DateTime.UtcNow.AddMinutes(-1), Contactwijze.Telefoon, Contactresultaat.Besproken, Stop)).Weigering.ShouldBeNull();
                maand = await context.Set<Dossiermaand>().AsNoTracking().SingleAsync(d => d.Id == maand.Id, Stop);
            }
            var besluit = await app.Services.GetRequiredService<Beslis>().Voer(Consulent, maand.Id, maand.Versie, new Besluit(Besluitsoort.Afgewezen, Reden: "Na de upgrade"), Stop);
            besluit.Weigering.ShouldBeNull();
            (await app.Services.GetRequiredService<SpoorControle>().Controleer(Stop)).EersteFout.ShouldBeNull();
            await app.StopAsync(CancellationToken.None);
        }
        Proefopslag.RuimOp(map.Pad, ook: false);
    }

    /// <summary>The schema of a release, filled with the rows of that release.</summary>
    private static async Task Laad(string map, string uitgave)
    {
        var instellingen = new ConfigurationBuilder().AddInMemoryCollection(Proefopslag.Instellingen(map)).AddInMemoryCollection([new("Kluis:Hoofdsleutel", Hoofdsleutel)]).Build();
        var diensten = new ServiceCollection().AddSingleton<IConfiguration>(instellingen).AddLogging();
        diensten.AddDatakoppeling(instellingen, ontwikkeling: true).Weigering.ShouldBeNull();
        await using var alles = diensten.BuildServiceProvider();
        await using var context = await alles.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
        await context.GetService<IMigrator>().MigrateAsync(uitgave, Stop);
        (await context.Database.GetPendingMigrationsAsync(Stop)).ShouldNotBeEmpty("anders is er niets om bij te werken");
        await using var bestand = File.OpenRead(Repo.Pad("tests", "Datakoppeling.Tests", "Portal", "Uitgaven", uitgave + ".json.gz"));
        (await Uitgavebestand.Laad(context, bestand, Stop)).ShouldBeGreaterThan(100);
        // One month that was decided by then, with a notice that the tables were old (the last of its three bits).
        (await context.Database.ExecuteSqlRawAsync(
            """UPDATE "OibDossiermaand" SET "Bak" = 'Besloten' WHERE "Dossiernummer" = (SELECT MIN("Dossiernummer") FROM "OibDossiermaand" WHERE "Bak" = 'Voorstel' AND "Meldingbits" = 4)""", Stop)).ShouldBe(1);
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
        await using var context = await portaal.App.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
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
}
