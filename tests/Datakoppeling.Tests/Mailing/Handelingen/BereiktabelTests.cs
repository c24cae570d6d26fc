using System.Text;
using Datakoppeling.Mailing.Handelingen.Bereik;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Mailing.Handelingen;

/// <summary>A whole table of reach: shown first, kept as a whole, or not at all.</summary>
[OpBeideDatabases]
public sealed class BereiktabelTests
{
    private const string Kop = "jaar;regeling;gebruikers;doelgroep_cbs;doelgroep_gemeente\n";

    private static async Task<List<(int Jaar, string Regeling, int? Gebruikers)>> Bewaard(Rondeproef proef)
    {
        await using var context = proef.Platform.Context();
        return (await context.Set<Bereikcijfer>().OrderBy(b => b.Jaar).ThenBy(b => b.Regeling).ToListAsync(Rondeproef.Stop)).ConvertAll(b => (b.Jaar, b.Regeling, b.Gebruikers));
    }

    [Fact]
    public async Task Tabel_GoedEnBewaard_StaatErHeelInEnElkCijferInHetSpoor()
    {
        await using var proef = await Rondeproef.Maak();
        await proef.Dienst<BewaarBereik>().Voer(Rondeproef.Armoede, 2025, "stadspas", 610, 1_120, 1_000, Rondeproef.Stop);

        var voorstel = (await proef.Dienst<KeurBereik>().Plak(Rondeproef.Armoede, Kop + "2025;stadspas;700;1.120;1.000\n2025;laptop;;500;400\n", Rondeproef.Stop)).Waarde;
        voorstel.Rijen.Select(r => (r.Was?.Gebruikers, r.Nieuw.Gebruikers)).ShouldBe([(610, 700), (null, null)]);
        (await Bewaard(proef)).ShouldBe([(2025, "stadspas", 610)], "kijken bewaart niets");
        (await proef.Dienst<VulBereik>().Voer(Rondeproef.Armoede, voorstel.Rijen, Rondeproef.Stop)).Waarde.ShouldBe(2);

        (await Bewaard(proef)).ShouldBe([(2025, "laptop", null), (2025, "stadspas", 700)]);
        await using var context = proef.Platform.Context();
        (await context.Set<Spoorrij>().Where(s => s.ObjectSoort == "bereik" && s.ObjectId == "tabel").OrderBy(s => s.Nummer).Select(s => s.Details).ToListAsync(Rondeproef.Stop))
            .ShouldBe(["cijfer=2025/stadspas", "cijfer=2025/laptop"]);
    }

    [Fact]
    public async Task Tabel_DieIntussenDoorEenAnderIsGewijzigd_OverschrijftNietsEnBewaartNietsVanDeRest()
    {
        await using var proef = await Rondeproef.Maak();
        var voorstel = (await proef.Dienst<KeurBereik>().Plak(Rondeproef.Armoede, Kop + "2024;laptop;1;2;3\n2025;stadspas;700;1.120;1.000\n", Rondeproef.Stop)).Waarde;
        await proef.Dienst<BewaarBereik>().Voer(Rondeproef.Armoede, 2025, "stadspas", 999, 1, 1, Rondeproef.Stop);

        (await proef.Dienst<VulBereik>().Voer(Rondeproef.Armoede, voorstel.Rijen, Rondeproef.Stop)).Weigering!.Zin.ShouldContain("intussen gewijzigd");

        (await Bewaard(proef)).ShouldBe([(2025, "stadspas", 999)]);
    }

    [Fact]
    public async Task Tabel_MetEenFouteRijOfVerzonnenOpgave_BewaartNiets()
    {
        await using var proef = await Rondeproef.Maak();
        (await proef.Dienst<KeurBereik>().Plak(Rondeproef.Armoede, Kop + "2025;stadspas;1;2;3\n2025;laptop;veel;2;3\n", Rondeproef.Stop)).Waarde.Fouten.Count.ShouldBe(1);
        var goed = (await proef.Dienst<KeurBereik>().Plak(Rondeproef.Armoede, Kop + "2025;stadspas;1;2;3\n", Rondeproef.Stop)).Waarde.Rijen[0];
        foreach (var slecht in new[] { goed.Nieuw with { Jaar = 1999 }, goed.Nieuw with { Gebruikers = -1 }, goed.Nieuw with { Regeling = "bestaat-niet" } })
        {
            (await proef.Dienst<VulBereik>().Voer(Rondeproef.Armoede, [goed, new(slecht, null)], Rondeproef.Stop)).Weigering.ShouldNotBeNull();
        }
        (await proef.Dienst<VulBereik>().Voer(Rondeproef.Armoede, [], Rondeproef.Stop)).Weigering.ShouldNotBeNull();
        (await Bewaard(proef)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Tabel_ZonderRechtOfTeGroot_WordtGeweigerd()
    {
        await using var proef = await Rondeproef.Maak();
        (await proef.Dienst<KeurBereik>().Plak(Rondeproef.Manager, Kop, Rondeproef.Stop)).Weigering!.Zin.ShouldContain("geen recht");
        using var klein = new MemoryStream(Encoding.UTF8.GetBytes(Kop + "2025;stadspas;1;2;3\n"));
        (await proef.Dienst<KeurBereik>().Voer(Rondeproef.Manager, klein, Rondeproef.Stop)).Weigering!.Zin.ShouldContain("geen recht");
        (await proef.Dienst<KeurBereik>().Voer(Rondeproef.Armoede, klein, Rondeproef.Stop)).Waarde.Rijen.Count.ShouldBe(1);
        using var groot = new MemoryStream(new byte[KeurBereik.Grootste + 1]);
        (await proef.Dienst<KeurBereik>().Voer(Rondeproef.Armoede, groot, Rondeproef.Stop)).Weigering!.Zin.ShouldContain("1 MB");
        (await proef.Dienst<VulBereik>().Voer(Rondeproef.Manager, [], Rondeproef.Stop)).Weigering!.Zin.ShouldContain("geen recht");
    }
}
