using Datakoppeling.Platform.Kluis;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Tests.Platform.Kluis;

public sealed class HoofdsleutelbronTests
{
    internal static IConfiguration Met(string sleutel, string? waarde) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { [sleutel] = waarde }).Build();

    internal static string Goed(byte vulling) => Convert.ToBase64String([.. Enumerable.Repeat(vulling, 32)]);

    [Fact]
    public void Hoofdsleutel_BuitenDevelopmentZonderInstelling_WordtGeweigerdMetDeNaamVanDeInstelling()
    {
        var uitkomst = Hoofdsleutelbron.Lees(Met("x", "y"), ontwikkeling: false, "/bestaat-niet");
        uitkomst.Weigering!.Zin.ShouldContain("Kluis:Hoofdsleutel");
    }

    [Theory]
    [InlineData("kort")]
    [InlineData("geen base64!")]
    [InlineData("AAAA")]
    public void Hoofdsleutel_VerkeerdeVorm_WordtGeweigerdZonderDeWaardeTeNoemen(string waarde)
    {
        var zin = Hoofdsleutelbron.Lees(Met("Kluis:Hoofdsleutel", waarde), ontwikkeling: true, "/bestaat-niet").Weigering!.Zin;
        zin.ShouldContain("32 bytes");
        zin.ShouldNotContain(waarde);
    }

    [Fact]
    public void Hoofdsleutel_UitInstellingOfBestand_IsDezelfde()
    {
        var map = Directory.CreateTempSubdirectory();
        try
        {
            var pad = Path.Combine(map.FullName, "sleutel");
            File.WriteAllText(pad, Goed(7) + "\n");
            var bestand = Hoofdsleutelbron.Lees(Met("Kluis:Hoofdsleutelbestand", pad), ontwikkeling: false, "").Waarde;
            var instelling = Hoofdsleutelbron.Lees(Met("Kluis:Hoofdsleutel", Goed(7)), ontwikkeling: false, "").Waarde;
            bestand.Id.ShouldBe(instelling.Id);
            Hoofdsleutelbron.Lees(Met("Kluis:Hoofdsleutel", Goed(8)), ontwikkeling: false, "").Waarde.Id.Equals(bestand.Id, StringComparison.Ordinal).ShouldBeFalse();
        }
        finally { map.Delete(recursive: true); }
    }

    [Fact]
    public void Sleutel_GewikkeldVoorEenAnderVak_PastNiet()
    {
        var sleutel = Hoofdsleutelbron.Lees(Met("Kluis:Hoofdsleutel", Goed(7)), ontwikkeling: false, "").Waarde;
        var vak = Guid.NewGuid();
        byte[] data = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
        var gewikkeld = sleutel.Wikkel(data, vak);
        sleutel.Ontwikkel(gewikkeld, vak).ShouldBe(data);
        Should.Throw<KluisGeschondenException>(() => sleutel.Ontwikkel(gewikkeld, Guid.NewGuid()));
        Should.Throw<KluisGeschondenException>(() => sleutel.Ontwikkel([], vak));
    }

    [Fact]
    public void Hoofdsleutel_InDevelopment_WordtEenmaalGemaaktEnAlleenVoorDeEigenaar()
    {
        var map = Directory.CreateTempSubdirectory();
        try
        {
            var id = Hoofdsleutelbron.Lees(Met("x", "y"), ontwikkeling: true, map.FullName).Waarde.Id;
            Hoofdsleutelbron.Lees(Met("x", "y"), ontwikkeling: true, map.FullName).Waarde.Id.ShouldBe(id);
            if (!OperatingSystem.IsWindows())
            {
                File.GetUnixFileMode(Path.Combine(map.FullName, "sleutels", "hoofdsleutel")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }
        finally { map.Delete(recursive: true); }
    }
}
