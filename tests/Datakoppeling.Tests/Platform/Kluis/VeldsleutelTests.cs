using Datakoppeling.Platform.Kluis;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Platform.Kluis;

[OpBeideDatabases]
public sealed class VeldsleutelTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Openen_BijEenTweedeStart_GeeftDezelfdeSleutel()
    {
        await using var een = await Proefplatform.Maak();
        await using var twee = await Proefplatform.Maak(een.Map);
        var tekst = een.Dienst<Veldversleuteling>().Versleutel("tekst", "a"u8);
        twee.Dienst<Veldversleuteling>().Ontsleutel(tekst, "a"u8).ShouldBe("tekst");
        await using var context = een.Context();
        (await context.Set<Gegevenssleutel>().CountAsync(s => s.Naam == Veldsleutelopening.Naam, Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task Openen_MetEenAndereHoofdsleutel_WordtGeweigerdMetEenZin()
    {
        await using var platform = await Proefplatform.Maak();
        var andere = Hoofdsleutelbron.Lees(HoofdsleutelbronTests.Met(Hoofdsleutelbron.Instelling, HoofdsleutelbronTests.Goed(9)), ontwikkeling: false, "").Waarde;
        var opening = ActivatorUtilities.CreateInstance<Veldsleutelopening>(platform.Diensten, andere);
        (await opening.Open(Stop)).Weigering!.Zin.ShouldStartWith("Het portaal start niet: de hoofdsleutel");
    }

    [Fact]
    public async Task Openen_MetEenBeschadigdeSleutel_WordtGeweigerd()
    {
        await using var platform = await Proefplatform.Maak();
        await using (var context = platform.Context())
        {
            var rij = await context.Set<Gegevenssleutel>().AsNoTracking().SingleAsync(s => s.Naam == Veldsleutelopening.Naam, Stop);
            rij.Sleutel[20] ^= 1;
            await context.Set<Gegevenssleutel>().Where(s => s.Naam == Veldsleutelopening.Naam).ExecuteUpdateAsync(s => s.SetProperty(x => x.Sleutel, rij.Sleutel), Stop);
        }
        (await platform.Dienst<Veldsleutelopening>().Open(Stop)).Gelukt.ShouldBeFalse();
    }
}
