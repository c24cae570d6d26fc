using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Tests.Hulp;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Tests.Platform.Opslag;

/// <summary>Files that one process changes while others look: whole or not there.</summary>
public sealed partial class HeelbestandTests
{
    private const string Werker = "HEELBESTAND_WERKER";

    /// <summary>Rounds of each process; by hand many more.</summary>
    private static int Keren => int.Parse(Environment.GetEnvironmentVariable("HEELBESTAND_KEREN") ?? "150", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Sleutels_DieVierProcessenMakenLezenEnVernietigen_ZijnHeelOfErNiet()
    {
        using var map = new TijdelijkeMap();
        var start = Enumerable.Range(0, 4).Select(_ => Kind(map.Pad)).ToList();
        foreach (var kind in start)
        {
            var uitvoer = await kind.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await kind.WaitForExitAsync(TestContext.Current.CancellationToken);
            kind.ExitCode.ShouldBe(0, uitvoer);
            kind.Dispose();
        }
        Directory.GetFiles(map.Pad).ShouldBeEmpty("ook niets dat half weg is");
    }

    /// <summary>One of the processes of the test above: makes keys, reads those of all, destroys its own; and changes one file that all share.</summary>
    [Fact]
    public void EenVanDeProcessen_ZietNooitIetsHalfs()
    {
        if (Environment.GetEnvironmentVariable(Werker) is not { Length: > 0 } pad) { return; }
        var sleutels = new Sleutelmap(new OpslagInstellingen(pad, Opslagsoort.SQLite, ""), new ConfigurationBuilder().AddInMemoryCollection([new(Sleutelmap.Instelling, pad)]).Build());
        using var hoofdsleutel = new Hoofdsleutel(new byte[32]);
        var (datasleutel, gedeeld) = (Enumerable.Repeat((byte)7, 32).ToArray(), Path.Combine(pad, "gedeeld.txt"));
        for (var keer = 0; keer < Keren; keer++)
        {
            var vak = Guid.NewGuid();
            sleutels.Bewaar(vak, datasleutel, hoofdsleutel);
            foreach (var (ander, id, _) in sleutels.Alle())
            {
                id.ShouldBe(hoofdsleutel.Id);
                (sleutels.Geef(ander, hoofdsleutel) ?? datasleutel).ShouldBe(datasleutel);
            }
            Heelbestand.Schrijf(gedeeld, Encoding.ASCII.GetBytes(new string((char)('a' + (keer % 26)), 20_000)));
            if (Heelbestand.Lees(gedeeld) is { } gelezen) { (gelezen.Length, gelezen.Distinct().Count()).ShouldBe((20_000, 1)); }
            sleutels.Vernietig(vak, hoofdsleutel);
            sleutels.Geef(vak, hoofdsleutel).ShouldBeNull();
        }
        Heelbestand.Vernietig(gedeeld);
    }

    [Fact]
    public void Bestand_DatErAlStaat_BlijftHeelAlsHetSchrijvenNietLukt()
    {
        using var map = new TijdelijkeMap();
        var pad = Path.Combine(map.Pad, "x");
        Heelbestand.Schrijf(pad, "eerste"u8);

        Should.Throw<IOException>(() => Heelbestand.Schrijf(pad, "tweede"u8, overheen: false));
        Should.Throw<InvalidOperationException>(() => Heelbestand.Schrijf<int>(pad + "2", async naar =>
        {
            await naar.WriteAsync("half"u8.ToArray());
            throw new InvalidOperationException();
        }).GetAwaiter().GetResult());

        Encoding.ASCII.GetString(Heelbestand.Lees(pad)!).ShouldBe("eerste");
        Directory.GetFiles(map.Pad).ShouldBe([pad]);
        Heelbestand.Lees(pad + "2").ShouldBeNull();
        Heelbestand.Lees(Path.Combine(map.Pad, "weg", "y")).ShouldBeNull();
    }

    [Fact]
    public void Bestand_EnMap_ZijnAlleenVanDeEigenaar()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows kent deze rechten niet.");
        using var map = new TijdelijkeMap();
        var pad = Path.Combine(map.Pad, "a", "b", "x");
        Heelbestand.Schrijf(pad, "geheim"u8);
        if (!OperatingSystem.IsWindows())
        {
            File.GetUnixFileMode(pad).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
            File.GetUnixFileMode(Path.GetDirectoryName(pad)!).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            File.GetUnixFileMode(Path.Combine(map.Pad, "a")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void Resten_VanEenCrash_WordenGevondenEnAlleenDeOude()
    {
        using var map = new TijdelijkeMap();
        string Rest(string naam, int uren)
        {
            var pad = Path.Combine(map.Pad, naam);
            File.WriteAllText(pad, "rest");
            File.SetLastWriteTimeUtc(pad, DateTime.UtcNow.AddHours(-uren));
            return pad;
        }
        var oud = Rest("a.sleutel.1.nieuw", 30);
        Rest("b.sleutel.2.nieuw", 1);
        Rest("c.sleutel", 30);
        var weg = Rest("d.sleutel.weg", 0);

        var resten = Heelbestand.Resten(map.Pad, "*.sleutel", DateTime.UtcNow.AddDays(-1)).ToList();
        resten.ShouldBe([oud, weg[..^4]]);
        resten.ForEach(Heelbestand.Vernietig);

        Directory.GetFiles(map.Pad).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["b.sleutel.2.nieuw", "c.sleutel"]);
    }

    /// <summary>Who writes a file in another way has to be judged first: may another process see it half?</summary>
    [Fact]
    public void Broncode_DieBestandenSchrijft_DoetDatViaHeelbestandOfIsBeoordeeld()
    {
        string[] beoordeeld =
        [
            "Heelbestand.cs",
            // In a folder of its own that gets its name at the end.
            "Kopieerder.cs", "SqliteKopie.cs", "Kopiehersteller.cs",
            // Writes through Heelbestand; a node takes a note by renaming it.
            "Spoorbriefjes.cs",
            // A lock has no content.
            "Mapslot.cs",
            // A try-out that nobody reads, and what a verb writes for who gave it.
            "Toetsen.cs", "VoorbeeldstadOpdracht.cs", "Uitvoermap.cs",
        ];
        var schrijvers = Directory.EnumerateFiles(Repo.Pad("src"), "*.cs", SearchOption.AllDirectories)
            .Where(pad => !pad.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal) && Schrijft().IsMatch(File.ReadAllText(pad)))
            .Select(pad => Path.GetFileName(pad)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        schrijvers.Except(beoordeeld, StringComparer.Ordinal).ShouldBeEmpty();
    }

    [GeneratedRegex(@"File\.(WriteAll|AppendAll|Create\(|CreateText|AppendText|OpenWrite|Move\()|FileMode\.(Create|CreateNew|OpenOrCreate|Append|Truncate)|FileAccess\.(Write|ReadWrite)|new StreamWriter\(")]
    private static partial Regex Schrijft();

    private static Process Kind(string map)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false };
        string[] woorden = [typeof(HeelbestandTests).Assembly.Location, "-noColor", "-noLogo", "-method", $"{typeof(HeelbestandTests).FullName}.{nameof(EenVanDeProcessen_ZietNooitIetsHalfs)}"];
        foreach (var woord in woorden) { start.ArgumentList.Add(woord); }
        start.Environment[Werker] = map;
        return Process.Start(start)!;
    }
}
