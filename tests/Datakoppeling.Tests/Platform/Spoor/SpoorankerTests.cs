using System.Text;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Tests.Hulp;

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

        (await platform.Controleer()).Klopt.ShouldBeTrue("een keten met kloppende hashes verraadt zichzelf niet");
        (await platform.Controleer(twee)).Klopt.ShouldBeTrue("voor dit anker is niets veranderd");
        var bevinding = await platform.Controleer(twee, vijf);

        bevinding.EersteFout.ShouldBe(5);
        bevinding.Zin.ShouldContain("vanaf regel 3 tot en met regel 5");
    }

    [Fact]
    public async Task Anker_HeleSpoorHerschreven_WordtGevondenEnGenoemd()
    {
        await using var platform = await Proefplatform.Maak();
        await platform.Handel(4);
        var anker = await platform.Anker();
        await platform.Sql("UPDATE Spoorregel SET Details = 'niets=bijzonders' WHERE Nummer = 1");
        await platform.Herschrijf(1);

        (await platform.Controleer()).Klopt.ShouldBeTrue();
        (await platform.Controleer(anker)).EersteFout.ShouldBe(4);
    }

    [Fact]
    public async Task Anker_StaartAfgekniptEnKopTeruggezet_VindtAlleenHetAnker()
    {
        await using var platform = await Proefplatform.Maak();
        await platform.Handel(5);
        var anker = await platform.Anker();
        await platform.Sql("DELETE FROM Spoorregel WHERE Nummer > 3");
        await platform.Sql("UPDATE Spoorkop SET Nummer = 3, Hash = (SELECT Hash FROM Spoorregel WHERE Nummer = 3)");

        (await platform.Controleer()).Klopt.ShouldBeTrue();
        var bevinding = await platform.Controleer(anker);

        bevinding.EersteFout.ShouldBe(4);
        bevinding.Zin.ShouldContain("regel 4 tot en met 5 ontbreken");
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

        (await platform.Controleer()).Klopt.ShouldBeTrue();
        (await platform.Controleer(anker)).EersteFout.ShouldBe(5);
    }

    [Fact]
    public async Task Spoor_RegelTussengevoegd_WordtGevondenEnGenoemd()
    {
        await using var platform = await Proefplatform.Maak();
        await platform.Handel(4);
        await platform.Sql("UPDATE Spoorregel SET Nummer = 5 WHERE Nummer = 4");
        await platform.Sql("UPDATE Spoorregel SET Nummer = 4 WHERE Nummer = 3");
        await platform.Sql("INSERT INTO Spoorregel (Nummer, Moment, Wie, Handeling, ObjectSoort, ObjectId, Resultaat, Herkomst, Details, VorigeHash, Hash) "
            + "SELECT 3, Moment, Wie, Handeling, ObjectSoort, ObjectId, Resultaat, Herkomst, Details, VorigeHash, Hash FROM Spoorregel WHERE Nummer = 1");
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
