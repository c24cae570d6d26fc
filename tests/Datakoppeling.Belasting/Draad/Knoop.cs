namespace Datakoppeling.Belasting.Draad;

/// <summary>A place on the page as the browser would hold it: an element, a text, or the root of a component.</summary>
internal sealed class Knoop
{
    /// <summary>The element's name; empty for a text or a component.</summary>
    public string Naam { get; init; } = "";
    public string Tekst { get; set; } = "";
    public List<Knoop> Kinderen { get; set; } = [];
    public Dictionary<string, string> Kenmerken { get; } = new(StringComparer.Ordinal);

    /// <summary>Event name without "on" to the handler's number.</summary>
    public Dictionary<string, long> Luistert { get; } = new(StringComparer.Ordinal);

    public string Kenmerk(string naam) => Kenmerken.GetValueOrDefault(naam, "");

    public bool HeeftKlasse(string klasse) => Kenmerk("class").Split(' ').Contains(klasse, StringComparer.Ordinal);

    public IEnumerable<Knoop> Alle()
    {
        yield return this;
        foreach (var kind in Kinderen)
        {
            foreach (var knoop in kind.Alle()) { yield return knoop; }
        }
    }

    /// <summary>All text in it.</summary>
    public string Inhoud() => string.Concat(Alle().Select(k => k.Tekst)).Trim();
}
