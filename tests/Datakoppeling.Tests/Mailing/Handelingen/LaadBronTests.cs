using Datakoppeling.Tests.Hulp;
using System.Text;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Spoor;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Mailing.Handelingen;

[OpBeideDatabases]
public sealed class LaadBronTests
{
    [Fact]
    public async Task LaadBron_GoedBestand_StaatVersleuteldInDeKluisEnNergensAnders()
    {
        await using var proef = await Rondeproef.Maak();
        var ronde = await proef.NieuweRonde();
        var brp = Rondeproef.Stadsbestanden["brp.csv"];

        (await proef.Laad(ronde, "brp", brp)).Waarde.Lengte.ShouldBe(brp.Length);

        var binnen = (await proef.Beeld(ronde)).Ronde.Bronnen.ShouldHaveSingleItem();
        (binnen.Bron, binnen.GeladenDoorNaam).ShouldBe(("brp", "Demo Beheerder"));
        proef.Kluisbestanden().ShouldBe(1);
        var nummers = Encoding.UTF8.GetString(brp).Split('\n').Skip(1).SelectMany(r => r.Split(';')).Where(c => c.Length == 9 && c.All(char.IsAsciiDigit)).Take(200).ToList();
        nummers.Count.ShouldBe(200);
        foreach (var (bestand, bytes) in await Mapinhoud.Lees(proef.Platform.Map, Rondeproef.Stop))
        {
            var inhoud = Encoding.Latin1.GetString(bytes);
            nummers.ShouldAllBe(n => !inhoud.Contains(n, StringComparison.Ordinal), Path.GetFileName(bestand));
        }
    }

    [Theory]
    [InlineData("bsn;ingangsdatum\n", "einddatum")]
    [InlineData("", "is leeg")]
    [InlineData("bsn;ingangsdatum;\"einddatum\n123;;\n", "aanhalingsteken")]
    [InlineData("bsn;ingangsdatum;einddatum\n", "geen rijen")]
    [InlineData("bsn;ingangsdatum;einddatum\n\0\0", "geen tekstbestand")]
    [InlineData("\u00ff\u00feb\0s\0n\0", "UTF-16")]
    public async Task LaadBron_OnbruikbaarBestand_WordtGeweigerdEnNietBewaard(string inhoud, string zin)
    {
        await using var proef = await Rondeproef.Maak();
        var ronde = await proef.NieuweRonde();

        var uitkomst = await proef.Laad(ronde, "bijstand", Encoding.Latin1.GetBytes(inhoud));

        uitkomst.Weigering!.Zin.ShouldContain(zin);
        proef.Kluisbestanden().ShouldBe(0);
        (await proef.Beeld(ronde)).Ronde.Bronnen.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("01.01.20;01.02.40\n", "01.03.10")]
    [InlineData(";01.01.20;01.02.40;01.03.10;\"08.09.10\nx;1;A;19800101;0363\n", "rij 1")]
    public async Task LaadBron_OnbruikbareBrp_WordtGeweigerd(string inhoud, string zin)
    {
        await using var proef = await Rondeproef.Maak();
        var ronde = await proef.NieuweRonde();

        (await proef.Laad(ronde, "brp", inhoud)).Weigering!.Zin.ShouldContain(zin);
        proef.Kluisbestanden().ShouldBe(0);
    }

    [Fact]
    public async Task LaadBron_NogEens_VervangtHetVorigeBestand()
    {
        await using var proef = await Rondeproef.Maak();
        var ronde = await proef.NieuweRonde();
        await proef.Laad(ronde, "bijstand", "bsn;ingangsdatum;einddatum\n1;;\n");

        (await proef.Laad(ronde, "bijstand", "bsn;ingangsdatum;einddatum\n1;;\n\n")).Gelukt.ShouldBeTrue();

        (await proef.Beeld(ronde)).Ronde.Bronnen.ShouldHaveSingleItem().Lengte.ShouldBe(32);
        proef.Kluisbestanden().ShouldBe(1);
    }

    [Fact]
    public async Task LaadBron_DoorEenAnderDanDeBeheerder_MagNietEnStaatInHetSpoor()
    {
        await using var proef = await Rondeproef.Maak();
        var ronde = await proef.NieuweRonde();

        (await proef.Laad(ronde, "brp", Rondeproef.Stadsbestanden["brp.csv"], Rondeproef.Armoede)).Weigering!.Zin.ShouldContain("geen recht");

        proef.Kluisbestanden().ShouldBe(0);
        await using var context = proef.Platform.Context();
        (await context.Set<Spoorrij>().AnyAsync(s => s.Handeling == "mailing.laden" && s.Resultaat == Resultaat.GeenRecht, Rondeproef.Stop)).ShouldBeTrue();
    }

    [Fact]
    public async Task LaadBron_BronDieNietBijDeRondeHoort_WordtGeweigerd()
    {
        await using var proef = await Rondeproef.Maak();

        (await proef.Laad(await proef.NieuweRonde(), "../brp", "x")).Weigering!.Zin.ShouldContain("hoort niet bij deze ronde");
    }
}
