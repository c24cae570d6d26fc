using Datakoppeling.Platform.Opslag;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Platform.Opslag;

public sealed class OpslagfoutTests
{
    [Theory]
    [InlineData(5, true)]
    [InlineData(6, true)]
    [InlineData(13, false)]
    [InlineData(19, false)]
    public void Sqlitefout_BezetIsTijdelijk_DeRestNiet(int code, bool tijdelijk) =>
        Opslagfout.IsTijdelijk(new DbUpdateException("x", new SqliteException("x", code))).ShouldBe(tijdelijk);

    [Fact]
    public void SchijfVol_VanDeDatabase_IsEenZin() =>
        Opslagfout.Zin(new SqliteException("x", 13))!.Zin.ShouldStartWith("De schijf is vol");

    [Fact]
    public async Task SchijfVol_VanEenBestand_IsEenZin()
    {
        if (!File.Exists("/dev/full")) { Assert.Skip("Geen /dev/full op deze machine: een volle schijf is hier niet na te doen."); }
        var fout = await Should.ThrowAsync<IOException>(async () =>
        {
            await using var vol = new FileStream("/dev/full", FileMode.Open, FileAccess.Write, FileShare.ReadWrite, 0);
            await vol.WriteAsync(new byte[1], TestContext.Current.CancellationToken);
        });
        Opslagfout.Zin(fout)!.Zin.ShouldStartWith("De schijf is vol");
    }

    [Theory]
    [InlineData(8, 8)]
    [InlineData(10, 778)]
    [InlineData(14, 14)]
    public void SchijfDieNietTeBeschrijvenIs_VanDeDatabase_IsEenZinEnNietTijdelijk(int code, int uitgebreid)
    {
        var fout = new DbUpdateException("x", new SqliteException("x", code, uitgebreid));
        Opslagfout.Zin(fout)!.Zin.ShouldStartWith("Er kan nu niet naar de schijf");
        Opslagfout.IsTijdelijk(fout).ShouldBeFalse();
    }

    [Fact]
    public void SchijfDieNietTeBeschrijvenIs_VanEenBestand_IsEenZin()
    {
        if (!OperatingSystem.IsLinux()) { Assert.Skip("Alleen Linux geeft deze nummers."); }
        // EROFS and EIO, as .NET passes them on.
        foreach (var nummer in (int[])[30, 5]) { Opslagfout.Zin(new IOException("x", nummer))!.Zin.ShouldStartWith("Er kan nu niet naar de schijf"); }
    }

    [Fact]
    public void EenBug_BlijftEenUitzondering()
    {
        Opslagfout.Zin(new InvalidOperationException()).ShouldBeNull();
        Opslagfout.Zin(new IOException("iets anders")).ShouldBeNull();
        Opslagfout.Zin(new SqliteException("UNIQUE", 19)).ShouldBeNull();
    }
}
