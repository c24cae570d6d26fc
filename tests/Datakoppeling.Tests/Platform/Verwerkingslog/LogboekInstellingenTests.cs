using Datakoppeling.Platform.Verwerkingslog;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Tests.Platform.Verwerkingslog;

public sealed class LogboekInstellingenTests
{
    private static IConfiguration Met(string? collector) =>
        new ConfigurationBuilder().AddInMemoryCollection([new(LogboekInstellingen.CollectorNaam, collector)]).Build();

    [Theory]
    [InlineData("https://collector.example.nl", "https://collector.example.nl/v1/traces")]
    [InlineData("https://collector.example.nl/ldv/v1/traces", "https://collector.example.nl/ldv/v1/traces")]
    [InlineData("http://localhost:4318", "http://localhost:4318/v1/traces")]
    [InlineData(null, null)]
    public void Collector_Goed_IsHetAdresWaarRecordsHeenGaan(string? ingesteld, string? adres) =>
        LogboekInstellingen.Lees(Met(ingesteld)).Waarde.Collector?.ToString().ShouldBe(adres);

    [Theory]
    [InlineData("http://collector.example.nl", "alleen over https")]
    [InlineData("ftp://collector.example.nl", "geen webadres")]
    [InlineData("collector", "geen webadres")]
    public void Collector_Onveilig_LaatHetPortaalNietStarten(string ingesteld, string zin) =>
        LogboekInstellingen.Lees(Met(ingesteld)).Weigering!.Zin.ShouldContain(zin);

    [Theory]
    [InlineData("P5Y", 5, 0, 0)]
    [InlineData("P1Y6M", 1, 6, 0)]
    [InlineData("P42D", 0, 0, 42)]
    public void Bewaartermijn_IsEenDuur(string duur, int jaren, int maanden, int dagen) => Verwerkingsactiviteit.Ontleed(duur).ShouldBe((jaren, maanden, dagen));

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("5 jaar")]
    public void Bewaartermijn_DieGeenDuurIs_IsEenFoutInDeTabel(string duur) => Should.Throw<FormatException>(() => Verwerkingsactiviteit.Ontleed(duur));

    [Fact]
    public void Register_MetTweeKeerDezelfdeRegel_StartNiet() => Should.Throw<ArgumentException>(() =>
        new Verwerkingsregister([new LogboekTests.Bijdrage(), new LogboekTests.Bijdrage()], LogboekInstellingen.Lees(Met(null)).Waarde));
}
