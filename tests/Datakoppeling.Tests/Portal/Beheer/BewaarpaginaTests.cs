using Bunit;
using Datakoppeling.Platform.Bewaring;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Portal.Onderdelen.Beheer;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal.Beheer;

[OpBeideDatabases]
public sealed class BewaarpaginaTests : Beheerproef
{
    private static readonly Gebruiker Beheerder = Demogebruikers.Zoek("demo-beheerder")!;

    protected override void Voeg(IServiceCollection diensten) => diensten.AddPlatformBewaring();

    private async Task OudeKlussen(int aantal)
    {
        await using var context = Platform.Context();
        for (var i = 0; i < aantal; i++)
        {
            var klus = Klus.Nieuw("proef.oud", "{}", new("proef", i), Beheerder, new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc));
            (klus.Status, klus.Klaar) = (Klusstatus.Gereed, new DateTime(2020, 1, 2, 0, 0, 0, DateTimeKind.Utc));
            context.Add(klus);
        }
        await context.SaveChangesAsync(Stop);
    }

    [Fact]
    public async Task Bewaarpagina_NoemtSoortTermijnGrondslagEnWatErNuOverIs()
    {
        await OudeKlussen(3);
        var pagina = Als(Beheerder).Render<Bewaarpagina>();
        pagina.WaitForAssertion(() => pagina.FindAll("tbody tr").Count.ShouldBe(2));
        var rij = pagina.FindAll("tbody tr").Single(r => r.TextContent.Contains("Bewaren:Klussen", StringComparison.Ordinal)).TextContent;
        rij.ShouldContain("1 jaar");
        rij.ShouldContain("selectielijst");
        pagina.Find(".kerncijfer").TextContent.ShouldContain("3");
        pagina.Markup.ShouldContain("Er is nog niet opgeruimd");
        pagina.Find("a[download]").GetAttribute("href").ShouldBe("beheer/bewaren/rapport.csv");
    }

    [Fact]
    public async Task Bewaarpagina_RuimNuOp_LaatEerstZienWatWeggaatEnBegintPasNaHetAntwoord()
    {
        await OudeKlussen(2);
        var pagina = Als(Beheerder).Render<Bewaarpagina>();
        pagina.WaitForAssertion(() => Knop(pagina, "Ruim nu op"));
        _ = Knop(pagina, "Ruim nu op").ClickAsync(new());
        pagina.WaitForAssertion(() => pagina.Find("dialog, [role=dialog]").TextContent.ShouldContain("afgelopen klussen, zonder persoonsgegevens: 2"));
        (await Gevraagd()).ShouldBe(0);
        _ = Knop(pagina, "Vernietig wat over de termijn is").ClickAsync(new());
        await Afwachten.Tot("het opruimen is gevraagd", async () => await Gevraagd() == 1);
    }

    [Fact]
    public void Bewaarpagina_ZonderIetsOver_HeeftGeenKnopDieIetsDoet()
    {
        var pagina = Als(Beheerder).Render<Bewaarpagina>();
        pagina.WaitForAssertion(() => Knop(pagina, "Ruim nu op").HasAttribute("disabled").ShouldBeTrue());
    }

    [Fact]
    public void Bewaarpagina_ZonderRecht_ToontNietsEnZegtDat()
    {
        var pagina = Als(Manager).Render<Bewaarpagina>();
        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("geen recht"));
        pagina.FindAll("tbody").ShouldBeEmpty();
    }

    private static AngleSharp.Dom.IElement Knop(IRenderedComponent<Bewaarpagina> pagina, string tekst) =>
        pagina.FindAll("button").Single(k => k.TextContent.Trim() == tekst);

    private async Task<int> Gevraagd()
    {
        await using var context = Platform.Context();
        return await context.Set<Klus>().CountAsync(k => k.Soort == Bewaarklus.Soort, Stop);
    }
}
