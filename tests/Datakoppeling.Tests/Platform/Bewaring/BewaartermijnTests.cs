using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Mailing;
using Datakoppeling.Oib;
using Datakoppeling.Platform.Bewaring;
using Datakoppeling.Platform.Instellingen;
using Datakoppeling.Portal;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Tests.Platform.Bewaring;

/// <summary>The date rules: what may go is exactly what is older than its term, to the day, leap days and ends of months included.</summary>
public sealed class BewaartermijnTests
{
    private static readonly Arbitrary<(DateOnly Begin, DateOnly Vandaag, Bewaartermijn Termijn)> Gevallen = Gen.Choose(0, 30_000)
        .SelectMany(_ => Gen.Choose(0, 15_000), (begin, later) => (begin, later))
        .SelectMany(_ => Gen.OneOf(Gen.Choose(1, 400).Select(Bewaartermijn.InMaanden), Gen.Choose(1, 4_000).Select(Bewaartermijn.InDagen)),
            (d, termijn) => (new DateOnly(1990, 1, 1).AddDays(d.begin), new DateOnly(1990, 1, 1).AddDays(d.begin + d.later), termijn)).ToArbitrary();

    [Fact]
    public void Grens_ScheidtPreciesWatVrijIsVanWatBlijft() =>
        Prop.ForAll(Gevallen, g => (g.Begin <= g.Termijn.Grens(g.Vandaag)) == (g.Termijn.Vrij(g.Begin) <= g.Vandaag)).QuickCheckThrowOnFailure();

    [Fact]
    public void Vrij_IsNooitEenDagTeVroegEnHoogstensEenDagLaterDanDeKalender() => Prop.ForAll(Gevallen, g =>
    {
        var vrij = g.Termijn.Vrij(g.Begin);
        if (g.Termijn.Dagen > 0) { return vrij.DayNumber - g.Begin.DayNumber == g.Termijn.Dagen; }
        // Told by hand: the same day so many months on; where the month is too short, the first of the next.
        var maand = Maand.Van(g.Begin).Plus(g.Termijn.Maanden);
        return g.Begin.Day <= maand.LaatsteDag.Day ? vrij == new DateOnly(maand.Jaar, maand.MaandVanJaar, g.Begin.Day) : vrij == maand.Volgende.EersteDag;
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2024-02-29", "P1Y", "2025-03-01")]
    [InlineData("2024-02-29", "P4Y", "2028-02-29")]
    [InlineData("2023-02-28", "P1Y", "2024-02-28")]
    [InlineData("2026-01-31", "P1M", "2026-03-01")]
    [InlineData("2026-03-31", "P18M", "2027-10-01")]
    [InlineData("2026-03-01", "P42D", "2026-04-12")]
    public void Vrij_OpRandenVanDeKalender(string begin, string termijn, string vrij)
    {
        Bewaartermijn.TryLees(termijn, out var gelezen).ShouldBeTrue();
        gelezen.Vrij(DateOnly.ParseExact(begin, "yyyy-MM-dd", CultureInfo.InvariantCulture)).Iso().ShouldBe(vrij);
        gelezen.ToString().ShouldBe(termijn);
    }

    [Fact]
    public void Maandgrens_IsDeLaatsteMaandDieVoorbijIs()
    {
        new Bewaargrens(new(2016, 2, 28)).Maand.ShouldBe(new Maand(2016, 1));
        new Bewaargrens(new(2016, 2, 29)).Maand.ShouldBe(new Maand(2016, 2));
        new Bewaargrens(new(2016, 12, 31)).Maand.ShouldBe(new Maand(2016, 12));
        new Bewaargrens(new(2026, 7, 1)).Voor.ShouldBe(new DateTime(2026, 7, 1, 22, 0, 0, DateTimeKind.Utc));
    }

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("P1Y2D")]
    [InlineData("P0D")]
    [InlineData("P101Y")]
    [InlineData("P99999999999Y")]
    [InlineData("10 jaar")]
    public void Termijn_DieErGeenIs_WordtNietGelezen(string tekst) => Bewaartermijn.TryLees(tekst, out _).ShouldBeFalse();

    [Theory]
    [InlineData("Bewaren:Klussen", "P1D", "P30D (30 dagen) tot en met P10Y (10 jaar)")]
    [InlineData("Bewaren:Klussen", "P90Y", "P30D (30 dagen) tot en met P10Y (10 jaar)")]
    [InlineData("Bewaren:Klussen", "lang", "een termijn van")]
    [InlineData("Bewaren:Klusssen", "P1Y", "bestaat niet. Bedoel je Bewaren:Klussen?")]
    [InlineData("Bewaren:Nachtelijk", "soms", "ja of nee")]
    public void Instelling_DieNietKan_KrijgtEenZinDieHaarNoemt(string instelling, string waarde, string zin)
    {
        var bezwaar = Instellingenkeuring.Fouten(Configuratie((instelling, waarde)), Instellingenlijst.Alle).ShouldHaveSingleItem();
        bezwaar.ShouldContain(instelling);
        bezwaar.ShouldContain(zin);
    }

    [Fact]
    public void Instelling_DieWelKan_GeldtEnNoemtGeenBezwaar()
    {
        var termijnen = Termijnen(("Bewaren:Klussen", "P6M"), ("Bewaren:Nachtelijk", "ja"));
        Instellingenkeuring.Fouten(Configuratie(("Bewaren:Klussen", "P6M"), ("Bewaren:Nachtelijk", "ja")), Instellingenlijst.Alle).ShouldBeEmpty();
        termijnen.ElkeNacht.ShouldBeTrue();
        termijnen.Van(termijnen.Soorten[0].Regel).ShouldBe(Bewaartermijn.InMaanden(6));
        Termijnen().Van(termijnen.Soorten[0].Regel).ShouldBe(Bewaartermijn.Jaren(1));
        Termijnen().ElkeNacht.ShouldBeFalse();
    }

    [Fact]
    public void Soort_VanElkeModule_StaatInDeLijstMetInstellingen()
    {
        Type[] soorten = [.. new[] { typeof(Klusbewaring), typeof(OibModule), typeof(MailingModule) }.SelectMany(t => t.Assembly.GetTypes())
            .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IBewaarsoort).IsAssignableFrom(t) && t != typeof(Logboekbewaring))];
        soorten.Length.ShouldBe(7);
        foreach (var soort in soorten)
        {
            var regel = (Bewaarregel)soort.GetProperty("Termijn")!.GetValue(null)!;
            Instellingenlijst.Alle.ShouldContain(i => i.Naam == regel.Instelling);
            (regel.Minimum <= regel.Standaard && regel.Standaard <= regel.Maximum).ShouldBeTrue(regel.Code);
        }
    }

    private static IConfigurationRoot Configuratie(params (string Naam, string Waarde)[] instellingen) =>
        new ConfigurationBuilder().AddInMemoryCollection(instellingen.Select(i => KeyValuePair.Create(i.Naam, (string?)i.Waarde))).Build();

    private static Bewaartermijnen Termijnen(params (string Naam, string Waarde)[] instellingen) => new([new Klusbewaring()], Configuratie(instellingen));
}
