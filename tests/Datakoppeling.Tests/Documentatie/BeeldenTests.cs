using System.Buffers.Binary;
using Datakoppeling.Proeven;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Documentatie;

public sealed class BeeldenTests
{
    private const string Opnieuw = "draai .build/beelden.sh, bekijk de beelden en zet ze in de wijziging";

    [Fact]
    public void Beeld_VanEenSchermDatVeranderde_MoetOpnieuw()
    {
        var merken = Beeldenlijst.Lees(Repo.Pad());
        foreach (var beeld in Beeldenlijst.Alle)
        {
            File.Exists(Repo.Pad("docs", "beelden", beeld.Naam)).ShouldBeTrue($"{beeld.Naam}: {Opnieuw}");
            merken.GetValueOrDefault(beeld.Naam).ShouldBe(Beeldenlijst.Merk(Repo.Pad(), beeld), $"{beeld.Naam} is ouder dan wat het toont: {Opnieuw}");
        }
    }

    /// <summary>Of each kind of source one, so that the mark is over all of them.</summary>
    [Theory]
    [InlineData("zaak.png", "Datakoppeling.Oib/Schermen/Zaakpagina.razor")]
    [InlineData("zaak.png", "Datakoppeling.Portal/wwwroot/css/thema.css")]
    [InlineData("leveringen.png", "Datakoppeling.Oib/Schermen/Leveren/Leveringen.razor")]
    public void Merk_VerandertMetElkeBron_EnNietMetHetEindeVanEenRegel(string naam, string bron)
    {
        var beeld = Beeldenlijst.Alle.Single(b => b.Naam == naam);
        var map = Directory.CreateTempSubdirectory("datakoppeling-beelden-");
        try
        {
            foreach (var pad in Directory.EnumerateFiles(Repo.Pad("src"), "*", SearchOption.AllDirectories).Where(p => p.EndsWith(".razor", StringComparison.Ordinal) || p.EndsWith(".css", StringComparison.Ordinal) || p.Contains("Schermen", StringComparison.Ordinal)))
            {
                var doel = Path.Combine(map.FullName, Path.GetRelativePath(Repo.Pad(), pad));
                Directory.CreateDirectory(Path.GetDirectoryName(doel)!);
                File.Copy(pad, doel);
            }
            var voor = Beeldenlijst.Merk(map.FullName, beeld);
            voor.ShouldBe(Beeldenlijst.Merk(Repo.Pad(), beeld));
            var bestand = Path.Combine(map.FullName, "src", bron);
            File.WriteAllText(bestand, File.ReadAllText(bestand).ReplaceLineEndings("\r\n"));
            Beeldenlijst.Merk(map.FullName, beeld).ShouldBe(voor);
            File.AppendAllText(bestand, "x");
            (Beeldenlijst.Merk(map.FullName, beeld) == voor).ShouldBeFalse(bron);
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    [Fact]
    public void ElkBeeld_StaatOpDeLijstEnInEenTekst_EnIsScherpGenoeg()
    {
        var teksten = string.Concat(Directory.EnumerateFiles(Repo.Pad("docs", "gebruik"), "*.md").Append(Repo.Pad("README.md")).Select(File.ReadAllText));
        Directory.EnumerateFiles(Repo.Pad("docs", "beelden"), "*.png").Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(Beeldenlijst.Alle.Select(b => b.Naam).Order(StringComparer.Ordinal));
        foreach (var beeld in Beeldenlijst.Alle)
        {
            teksten.ShouldContain("beelden/" + beeld.Naam);
            // The header of a PNG: the width in pixels. Twice what a page shows it at.
            BinaryPrimitives.ReadInt32BigEndian(File.ReadAllBytes(Repo.Pad("docs", "beelden", beeld.Naam)).AsSpan(16, 4)).ShouldBeGreaterThanOrEqualTo(1400, beeld.Naam);
        }
    }
}
