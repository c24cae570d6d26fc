namespace Datakoppeling.Portal.Voorbeeldgegevens;

/// <summary>How far the demo is, for who looks at a page meanwhile.</summary>
/// <param name="Klaar">Everything that could be made is there.</param>
/// <param name="Zin">What is being made, in words.</param>
/// <param name="Procent">Of that part; null when nobody knows.</param>
public sealed record Voorbeeldvoortgang(bool Klaar, string Zin, int? Procent);

/// <summary>Keeps how far the demo is. The parts tell it, the sign-in page and the banner ask it, and the log says each step once.</summary>
internal sealed class Voorbeeldstand(ILogger<Voorbeeldstand> log)
{
    public Voorbeeldvoortgang Nu { get; private set; } = new(false, "Het begint zo.", null);

    /// <param name="totaal">0 when nobody knows.</param>
    public void Meld(string zin, int gedaan = 0, int totaal = 0)
    {
        if (!string.Equals(zin, Nu.Zin, StringComparison.Ordinal)) { log.LogInformation("Voorbeeldgegevens: {Zin}", zin); }
        Nu = new(false, zin, totaal > 0 ? Math.Clamp(100 * gedaan / totaal, 0, 100) : null);
    }

    public void IsKlaar() => Nu = new(true, "De demostad staat klaar.", 100);
}
