using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Klussen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Verwerkingslog;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Oib.Handelingen;

/// <summary>The log of the inkomstenverrekening: a record per person of each proposal, and of each time a colleague opens the case.</summary>
[OpBeideDatabases]
public sealed class MaandverwerkingTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<List<Verwerking>> Rijen(Proefmaand proef, string activiteit)
    {
        await using var context = proef.Platform.Context();
        return await context.Set<Verwerking>().AsNoTracking().Where(v => v.Activiteit == activiteit).ToListAsync(Stop);
    }

    [Fact]
    public async Task Voorstellen_VanEenMaand_StaanPerPersoonInHetLog()
    {
        await using var proef = await Proefmaand.Maak();
        await proef.LeverAlles();

        var rijen = await Rijen(proef, "oib.voorstellen");

        rijen.Sum(r => r.Betrokkenen).ShouldBeGreaterThanOrEqualTo((await proef.Maanden()).Count);
        rijen.ShouldAllBe(r => r.ObjectSoort == "leveringsmaand");
    }

    [Fact]
    public async Task Zaak_GeopendDoorEenConsulent_StaatBijDeClientEnDePartner()
    {
        await using var proef = await Proefmaand.Maak();
        await proef.LeverAlles();
        var maand = (await proef.Maanden())[0];
        var lezer = proef.Platform.Dienst<Zaaklezer>();

        var zaak = (await lezer.Open(Proefmaand.Consulent, maand.Id, Stop)).Waarde;
        (await lezer.Lees(Proefmaand.Consulent, maand.Id, Stop)).Gelukt.ShouldBeTrue();

        var rij = (await Rijen(proef, "oib.lezen")).ShouldHaveSingleItem();
        (rij.ObjectId, rij.Betrokkenen).ShouldBe((maand.Id.ToString(), zaak.Dossier.Partner is { } p && p != zaak.Dossier.Client ? 2 : 1));
    }

    [Fact]
    public async Task Verrekeningen_Gedownload_StaanBijWieErBeslotenIs()
    {
        await using var proef = await Proefmaand.Maak();
        await proef.LeverAlles();
        var maand = await proef.Een(Bak.Voorstel);
        (await proef.Platform.Dienst<Beslis>().Voer(Proefmaand.Consulent, maand.Id, maand.Versie, new Besluit(Besluitsoort.Akkoord), Stop)).Gelukt.ShouldBeTrue();

        (await proef.Platform.Dienst<GeefVerrekeningen>().Voer(Proefmaand.Teamleider, Proefmaand.Maand.ToString(), Stop)).Gelukt.ShouldBeTrue();

        (await Rijen(proef, "oib.verrekeningen")).ShouldHaveSingleItem().Betrokkenen.ShouldBeInRange(1, 2);
    }

    [Fact]
    public async Task Zaak_AlsHetLogNietGeschrevenKanWorden_GaatNietOpen()
    {
        await using var proef = await Proefmaand.Maak();
        await proef.LeverAlles();
        await Sluit(proef);

        await Should.ThrowAsync<DbUpdateException>(async () => await proef.Platform.Dienst<Zaaklezer>().Open(Proefmaand.Consulent, (await proef.Maanden())[0].Id, Stop));
    }

    [Fact]
    public async Task Voorstellen_AlsHetLogNietGeschrevenKanWorden_ZijnErNiet()
    {
        await using var proef = await Proefmaand.Maak();
        foreach (var soort in (Leveringsoort[])[Leveringsoort.Dossiers, Leveringsoort.Historie]) { (await proef.Lever(soort, proef.Bestand(soort))).Gelukt.ShouldBeTrue(); }
        await Sluit(proef);
        using var inkomsten = new MemoryStream(proef.Bestand(Leveringsoort.Inkomsten));
        await proef.Platform.Dienst<LeverBestand>().Voer(Proefmaand.Beheerder, Proefmaand.Maand.ToString(), Leveringsoort.Inkomsten.Url(), inkomsten, Stop);

        await Afwachten.Tot("het voorstellen mislukt", async () =>
        {
            await using var context = proef.Platform.Context();
            return await context.Set<Klus>().AnyAsync(k => k.Soort == Voorstelklus.Soort && k.Status == Klusstatus.Mislukt, Stop);
        });
        (await proef.Maanden()).ShouldBeEmpty();
    }

    private static async Task Sluit(Proefmaand proef)
    {
        await using var context = proef.Platform.Context();
        await context.Sluit("Verwerkingsblok", Stop);
    }
}
