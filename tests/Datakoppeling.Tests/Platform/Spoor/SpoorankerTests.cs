using System.Text;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Platform.Spoor;

/// <summary>What the chain finds by itself, and what only an anchor finds; each named by number.</summary>
[OpBeideDatabases]
public sealed class SpoorankerTests
{
    [Fact]
    public async Task Anker_VanEenOngeschondenSpoorDatVerderGing_Past()
    {
        await using var platform = await Proefplatform.Maak();
        var leeg = await platform.Anker();
        await platform.Handel(3);
        var drie = await platform.Anker();
        await platform.Handel(2);

        var bevinding = await platform.Controleer(drie, leeg);

        (bevinding.Klopt, bevinding.Aantal).ShouldBe((true, 5));
        bevinding.Zin.ShouldContain("Alle 2 ankers passen");
    }

    [Fact]
    public async Task Anker_SpoorVanafEenRegelHerschrevenMetKloppendeHashes_VindtAlleenHetAnker()
    {
        await using var platform = await Proefplatform.Maak();
        await platform.Handel(2);
        var twee = await platform.Anker();
        await platform.Handel(3);
        var vijf = await platform.Anker();
        await platform.Handel(1);
        await platform.Sql("UPDATE Spoorregel SET Wie = 'ander' WHERE Nummer = 4");
        await platform.Herschrijf(4);

        (await platform.Controleer()).EersteFout.ShouldBe(4, "een zegel rekent niemand na");
        (await platform.ControleerZonderSleutel(null)).Klopt.ShouldBeTrue("een keten met kloppende hashes verraadt zichzelf niet zonder de sleutel");
        (await platform.ControleerZonderSleutel(null, twee)).Klopt.ShouldBeTrue("voor dit anker is niets veranderd");
        var bevinding = await platform.ControleerZonderSleutel(platform.Dienst<Spoorsleutel>().PubliekeSleutel, twee, vijf);

        bevinding.EersteFout.ShouldBe(5);
        bevinding.Zin.ShouldContain("vanaf rij 3 tot en met rij 5");
    }

    [Fact]
    public async Task Anker_HeleSpoorHerschreven_WordtGevondenEnGenoemd()
    {
        await using var platform = await Proefplatform.Maak();
        await platform.Handel(4);
        var anker = await platform.Anker();
        await platform.Sql("UPDATE Spoorregel SET Details = 'niets=bijzonders' WHERE Nummer = 1");
        await platform.Herschrijf(1);

        (await platform.ControleerZonderSleutel(null)).Klopt.ShouldBeTrue();
        (await platform.ControleerZonderSleutel(null, anker)).EersteFout.ShouldBe(4);
        (await platform.Controleer()).EersteFout.ShouldBe(1);
    }

    [Fact]
    public async Task Anker_StaartAfgekniptEnKopTeruggezet_VindtAlleenHetAnker()
    {
        await using var platform = await Proefplatform.Maak();
        await platform.Handel(5);
        var anker = await platform.Anker();
        await platform.Sql("DELETE FROM Spoorregel WHERE Nummer > 3");
        await platform.Sql("UPDATE Spoorkop SET Nummer = 3, Hash = (SELECT Hash FROM Spoorregel WHERE Nummer = 3)");

        (await platform.ControleerZonderSleutel(null)).Klopt.ShouldBeTrue();
        var bevinding = await platform.ControleerZonderSleutel(null, anker);

        bevinding.EersteFout.ShouldBe(4);
        bevinding.Zin.ShouldContain("rij 4 tot en met 5 ontbreken");
        (await platform.Controleer()).Zin.ShouldContain("De kop van het spoor (rij 3) is niet door het portaal geschreven");
    }

    [Fact]
    public async Task Anker_RegelWegEnDeRestOpgeschovenEnHerschreven_VindtHetAnker()
    {
        await using var platform = await Proefplatform.Maak();
        await platform.Handel(5);
        var anker = await platform.Anker();
        await platform.Sql("DELETE FROM Spoorregel WHERE Nummer = 2");
        await platform.Sql("UPDATE Spoorregel SET Nummer = Nummer - 1 WHERE Nummer = 3");
        await platform.Sql("UPDATE Spoorregel SET Nummer = Nummer - 1 WHERE Nummer = 4");
        await platform.Sql("UPDATE Spoorregel SET Nummer = Nummer - 1 WHERE Nummer = 5");
        await platform.Herschrijf(2);

        (await platform.ControleerZonderSleutel(null)).Klopt.ShouldBeTrue();
        (await platform.ControleerZonderSleutel(null, anker)).EersteFout.ShouldBe(5);
        (await platform.Controleer()).EersteFout.ShouldBe(2);
    }

    [Fact]
    public async Task Spoor_RegelTussengevoegd_WordtGevondenEnGenoemd()
    {
        await using var platform = await Proefplatform.Maak();
        await platform.Handel(4);
        await platform.Sql("UPDATE Spoorregel SET Nummer = 5 WHERE Nummer = 4");
        await platform.Sql("UPDATE Spoorregel SET Nummer = 4 WHERE Nummer = 3");
        await platform.Sql("INSERT INTO Spoorregel (Nummer, Moment, Wie, Handeling, ObjectSoort, ObjectId, Resultaat, Herkomst, Details, VorigeHash, Hash, Zegel) "
            + "SELECT 3, Moment, Wie, Handeling, ObjectSoort, ObjectId, Resultaat, Herkomst, Details, VorigeHash, Hash, Zegel FROM Spoorregel WHERE Nummer = 1");
        await platform.Sql("UPDATE Spoorkop SET Nummer = 5");

        (await platform.Controleer()).EersteFout.ShouldBe(3);
    }

    [Fact]
    public async Task Anker_HeenEnTerugDoorEenBestand_IsHetzelfde()
    {
        await using var platform = await Proefplatform.Maak();
        await platform.Handel(2);
        var anker = await platform.Anker();

        Spooranker.Lees(anker.AlsJson(), "anker.json").Waarde.ShouldBe(anker);
        anker.Bestandsnaam.ShouldBe("spoor-anker-2026-03-01-0000000002.json");
    }

    [Fact]
    public async Task Anker_DoorEenAnderOndertekend_WordtGenoemd()
    {
        await using var platform = await Proefplatform.Maak();
        await using var ander = await Proefplatform.Maak();
        await platform.Handel(2);
        await ander.Handel(2);
        var anker = await platform.Anker();
        var publiek = platform.Dienst<Spoorsleutel>().PubliekeSleutel;

        foreach (var vals in (Spooranker[])[anker with { Handtekening = (await ander.Anker()).Handtekening }, anker with { Handtekening = "" }, anker with { Gemaakt = anker.Gemaakt.AddDays(1) }])
        {
            (await platform.Controleer(vals)).Zin.ShouldContain("is niet door dit portaal ondertekend");
            (await platform.ControleerZonderSleutel(publiek, vals)).Zin.ShouldContain("is niet door dit portaal ondertekend");
        }
        (await platform.ControleerZonderSleutel(publiek, anker)).Zin.ShouldContain("Zonder de hoofdsleutel is niet nagegaan");
        (await platform.ControleerZonderSleutel(null, anker)).Zin.ShouldContain("De handtekening op de ankers is niet nagekeken");
    }

    [Fact]
    public async Task Spoor_TeruggezetNaarEenEerdereStandMetEchteZegels_VindtAlleenHetAnkerEnDatStaatErbij()
    {
        await using var platform = await Proefplatform.Maak();
        await platform.Handel(3);
        var eerder = await platform.Anker();
        var (rijen, koppen) = await platform.Kopie();
        await platform.Handel(4);
        var later = await platform.Anker();
        await platform.ZetTerug(rijen, koppen);

        (await platform.Controleer()).Zin.ShouldContain("Er is geen anker om het mee te vergelijken. Is het hele spoor teruggezet");
        (await platform.Controleer(eerder)).Klopt.ShouldBeTrue();
        var bevinding = await platform.Controleer(eerder, later);
        bevinding.EersteFout.ShouldBe(4);
        bevinding.Zin.ShouldContain("afgekapt of teruggezet naar een eerdere stand: rij 4 tot en met 7 ontbreken");

        // And when work went on after it, over the numbers that were there.
        await platform.Handel(5);
        (await platform.Controleer(eerder)).Zin.ShouldContain("Of er na rij 3 iets is teruggezet");
        (await platform.Controleer(later)).Zin.ShouldContain("past niet op rij 7");
    }

    [Fact]
    public async Task Anker_VanVoorHetTerugzettenVanEenReservekopie_IsGeenFoutMaarWordtGenoemd()
    {
        await using var platform = await Proefplatform.Maak();
        await platform.Handel(3);
        var (rijen, koppen) = await platform.Kopie();
        await platform.Handel(4);
        var later = await platform.Anker();
        await platform.ZetTerug(rijen, koppen);
        await platform.Dienst<Spoorschrijver>().SchrijfLos(platform.Dienst<IDbContextFactory<PortaalContext>>(),
            new Spoorrij { Handeling = Spoorhandelingen.Herstel, Wie = "opdrachtregel", Moment = later.Gemaakt.AddHours(1) }, TestContext.Current.CancellationToken);
        await platform.Handel(5);

        var bevinding = await platform.Controleer(later);

        bevinding.Klopt.ShouldBeTrue(bevinding.Zin);
        bevinding.Zin.ShouldContain("1 ankers horen bij rijen van voor het terugzetten van een reservekopie (rij 4");
        bevinding.Zin.ShouldContain("er waren toen 7 rijen");
    }

    [Theory]
    [InlineData("")]
    [InlineData("geen json")]
    [InlineData("{}")]
    [InlineData("{\"nummer\":-1,\"hash\":\"0000000000000000000000000000000000000000000000000000000000000000\"}")]
    [InlineData("{\"nummer\":1,\"hash\":\"kort\"}")]
    [InlineData("null")]
    public void Anker_DatGeenAnkerIs_WordtGeweigerd(string json) =>
        Spooranker.Lees(Encoding.UTF8.GetBytes(json), "anker.json").Weigering!.Zin.ShouldContain("anker.json is geen anker");
}
