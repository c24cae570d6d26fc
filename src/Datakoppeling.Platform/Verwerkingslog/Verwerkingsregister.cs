using System.Globalization;
using System.Text;

namespace Datakoppeling.Platform.Verwerkingslog;

/// <summary>The register van verwerkingsactiviteiten, put together at start; docs/verwerkingen.md is printed from it and a test compares them.</summary>
public sealed class Verwerkingsregister
{
    private readonly Dictionary<(string Code, int Versie), Verwerkingsactiviteit> _rijen;
    private readonly string _begin;

    public Verwerkingsregister(IEnumerable<IVerwerkingsbijdrage> bijdragen, LogboekInstellingen instellingen)
    {
        Alle = [.. bijdragen.SelectMany(b => b.Activiteiten).OrderBy(a => a.Code, StringComparer.Ordinal).ThenByDescending(a => a.Versie)];
        // A row that occurs twice throws here, at start.
        _rijen = Alle.ToDictionary(a => (a.Code, a.Versie));
        _begin = instellingen.Register;
    }

    /// <summary>All rows, by code, the newest version first.</summary>
    public IReadOnlyList<Verwerkingsactiviteit> Alle { get; }

    public Verwerkingsactiviteit? Zoek(string code, int versie) => _rijen.GetValueOrDefault((code, versie));

    /// <summary>What <c>dpl.core.processing_activity_id</c> holds.</summary>
    public string Uri(Verwerkingsactiviteit activiteit) =>
        string.Create(CultureInfo.InvariantCulture, $"{_begin}{activiteit.Code}/{activiteit.Versie}");

    /// <summary>The register as docs print it.</summary>
    public string AlsMarkdown()
    {
        var tekst = new StringBuilder("| activiteit | naam | doel | grondslag | betrokkenen | bewaartermijn |\n|---|---|---|---|---|---|\n");
        foreach (var a in Alle)
        {
            tekst.Append(CultureInfo.InvariantCulture, $"| `{a.Code}/{a.Versie}` | {a.Naam} | {a.Doel} | {a.Grondslag} | {a.Betrokkenen} | {a.Bewaartermijn} |\n");
        }
        return tekst.ToString();
    }
}
