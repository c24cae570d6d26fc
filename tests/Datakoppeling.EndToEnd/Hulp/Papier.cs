using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Datakoppeling.EndToEnd.Hulp;

/// <summary>A page as a printer gets it, read back.</summary>
/// <param name="Bladen">What stands on each sheet, in its order; words as words whatever space stands between them.</param>
public sealed record Papier(IReadOnlyList<string> Bladen)
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(5);

    public string Tekst => string.Join(' ', Bladen);

    /// <summary>Prints, and looks whether the sheet is white and nothing is cut off at its edge.</summary>
    public static async Task<Papier> Van(IPage pagina, string naam)
    {
        var map = Directory.CreateTempSubdirectory("papier-").FullName;
        var pad = Path.Combine(map, naam + ".pdf");
        try
        {
            await pagina.PdfAsync(new() { Path = pad, PreferCSSPageSize = true, PrintBackground = true });
            // Whoever works in the dark does not print a black sheet: white paper, dark ink.
            var punten = (await Draai("pdftoppm", "-gray", "-r", "40", "-f", "1", "-l", "1", pad))[20..];
            punten.Count(p => p > 250).ShouldBeGreaterThan(punten.Length * 3 / 4, $"{naam}: wit papier");
            punten.Min().ShouldBeLessThan((byte)110, $"{naam}: donkere inkt");
            BuitenDeRand(Encoding.UTF8.GetString(await Draai("pdftotext", "-bbox", pad, "-"))).ShouldBeEmpty($"{naam}: woorden die over de rand van het blad gaan");
            if (Environment.GetEnvironmentVariable("AFDRUK_MAP") is { Length: > 0 } bewaard) { File.Copy(pad, Path.Combine(bewaard, naam + ".pdf"), overwrite: true); }
            var tekst = Encoding.UTF8.GetString(await Draai("pdftotext", pad, "-"));
            return new([.. tekst.TrimEnd('\f', '\n').Split('\f').Select(b => Regex.Replace(b, @"\s+", " ", RegexOptions.None, Geduld).Trim())]);
        }
        finally { Directory.Delete(map, recursive: true); }
    }

    /// <summary>Who printed and when, and nothing that can be clicked.</summary>
    public void IsVanIemandEnNu(string wie, params string[] bediening)
    {
        Bladen[0].ShouldMatch($@"Afgedrukt door {wie} op \d{{1,2}} [a-z]+ 20\d\d, \d\d\.\d\d uur");
        foreach (var woord in (IEnumerable<string>)["Afmelden", "Druk af", "Zoek overal", "Je werkt met verzonnen gegevens", .. bediening]) { Tekst.ShouldNotContain(woord); }
        Bladen.Select((b, i) => (Blad: b, Hoort: $"Pagina {i + 1} van {Bladen.Count}")).ShouldAllBe(b => b.Blad.EndsWith(b.Hoort, StringComparison.Ordinal));
    }

    /// <summary>Words that end within 8 millimetres of the edge of their sheet: the margin is 12.</summary>
    private static List<string> BuitenDeRand(string plaatsen)
    {
        List<string> buiten = [];
        var breed = 0d;
        foreach (Match deel in Regex.Matches(plaatsen, """<page width="(?<b>[\d.]+)"|xMin="(?<l>-?[\d.]+)" yMin="[^"]*" xMax="(?<r>-?[\d.]+)"[^>]*>(?<woord>[^<]*)""", RegexOptions.ExplicitCapture, Geduld))
        {
            if (deel.Groups["b"].Success) { breed = Getal(deel, "b"); }
            else if (Getal(deel, "r") > breed - 23 || Getal(deel, "l") < 23) { buiten.Add(deel.Groups["woord"].Value); }
        }
        return buiten;
    }

    private static double Getal(Match deel, string naam) => double.Parse(deel.Groups[naam].Value, CultureInfo.InvariantCulture);

    private static async Task<byte[]> Draai(string wat, params string[] hoe)
    {
        using var lezer = Process.Start(new ProcessStartInfo(wat, hoe) { RedirectStandardOutput = true, UseShellExecute = false })!;
        using var uit = new MemoryStream();
        await lezer.StandardOutput.BaseStream.CopyToAsync(uit, TestContext.Current.CancellationToken);
        await lezer.WaitForExitAsync(TestContext.Current.CancellationToken);
        lezer.ExitCode.ShouldBe(0);
        return uit.ToArray();
    }
}
