namespace Datakoppeling.Oib.Schermen;

/// <summary>The key of a button, for js/toetsen.js, for a screen reader and for who points at it.</summary>
public static class Toetsen
{
    /// <param name="letter">One letter.</param>
    public static IReadOnlyDictionary<string, object> Op(string letter)
    {
        ArgumentNullException.ThrowIfNull(letter);
        return new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["data-toets"] = letter.ToLowerInvariant(), ["aria-keyshortcuts"] = letter.ToUpperInvariant(), ["title"] = "Toets: " + letter.ToUpperInvariant(),
        };
    }

    /// <summary>The button with this key, for <c>RichtAandacht</c>.</summary>
    public static string Knop(string letter) => $"[data-toets={letter}]";
}
