using System.Text;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Tabelbeheer;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Mailing.Handelingen;

[OpBeideDatabases]
public sealed class KoppelRondeTests
{
    [Fact]
    public async Task Koppelen_MetBronnen_GeeftAantallenEnBestandenEnLegtDeBronnenVast()
    {
        await using var proef = await Rondeproef.Maak();
        var ronde = await proef.GekoppeldeRonde();

        var beeld = await proef.Beeld(ronde);
        beeld.Ronde.Staat.ShouldBe(Rondestaat.Gekoppeld);
        beeld.Ronde.Stappen.Select(s => s.Staat).ShouldBe([Rondestaat.Voorbereiden, Rondestaat.Gekoppeld], ignoreOrder: true);
        beeld.Ronde.Stappen.Single(s => s.Staat == Rondestaat.Gekoppeld).Naam.ShouldBe("Demo Armoedebestrijding");
        var uitslag = beeld.Uitslag.ShouldNotBeNull();
        uitslag.Brieven.ShouldBeGreaterThan(0);
        uitslag.Runhash.Length.ShouldBe(64);
        uitslag.Regelingen.Select(r => r.Code).ShouldBe(["stadspas", "laptop"], ignoreOrder: true);
        uitslag.Bestanden.ShouldAllBe(b => b.Gelezen == b.Aangenomen + b.Afgekeurd + b.Apart);
        beeld.Ronde.Uitvoer.ShouldContain(u => u.Naam == "aanschrijving-stadspas.csv");
        beeld.Ronde.Uitvoer.ShouldContain(u => u.Naam == "handwerk.csv");
        (await proef.Laad(ronde, "aio", "bsn;ingangsdatum;einddatum\n123456782;2025-01-01;\n")).Weigering!.Zin.ShouldContain("al gekoppeld");
        (await proef.Dienst<KoppelRonde>().Voer(Rondeproef.Armoede, ronde, Rondeproef.Stop)).Weigering!.Zin.ShouldContain("al gekoppeld");
    }

    [Fact]
    public async Task Koppelen_AfgekeurdeRegels_StaanPerPaginaMetPlaatsEnReden()
    {
        await using var proef = await Rondeproef.Maak();
        var ronde = await proef.GekoppeldeRonde();

        var pagina = (await proef.Dienst<Rondelezer>().Afkeuringen(Rondeproef.Armoede, ronde, new Lijstvraag(1, 3, null, false), Rondeproef.Stop)).Waarde;

        ((long)pagina.Totaal).ShouldBeGreaterThanOrEqualTo((await proef.Beeld(ronde)).Uitslag!.Afgekeurd);
        pagina.Totaal.ShouldBeGreaterThan(0);
        pagina.Rijen.ShouldAllBe(a => a.Rijnummer > 1 && a.Reden.Length > 0 && !a.Reden.Any(char.IsAsciiDigit));
    }

    [Fact]
    public async Task Koppelen_LegtVastMetWelkeRijen_OokAlsDeTabelDaarnaVerandert()
    {
        await using var proef = await Rondeproef.Maak();
        var ronde = await proef.GekoppeldeRonde();
        var tabel = Mailingtabellen.Regelingen;
        var (een, ander) = (Demogebruikers.Zoek("demo-beheerder")!, Demogebruikers.Zoek("demo-beheerder-2")!);
        string[] laptop = [.. (await proef.Dienst<Tabelbladen>().Lees(een, "regelingen", Rondeproef.Stop)).Waarde.Rijen.Single(r => r.Rij.Cel(tabel, "code") == "laptop").Rij.Cellen];
        laptop[tabel.Plaats("leeftijd_vanaf")] = "12";
        var rij = (await proef.Dienst<StelTabelrijOp>().Voer(een, "regelingen", null, [laptop], "raadsbesluit 7", Rondeproef.Stop)).Waarde;
        (await proef.Dienst<DienTabelrijIn>().Voer(een, rij, true, Rondeproef.Stop)).Weigering.ShouldBeNull();
        (await proef.Dienst<BeoordeelTabelrij>().KeurGoed(ander, rij, Rondeproef.Stop)).Weigering.ShouldBeNull();

        var hash = (await proef.Beeld(ronde)).Uitslag!.Tabellen.ShouldNotBeNull();
        var afdruk = (await proef.Dienst<Tabelbladen>().Afdruk(een, hash, Rondeproef.Stop)).Waarde;
        Laptop(Tabelafdrukken.Lees(afdruk).Single(t => t.Tabel == "regelingen").Rijen).ShouldContain(";10;17;");
        Laptop(Encoding.UTF8.GetString((await proef.Dienst<Tabelbladen>().Bestand(een, "regelingen", Rondeproef.Stop)).Waarde).Split("\r\n")).ShouldContain(";12;17;");

        static string Laptop(string[] rijen) => rijen.Single(r => r.StartsWith("laptop;", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Koppelen_ZonderBrp_WordtGeweigerd()
    {
        await using var proef = await Rondeproef.Maak();

        (await proef.Dienst<KoppelRonde>().Voer(Rondeproef.Armoede, await proef.NieuweRonde(), Rondeproef.Stop)).Weigering!.Zin.ShouldContain("brp.csv");
    }

    [Fact]
    public async Task Koppelen_TweeKeerAchterElkaar_StartMaarEenKlus()
    {
        await using var proef = await Rondeproef.Maak();
        var ronde = await proef.NieuweRonde();
        await proef.Laad(ronde, "brp", Rondeproef.Stadsbestanden["brp.csv"]);

        (await proef.Dienst<KoppelRonde>().Voer(Rondeproef.Armoede, ronde, Rondeproef.Stop)).Gelukt.ShouldBeTrue();

        (await proef.Dienst<KoppelRonde>().Voer(Rondeproef.Armoede, ronde, Rondeproef.Stop)).Weigering!.Zin.ShouldContain("wordt nu gekoppeld");
        (await proef.Laad(ronde, "aio", "bsn;ingangsdatum;einddatum\n123456782;2025-01-01;\n")).Weigering!.Zin.ShouldContain("wordt nu gekoppeld");
    }

    [Fact]
    public async Task Downloaden_MetDoel_GeeftDeLijstEnHetDoelStaatInHetSpoor()
    {
        await using var proef = await Rondeproef.Maak();
        var ronde = await proef.GekoppeldeRonde();
        var geef = proef.Dienst<GeefUitvoer>();

        var lijst = (await geef.Voer(Rondeproef.Armoede, ronde, "aanschrijving-stadspas.csv", "mailing", Rondeproef.Stop)).Waarde;
        using var uit = new MemoryStream();
        await lijst.Schrijf(uit, Rondeproef.Stop);

        var rijen = Encoding.UTF8.GetString(uit.ToArray()).TrimEnd().Split("\r\n");
        rijen[0].ShouldEndWith("kenmerk;soort;vorm;aanspreekvorm;naam;aanhef;adresregel1;adresregel2;postcode;huisnummer;kix;geheim;voor;verzenddatum");
        rijen.Length.ShouldBeGreaterThan(1);
        await using var context = proef.Platform.Context();
        (await context.Set<Spoorrij>().SingleAsync(s => s.Handeling == "mailing.uitvoeren", Rondeproef.Stop)).Details.ShouldStartWith("bestand=aanschrijving-stadspas.csv; doel=mailing; verwerking=");
    }

    [Theory]
    [InlineData("nieuwsgierig", "waarvoor")]
    [InlineData("", "waarvoor")]
    public async Task Downloaden_ZonderGeldigDoel_WordtGeweigerd(string doel, string zin)
    {
        await using var proef = await Rondeproef.Maak();
        var ronde = await proef.NieuweRonde();

        (await proef.Dienst<GeefUitvoer>().Voer(Rondeproef.Armoede, ronde, "handwerk.csv", doel, Rondeproef.Stop)).Weigering!.Zin.ShouldContain(zin);
    }

    [Fact]
    public async Task Downloaden_DoorDeBeheerder_MagNiet()
    {
        await using var proef = await Rondeproef.Maak();
        var ronde = await proef.NieuweRonde();

        (await proef.Dienst<GeefUitvoer>().Voer(Rondeproef.Beheerder, ronde, "handwerk.csv", "mailing", Rondeproef.Stop)).Weigering!.Zin.ShouldContain("geen recht");
    }

    [Fact]
    public async Task Vernietigen_DoorEenAnder_MaaktAllesOnleesbaarEnLaatEenBewijsAchter()
    {
        await using var proef = await Rondeproef.Maak();
        var ronde = await proef.GekoppeldeRonde();
        (await proef.Dienst<VernietigRonde>().Voer(Rondeproef.Beheerder, ronde, Rondeproef.Stop)).Weigering!.Zin.ShouldContain("nog niet gevraagd");
        (await proef.Dienst<VraagVernietiging>().Voer(Rondeproef.Armoede, ronde, stop: Rondeproef.Stop)).Gelukt.ShouldBeTrue();
        (await proef.Dienst<VernietigRonde>().Voer(Rondeproef.Armoede, ronde, Rondeproef.Stop)).Weigering!.Zin.ShouldContain("Een ander");

        var aantal = (await proef.Dienst<VernietigRonde>().Voer(Rondeproef.Beheerder, ronde, Rondeproef.Stop)).Waarde;

        proef.Kluisbestanden().ShouldBe(0);
        var beeld = await proef.Beeld(ronde);
        beeld.Ronde.Staat.ShouldBe(Rondestaat.Vernietigd);
        beeld.Vernietigd.Count.ShouldBe(aantal);
        beeld.Vernietigd.ShouldAllBe(v => v.Hash.Length == 64);
        beeld.Uitslag.ShouldNotBeNull();
        (await proef.Dienst<GeefUitvoer>().Voer(Rondeproef.Armoede, ronde, "handwerk.csv", "mailing", Rondeproef.Stop)).Weigering!.Zin.ShouldContain("vernietigd");
    }
}
