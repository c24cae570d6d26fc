using System.Reflection;
using System.Text;
using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Sjablonen;

/// <summary>Templates by regeling and vorm: those that ship with the program, and over them those of a municipality.</summary>
public sealed class Sjablonenkast
{
    private readonly Dictionary<(string Regeling, string Vorm), Sjabloon> _sjablonen = [];

    public IEnumerable<Sjabloon> Alle => _sjablonen.Values;

    /// <summary>The one for this regeling; null when there is none.</summary>
    public Sjabloon? Zoek(string regeling, string vorm) => _sjablonen.GetValueOrDefault((regeling, vorm)) ?? _sjablonen.GetValueOrDefault(("algemeen", vorm));

    /// <summary>Those that ship with the program.</summary>
    public static Sjablonenkast Meegeleverd()
    {
        var kast = new Sjablonenkast();
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var naam in assembly.GetManifestResourceNames().Where(n => n.StartsWith("sjabloon.", StringComparison.Ordinal)))
        {
            using var lezer = new StreamReader(assembly.GetManifestResourceStream(naam)!, Encoding.UTF8);
            if (kast.Voeg(naam["sjabloon.".Length..], lezer.ReadToEnd()) is { } weigering) { throw new InvalidOperationException(weigering.Zin); }
        }
        return kast;
    }

    /// <summary>Adds one in place of that for the same regeling and vorm.</summary>
    /// <returns>Why it cannot be used.</returns>
    public Weigering? Voeg(string naam, string tekst)
    {
        var gelezen = Sjabloonlezer.Lees(naam, tekst);
        if (gelezen.Weigering is { } weigering) { return weigering; }
        _sjablonen[(gelezen.Waarde.Regeling, gelezen.Waarde.Vorm)] = gelezen.Waarde;
        return null;
    }
}
