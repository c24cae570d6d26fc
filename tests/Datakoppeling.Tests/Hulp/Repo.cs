namespace Datakoppeling.Tests.Hulp;

/// <summary>The checkout that this test run was built from.</summary>
public static class Repo
{
    private static readonly Lazy<string> Wortel = new(() =>
    {
        for (var map = new DirectoryInfo(AppContext.BaseDirectory); map is not null; map = map.Parent)
        {
            if (File.Exists(Path.Combine(map.FullName, "Datakoppeling.sln"))) { return map.FullName; }
        }
        throw new InvalidOperationException("De toetsen draaien niet vanuit een kloon.");
    });

    public static string Pad(params string[] delen) => Path.Combine([Wortel.Value, .. delen]);
}
