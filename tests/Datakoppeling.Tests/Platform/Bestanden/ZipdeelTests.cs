using System.IO.Compression;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Platform.Bestanden;

/// <summary>A zip that is written straight to the browser.</summary>
public sealed class ZipdeelTests
{
    private static readonly DateTimeOffset Moment = new(2026, 3, 2, 14, 5, 0, TimeSpan.FromHours(1));

    private static Zipdeel Deel(string naam, Func<Uitkomst<Stream>> open) => new(naam, _ => Task.FromResult(open()));

    [Fact]
    public async Task Zip_NaarWieAlleenAsynchroonNeemt_IsHeelEnLeestEenDeelTegelijk()
    {
        var open = 0;
        await using var uit = new AlleenAsynchroon();
        var delen = Enumerable.Range(0, 3).Select(i => Deel($"deel{i}.csv", () =>
        {
            open.ShouldBe(i, "het vorige deel is dicht voor het volgende opengaat");
            return new Sluitend(new byte[300_000], () => open++);
        }));

        await Zipdeel.Schrijf(uit, delen, Moment, TestContext.Current.CancellationToken);

        using var zip = new ZipArchive(uit.Gelezen(), ZipArchiveMode.Read);
        zip.Entries.Select(e => (e.Name, e.Length)).ShouldBe([("deel0.csv", 300_000), ("deel1.csv", 300_000), ("deel2.csv", 300_000)]);
        zip.Entries.ShouldAllBe(e => e.LastWriteTime.DateTime == Moment.DateTime);
    }

    [Fact]
    public async Task Zip_AlsEenDeelNietMeerTeOpenenIs_BreektAfEnIsGeenZip()
    {
        await using var uit = new AlleenAsynchroon();
        Zipdeel[] delen = [Deel("een.csv", () => new MemoryStream([1, 2, 3])), Deel("twee.csv", () => new Weigering("twee.csv is weg."))];

        (await Should.ThrowAsync<IOException>(() => Zipdeel.Schrijf(uit, delen, Moment, TestContext.Current.CancellationToken))).Message.ShouldBe("twee.csv is weg.");

        Should.Throw<InvalidDataException>(() => new ZipArchive(uit.Gelezen(), ZipArchiveMode.Read));
    }

    private sealed class Sluitend(byte[] inhoud, Action dicht) : MemoryStream(inhoud)
    {
        protected override void Dispose(bool disposing)
        {
            if (disposing) { dicht(); }
            base.Dispose(disposing);
        }
    }
}
