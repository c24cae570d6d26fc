using Datakoppeling.EndToEnd.Hulp;
using Microsoft.Playwright;

namespace Datakoppeling.EndToEnd.Kader;

/// <summary>What people see of running the portal: how it stands, that it stops, and that they have too much open.</summary>
public sealed class BedrijfTests(Opstelling opstelling) : Schermtest(opstelling)
{
    private const int PerPersoon = 4;

    protected override Task<Portaalproces> KiesPortaal() =>
        Portaalproces.Start("--Voorbeeldgegevens=nee", $"--Circuits:PerPersoon={PerPersoon}", "--Portaal:Uitloop=00:00:15");

    [Fact]
    public async Task Toestand_VoorDeBeheerder_ZegtWatAandachtVraagt()
    {
        await MeldAan(Demorol.Beheerder);
        await Open("/beheer/toestand");
        await Assertions.Expect(Pagina.GetByText("Dit vraagt aandacht")).ToBeVisibleAsync();
        await Assertions.Expect(Pagina.GetByText("nog geen reservekopie bekend", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(Pagina.GetByText("Opslag:Map", new() { Exact = true })).ToBeVisibleAsync();
        (await Pagina.ContentAsync()).ShouldNotContain(Portaal.Map, Case.Sensitive, "van een instelling staat alleen de naam op de pagina");
        await ControleerToegankelijkheid(Pagina);
        await ControleerBreedten(Pagina);
        await Foto(Pagina, "toestand");
        await Pagina.SetViewportSizeAsync(640, 800);
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "toestand-200procent");
    }

    [Fact]
    public async Task Pagina_BovenDeGrens_ZegtDatErTeVeelOpenStaan()
    {
        await MeldAan(Demorol.Manager);
        for (var meer = 0; meer < PerPersoon; meer++)
        {
            var volgende = await Pagina.Context.NewPageAsync();
            await Open("/", volgende);
            Pagina = volgende;
        }
        await Assertions.Expect(Pagina.Locator("h1")).ToHaveTextAsync("Je hebt te veel pagina's open");
        await Assertions.Expect(Pagina.Locator(".wachten")).ToBeHiddenAsync();
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "te-veel-paginas");
    }

    [Fact]
    public async Task Sigterm_TerwijlIemandWerkt_ZegtHetOpDePagina()
    {
        await MeldAan(Demorol.Manager);
        await Portaal.Term();
        await Assertions.Expect(Pagina.GetByText("Het portaal wordt zo opnieuw gestart.")).ToBeVisibleAsync();
        await ControleerToegankelijkheid(Pagina);
        await Foto(Pagina, "stopt");
        (await Portaal.Einde()).ShouldBe(0);
    }
}
