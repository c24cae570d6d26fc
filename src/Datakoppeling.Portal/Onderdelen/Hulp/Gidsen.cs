using System.Reflection;

namespace Datakoppeling.Portal.Onderdelen.Hulp;

/// <summary>The guides, which travel with the program: what is explained is what runs. Read when first asked for.</summary>
internal sealed class Gidsen
{
    private const string Voorvoegsel = "hulp.", Beeld = "hulpbeeld.";

    /// <summary>For who works with it first, then for who runs it.</summary>
    private static readonly string[] Volgorde = ["oib", "datakoppeling", "beheer", "aansluiten", "installeren", "nodes"];

    private static readonly Assembly Bron = typeof(Gidsen).Assembly;
    private readonly Lazy<IReadOnlyList<Gids>> _alle = new(() => [.. Namen(Voorvoegsel).Select(n => Gidslezer.Lees(n, Tekst(n))).OrderBy(g => Plaats(g.Naam)).ThenBy(g => g.Naam, StringComparer.Ordinal)]);

    public IReadOnlyList<Gids> Alle => _alle.Value;

    public Gids? Zoek(string? naam) => Alle.FirstOrDefault(g => string.Equals(g.Naam, naam, StringComparison.Ordinal));

    /// <summary>A picture of a guide; null when there is none of that name.</summary>
    public static Stream? OpenBeeld(string naam) => Namen(Beeld).Contains(naam, StringComparer.Ordinal) ? Bron.GetManifestResourceStream(Beeld + naam) : null;

    private static IEnumerable<string> Namen(string soort) => Bron.GetManifestResourceNames().Where(n => n.StartsWith(soort, StringComparison.Ordinal)).Select(n => n[soort.Length..]);

    private static int Plaats(string naam) => Array.IndexOf(Volgorde, naam) is var plaats and >= 0 ? plaats : int.MaxValue;

    private static string Tekst(string naam)
    {
        using var lezer = new StreamReader(Bron.GetManifestResourceStream(Voorvoegsel + naam)!);
        return lezer.ReadToEnd();
    }
}
