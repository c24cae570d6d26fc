using System.Security.Cryptography;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Platform.Kluis;

public sealed class MapkenmerkTests
{
    private static readonly byte[] Sleutel = RandomNumberGenerator.GetBytes(32);

    private static async Task<string?> Oordeel(string map, byte[] sleutel, bool eerste = false) =>
        (await Mapkenmerk.Controleer(map, sleutel, eerste, new Snelleklok(), TestContext.Current.CancellationToken))?.Zin;

    [Fact]
    public async Task Map_VanDezeDatabase_MagBijElkeStart()
    {
        using var map = new TijdelijkeMap();
        (await Oordeel(map.Pad, Sleutel, eerste: true)).ShouldBeNull();
        (await Oordeel(map.Pad, Sleutel)).ShouldBeNull();
        (await File.ReadAllBytesAsync(Path.Combine(map.Pad, Mapkenmerk.Bestand), TestContext.Current.CancellationToken)).AsSpan().IndexOf(Sleutel).ShouldBe(-1);
    }

    [Fact]
    public async Task Map_VanEenAndereDatabase_WordtGeweigerd()
    {
        using var map = new TijdelijkeMap();
        await Oordeel(map.Pad, RandomNumberGenerator.GetBytes(32), eerste: true);
        (await Oordeel(map.Pad, Sleutel))!.ShouldContain("hoort bij een andere database");
    }

    [Fact]
    public async Task Map_ZonderKenmerk_WordtGeweigerdTotEenBeheerderHaarAanwijst()
    {
        using var map = new TijdelijkeMap();
        (await Oordeel(map.Pad, Sleutel))!.ShouldContain($"Zet er dan een leeg bestand '{Mapkenmerk.Bestand}' in.");
        await File.WriteAllTextAsync(Path.Combine(map.Pad, Mapkenmerk.Bestand), "", TestContext.Current.CancellationToken);
        (await Oordeel(map.Pad, Sleutel)).ShouldBeNull();
        (await Oordeel(map.Pad, RandomNumberGenerator.GetBytes(32)))!.ShouldContain("andere database");
    }

    /// <summary>Waits as always, but a second passes with each look.</summary>
    private sealed class Snelleklok : TimeProvider
    {
        private long _keer;
        public override long GetTimestamp() => ++_keer * TimestampFrequency;
    }
}
