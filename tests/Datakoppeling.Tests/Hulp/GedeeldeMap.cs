namespace Datakoppeling.Tests.Hulp;

/// <summary>
/// The folder with published test data and worked cases that may stand beside the checkout. A clone without it must pass too:
/// then the test is skipped and says what it left out, except in CI, where a skip counts as a failure of the run.
/// </summary>
public static class GedeeldeMap
{
    private static readonly Lazy<string?> Wortel = new(Zoek);

    /// <summary>The path of something in the shared folder; skips the test when it is not there.</summary>
    public static string Pad(params string[] delen)
    {
        var pad = Wortel.Value is { } wortel ? Path.Combine([wortel, .. delen]) : null;
        if (pad is null || !Path.Exists(pad))
        {
            Assert.Skip($"Niet aanwezig naast deze kloon: shared/{string.Join('/', delen)}; de voorbeelden daarin zijn niet getoetst.");
        }
        return pad!;
    }

    /// <summary>The path of a file in the shared folder, or null; for lists of cases, which are made before a test can skip.</summary>
    public static string? PadOfNiets(params string[] delen)
    {
        var pad = Wortel.Value is { } wortel ? Path.Combine([wortel, .. delen]) : null;
        return File.Exists(pad) ? pad : null;
    }

    /// <summary>The path of a folder in the shared folder, or null; as <see cref="PadOfNiets"/>.</summary>
    public static string? MapOfNiets(params string[] delen)
    {
        var pad = Wortel.Value is { } wortel ? Path.Combine([wortel, .. delen]) : null;
        return Directory.Exists(pad) ? pad : null;
    }

    private static string? Zoek()
    {
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
        {
            var kandidaat = Path.Combine(map.FullName, "shared");
            if (File.Exists(Path.Combine(kandidaat, "formats.md"))) { return kandidaat; }
        }
        return null;
    }
}
