using System.Text;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Tests.Platform.Bestanden;

/// <summary>
/// A record is one physical line (bestandsindelingen.md): laws that hold for any bytes, each against a reading of the page in its
/// plainest form.
/// </summary>
public sealed class RijwettenTests
{
    private const int Keren = 30_000;
    private static readonly Bestandsindeling Indeling = new("proef.csv", "proef", [new("a", "tekst", true, "", ""), new("b", "tekst", true, "", "")]);

    [Fact]
    public void Splitser_VoorElkeRegel_GeeftWatDePaginaZegt()
    {
        var keuze = new Random(20260301);
        var splitser = new Rijsplitser((byte)';');
        for (var keer = 0; keer < Keren; keer++)
        {
            var rij = Willekeurig(keuze, keer % 3 == 0 ? "\"\"; ab" : keer % 3 == 1 ? ";;ab" : "\";a \t", 120);
            // Somewhere in a larger piece, as lines stand.
            var (voor, na) = (keuze.Next(40), keuze.Next(40));
            byte[] stuk = [.. Enumerable.Repeat((byte)'"', voor), .. rij, .. Enumerable.Repeat((byte)';', na)];
            var goed = splitser.Splits(stuk, voor, voor + rij.Length);
            var verwacht = Eenvoudig(Encoding.ASCII.GetString(rij));
            goed.ShouldBe(verwacht is not null, Encoding.ASCII.GetString(rij));
            if (verwacht is null) { continue; }
            Enumerable.Range(0, splitser.Aantal).Select(i => Encoding.ASCII.GetString(splitser.Cel(i))).ShouldBe(verwacht, Encoding.ASCII.GetString(rij));
        }
    }

    [Fact]
    public void Splitser_VoorElkeRegel_ZietOfErgensEenCelTeLangIs()
    {
        var keuze = new Random(20260302);
        var splitser = new Rijsplitser((byte)';');
        for (var keer = 0; keer < Keren; keer++)
        {
            var rij = Willekeurig(keuze, keer % 2 == 0 ? ";;ab" : "\"\";;a ", 120);
            if (!splitser.Splits(rij, 0, rij.Length)) { continue; }
            var langste = Enumerable.Range(0, (splitser.Aantal + 7) / 8 * 8).Select(i => i < splitser.Aantal && keuze.Next(3) > 0 ? keuze.Next(12) : int.MaxValue).ToArray();
            splitser.IetsLanger(langste).ShouldBe(Enumerable.Range(0, splitser.Aantal).Any(i => splitser.Cel(i).Length > langste[i]), Encoding.ASCII.GetString(rij));
        }
    }

    [Fact]
    public void Splitser_EenRegelVanTienduizendCellen_GeeftZeAllemaal()
    {
        var splitser = new Rijsplitser((byte)';');
        foreach (var cel in new[] { "", "x", "\"x\"" })
        {
            var rij = Encoding.ASCII.GetBytes(string.Join(';', Enumerable.Repeat(cel, 10_000)));
            splitser.Splits(rij, 0, rij.Length).ShouldBeTrue();
            splitser.Aantal.ShouldBe(10_000);
            for (var i = 0; i < 10_000; i++) { splitser.Cel(i).Length.ShouldBe(cel.Trim('"').Length); }
        }
    }

    [Fact]
    public void Bestand_InWelkeStukkenHetOokKomt_GeeftElkeRegelHetzelfdeOordeel()
    {
        var keuze = new Random(7);
        for (var keer = 0; keer < Keren / 20; keer++)
        {
            byte[] bytes = [.. keuze.Next(3) == 0 ? "sep=;\r\n"u8 : ""u8, .. "a;b\n"u8, .. Willekeurig(keuze, "\"\";\n\nxy\r\u00EB", 400)];
            var geheel = CsvBestand.Open("proef.csv", bytes, Indeling);
            var druppels = CsvBestand.Open("proef.csv", () => new Druppelstroom(bytes, keuze.Next(1, 7)), Indeling);
            druppels.Weigering?.Zin.ShouldBe(geheel.Weigering?.Zin);
            if (geheel.Weigering is not null) { continue; }
            Rijen(druppels.Waarde).ShouldBe(Rijen(geheel.Waarde));
        }
    }

    [Fact]
    public void Regelstroom_HoeGrootEenStukOokIs_GeeftHeleRegelsEnAllesTerug()
    {
        var keuze = new Random(11);
        for (var keer = 0; keer < Keren / 10; keer++)
        {
            var bytes = Willekeurig(keuze, "ab\n\r;", 200);
            var stroom = new Rijenstroom(new Druppelstroom(bytes, keuze.Next(1, 9)), keuze.Next(1, 40));
            byte[] stuk = [];
            var uit = new List<byte>();
            while (stroom.Volgende(ref stuk, out var lengte))
            {
                uit.AddRange(stuk.AsSpan(0, lengte));
                if (uit.Count < bytes.Length) { stuk[lengte - 1].ShouldBe((byte)'\n'); }
            }
            uit.ShouldBe(bytes);
        }
    }

    [Fact]
    public void Regelstroom_EenRegelZonderEinde_KomtAfgeknipt_EnWatErNaStaatBlijft()
    {
        var lang = new byte[40 << 20];
        lang.AsSpan().Fill((byte)'x');
        using var stroom = new MemoryStream([.. "a;b\n1;"u8, .. lang, .. "\n3;4\n"u8]);
        using var bestand = CsvBestand.Open("proef.csv", stroom.ToArray(), Indeling).Waarde;
        Rijen(bestand).ShouldBe(["2 regel is langer dan 16 MB ", "3  3|4"]);
    }

    [Fact]
    public void Bestand_WelkeBytesOok_GeeftElkeCelVanDeRegelWaarZijStaat_EnElkeRegelEenKeer()
    {
        var keuze = new Random(13);
        for (var keer = 0; keer < Keren / 10; keer++)
        {
            byte[] bytes = [.. "a;b\n"u8, .. Willekeurig(keuze, "\"\";;\n\nxyz 12", 300)];
            var geopend = CsvBestand.Open("proef.csv", bytes, Indeling);
            if (geopend.Weigering is not null) { continue; }
            using var bestand = geopend.Waarde;
            var rijen = Encoding.ASCII.GetString(bytes).TrimEnd('\n', ' ').Split('\n');
            var gezien = new List<long>();
            while (bestand.Volgende())
            {
                gezien.Add(bestand.Rijnummer);
                var rij = rijen[bestand.Rijnummer - 1].Replace("\"", "", StringComparison.Ordinal);
                rij.ShouldContain(bestand.Tekst(0).Replace("\"", "", StringComparison.Ordinal));
                rij.ShouldContain(bestand.Tekst(1).Replace("\"", "", StringComparison.Ordinal));
            }
            gezien.ShouldBe(Enumerable.Range(2, rijen.Length - 1).Select(i => (long)i));
        }
    }

    [Theory]
    [InlineData("a;b\n1;\"x\n2;y\n3;z\"\n4;w\n", "2 aanhalingsteken sluit niet op deze regel |3  2|y|4  3|z\"|5  4|w")]
    [InlineData("a;b\n1;\"x\" \n2;\"y\"z\n3;p\"q\"\n 4; \"r\"\n", "2  1|x|3 aanhalingsteken sluit niet op deze regel |4  3|p\"q\"|5  4|\"r\"")]
    [InlineData("sep=;\r\na;b\r\n1;x\r\n", "3  1|x")]
    [InlineData("\uFEFF\"sep=,\"\na,b\n1,\"x,\"\"y\"\"\"\n", "3  1|x,\"y\"")]
    [InlineData("a;b\n1;x;;\n2;x;y\n3\n\n4;z\n\n\n", "2  1|x|3 te veel kolommen op deze regel |4 te weinig kolommen op deze regel |5 lege regel |6  4|z")]
    [InlineData("a;b\n1;\u00A0x\u2003\n", "2  1|x")]
    public void Bestand_MetWatEchtVoorkomt_GeeftPerRegelEenOordeel(string tekst, string verwacht)
    {
        using var bestand = CsvBestand.Open("proef.csv", Encoding.UTF8.GetBytes(tekst), Indeling).Waarde;
        string.Join('|', Rijen(bestand)).ShouldBe(verwacht);
    }

    private static List<string> Rijen(CsvBestand bestand)
    {
        var uit = new List<string>();
        while (bestand.Volgende())
        {
            uit.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"{bestand.Rijnummer} {bestand.Rijfout()} {(bestand.Rijfout() is null ? bestand.Tekst(0) + "|" + bestand.Tekst(1) : "")}"));
        }
        bestand.Dispose();
        return uit;
    }

    /// <summary>The page, word for word, without a thought for speed; null when a quote does not close.</summary>
    private static List<string>? Eenvoudig(string rij)
    {
        var cellen = new List<string>();
        for (var i = 0; ; i++)
        {
            var cel = new StringBuilder();
            if (i < rij.Length && rij[i] == '"')
            {
                i++;
                while (true)
                {
                    if (i >= rij.Length) { return null; }
                    if (rij[i] != '"') { cel.Append(rij[i++]); }
                    else if (i + 1 < rij.Length && rij[i + 1] == '"')
                    {
                        cel.Append('"');
                        i += 2;
                    }
                    else { break; }
                }
                i++;
                while (i < rij.Length && rij[i] == ' ') { i++; }
                if (i < rij.Length && rij[i] != ';') { return null; }
            }
            else
            {
                while (i < rij.Length && rij[i] != ';') { cel.Append(rij[i++]); }
            }
            cellen.Add(cel.ToString());
            if (i >= rij.Length) { return cellen; }
        }
    }

    private static byte[] Willekeurig(Random keuze, string letters, int langst) =>
        Encoding.Latin1.GetBytes([.. Enumerable.Range(0, keuze.Next(langst)).Select(_ => letters[keuze.Next(letters.Length)])]);

    /// <summary>Gives a few bytes at a time and cannot be asked how long it is.</summary>
    private sealed class Druppelstroom(byte[] bytes, int druppel) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, druppel));
    }
}
