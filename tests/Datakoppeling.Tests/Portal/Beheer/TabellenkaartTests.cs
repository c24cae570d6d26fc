using Bunit;
using Datakoppeling.Oib;
using Datakoppeling.Platform.Tabelbeheer;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Portal.Onderdelen.Beheer;
using Datakoppeling.Tests.Hulp;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal.Beheer;

/// <summary>The start card of who looks after the portal: a table that runs out on 31 December 2026 is named from 45 days ahead, and after it.</summary>
[OpBeideDatabases]
public sealed class TabellenkaartTests : Beheerproef
{
    private static readonly Gebruiker Beheerder = Demogebruikers.Zoek("demo-beheerder")!;
    private readonly Verzetklok _klok = new(new DateTimeOffset(2026, 11, 1, 12, 0, 0, TimeSpan.Zero));

    protected override void Voeg(IServiceCollection diensten)
    {
        diensten.AddOib(new ConfigurationBuilder().Build());
        diensten.AddSingleton<TimeProvider>(_klok);
    }

    [Theory]
    [InlineData("2026-11-15T12:00:00Z", null)]
    [InlineData("2026-11-16T12:00:00Z", "loopt tot en met 31 december 2026; voer de volgende rij in.")]
    // In the Netherlands the next day has begun.
    [InlineData("2026-11-15T23:30:00Z", "loopt tot en met 31 december 2026; voer de volgende rij in.")]
    [InlineData("2026-12-31T12:00:00Z", "loopt tot en met 31 december 2026; voer de volgende rij in.")]
    [InlineData("2026-12-31T23:30:00Z", "is afgelopen op 31 december 2026; voer de volgende rij in.")]
    [InlineData("2027-06-01T12:00:00Z", "is afgelopen op 31 december 2026; voer de volgende rij in.")]
    public async Task Tabel_DieAfloopt_StaatOpDeKaartVanafVijfenveertigDagen(string nu, string? zin)
    {
        _klok.Begin = DateTimeOffset.Parse(nu, System.Globalization.CultureInfo.InvariantCulture);
        var kaart = Kaart();
        kaart.WaitForAssertion(() => kaart.FindAll(".skelet").ShouldBeEmpty());
        var tekst = kaart.Markup.Replace("\u00A0", " ", StringComparison.Ordinal);
        if (zin is null) { tekst.ShouldContain("Geen tabel loopt binnen 45 dagen af"); }
        else
        {
            var rij = kaart.FindAll("li").Single(l => l.TextContent.Contains("Bijstandsnormen", StringComparison.Ordinal)).TextContent.Replace("\u00A0", " ", StringComparison.Ordinal);
            rij.ShouldContain(zin);
        }
        // Toestand says the same.
        var afloop = await Platform.Dienst<Datakoppeling.Platform.Beheer.IAfloopbron>().Lees(Beheerder, Stop);
        afloop.Any(a => a.Wat == "De tabel Bijstandsnormen").ShouldBe(zin is not null);
    }

    [Fact]
    public async Task Rij_DieWachtOpEenAnder_StaatOpDeKaart()
    {
        var id = (await Platform.Dienst<StelTabelrijOp>().Voer(Demogebruikers.Zoek("demo-beheerder-2"), "instellingen", null, [["2027-01-01", "behandeltermijn", "20", ""]], "besluit", Stop)).Waarde;
        (await Platform.Dienst<DienTabelrijIn>().Voer(Demogebruikers.Zoek("demo-beheerder-2"), id, true, Stop)).Weigering.ShouldBeNull();
        var kaart = Kaart();
        kaart.WaitForAssertion(() => kaart.Find("li").TextContent.ShouldContain("1 rij te beoordelen"));
    }

    private IRenderedComponent<TabellenKaart> Kaart()
    {
        var scherm = Als(Beheerder);
        scherm.Services.AddSingleton<TimeProvider>(_klok);
        return scherm.Render<TabellenKaart>();
    }
}
