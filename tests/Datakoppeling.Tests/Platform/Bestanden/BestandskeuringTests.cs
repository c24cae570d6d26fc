using System.Text;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Tests.Platform.Bestanden;

public sealed class BestandskeuringTests
{
    private static readonly Bestandsindeling Indeling = new("proef.csv", "proef", [new("bsn", "bsn", true, "", ""), new("naam", "tekst", false, "", "")]);
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Wandeling_HoeDeTekstOokInStukkenKomt_OordeeltAlsOverHetGeheel()
    {
        var keuze = new Random(20260301);
        for (var keer = 0; keer < 20_000; keer++)
        {
            // Without the bare CR in one half: after it the text in memory counts cells in another way.
            var letters = keer % 2 == 0 ? "\"\";\na" : "\"\";\n\ra";
            var tekst = Encoding.ASCII.GetBytes([.. Enumerable.Range(0, keuze.Next(1, 40)).Select(_ => letters[keuze.Next(letters.Length)])]);
            var wandeling = new Aanhalingswandeling((byte)';');
            for (var van = 0; van < tekst.Length;)
            {
                var tot = Math.Min(tekst.Length, van + keuze.Next(1, 6));
                wandeling.Loop(tekst.AsSpan(van, tot - van));
                van = tot;
            }
            var record = Aanhaling.LaatsteRegeleinde(tekst, (byte)';', out var open);
            var uitleg = Encoding.ASCII.GetString(tekst);
            (wandeling.Open is not null).ShouldBe(open >= 0, uitleg);
            if (open < 0) { continue; }
            wandeling.Open!.Value.Regel.ShouldBe(tekst.AsSpan(0, open).Count((byte)'\n') + 1, uitleg);
            if (keer % 2 == 0) { wandeling.Open!.Value.Cel.ShouldBe(Aanhaling.Cel(tekst.AsSpan(record), (byte)';', open - record), uitleg); }
        }
    }

    [Theory]
    [InlineData("bsn;naam\n123456782;x\n", null)]
    [InlineData("\uFEFFbsn;naam\n123456782;\"x;y\"\n", null)]
    [InlineData("naam\nx\n", "de kolom 'bsn' ontbreekt")]
    [InlineData(" \r\n \n", "is leeg")]
    [InlineData("bsn;naam\n1;\0\n", "geen tekstbestand")]
    [InlineData("bsn;naam\n1;a\n2;\"b\n3;c\n", "op regel 3 begint in kolom 'naam'")]
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
    public async Task Bestand_ZonderRegels_WordtNietHeelInHetGeheugenGehaald()
    {
        using var stroom = new MemoryStream(Enumerable.Repeat((byte)'a', 3 << 20).ToArray());
        (await Bestandskeuring.Bezwaar("proef.csv", stroom, Indeling, Stop))!.Zin.ShouldContain("houdt na 1 MB nog niet op");
        stroom.Position.ShouldBeLessThan(2 << 20);
    }
}
