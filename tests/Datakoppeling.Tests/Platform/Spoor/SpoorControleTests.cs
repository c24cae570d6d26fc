using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Platform.Spoor;

[OpBeideDatabases]
public sealed class SpoorControleTests
{
    private static async Task<Proefplatform> MetSpoor(int rijen)
    {
        var platform = await Proefplatform.Maak();
        for (var i = 1; i <= rijen; i++)
        {
            await platform.Uitvoerder.Voer<int>(ProefRechten.Consulent, ProefRechten.Wijzigen, new Doel("proefding", i), _ => Task.FromResult<Uitkomst<int>>(1),
                TestContext.Current.CancellationToken);
        }
        return platform;
    }

    private static async Task<Spoorbevinding> Na(Proefplatform platform, string sql)
    {
        await using var context = platform.Context();
        (await context.Sql(sql, TestContext.Current.CancellationToken)).ShouldBeGreaterThan(0);
        return await platform.Dienst<SpoorControle>().Controleer(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Spoor_Ongeschonden_Klopt()
    {
        await using var platform = await MetSpoor(5);
        var bevinding = await platform.Dienst<SpoorControle>().Controleer(TestContext.Current.CancellationToken);
        (bevinding.Klopt, bevinding.Aantal).ShouldBe((true, 5));
    }

    [Fact]
    public async Task Spoor_Leeg_Klopt()
    {
        await using var platform = await MetSpoor(0);
        (await platform.Dienst<SpoorControle>().Controleer(TestContext.Current.CancellationToken)).Klopt.ShouldBeTrue();
    }

    [Theory]
    [InlineData("UPDATE Spoorregel SET Wie = 'ander' WHERE Nummer = 3", 3)]
    [InlineData("UPDATE Spoorregel SET Details = 'x=1' WHERE Nummer = 5", 5)]
    [InlineData("UPDATE Spoorregel SET Moment = '2020-01-01 00:00:00' WHERE Nummer = 1", 1)]
    [InlineData("UPDATE Spoorregel SET Resultaat = 'Mislukt' WHERE Nummer = 2", 2)]
    [InlineData("DELETE FROM Spoorregel WHERE Nummer = 2", 2)]
    [InlineData("DELETE FROM Spoorregel WHERE Nummer = 5", 5)]
    [InlineData("DELETE FROM Spoorregel", 1)]
    [InlineData("UPDATE Spoorkop SET Nummer = 4", 4)]
    public async Task Spoor_Aangetast_NoemtDeEersteRegelDieNietKlopt(string sql, long rijnummer)
    {
        await using var platform = await MetSpoor(5);
        var bevinding = await Na(platform, sql);
        bevinding.EersteFout.ShouldBe(rijnummer);
        bevinding.Zin.ShouldContain(rijnummer.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task Spoor_TweeRegelsVerwisseld_WordtGevonden()
    {
        await using var platform = await MetSpoor(5);
        await Na(platform, "UPDATE Spoorregel SET Nummer = 99 WHERE Nummer = 2");
        await Na(platform, "UPDATE Spoorregel SET Nummer = 2 WHERE Nummer = 3");
        (await Na(platform, "UPDATE Spoorregel SET Nummer = 3 WHERE Nummer = 99")).EersteFout.ShouldBe(2);
    }

    [Fact]
    public async Task Spoor_MetEenBsnInDeDetails_WordtNietGeschreven()
    {
        await using var platform = await MetSpoor(0);
        await Should.ThrowAsync<InvalidOperationException>(() => platform.Uitvoerder.Voer<int>(
            ProefRechten.Consulent, ProefRechten.Wijzigen, new Doel("proefding", "1"), werk =>
            {
                werk.Noteer("persoon", Bsn.Van(999990007).Voluit);
                return Task.FromResult<Uitkomst<int>>(1);
            }, TestContext.Current.CancellationToken));
    }
}
