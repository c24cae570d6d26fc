using System.Security.Cryptography;
using System.Text;

namespace Datakoppeling.Tests.Portal.Voorbeeldstad;

/// <summary>The files of a generated city, kept in memory for a test.</summary>
internal sealed class Geheugenmap
{
    private readonly Dictionary<string, MemoryStream> _bestanden = new(StringComparer.Ordinal);

    public Stream Open(string naam) => _bestanden[naam] = new MemoryStream();

    public IEnumerable<string> Namen => _bestanden.Keys;

    public byte[] Bytes(string naam) => _bestanden[naam].ToArray();

    public string Hash() => Convert.ToHexString(SHA256.HashData(
        [.. _bestanden.OrderBy(b => b.Key, StringComparer.Ordinal).SelectMany(b => SHA256.HashData(b.Value.ToArray()))]));

    public string[] Kop(string naam) => Tekst(naam).First().Split(';');

    /// <summary>The data rows in cells; the generated files quote only a locatie and an employer, which no test looks at.</summary>
    public IEnumerable<string[]> Rijen(string naam) => Tekst(naam).Skip(1).Select(r => r.Split(';'));

    private IEnumerable<string> Tekst(string naam) =>
        Encoding.UTF8.GetString(Bytes(naam)).Split('\n').Where(r => r.Length > 0);
}
