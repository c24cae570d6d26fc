using Datakoppeling.Platform.Telemetrie;

namespace Datakoppeling.Tests.Platform.Telemetrie;

public sealed class SamenvattingTests
{
    private readonly Draaiklok _klok = new();

    [Fact]
    public void Meldingen_BovenDeGrens_WordenLaterInEenKeerVerteld()
    {
        var samenvatting = new Samenvatting(_klok, hoogst: 2, TimeSpan.FromMinutes(1));
        Enumerable.Range(0, 5).Select(_ => samenvatting.Tel("a")).ShouldBe([1, 1, 0, 0, 0]);
        samenvatting.Tel("b").ShouldBe(1, "elke soort heeft zijn eigen grens");
        _klok.Draai(TimeSpan.FromMinutes(1));
        samenvatting.Tel("a").ShouldBe(4);
        samenvatting.Tel("a").ShouldBe(1);
        samenvatting.Tel("a").ShouldBe(0);
    }

    [Fact]
    public async Task Meldingen_VanVelenTegelijk_GaanNietVerloren()
    {
        var samenvatting = new Samenvatting(_klok, hoogst: 3, TimeSpan.FromMinutes(1));
        var verteld = 0;
        await Parallel.ForEachAsync(Enumerable.Range(0, 1000), TestContext.Current.CancellationToken, (_, _) =>
        {
            Interlocked.Add(ref verteld, samenvatting.Tel("a"));
            return ValueTask.CompletedTask;
        });
        verteld.ShouldBe(3);
        _klok.Draai(TimeSpan.FromMinutes(1));
        samenvatting.Tel("a").ShouldBe(998);
    }

    private sealed class Draaiklok : TimeProvider
    {
        private long _nu;
        public override long TimestampFrequency => TimeSpan.TicksPerSecond;
        public override long GetTimestamp() => _nu;
        public void Draai(TimeSpan tijd) => _nu += tijd.Ticks;
    }
}
