namespace Datakoppeling.Platform.Schermdelen.Grafieken;

/// <summary>How the series of a chart are told apart without colour: by dash and marker, in a fixed order. Four at most.</summary>
internal static class Reeksstijl
{
    public const int Meest = 4;

    /// <summary>Colour of line, marker and bar stand in css/grafiek.css, because forced colours need others.</summary>
    public static string Klasse(int nummer) => $"reeks-{(nummer % Meest) + 1}";

    /// <summary>The marker as SVG path around the point itself.</summary>
    public static string Tekenpad(int nummer) => (nummer % Meest) switch
    {
        1 => "M-4-4h8v8h-8z",
        2 => "M0-5l5 9h-10z",
        3 => "M0-6l6 6l-6 6l-6-6z",
        _ => "M4 0a4 4 0 1 1-8 0a4 4 0 0 1 8 0z",
    };

    public static string? Streep(int nummer) => (nummer % Meest) switch { 1 or 3 => "5 3", 2 => "2 3", _ => null };
}
