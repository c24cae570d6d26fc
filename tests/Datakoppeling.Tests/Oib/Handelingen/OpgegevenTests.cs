using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Klussen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Oib.Handelingen;

/// <summary>A job that is given up leaves no delivery that is read for ever: it says so, and there is a way on.</summary>
[OpBeideDatabases]
public sealed class OpgegevenTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Levering_WaarvanHetInlezenWordtOpgegeven_ZegtDatEnKanOpnieuw()
    {
        await using var proef = await Proefmaand.Maak();
        await LaatMislukken(proef, "OibDossierrij", Leveringsoort.Dossiers);
        var afgebroken = (await Leveringen(proef)).ShouldHaveSingleItem();
        afgebroken.Status.ShouldBe(Leveringstatus.Afgebroken);
        afgebroken.Waarschuwingen.ShouldContain("Lever het daarna opnieuw aan");
        await using (var context = proef.Platform.Context())
        {
            await Afwachten.Tot("de sleutel van het bestand is gewist", () => context.Set<Kluisvak>().AsNoTracking().AllAsync(v => v.SleutelGewist != null, Stop));
            await context.Set<Klus>().ExecuteDeleteAsync(Stop);
        }
        (await proef.Lever(Leveringsoort.Dossiers, proef.Bestand(Leveringsoort.Dossiers))).Waarde.Zin.ShouldContain("wordt ingelezen");
        (await Leveringen(proef)).Select(l => l.Status).ShouldBe([Leveringstatus.Afgebroken, Leveringstatus.Ingelezen]);
    }

    [Fact]
    public async Task Voorstellen_DieNietAfkwamen_KunnenOpnieuwZonderIetsTeLeveren()
    {
        await using var proef = await Proefmaand.Maak();
        foreach (var soort in (Leveringsoort[])[Leveringsoort.Dossiers, Leveringsoort.Historie]) { (await proef.Lever(soort, proef.Bestand(soort))).Weigering.ShouldBeNull(); }
        await LaatMislukken(proef, "OibDossiermaand", Leveringsoort.Inkomsten);
        (await proef.Maanden()).ShouldBeEmpty();
        var opnieuw = proef.Platform.Dienst<MaakVoorstellen>();
        (await opnieuw.Voer(Proefmaand.Consulent, Proefmaand.Maand, Stop)).Weigering.ShouldNotBeNull().Zin.ShouldContain("geen recht");
        var id = (await opnieuw.Voer(Proefmaand.Beheerder, Proefmaand.Maand, Stop)).Waarde;
        (await Klusrust.Tot(proef.Platform.Diensten, id, stop: Stop)).Status.ShouldBe(Klusstatus.Gereed);
        (await proef.Maanden()).ShouldContain(m => m.Bak == Bak.Voorstel);
        (await opnieuw.Voer(Proefmaand.Beheerder, Proefmaand.Maand, Stop)).Weigering.ShouldNotBeNull();
    }

    /// <summary>Delivers while the database refuses every row of a table: the job runs into a fault of ours.</summary>
    private static async Task LaatMislukken(Proefmaand proef, string tabel, Leveringsoort soort)
    {
        await using var context = proef.Platform.Context();
        await context.Sluit(tabel, Stop);
        await Should.ThrowAsync<InvalidOperationException>(() => proef.Lever(soort, proef.Bestand(soort)));
        await context.Open(tabel, Stop);
    }

    private static async Task<List<Levering>> Leveringen(Proefmaand proef)
    {
        await using var context = proef.Platform.Context();
        return await context.Set<Levering>().AsNoTracking().OrderBy(l => l.Volgnummer).ToListAsync(Stop);
    }
}
