using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Verwerkingslog;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Mailing.Handelingen;

/// <summary>The log of a ronde: everybody as a group, who gets a letter one by one with the files, and every download after that.</summary>
[OpBeideDatabases]
public sealed class RondeverwerkingTests
{
    private static List<Bsn> Inwoners()
    {
        return [.. Encoding.UTF8.GetString(Rondeproef.Stadsbestanden["brp.csv"]).Split('\n').Skip(1).Select(r => r.Split(';')).Where(r => r.Length > 1).Select(r => r[1])
            .Where(c => c.Length == 9 && Bsn.TryLees(Encoding.ASCII.GetBytes(c), out _)).Select(c => Bsn.Van(int.Parse(c, System.Globalization.CultureInfo.InvariantCulture))).Distinct()];
    }

    private static async Task<Inzagebeeld> Inzage(Rondeproef proef, Bsn bsn) =>
        (await proef.Dienst<GeefInzage>().Voer(Rondeproef.Manager, bsn.Voluit, "AVG-2026-7", Rondeproef.Stop)).Waarde;

    [Fact]
    public async Task Koppelen_LegtVastOverWieErEenBriefUitgaatEnInWelkeLijst()
    {
        await using var proef = await Rondeproef.Maak();
        var ronde = await proef.GekoppeldeRonde();
        await using var context = proef.Platform.Context();
        var rijen = await context.Set<Verwerking>().AsNoTracking().Where(v => v.ObjectId == ronde.ToString()).OrderBy(v => v.Id).ToListAsync(Rondeproef.Stop);

        rijen.Select(r => r.Activiteit).ShouldBe(["mailing.vergelijken", "mailing.koppelen"]);
        rijen[0].Groep.ShouldBe("alle inwoners van gemeente 0363 in de BRP op 2026-03-01");
        rijen[1].TraceId.ShouldBe(rijen[0].TraceId);
        rijen[1].Betrokkenen.ShouldBeGreaterThanOrEqualTo((int)(await proef.Beeld(ronde)).Uitslag!.Regelingen.Max(r => r.Zeker + r.Onzeker));
        rijen[1].Delen.Split('|').ShouldContain(d => d == "aanschrijving-stadspas.csv");

        var (mee, niet) = (0, 0);
        foreach (var bsn in Inwoners().Take(60))
        {
            var beeld = await Inzage(proef, bsn);
            beeld.Groepen.ShouldHaveSingleItem().ShouldSatisfyAllConditions(g => g.Groep.ShouldContain("0363"), g => g.Mislukt.ShouldBeFalse());
            if (beeld.Eigen.SingleOrDefault(r => r.Activiteit.EndsWith("mailing.koppelen/1", StringComparison.Ordinal)) is { } rij) { mee++; rij.Delen.ShouldNotBeEmpty(); }
            else { niet++; }
        }
        mee.ShouldBeGreaterThan(0);
        niet.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Downloaden_VanEenLijst_StaatBijWieOpDieLijstStaatEnNietBijEenAnder()
    {
        await using var proef = await Rondeproef.Maak();
        var ronde = await proef.GekoppeldeRonde();
        (await proef.Dienst<GeefUitvoer>().Voer(Rondeproef.Armoede, ronde, "aanschrijving-laptop.csv", "mailing", Rondeproef.Stop)).Gelukt.ShouldBeTrue();

        var (op, buiten) = (0, 0);
        foreach (var bsn in Inwoners().Take(400))
        {
            var eigen = (await Inzage(proef, bsn)).Eigen;
            if (eigen.SingleOrDefault(r => r.Activiteit.Contains("mailing.koppelen", StringComparison.Ordinal)) is not { } gekoppeld) { continue; }
            var gebruikt = eigen.SingleOrDefault(r => r.Activiteit.Contains("mailing.uitvoeren", StringComparison.Ordinal));
            if (gekoppeld.Delen.Contains("aanschrijving-laptop.csv", StringComparer.Ordinal)) { op++; gebruikt.ShouldNotBeNull().Delen.ShouldBe(["aanschrijving-laptop.csv"]); }
            else { buiten++; gebruikt.ShouldBeNull(); }
        }
        op.ShouldBeGreaterThan(0);
        buiten.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Koppelen_AlsHetLogNietGeschrevenKanWorden_LevertNietsOp()
    {
        await using var proef = await Rondeproef.Maak();
        var ronde = await proef.NieuweRonde();
        foreach (var bron in new[] { "brp", "bijstand" }) { await proef.Laad(ronde, bron, Rondeproef.Stadsbestanden[bron + ".csv"]); }
        await using (var context = proef.Platform.Context())
        {
            await context.Sluit("Verwerkingsblok", Rondeproef.Stop);
        }
        await proef.Dienst<KoppelRonde>().Voer(Rondeproef.Armoede, ronde, Rondeproef.Stop);

        (await proef.WachtOpKlus(ronde)).Status.ShouldBe(Klusstatus.Mislukt);

        var beeld = await proef.Beeld(ronde);
        beeld.Ronde.Staat.ShouldBe(Rondestaat.Voorbereiden);
        beeld.Ronde.Uitvoer.ShouldBeEmpty();
        beeld.Uitslag.ShouldBeNull();
        proef.Kluisbestanden().ShouldBe(2, "alleen de twee bronnen: wat eruit kwam is weer weg");
    }

    [Fact]
    public async Task Koppelen_AlsDeCollectorNietAanneemt_ZegtDatEnLevertNietsOp()
    {
        await using var collector = await Proefcollector.Start();
        collector.Antwoord = 503;
        await using var proef = await Rondeproef.Maak(collector: collector.Adres);
        var ronde = await proef.NieuweRonde();
        foreach (var bron in new[] { "brp", "bijstand" }) { await proef.Laad(ronde, bron, Rondeproef.Stadsbestanden[bron + ".csv"]); }
        await proef.Dienst<KoppelRonde>().Voer(Rondeproef.Armoede, ronde, Rondeproef.Stop);

        var klus = await proef.WachtOpKlus(ronde);

        klus.Zin.ShouldContain("Er is niets bewaard en niets vrijgegeven");
        (await proef.Beeld(ronde)).Ronde.Staat.ShouldBe(Rondestaat.Voorbereiden);
        collector.Antwoord = 200;
        var groep = (await Inzage(proef, Inwoners()[0])).Groepen.ShouldHaveSingleItem();
        (groep.Mislukt, groep.Naam).ShouldBe((true, MailingVerwerkingen.Vergelijken.Naam), "vergeleken is er wel");
    }
}
