using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Signalen;

/// <summary>The rows of <c>signalen.csv</c>: per code whether the client is contacted, and its sentence.</summary>
internal static class Signaalrijen
{
    private static readonly Dictionary<string, (bool Contact, string Zin)> Rijen = Normbestand.Rijen("signalen.csv", zinAchteraan: true).ToDictionary(
        c => c[0], c => (c[1] switch { "J" => true, "N" => false, _ => throw new InvalidOperationException("Onleesbaar contact: " + c[0]) }, c[2]), StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Codes => Rijen.Keys;

    public static (bool Contact, string Zin) Van(string code) =>
        Rijen.TryGetValue(code, out var rij) ? rij : throw new InvalidOperationException("Geen rij in signalen.csv: " + code);
}
