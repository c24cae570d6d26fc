using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Handelingen.Bereik;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Schermdelen.Lijsten;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Mailing.Handelingen;

[OpBeideDatabases]
public sealed class MaakRondeTests
{
    [Theory]
    [InlineData("", "2026-03-01", "stadspas", "naam")]
    [InlineData("Voorjaar", "1999-03-01", "stadspas", "peildatum")]
    [InlineData("Voorjaar", "2026-03-01", "", "ten minste één regeling")]
    [InlineData("Voorjaar", "2026-03-01", "energietoeslag", "geldt niet op de peildatum")]
    public async Task MaakRonde_FouteKeuze_WordtGeweigerdMetDeReden(string naam, string dag, string code, string zin)
    {
        await using var proef = await Rondeproef.Maak();
        string[] codes = code.Length == 0 ? [] : [code];

        var uitkomst = await proef.Dienst<MaakRonde>().Voer(Rondeproef.Armoede, naam, DateOnly.Parse(dag, System.Globalization.CultureInfo.InvariantCulture), codes, Rondeproef.Stop);

        uitkomst.Weigering!.Zin.ShouldContain(zin);
    }

    [Fact]
    public async Task MaakRonde_ZelfdeNaam_WordtGeweigerd()
    {
        await using var proef = await Rondeproef.Maak();
        await proef.NieuweRonde("Voorjaar");

        (await proef.Dienst<MaakRonde>().Voer(Rondeproef.Armoede, " Voorjaar ", Rondeproef.Peildatum, ["stadspas"], Rondeproef.Stop)).Weigering!.Zin.ShouldContain("al een ronde");
    }

    [Fact]
    public async Task Rondelijst_NieuwsteBovenaan_MetAantallen()
    {
        await using var proef = await Rondeproef.Maak();
        await proef.NieuweRonde("Eerste", "stadspas");
        var tweede = await proef.NieuweRonde("Tweede");
        await proef.Laad(tweede, "bijstand", "bsn;ingangsdatum;einddatum\n123456782;2025-01-01;\n");

        var pagina = (await proef.Dienst<Rondelezer>().Lijst(Rondeproef.Beheerder, new Lijstvraag(1, 10, null, false), Rondeproef.Stop)).Waarde;

        pagina.Rijen.Select(r => (r.Naam, r.Regelingen, r.Bronnen, r.Brieven)).ShouldBe([("Tweede", 2, 1, null), ("Eerste", 1, 0, null)]);
        (await proef.Dienst<Rondelezer>().Lijst(Rondeproef.Manager, new Lijstvraag(1, 10, null, false), Rondeproef.Stop)).Gelukt.ShouldBeFalse();
    }

    [Fact]
    public async Task Bereik_AantalOnderTien_WordtNietGetoond()
    {
        await using var proef = await Rondeproef.Maak();
        var bewaar = proef.Dienst<BewaarBereik>();
        (await bewaar.Voer(Rondeproef.Armoede, 2025, "stadspas", 610, 1_120, 1_000, Rondeproef.Stop)).Gelukt.ShouldBeTrue();
        (await bewaar.Voer(Rondeproef.Armoede, 2025, "laptop", 9, 500, 400, Rondeproef.Stop)).Gelukt.ShouldBeTrue();
        (await bewaar.Voer(Rondeproef.Armoede, 2025, "laptop", -1, 500, 400, Rondeproef.Stop)).Gelukt.ShouldBeFalse();
        (await bewaar.Voer(Rondeproef.Manager, 2025, "laptop", 9, 500, 400, Rondeproef.Stop)).Gelukt.ShouldBeFalse();

        var beeld = (await proef.Dienst<Bereiklezer>().Beeld(Rondeproef.Manager, null, Rondeproef.Stop)).Waarde;

        beeld.Jaar.ShouldBe(2025);
        var laptop = beeld.Regelingen.Single(r => r.Code == "laptop");
        (laptop.Gebruikers, laptop.Klein, laptop.OverGemeente).ShouldBe((null, true, null));
        beeld.Regelingen.Single(r => r.Code == "stadspas").OverGemeente.ShouldBe(61m);
    }
}
