using System.Text;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Tests.Platform.Bestanden;

public sealed class BestandskeuringTests
{
    private static readonly Bestandsindeling Indeling = new("proef.csv", "proef", [new("bsn", "bsn", true, "", ""), new("naam", "tekst", false, "", "")]);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("bsn;naam\n123456782;x\n", null)]
    [InlineData("\uFEFFbsn;naam\n123456782;\"x;y\"\n", null)]
    [InlineData("naam\nx\n", "de kolom 'bsn' ontbreekt")]
    [InlineData(" \r\n \n", "is leeg")]
    [InlineData("bsn;naam\n1;\0\n", "geen tekstbestand")]
    [InlineData("bsn;naam\n1;a\n2;\"b\n3;c\n", null)]
    [InlineData("bsn;\"naam\n1;a\n", "op rij 1 sluit een aanhalingsteken niet")]
    [InlineData("bsn;naam\n", "geen rijen")]
    public async Task Bestand_OpEenStroom_WordtBeoordeeldAlsInHetGeheugen(string tekst, string? bezwaar)
    {
        var bytes = Encoding.UTF8.GetBytes(tekst);
        var geheel = CsvBestand.Open("proef.csv", bytes, Indeling);
        using var stroom = new MemoryStream(bytes);
        var zin = (await Bestandskeuring.Bezwaar("proef.csv", stroom, Indeling, Stop))?.Zin;
        zin.ShouldBe(geheel.Weigering?.Zin);
        if (bezwaar is null) { zin.ShouldBeNull(); }
        else { zin.ShouldNotBeNull().ShouldContain(bezwaar); }
        if (geheel.Gelukt) { geheel.Waarde.Dispose(); }
    }

    [Fact]
    public async Task Bestand_ZonderRegels_WordtNietHeelInHetGeheugenBewaard()
    {
        using var stroom = new MemoryStream(Enumerable.Repeat((byte)'a', 40 << 20).ToArray());
        (await Bestandskeuring.Bezwaar("proef.csv", stroom, Indeling, Stop))!.Zin.ShouldContain("houdt na 1 MB nog niet op");
        stroom.Position.ShouldBe(stroom.Length, "een NUL verderop blijft in zicht");
    }

    [Theory]
    [InlineData(0, 0, Tekencodering.Utf8)]
    [InlineData(1, 0, Tekencodering.Utf8)]
    [InlineData(3, 3, Tekencodering.Utf8)]
    [InlineData(3, 4, Tekencodering.Windows1252)]
    [InlineData(0, 1, Tekencodering.Windows1252)]
    public void Codering_VolgtDeMeerderheidVanDeRegels(int utf8, int kapot, Tekencodering verwacht)
    {
        byte[] bytes = [.. "bsn;naam\n1;x\n"u8, .. Enumerable.Repeat("1;Zo\u00EB\n", utf8).SelectMany(r => Encoding.UTF8.GetBytes(r)), .. Enumerable.Repeat("1;Zo\u00EB\n", kapot).SelectMany(r => Encoding.Latin1.GetBytes(r))];
        using var bestand = CsvBestand.Open("proef.csv", bytes, Indeling).Waarde;
        bestand.Codering.ShouldBe(verwacht);
        var (goed, afgekeurd) = (0, 0);
        while (bestand.Volgende())
        {
            if (bestand.Rijfout() is null) { goed++; }
            else
            {
                bestand.Rijfout().ShouldBe("geen geldige UTF-8");
                afgekeurd++;
            }
        }
        (goed, afgekeurd).ShouldBe(verwacht == Tekencodering.Utf8 ? (1 + utf8, kapot) : (1 + utf8 + kapot, 0));
    }
}
