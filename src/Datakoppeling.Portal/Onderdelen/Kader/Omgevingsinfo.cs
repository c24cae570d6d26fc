namespace Datakoppeling.Portal.Onderdelen.Kader;

/// <summary>Which portal this is, always in sight: nobody may take a demo for the real thing, nor the other way round.</summary>
/// <param name="Naam">PRODUCTIE, TEST or DEMO.</param>
/// <param name="Demogegevens">Whether the data are generated; then a quiet banner says so.</param>
public sealed record Omgevingsinfo(string Naam, bool Demogegevens)
{
    /// <summary>
    /// Reads the setting <c>Omgeving:Naam</c>; without it Development is DEMO, and everything else PRODUCTIE, because a
    /// forgotten setting must never make real data look like a game.
    /// </summary>
    public static Omgevingsinfo Van(IConfiguration instellingen, IHostEnvironment host)
    {
        ArgumentNullException.ThrowIfNull(instellingen);
        var naam = instellingen["Omgeving:Naam"]?.ToUpperInvariant() ?? (host.IsDevelopment() ? "DEMO" : "PRODUCTIE");
        return naam is "PRODUCTIE" or "TEST" or "DEMO"
            ? new(naam, string.Equals(naam, "DEMO", StringComparison.Ordinal))
            : throw new InvalidOperationException("Omgeving:Naam moet PRODUCTIE, TEST of DEMO zijn.");
    }
}
