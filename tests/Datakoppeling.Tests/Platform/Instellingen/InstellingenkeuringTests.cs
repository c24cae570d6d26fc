using Datakoppeling.Platform.Instellingen;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Tests.Platform.Instellingen;

public sealed class InstellingenkeuringTests
{
    private static readonly Instelling[] Lijst =
    [
        new("Opslag:Map", Waardevorm.Map, "", ""), new("Opslag:Verbinding", Waardevorm.Tekst("een verbinding"), "", "") { Geheim = true },
        new("Klussen:Tegelijk", Waardevorm.Getal(1, 32), "", ""), new("Klussen:Lease", Waardevorm.Tijd(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)), "", ""),
        new("Kluis:Sleutel", Waardevorm.Patroon("32 bytes in base64", t => t.Length == 44), "", "") { Geheim = true },
        new("Toegang:Benoemd:<recht>", Waardevorm.Tekst("ids"), "", "") { IsLijst = true }, new("Portaal:Proxies", Waardevorm.IpAdres, "", "") { IsLijst = true },
        new("Omgeving:Naam", Waardevorm.Keuze("PRODUCTIE", "TEST"), "", ""), new("Portaal:Adres", Waardevorm.Webadres, "", ""),
    ];

    private static string[] Fouten(params (string Naam, string Waarde)[] gezet) => [.. Instellingenkeuring.Fouten(
        new ConfigurationBuilder().AddInMemoryCollection(gezet.ToDictionary(g => g.Naam, g => (string?)g.Waarde, StringComparer.Ordinal)).Build(), Lijst)];

    [Theory]
    [InlineData("Opslag:Mpa", "Bedoel je Opslag:Map?")]
    [InlineData("opslag:verbinden", "Bedoel je Opslag:Verbinding?")]
    [InlineData("Klussen:Lease:Duur", "Bedoel je Klussen:Lease?")]
    [InlineData("Toegang:Benoemt:mailing.laden:0", "Bedoel je Toegang:Benoemd:mailing.laden?")]
    [InlineData("Portaal:Proxy", "Bedoel je Portaal:Proxies?")]
    [InlineData("Opslga:Map", "Bedoel je Opslag?")]
    public void Naam_DieNietBestaat_WordtGenoemdMetDeNaasteDieWelBestaat(string naam, string verwacht) =>
        Fouten((naam, "x")).ShouldHaveSingleItem().ShouldEndWith(verwacht);

    [Fact]
    public void Naam_VanEenAnder_IsGeenFout() => Fouten(("Logging:LogLevel:Default", "x"), ("PATH", "x"), ("Kestrel:Endpoints:Http:Url", "x"), ("Opslga", "x")).ShouldBeEmpty();

    [Theory]
    [InlineData("Klussen:Tegelijk", "0", "een geheel getal van 1 tot en met 32")]
    [InlineData("Klussen:Tegelijk", "veel", "een geheel getal")]
    [InlineData("Klussen:Lease", "30", "een tijdsduur")]
    [InlineData("Portaal:Proxies:1", "proxy", "een IP-adres")]
    [InlineData("Omgeving:Naam", "PROEF", "PRODUCTIE of TEST")]
    [InlineData("Portaal:Adres", "http://portaal.example.nl", "https://")]
    public void Waarde_BuitenHetBereik_WordtGenoemdMetWatErMagStaan(string naam, string waarde, string bereik)
    {
        var zin = Fouten((naam, waarde)).ShouldHaveSingleItem();
        zin.ShouldStartWith($"{naam} staat op '{waarde}'. Vul in: ");
        zin.ShouldContain(bereik);
    }

    [Fact]
    public void Waarde_VanEenGeheim_StaatNietInDeFout() => Fouten(("Kluis:Sleutel", "hunter2")).ShouldBe(["Kluis:Sleutel is niet goed. Vul in: 32 bytes in base64."]);

    [Fact]
    public void Waarden_DieGoedZijnOfLeeg_GevenGeenFout() => Fouten(
        ("Klussen:Tegelijk", "4"), ("klussen:lease", "00:01:00"), ("Portaal:Proxies:0", "10.0.0.1"), ("Toegang:Benoemd:mailing.laden:0", "u-1"),
        ("Portaal:Adres", "https://portaal.example.nl"), ("Opslag:Map", ""), ("Omgeving:Naam", "test")).ShouldBeEmpty();
}
