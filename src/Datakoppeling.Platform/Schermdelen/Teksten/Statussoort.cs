namespace Datakoppeling.Platform.Schermdelen.Teksten;

/// <summary>What a status means, apart from its word: decides icon and colour together.</summary>
public enum Statussoort
{
    Neutraal,
    Info,
    Goed,
    Aandacht,
    Gevaar,
    Bezig,
}

public static class Statussoorten
{
    public static string Icoon(this Statussoort soort) => soort switch
    {
        Statussoort.Info => "info",
        Statussoort.Goed => "goed",
        Statussoort.Aandacht => "aandacht",
        Statussoort.Gevaar => "gevaar",
        Statussoort.Bezig => "bezig",
        _ => "neutraal",
    };

    /// <summary>The CSS class of the colour.</summary>
    public static string Klasse(this Statussoort soort) => soort switch
    {
        Statussoort.Info => "toon-info",
        Statussoort.Goed => "toon-goed",
        Statussoort.Aandacht => "toon-aandacht",
        Statussoort.Gevaar => "toon-gevaar",
        Statussoort.Bezig => "toon-info",
        _ => "toon-neutraal",
    };
}
