using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Schermdelen.Teksten;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Spoorbeheer;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Platform.Spoor;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Platform.Spoorbeheer;

[OpBeideDatabases]
public sealed class SpoorbeheerTests
{
    private static readonly Gebruiker Manager = new("m", "M", Rol.Manager);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task<Proefplatform> Maak(string? ankermap = null) => Proefplatform.Maak(meer: d =>
    {
        d.AddPlatformSpoorbeheer();
        if (ankermap is not null)
        {
            d.AddSingleton(s => new Ankermap(new ConfigurationBuilder().AddInMemoryCollection([new(Ankermap.Instelling, ankermap)]).Build(), s.GetRequiredService<OpslagInstellingen>()));
        }
    });

    private static async Task<Klus> Loop(Proefplatform platform)
    {
        var id = (await platform.Dienst<ControleerSpoor>().Voer(Manager, Stop)).Waarde;
        await using var draait = await platform.Draai();
        return await Klusrust.Tot(platform.Diensten, id, stop: Stop);
    }

    [Fact]
    public async Task Spoor_DoorEenManager_GeeftDeNieuwsteEerstEnHetKijkenStaatErIn()
    {
        await using var platform = await Maak();
        await platform.Handel(7);
        var lezer = platform.Dienst<Spoorlezer>();

        var eerste = (await lezer.Blad(Manager, new(), new Lijstvraag(1, 3, null, false), null, Stop)).Waarde;
        var tweede = (await lezer.Blad(Manager, new(), new Lijstvraag(2, 3, null, false), eerste.TotEnMet, Stop)).Waarde;

        eerste.Pagina.Rijen.Select(r => r.Nummer).ShouldBe([7, 6, 5]);
        tweede.Pagina.Rijen.Select(r => r.Nummer).ShouldBe([4, 3, 2], "de lijst schuift niet op door het kijken zelf");
        (eerste.Pagina.Totaal, tweede.Pagina.Totaal).ShouldBe((7, 7));
        await using var context = platform.Context();
        (await context.Set<Spoorrij>().Where(r => r.Handeling == SpoorRechten.InzienCode).OrderBy(r => r.Nummer).Select(r => r.Details).ToListAsync(Stop))
            .ShouldBe(["pagina=1", "pagina=2"]);
    }

    [Fact]
    public async Task Spoor_MetFilter_GeeftAlleenWatPast()
    {
        await using var platform = await Maak();
        await platform.Handel(3);
        await platform.Uitvoerder.Voer<int>(ProefRechten.Manager, ProefRechten.Wijzigen, Doel.Geen, _ => throw new InvalidOperationException(), Stop);
        var lezer = platform.Dienst<Spoorlezer>();
        var vraag = new Lijstvraag(1, 50, null, false);
        var vandaag = Nederlands.Dag(DateTime.UtcNow);

        (await Aantal(new(Wie: "u2"))).ShouldBe(1);
        (await Aantal(new(Handeling: "proef.wijzigen"))).ShouldBe(4);
        (await Aantal(new(Resultaat: Resultaat.GeenRecht))).ShouldBe(1);
        (await Aantal(new(Wie: "u1", Van: vandaag, Tot: vandaag))).ShouldBe(3);
        (await Aantal(new(Wie: "u1", Tot: vandaag.AddDays(-1)))).ShouldBe(0);
        (await Aantal(new(Wie: "u1", Van: vandaag.AddDays(1)))).ShouldBe(0);

        async Task<int> Aantal(Spoorfilter filter) => (await lezer.Blad(Manager, filter, vraag, null, Stop)).Waarde.Pagina.Totaal;
    }

    [Fact]
    public async Task Spoor_FilterOpIemandDieErNietInStaat_WordtGeweigerdEnNietOvergenomen()
    {
        await using var platform = await Maak();
        await platform.Handel(1);

        (await platform.Dienst<Spoorlezer>().Blad(Manager, new(Wie: "999990007"), new Lijstvraag(1, 5, null, false), null, Stop)).Weigering!.Zin.ShouldContain("niets in het spoor");

        await using var context = platform.Context();
        (await context.Set<Spoorrij>().Select(r => r.Details).ToListAsync(Stop)).ShouldAllBe(d => !d.Contains("999990007"));
    }

    [Fact]
    public async Task Spoor_DoorEenConsulent_WordtGeweigerd()
    {
        await using var platform = await Maak();
        (await platform.Dienst<Spoorlezer>().Overzicht(ProefRechten.Consulent, Stop)).Weigering!.Zin.ShouldContain("geen recht");
        (await platform.Dienst<ControleerSpoor>().Voer(ProefRechten.Consulent, Stop)).Gelukt.ShouldBeFalse();
        (await platform.Dienst<GeefAnker>().Voer(ProefRechten.Consulent, Stop)).Gelukt.ShouldBeFalse();
    }

    [Fact]
    public async Task Controle_AlsKlus_BewaartDeBevindingVoorDePagina()
    {
        await using var platform = await Maak();
        await platform.Handel(3);
        await platform.Dienst<Ankerdienst>().Schrijf(Stop);

        var klus = await Loop(platform);
        klus.Zin.ShouldStartWith("Het spoor klopt: 5 rijen");
        klus.Zin.ShouldContain("Of er na rij 3 iets is teruggezet");
        (klus.Gedaan, klus.Totaal).ShouldBe((5, 5));
        await platform.Sql("UPDATE Spoorregel SET Wie = 'ander' WHERE Nummer = 3");
        await Loop(platform);

        var laatste = (await platform.Dienst<Spoorlezer>().Overzicht(Manager, Stop)).Waarde.LaatsteControle.ShouldNotBeNull();
        (laatste.EersteFout, laatste.Wie).ShouldBe((3, "m"));
        laatste.Zin.ShouldBe("Rij 3 is gewijzigd.");
        platform.Logs.Rijen.ShouldContain(r => r.StartsWith("Critical Het spoor klopt niet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Ankermap_KrijgtElkeDagEenAnker_EnDeControleGebruiktDieAnkers()
    {
        using var map = new TijdelijkeMap();
        await using var platform = await Maak(map.Pad);
        await platform.Handel(3);
        await platform.Dienst<Ankerdienst>().Schrijf(Stop);
        await platform.Dienst<Ankerdienst>().Schrijf(Stop);
        Directory.GetFiles(map.Pad).Length.ShouldBe(1, "een per dag");
        (await Loop(platform)).Zin.ShouldContain("Het anker past: het is van");

        await platform.Sql("UPDATE Spoorregel SET Wie = 'ander' WHERE Nummer = 2");
        await platform.Herschrijf(2);

        (await Loop(platform)).Zin.ShouldContain("past niet op rij 3");
    }

    /// <summary>In Development in the data folder; elsewhere beside it, and in it where that cannot be.</summary>
    [Fact]
    public async Task Ankermap_ZonderInstelling_StaatNaastDeGegevensEnAndersErin()
    {
        using var buiten = new TijdelijkeMap();
        var spooranker = new Spooranker(0, Spoorhash.Begin, DateTime.UnixEpoch);
        foreach (var (map, naast) in ((string, bool)[])[("vrij", true), ("bezet", false)])
        {
            var gegevens = Path.Combine(buiten.Pad, map);
            Directory.CreateDirectory(gegevens);
            // A file of that name is in the way, as a read-only system is.
            if (!naast) { await File.WriteAllTextAsync(gegevens + "-ankers", "", Stop); }
            var ankers = new Ankermap(new ConfigurationBuilder().Build(), new OpslagInstellingen(gegevens, Opslagsoort.SQLite, ""));

            (await ankers.Schrijf(spooranker, Stop)).ShouldBe(naast ? gegevens + "-ankers" : Path.Combine(gegevens, "ankers"));
            (await ankers.Lees(Stop)).Waarde.ShouldBe([spooranker]);
        }
    }

    [Fact]
    public async Task Ankerdienst_VindtEenSpoorDatIsTeruggezet_EnSlaatAlarm()
    {
        using var map = new TijdelijkeMap();
        await using var platform = await Maak(map.Pad);
        await platform.Handel(2);
        var (rijen, koppen) = await platform.Kopie();
        await platform.Handel(3);
        await platform.Dienst<Ankerdienst>().Schrijf(Stop);
        platform.Logs.Rijen.ShouldNotContain(r => r.StartsWith("Critical", StringComparison.Ordinal));
        await platform.ZetTerug(rijen, koppen);

        await platform.Dienst<Ankerdienst>().Schrijf(Stop);

        platform.Logs.Rijen.ShouldContain(r => r.StartsWith("Critical Het laatste anker past niet meer op het spoor: rij 5", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Briefje_VanEenOpdrachtZonderSleutel_WordtEenRegelEnEenOnleesbaarBriefjeNiet()
    {
        await using var platform = await Maak();
        Spoorbriefjes.Leg(platform.Map, new(Spoorhandelingen.Kopie, "datakoppeling-2026-03-01T023000.000Z", 3, 12345, new(2026, 3, 1, 2, 30, 0, DateTimeKind.Utc)));
        foreach (var (naam, inhoud) in ((string, string)[])[("a", "{}"), ("b", "weg"), ("c", "{\"Handeling\":\"toegang.aanmelden\",\"ObjectId\":\"x\"}")])
        {
            await File.WriteAllTextAsync(Path.Combine(platform.Map, Spoorbriefjes.Map, naam + ".json"), inhoud, Stop);
        }

        await platform.Dienst<Spoorbriefjes>().Verwerk(Stop);
        await platform.Dienst<Spoorbriefjes>().Verwerk(Stop);

        await using var context = platform.Context();
        var rij = (await context.Set<Spoorrij>().AsNoTracking().ToListAsync(Stop)).ShouldHaveSingleItem();
        (rij.Handeling, rij.Wie, rij.Details).ShouldBe(("reservekopie.maken", "opdrachtregel", "bestanden=3; bytes=12345; via=briefje"));
        (await platform.Controleer()).Klopt.ShouldBeTrue();
        Directory.GetFiles(Path.Combine(platform.Map, Spoorbriefjes.Map)).ShouldAllBe(p => p.EndsWith(".onleesbaar"));
    }

    [Fact]
    public async Task Ankermap_MetEenOnleesbaarAnker_LaatDeControleMislukken()
    {
        using var map = new TijdelijkeMap();
        await using var platform = await Maak(map.Pad);
        await platform.Dienst<Ankerdienst>().Schrijf(Stop);
        await File.WriteAllTextAsync(Directory.GetFiles(map.Pad)[0], "weg", Stop);

        var klus = await Loop(platform);

        klus.Status.ShouldBe(Klusstatus.Mislukt);
        klus.Zin.ShouldContain("is geen anker van het spoor");
    }

    [Fact]
    public async Task Ankermap_DieNietTeSchrijvenIs_StaatInHetLogEnLegtNietsPlat()
    {
        using var map = new TijdelijkeMap();
        var bestand = Path.Combine(map.Pad, "bestand");
        await File.WriteAllTextAsync(bestand, "", Stop);
        await using var platform = await Maak(Path.Combine(bestand, "hieronder"));

        await platform.Dienst<Ankerdienst>().Schrijf(Stop);

        platform.Logs.Rijen.ShouldContain(r => r.Contains(Ankermap.Instelling, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Anker_Gedownload_PastOpHetSpoorEnStaatErIn()
    {
        await using var platform = await Maak();
        await platform.Handel(2);
        var download = (await platform.Dienst<GeefAnker>().Voer(Manager, Stop)).Waarde;
        using var uit = new MemoryStream();
        await download.Schrijf(uit, Stop);

        var anker = Spooranker.Lees(uit.ToArray(), download.Bestandsnaam).Waarde;

        anker.Nummer.ShouldBe(2);
        (await platform.Controleer(anker)).Klopt.ShouldBeTrue();
        await using var context = platform.Context();
        (await context.Set<Spoorrij>().SingleAsync(r => r.Nummer == 3, Stop)).Details.ShouldBe("regel=2");
    }
}
