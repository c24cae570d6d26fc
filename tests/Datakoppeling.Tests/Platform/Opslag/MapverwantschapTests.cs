using Datakoppeling.Platform.Opslag;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Platform.Opslag;

public sealed class MapverwantschapTests
{
    private static readonly string[] Geen = [];

    [Theory]
    [InlineData("/srv/gegevens", "/srv/gegevens", true)]
    [InlineData("/srv/gegevens", "/srv/gegevens/", true)]
    [InlineData("/srv/gegevens/sleutels", "/srv/gegevens", true)]
    [InlineData("/srv/gegevens", "/srv/gegevens/diep/eronder", true)]
    [InlineData("/srv/gegevens/../gegevens/x", "/srv/gegevens", true)]
    [InlineData("/srv/andere/../gegevens", "/srv/gegevens", true)]
    [InlineData("/srv/Gegevens/x", "/srv/gegevens", true)]
    [InlineData("/", "/srv/gegevens", true)]
    [InlineData("/srv/gegevens-sleutels", "/srv/gegevens", false)]
    [InlineData("/srv/gegevens/../sleutels", "/srv/gegevens", false)]
    [InlineData("/srv/sleutels", "/srv/gegevens", false)]
    public void Mappen_ZoalsZeZijnGeschreven_OverlappenAlsZeInElkaarLiggen(string een, string ander, bool verwacht)
    {
        Mapverwantschap.Overlappen(een, ander, Geen).ShouldBe(verwacht);
        Mapverwantschap.Overlappen(ander, een, Geen).ShouldBe(verwacht);
    }

    [Fact]
    public void Mappen_ViaEenLink_OverlappenWaarDieHeenWijst()
    {
        using var map = new TijdelijkeMap();
        string In(params string[] delen) => Path.Combine([map.Pad, .. delen]);
        Directory.CreateDirectory(In("gegevens", "kluis"));
        Directory.CreateDirectory(In("elders"));
        Directory.CreateSymbolicLink(In("link"), In("gegevens"));
        Directory.CreateSymbolicLink(In("terug"), "link");
        Directory.CreateSymbolicLink(In("elders", "diep"), Path.Combine("..", "terug", "kluis"));
        Directory.CreateSymbolicLink(In("gegevens", "naarbuiten"), In("elders"));

        foreach (var sleutels in (string[])[In("link"), In("link", "nog-niet-gemaakt"), In("terug", "x"), In("elders", "diep"), In("elders", "diep", "x")])
        {
            Mapverwantschap.Overlappen(sleutels, In("gegevens"), Geen).ShouldBeTrue(sleutels);
            Mapverwantschap.Overlappen(In("gegevens"), sleutels, Geen).ShouldBeTrue(sleutels);
        }
        // A copy that follows links would take it along.
        Mapverwantschap.Overlappen(In("gegevens", "naarbuiten"), In("gegevens"), Geen).ShouldBeTrue();
        Mapverwantschap.Overlappen(In("link", "kluis"), In("terug"), Geen).ShouldBeTrue();
        Mapverwantschap.Overlappen(In("elders", "x"), In("gegevens"), Geen).ShouldBeFalse();
        // Links that go round end somewhere.
        Directory.CreateSymbolicLink(In("rond"), In("omgekeerd"));
        Directory.CreateSymbolicLink(In("omgekeerd"), In("rond"));
        Mapverwantschap.Overlappen(In("rond", "x"), In("gegevens"), Geen).ShouldBeFalse();
    }

    [Theory]
    // A folder within the data that shows at another place too, and the other way round.
    [InlineData("40 1 8:1 / / rw - ext4 /dev/a rw|41 40 8:1 /srv/gegevens/x /sleutels rw - ext4 /dev/a rw", "/sleutels", true)]
    [InlineData("40 1 8:1 / / rw - ext4 /dev/a rw|41 40 8:1 /sleutels /srv/gegevens/x rw - ext4 /dev/a rw", "/sleutels", true)]
    [InlineData("40 1 8:1 / / rw - ext4 /dev/a rw|41 40 8:1 /srv /anders rw - ext4 /dev/a rw", "/anders/gegevens/x", true)]
    // A disk of its own within the data folder goes along with a copy of that folder.
    [InlineData("40 1 8:1 / / rw - ext4 /dev/a rw|41 40 8:2 / /srv/gegevens/x rw - ext4 /dev/b rw", "/srv/gegevens/x", true)]
    [InlineData("40 1 8:1 / / rw - ext4 /dev/a rw|41 40 8:2 / /srv/gegevens/een\\040twee rw - ext4 /dev/b rw|42 40 8:2 / /los rw - ext4 /dev/b rw", "/los/x", true)]
    // A blank in the place of a mount stands there in octal.
    [InlineData("40 1 8:1 / / rw - ext4 /dev/a rw|41 40 8:1 /srv/gegevens/x /mijn\\040sleutels rw - ext4 /dev/a rw", "/mijn sleutels", true)]
    // The same name on two disks is not the same folder, nor are two volumes of one container.
    [InlineData("40 1 8:1 / / rw - ext4 /dev/a rw|41 40 8:2 /srv/gegevens /sleutels rw - ext4 /dev/b rw", "/sleutels", false)]
    [InlineData("40 1 0:50 / / rw - overlay o rw|41 40 8:1 /v/een /srv/gegevens rw - ext4 /dev/a rw|42 40 8:1 /v/een-sleutels /sleutels rw - ext4 /dev/a rw", "/sleutels", false)]
    // The last mount on a place hides the one before.
    [InlineData("40 1 8:1 / / rw - ext4 /dev/a rw|41 40 8:1 /srv/gegevens /sleutels rw - ext4 /dev/a rw|42 41 8:3 / /sleutels rw - ext4 /dev/c rw", "/sleutels/x", false)]
    public void Mappen_ViaEenAankoppeling_OverlappenAlsHetDezelfdePlekOpDeSchijfIs(string mounts, string sleutels, bool verwacht)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Aankoppelingen staan alleen op Linux in een lijst.");
        Mapverwantschap.Overlappen(sleutels, "/srv/gegevens", mounts.Split('|')).ShouldBe(verwacht);
        Mapverwantschap.Overlappen("/srv/gegevens", sleutels, mounts.Split('|')).ShouldBe(verwacht);
    }
}
