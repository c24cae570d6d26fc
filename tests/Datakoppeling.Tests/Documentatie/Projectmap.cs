namespace Datakoppeling.Tests.Documentatie;

/// <summary>The folder of the solution, from wherever the tests were built in it.</summary>
internal static class Projectmap
{
    public static readonly string Wortel = Zoek();

    public static string[] Rijen(params string[] delen) => File.ReadAllLines(Path.Combine([Wortel, .. delen]));

    /// <summary>The cells of the rows of every table on a page, the headers left out.</summary>
    public static IEnumerable<string[]> Tabelrijen(params string[] delen)
    {
        var inTabel = false;
        foreach (var rij in Rijen(delen))
        {
            if (!rij.StartsWith('|')) { inTabel = false; continue; }
            if (rij.StartsWith("|---", StringComparison.Ordinal)) { inTabel = true; continue; }
            if (inTabel) { yield return [.. rij.Trim('|', ' ').Split('|').Select(c => c.Trim())]; }
        }
    }

    private static string Zoek()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (map is not null && !File.Exists(Path.Combine(map.FullName, "Datakoppeling.sln"))) { map = map.Parent; }
        return map?.FullName ?? throw new InvalidOperationException("De map van de solution is niet gevonden.");
    }
}
