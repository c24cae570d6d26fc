using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Platform.Kader;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Oib.Handelingen;

[OpBeideDatabases]
public sealed class DossierzoekerTests : IAsyncLifetime
{
    private Proefmaand _proef = null!;
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _proef = await Proefmaand.Maak(dossiers: 60);
        await _proef.LeverAlles();
    }

    public async ValueTask DisposeAsync() => await _proef.DisposeAsync();

    private Task<IReadOnlyList<Zoektreffer>> Zoek(Gebruiker wie, string tekst) =>
        new Zoeken(_proef.Platform.Diensten.GetServices<IZoeker>()).Zoek(wie, tekst, Stop);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(2, 0)]
    [InlineData(0, 2)]
    public async Task Zoeken_ElkDeelVanEenNummer_VindtHetDossier(int voor, int na)
    {
        var maand = (await _proef.Maanden())[7];
        var deel = maand.Dossiernummer[voor..^na];
        (await Zoek(Proefmaand.Consulent, " " + deel.ToLowerInvariant() + " ")).ShouldContain(t => t.Titel == maand.Dossiernummer);
        (await Zoek(Proefmaand.Consulent, maand.Dossiernummer)).ShouldHaveSingleItem().Url.ShouldBe($"oib/zaak/{maand.Id}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("1")]
    [InlineData("%%")]
    [InlineData("__")]
    [InlineData("' OR 1=1 --")]
    [InlineData("bestaat niet")]
    public async Task Zoeken_TeKortOfTekensVanDeDatabase_VindtNiets(string tekst) => (await Zoek(Proefmaand.Consulent, tekst)).ShouldBeEmpty();

    [Fact]
    public async Task Zoeken_WieHetDossierNietMagZien_VindtNiets() =>
        (await Zoek(new Gebruiker("m", "Manager", Rol.Manager), (await _proef.Maanden())[7].Dossiernummer)).ShouldBeEmpty();

    [Fact]
    public async Task Zoeken_HeelBsn_VindtHetDossierEnLegtDatVastZonderHetBsn()
    {
        var bsn = await EenBsn();
        var treffer = (await Zoek(Proefmaand.Consulent, bsn)).ShouldHaveSingleItem();
        await using var context = _proef.Platform.Context();
        var rij = (await context.Set<Spoorrij>().AsNoTracking().ToListAsync(Stop)).Where(r => r.Handeling == OibRechten.BsnTonen.Code).ShouldHaveSingleItem();
        treffer.Url.ShouldEndWith(rij.ObjectId);
        rij.Details.ShouldContain("gezocht");
        rij.Details.ShouldNotContain(bsn);
        // A part of one finds nobody, and is noted nowhere.
        (await Zoek(Proefmaand.Consulent, bsn[..8])).ShouldBeEmpty();
        (await context.Set<Spoorrij>().CountAsync(r => r.Handeling == OibRechten.BsnTonen.Code, Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task Zoeken_HeelBsnVanNiemand_LaatOokEenSpoorNaZonderHetBsn()
    {
        const string niemand = "111222333";
        (await Zoek(Proefmaand.Consulent, niemand)).ShouldBeEmpty();
        await using var context = _proef.Platform.Context();
        var rij = (await context.Set<Spoorrij>().AsNoTracking().ToListAsync(Stop)).Where(r => r.Handeling == OibRechten.BsnTonen.Code).ShouldHaveSingleItem();
        (rij.Details + rij.ObjectId).ShouldNotContain(niemand);
        rij.Details.ShouldContain("niet gevonden");
    }

    [Fact]
    public async Task Zoeken_HeelBsnDoorWieHetNietMagZien_VindtNiets() => (await Zoek(Proefmaand.Beheerder, await EenBsn())).ShouldBeEmpty();

    private async Task<string> EenBsn()
    {
        await using var context = _proef.Platform.Context();
        return (await context.Set<Datakoppeling.Oib.Opslag.Persoonsmaand>().AsNoTracking().FirstAsync(Stop)).Bsn.Voluit;
    }
}
