using Radzen.Blazor;

namespace Datakoppeling.Platform.Schermdelen.Grafieken;

/// <summary>How the series of a chart are told apart without colour: by dash and marker, in a fixed order. Four at most.</summary>
internal static class Reeksstijl
{
    public const int Meest = 4;

    public static string Kleur(int nummer) => $"var(--reeks-{(nummer % Meest) + 1})";

    public static LineType Lijn(int nummer) => (nummer % Meest) switch { 1 => LineType.Dashed, 2 => LineType.Dotted, 3 => LineType.Dashed, _ => LineType.Solid };

    public static MarkerType Teken(int nummer) => (nummer % Meest) switch
    {
        1 => MarkerType.Square,
        2 => MarkerType.Triangle,
        3 => MarkerType.Diamond,
        _ => MarkerType.Circle,
    };

    /// <summary>For the legend: the marker as SVG path on a 24 x 12 grid, with the line through it.</summary>
    public static string Tekenpad(int nummer) => (nummer % Meest) switch
    {
        1 => "M8 2h8v8h-8z",
        2 => "M12 1l5 9h-10z",
        3 => "M12 0l6 6l-6 6l-6-6z",
        _ => "M16 6a4 4 0 1 1-8 0a4 4 0 0 1 8 0z",
    };

    public static string? Streep(int nummer) => (nummer % Meest) switch { 1 or 3 => "5 3", 2 => "2 3", _ => null };
}
