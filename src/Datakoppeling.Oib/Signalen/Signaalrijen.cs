using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Signalen;

/// <summary>The rows of <c>signalen.csv</c> as they are shipped: per code its title, whether the client is contacted, and its sentence.</summary>
internal static class Signaalrijen
{
    private static readonly Dictionary<string, Signaalnorm> Rijen = Lees();

    public static IReadOnlyCollection<string> Codes => Rijen.Keys;

    public static (string Titel, bool Contact, string Zin) Van(string code) =>
        Rijen.TryGetValue(code, out var rij) ? (Signaaltitels.Van(code), rij.Contact, rij.Zin) : throw new InvalidOperationException("Geen rij in signalen.csv: " + code);

    private static Dictionary<string, Signaalnorm> Lees()
    {
        var rijen = new Dictionary<string, Signaalnorm>(StringComparer.Ordinal);
        foreach (var rij in OibNormen.Ingebouwd.Signalen) { rijen.Add(rij.Code, rij); }
        return rijen;
    }
}
