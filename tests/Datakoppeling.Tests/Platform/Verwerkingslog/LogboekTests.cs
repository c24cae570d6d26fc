using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Platform.Verwerkingslog;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Platform.Verwerkingslog;

/// <summary>Records in our own store: one per person per processing, under pseudonym, in the transaction of the result.</summary>
[OpBeideDatabases]
public sealed class LogboekTests
{
    private static readonly Verwerkingsactiviteit Proef = new("proef.verwerken", 1, "Een proef", "Kijken of het werkt.", "AVG artikel 6", "proefpersonen", "P1Y");
    private static readonly Gebruiker Manager = Demogebruikers.Zoek("demo-manager")!;
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal sealed class Bijdrage : IVerwerkingsbijdrage
    {
        public IEnumerable<Verwerkingsactiviteit> Activiteiten => [Proef];
    }

    private sealed class Ieder : IBenoemden
    {
        public bool IsBenoemd(Gebruiker wie, Recht recht) => true;
    }

    private static Task<Proefplatform> Maak(string? map = null, string? collector = null, string? wachttijd = null) => Proefplatform.Maak(map, d =>
    {
        d.AddVerwerkingen<Bijdrage>();
        d.AddSingleton<IBenoemden, Ieder>();
    }, collector: collector, instellingen: wachttijd is null ? [] : [new("Verwerkingslog:Wachttijd", wachttijd)]);

    /// <summary>The nth number that passes the elfproef.</summary>
    private static List<Bsn> Nummers(int aantal) => [.. Enumerable.Range(123_000_000, int.MaxValue - 123_000_000).Where(Bsn.KloptElfproef).Take(aantal).Select(Bsn.Van)];

    private static Task<Uitkomst<int>> Verwerk(Proefplatform platform, params Bsn[] wie) =>
        platform.Uitvoerder.Voer<int>(ProefRechten.Consulent, ProefRechten.Wijzigen, new Doel("proefding", 7), async werk =>
        {
            werk.Context.Add(new Proefding { Naam = "uitslag", Moment = werk.Nu });
            return await platform.Dienst<Logboek>().Leg(werk, Proef, wie.Select(b => new Betrokkene(b))) is { } weigering ? weigering : wie.Length;
        }, Stop);

    private static async Task<Inzagebeeld> Inzage(Proefplatform platform, Bsn bsn) =>
        (await platform.Dienst<GeefInzage>().Voer(Manager, bsn.Voluit, "AVG-2026-1", Stop)).Waarde;

    [Fact]
    public async Task Verwerking_VanTweeMensen_IsVoorElkTeVindenEnVoorEenDerdeNiet()
    {
        await using var platform = await Maak();
        var bsns = Nummers(3);
        (await Verwerk(platform, bsns[0], bsns[1])).Gelukt.ShouldBeTrue();

        var eigen = (await Inzage(platform, bsns[0])).Eigen.ShouldHaveSingleItem();
        (eigen.Naam, eigen.Doel, eigen.Grondslag, eigen.Bewaartermijn).ShouldBe(("Een proef", "Kijken of het werkt.", "AVG artikel 6", "P1Y"));
        eigen.Activiteit.ShouldBe("urn:datakoppeling:verwerkingsactiviteit:proef.verwerken/1");
        (eigen.TraceId.Length, eigen.SpanId.Length).ShouldBe((32, 16));
        (await Inzage(platform, bsns[1])).Eigen.Count.ShouldBe(1);
        (await Inzage(platform, bsns[2])).Eigen.ShouldBeEmpty();
    }

    [Fact]
    public async Task Verwerking_Spoorregel_DraagtHetNummerEnHetLogNiemandsNaam()
    {
        await using var platform = await Maak();
        await Verwerk(platform, Nummers(1)[0]);
        await using var context = platform.Context();
        var rij = await context.Set<Verwerking>().AsNoTracking().SingleAsync(Stop);

        (await context.Set<Spoorrij>().SingleAsync(Stop)).Details.ShouldBe($"verwerking={rij.SpanId}");
        (rij.ObjectSoort, rij.ObjectId, rij.Betrokkenen).ShouldBe(("proefding", "7", 1));
        typeof(Verwerking).GetProperties().Select(p => p.GetValue(rij)?.ToString()).ShouldNotContain(w => w == ProefRechten.Consulent.Id);
    }

    [Fact]
    public async Task Pseudoniem_OpEenAnderPortaal_IsEenAnder()
    {
        await using var een = await Maak();
        await using var ander = await Maak();
        var bsn = Nummers(1)[0];
        await Verwerk(een, bsn);
        await Verwerk(ander, bsn);

        (await Inhoud(een)).ShouldNotBe(await Inhoud(ander));

        async Task<byte[]> Inhoud(Proefplatform platform)
        {
            await using var context = platform.Context();
            return await context.Set<Verwerkingsblok>().Select(b => b.Inhoud).SingleAsync(Stop);
        }
    }

    [Fact]
    public async Task Pseudoniem_NaEenHerstart_IsHetzelfde()
    {
        using var map = new Hulp.TijdelijkeMap();
        var bsn = Nummers(1)[0];
        await using (var eerst = await Maak(map.Pad)) { await Verwerk(eerst, bsn); }
        await using (var daarna = await Maak(map.Pad)) { (await Inzage(daarna, bsn)).Eigen.Count.ShouldBe(1); }
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    [Fact]
    public async Task Verwerking_DieNietVastgelegdKanWorden_LevertNietsOp()
    {
        await using var platform = await Maak();
        await using (var context = platform.Context())
        {
            await context.Sluit("Verwerkingsblok", Stop);
        }

        await Should.ThrowAsync<DbUpdateException>(() => Verwerk(platform, Nummers(1)[0]));

        await using var daarna = platform.Context();
        (await daarna.Set<Proefding>().AnyAsync(Stop)).ShouldBeFalse("zonder log geen uitslag");
        (await daarna.Set<Spoorrij>().SingleAsync(Stop)).Resultaat.ShouldBe(Resultaat.Mislukt);
    }

    [Fact]
    public async Task Handeling_DieWeigert_LaatGeenVerwerkingAchter()
    {
        await using var platform = await Maak();
        await platform.Uitvoerder.Voer<int>(ProefRechten.Consulent, ProefRechten.Wijzigen, Doel.Geen, async werk =>
        {
            await platform.Dienst<Logboek>().Leg(werk, Proef, [new Betrokkene(Nummers(1)[0])]);
            return new Weigering("Toch niet.");
        }, Stop);

        await using var context = platform.Context();
        (await context.Set<Verwerking>().AnyAsync(Stop)).ShouldBeFalse();
        // The key that was made on the way is gone with it; the next one is made anew and works.
        await Verwerk(platform, Nummers(1)[0]);
        (await Inzage(platform, Nummers(1)[0])).Eigen.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Verwerking_VanDuizendenMensen_StaatInEenPaarHonderdRijenEnIederIsErin()
    {
        await using var platform = await Maak();
        var bsns = Nummers(5_000);
        var opgave = new Verwerkingsopgave(Proef, new Doel("proefding", 1), DateTime.UtcNow) { Delen = ["een", "twee", "drie"] };
        var bewijs = (await platform.Dienst<Logboek>().Bereid(opgave, bsns.Select((b, i) => new Betrokkene(b, 1UL << (i % 3))).Append(new(bsns[0], 4)).ToArray(), Stop)).Waarde;
        bewijs.Verwerking.Betrokkenen.ShouldBe(5_000, "dezelfde persoon twee keer is een rij");
        await platform.Uitvoerder.Voer<int>(ProefRechten.Consulent, ProefRechten.Wijzigen, Doel.Geen, werk =>
        {
            Logboek.Schrijf(werk, bewijs);
            return Task.FromResult<Uitkomst<int>>(0);
        }, Stop);

        await using var context = platform.Context();
        (await context.Set<Verwerkingsblok>().CountAsync(Stop)).ShouldBe(256);
        (await Inzage(platform, bsns[0])).Eigen.ShouldHaveSingleItem().Delen.ShouldBe(["een", "drie"]);
        (await Inzage(platform, bsns[4_999])).Eigen.ShouldHaveSingleItem().Delen.ShouldBe(["twee"]);
    }

    [Fact]
    public async Task Inzage_StaatInHetSpoorMetHetZaaknummerEnZonderBsn_EnIsZelfEenVerwerking()
    {
        await using var platform = await Maak();
        var bsn = Nummers(1)[0];
        (await Inzage(platform, bsn)).Eigen.ShouldBeEmpty();
        (await Inzage(platform, bsn)).Eigen.ShouldHaveSingleItem().Naam.ShouldStartWith("Inzage geven");

        await using var context = platform.Context();
        var rij = await context.Set<Spoorrij>().OrderBy(r => r.Nummer).FirstAsync(Stop);
        (rij.Handeling, rij.ObjectSoort, rij.ObjectId).ShouldBe(("verwerkingen.inzage", "zaak", "AVG-2026-1"));
        rij.Details.ShouldContain("gevonden=0");
        rij.Details.ShouldNotContain(bsn.Voluit);
    }

    [Theory]
    [InlineData("123456789", "AVG-1", "geen burgerservicenummer")]
    [InlineData("", "AVG-1", "geen burgerservicenummer")]
    [InlineData("999990007", "", "zaaknummer")]
    [InlineData("999990007", "999990007", "geen BSN")]
    [InlineData("999990007", "AVG/999990007", "geen BSN")]
    [InlineData("999990007", "zaak van meneer", "zaaknummer")]
    public async Task Inzage_MetEenVerkeerdNummer_WordtGeweigerdEnLaatHetNummerNergensAchter(string bsn, string zaak, string zin)
    {
        await using var platform = await Maak();
        (await platform.Dienst<GeefInzage>().Voer(Manager, bsn, zaak, Stop)).Weigering!.Zin.ShouldContain(zin);
        await using var context = platform.Context();
        var rij = await context.Set<Spoorrij>().SingleAsync(Stop);
        (rij.ObjectId + rij.Details).ShouldNotContain("999990007");
    }

    [Fact]
    public async Task Inzage_DoorWieNietBenoemdIs_WordtGeweigerd()
    {
        await using var platform = await Proefplatform.Maak();
        (await platform.Dienst<GeefInzage>().Voer(Manager, "999990007", "AVG-1", Stop)).Weigering!.Zin.ShouldContain("geen recht");
        (await platform.Dienst<GeefInzage>().Voer(ProefRechten.Consulent, "999990007", "AVG-1", Stop)).Weigering!.Zin.ShouldContain("geen recht");
    }

    [Fact]
    public async Task Collector_KrijgtEenRecordPerPersoonMetDeKenmerkenVanDeStandaard()
    {
        await using var collector = await Proefcollector.Start();
        await using var platform = await Maak(collector: collector.Adres);
        var bsns = Nummers(3);

        (await Verwerk(platform, [.. bsns])).Gelukt.ShouldBeTrue();

        var tekst = collector.Sporen;
        Aantal("dpl.core.data_subject_id_type").ShouldBe(3);
        Aantal("dpl.core.processing_activity_id").ShouldBe(4, "de verwerking zelf en drie betrokkenen");
        tekst.ShouldContain("urn:datakoppeling:verwerkingsactiviteit:proef.verwerken/1");
        tekst.ShouldContain("service.name");
        tekst.ShouldContain("datakoppeling");
        tekst.ShouldNotContain(ProefRechten.Consulent.Naam);
        foreach (var bsn in bsns) { tekst.ShouldNotContain(bsn.Voluit); }
        (await Inzage(platform, bsns[2])).Eigen.Count.ShouldBe(1, "ook met een collector blijft inzage mogelijk");

        int Aantal(string naam) => tekst.Split(naam).Length - 1;
    }

    [Theory]
    [InlineData(503, 0, null)]
    [InlineData(400, 0, null)]
    [InlineData(200, 5, "00:00:02")]
    public async Task Collector_DieNietAanneemt_LaatDeVerwerkingNietDoorgaan(int antwoord, int traag, string? wachttijd)
    {
        await using var collector = await Proefcollector.Start();
        (collector.Antwoord, collector.Traag) = (antwoord, TimeSpan.FromSeconds(traag));
        await using var platform = await Maak(collector: collector.Adres, wachttijd: wachttijd);

        (await Verwerk(platform, Nummers(1)[0])).Weigering!.Zin.ShouldContain("Er is niets bewaard en niets vrijgegeven");

        await using var context = platform.Context();
        (await context.Set<Proefding>().AnyAsync(Stop)).ShouldBeFalse();
        (await context.Set<Verwerking>().AnyAsync(Stop)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("0A020801", false)]
    [InlineData("0A00", true)]
    [InlineData("0A071205776569676572", true)]
    [InlineData("7B7D", false)]
    public async Task Collector_DieEenDeelNietAanneemt_LaatDeVerwerkingNietDoorgaan(string antwoord, bool aangenomen)
    {
        // One rejected span; nothing to say; a warning without a rejected span; and what is no protobuf at all.
        await using var collector = await Proefcollector.Start();
        collector.Antwoordinhoud = Convert.FromHexString(antwoord);
        await using var platform = await Maak(collector: collector.Adres);

        (await Verwerk(platform, Nummers(1)[0])).Gelukt.ShouldBe(aangenomen);

        await using var context = platform.Context();
        (await context.Set<Verwerking>().AnyAsync(Stop)).ShouldBe(aangenomen);
    }

    [Fact]
    public async Task Collector_DieErNietIs_LaatDeVerwerkingNietDoorgaan()
    {
        await using var platform = await Maak(collector: "http://127.0.0.1:1");
        (await Verwerk(platform, Nummers(1)[0])).Gelukt.ShouldBeFalse();
    }

    [Fact]
    public async Task Collector_VanDuizendenMensen_KrijgtBundels()
    {
        await using var collector = await Proefcollector.Start();
        await using var platform = await Maak(collector: collector.Adres);
        (await Verwerk(platform, [.. Nummers(12_000)])).Gelukt.ShouldBeTrue();
        collector.Berichten.ShouldBe(3);
    }
}
