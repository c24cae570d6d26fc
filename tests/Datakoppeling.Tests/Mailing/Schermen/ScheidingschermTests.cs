using Bunit;
using Datakoppeling.Mailing.Schermen;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Mailing.Handelingen;

namespace Datakoppeling.Tests.Mailing.Schermen;

/// <summary>Where a button is not there because of what somebody did before, the page says so and who can do it.</summary>
[OpBeideDatabases]
public sealed class ScheidingschermTests : Schermproef
{
    // Named as the demo users are; with both roles, as somebody might be given.
    private static readonly Gebruiker Beiden = new(Rondeproef.Beheerder.Id, Rondeproef.Beheerder.Naam, Rol.Applicatiebeheerder, Rol.MedewerkerArmoedebestrijding);
    private static readonly Gebruiker Koppelaar = new(Rondeproef.Armoede.Id, Rondeproef.Armoede.Naam, Rol.Applicatiebeheerder, Rol.MedewerkerArmoedebestrijding);

    [Fact]
    public async Task RondePagina_VanWieErInLaadde_HeeftGeenKoppelknopEnZegtWieHetWelKan()
    {
        var id = await Proef.NieuweRonde();
        (await Proef.Laad(id, "brp", Rondeproef.Stadsbestanden["brp.csv"])).Gelukt.ShouldBeTrue();

        var pagina = Als(Beiden).Render<RondePagina>(p => p.Add(r => r.Id, id));

        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Vraag een andere medewerker armoedebestrijding."));
        pagina.FindAll("button.knop-hoofd").ShouldBeEmpty();
        pagina.FindAll("input[type=file]").ShouldNotBeEmpty();
        Als(Koppelaar).Render<RondePagina>(p => p.Add(r => r.Id, id)).WaitForElement("button.knop-hoofd").TextContent.ShouldContain("Koppel deze ronde");
    }

    [Fact]
    public async Task Panelen_VanEenGekoppeldeRonde_ZeggenWieNietsMeerDownloadtOfLaadt()
    {
        var id = await Proef.GekoppeldeRonde();
        var beeld = await Proef.Beeld(id);

        var lijsten = Als(Beiden).Render<Bestandenpaneel>(p => p.Add(b => b.Beeld, beeld));
        lijsten.WaitForAssertion(() => lijsten.Markup.ShouldContain("Vraag een andere medewerker armoedebestrijding."));
        lijsten.FindAll("tbody .knop").ShouldBeEmpty();
        var mag = Als(Koppelaar).Render<Bestandenpaneel>(p => p.Add(b => b.Beeld, beeld));
        mag.WaitForAssertion(() => mag.FindAll("tbody .knop").ShouldNotBeEmpty());
    }

    [Fact]
    public async Task Bronnenpaneel_VanWieLietKoppelen_HeeftGeenUploadEnZegtWieHetWelKan()
    {
        var id = await Proef.NieuweRonde();
        await using (var context = Proef.Platform.Context())
        {
            // Linking was asked for and stopped.
            var ronde = await context.FindAsync<Datakoppeling.Mailing.Rondes.Ronde>([id], Rondeproef.Stop);
            ronde!.VraagKoppelen(Koppelaar);
            await context.SaveChangesAsync(Rondeproef.Stop);
        }

        var pagina = Als(Koppelaar).Render<RondePagina>(p => p.Add(r => r.Id, id));

        pagina.WaitForAssertion(() => pagina.Markup.ShouldContain("Vraag een andere benoemde applicatiebeheerder."));
        pagina.FindAll("input[type=file]").ShouldBeEmpty();
    }
}
