using Datakoppeling.Mailing.Vinden;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Mailing.Handelingen;

[OpBeideDatabases]
public sealed class RondevinderTests
{
    [Fact]
    public async Task Zoeken_NaarEenRonde_VindtHaarVoorWieHaarMagZienEnLaatBijAnderenGeenSpoorNa()
    {
        await using var proef = await Rondeproef.Maak();
        var ronde = await proef.NieuweRonde("Voorjaar Élève");
        var vinder = ActivatorUtilities.CreateInstance<Rondevinder>(proef.Platform.Diensten);
        (await vinder.Zoek(Rondeproef.Armoede, "VOORJAAR é", Rondeproef.Stop)).ShouldHaveSingleItem().Url.ShouldBe($"datakoppeling/rondes/{ronde}");
        (await vinder.Zoek(Rondeproef.Armoede, "%", Rondeproef.Stop)).ShouldBeEmpty();

        await using var context = proef.Platform.Context();
        var sporen = await context.Set<Spoorrij>().CountAsync(Rondeproef.Stop);
        foreach (var wie in new[] { new Gebruiker("c", "Consulent", Rol.Inkomensconsulent), new Gebruiker("n", "Niemand") })
        {
            (await vinder.Zoek(wie, "voorjaar", Rondeproef.Stop)).ShouldBeEmpty();
        }
        (await context.Set<Spoorrij>().CountAsync(Rondeproef.Stop)).ShouldBe(sporen);
    }
}
