using System.IO.Compression;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Platform.Verwerkingslog;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Mailing.Handelingen;

/// <summary>All lists of a ronde in one zip: what is in it, what the trail says, and who is not given it.</summary>
[OpBeideDatabases]
public sealed class RondezipTests
{
    private static Task<Uitkomst<Download>> Zip(Rondeproef proef, Guid ronde, Gebruiker wie, string doel = "mailing") =>
        proef.Dienst<GeefUitvoer>().VoerAlles(wie, ronde, doel, Rondeproef.Stop);

    private static async Task<List<Spoorrij>> Spoor(Rondeproef proef, Resultaat resultaat)
    {
        await using var context = proef.Platform.Context();
        return await context.Set<Spoorrij>().AsNoTracking().Where(s => s.Handeling == "mailing.uitvoeren" && s.Resultaat == resultaat).OrderBy(s => s.Nummer).ToListAsync(Rondeproef.Stop);
    }

    [Fact]
    public async Task Zip_VanEenGekoppeldeRonde_BevatElkeLijstEnHetSpoorNoemtZeEenVoorEen()
    {
        await using var proef = await Rondeproef.Maak();
        var ronde = await proef.GekoppeldeRonde();
        var lijsten = (await proef.Beeld(ronde)).Ronde.Uitvoer.Select(u => u.Naam).Order(StringComparer.Ordinal).ToList();
        (await proef.Beeld(ronde)).Afnames.ShouldBeEmpty();

        var download = (await Zip(proef, ronde, Rondeproef.Armoede)).Waarde;
        download.Bestandsnaam.ShouldBe("lijsten-2026-03-01-mailing.zip");
        await using var uit = new AlleenAsynchroon();
        await download.Schrijf(uit, Rondeproef.Stop);

        using var zip = new ZipArchive(uit.Gelezen(), ZipArchiveMode.Read);
        zip.Entries.Select(e => e.Name).Order(StringComparer.Ordinal).ShouldBe(lijsten);
        lijsten.Count.ShouldBeGreaterThan(2);
        zip.Entries.Where(e => e.Name.EndsWith("-geheim.csv", StringComparison.Ordinal)).ShouldAllBe(e => e.FullName == "geheim/" + e.Name);
        foreach (var deel in zip.Entries) { Lees(deel.Open()).ShouldBe(await Los(proef, ronde, deel.Name), deel.Name); }
        (await Spoor(proef, Resultaat.Gelukt)).Take(lijsten.Count).Select(s => s.Details[..s.Details.IndexOf("; verwerking=", StringComparison.Ordinal)])
            .ShouldBe(lijsten.Select(l => $"bestand={l}; doel=mailing"));
        (await proef.Dienst<SpoorControle>().Controleer(Rondeproef.Stop)).Klopt.ShouldBeTrue();
        await using var context = proef.Platform.Context();
        (await context.Set<Verwerking>().CountAsync(v => v.Activiteit == "mailing.uitvoeren", Rondeproef.Stop)).ShouldBe(2 * lijsten.Count, "ook het verwerkingslog kent elke lijst apart");
    }

    [Fact]
    public async Task Opgehaald_EenLijstEnLaterAlles_StaatPerLijstDeNieuwsteEerst()
    {
        await using var proef = await Rondeproef.Maak();
        var ronde = await proef.GekoppeldeRonde();
        await proef.Dienst<GeefUitvoer>().Voer(Rondeproef.Armoede, ronde, "handwerk.csv", "statistiek", Rondeproef.Stop);
        await Zip(proef, ronde, Rondeproef.Armoede);

        var beeld = await proef.Beeld(ronde);

        beeld.Afnames["handwerk.csv"].Select(a => (a.Doel, a.Wie)).ShouldBe([("mailing", Rondeproef.Armoede.Id), ("statistiek", Rondeproef.Armoede.Id)]);
        beeld.Ronde.Uitvoer.ShouldAllBe(u => beeld.Afnames[u.Naam].Any());
    }

    [Fact]
    public async Task Zip_WieDeLijstenNietMagOfZonderDoel_KrijgtNietsEnHetSpoorNoemtGeenLijst()
    {
        await using var proef = await Rondeproef.Maak();
        var leeg = await proef.NieuweRonde("Nog niet gekoppeld");
        var ronde = await proef.GekoppeldeRonde();

        (await Zip(proef, ronde, Rondeproef.Beheerder)).Weigering!.Zin.ShouldContain("geen recht");
        (await Zip(proef, ronde, Rondeproef.Armoede, "nieuwsgierig")).Weigering!.Zin.ShouldContain("waarvoor");
        (await Zip(proef, leeg, Rondeproef.Armoede)).Weigering!.Zin.ShouldContain("nog geen lijsten");
        (await Zip(proef, Guid.NewGuid(), Rondeproef.Armoede)).Weigering!.Zin.ShouldContain("bestaat niet");

        (await Spoor(proef, Resultaat.Gelukt)).ShouldBeEmpty();
        (await Spoor(proef, Resultaat.Geweigerd)).Count.ShouldBe(3);
        (await Spoor(proef, Resultaat.GeenRecht)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Zip_NaVernietiging_IsErNietMeerMaarWieDeLijstenHadWel()
    {
        await using var proef = await Rondeproef.Maak();
        var ronde = await proef.GekoppeldeRonde();
        await Zip(proef, ronde, Rondeproef.Armoede);
        await proef.Dienst<VraagVernietiging>().Voer(Rondeproef.Armoede, ronde, stop: Rondeproef.Stop);
        (await proef.Dienst<VernietigRonde>().Voer(Rondeproef.Beheerder, ronde, Rondeproef.Stop)).Gelukt.ShouldBeTrue();

        (await Zip(proef, ronde, Rondeproef.Armoede)).Weigering!.Zin.ShouldContain("vernietigd");
        (await proef.Beeld(ronde)).Afnames["handwerk.csv"].Count().ShouldBe(1);
    }

    [Fact]
    public async Task Zip_AlsEenLijstBeschadigdIs_WordtHeelGeweigerd()
    {
        await using var proef = await Rondeproef.Maak();
        var ronde = await proef.GekoppeldeRonde();
        var uitvoer = (await proef.Beeld(ronde)).Ronde.Uitvoer.Single(u => u.Naam == "handwerk.csv");
        File.Delete(Path.Combine(proef.Platform.Map, "kluis", $"{uitvoer.Kluisbestand:N}.kluis"));

        (await Zip(proef, ronde, Rondeproef.Armoede)).Weigering!.Zin.ShouldStartWith("handwerk.csv ");
        (await Spoor(proef, Resultaat.Gelukt)).ShouldBeEmpty();
    }

    private static async Task<string> Los(Rondeproef proef, Guid ronde, string naam)
    {
        var los = (await proef.Dienst<GeefUitvoer>().Voer(Rondeproef.Armoede, ronde, naam, "mailing", Rondeproef.Stop)).Waarde;
        var inhoud = new MemoryStream();
        await los.Schrijf(inhoud, Rondeproef.Stop);
        inhoud.Position = 0;
        return Lees(inhoud);
    }

    private static string Lees(Stream inhoud)
    {
        using var lezer = new StreamReader(inhoud);
        return lezer.ReadToEnd();
    }
}
