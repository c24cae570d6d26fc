using System.Globalization;

namespace Datakoppeling.Platform.Schermdelen.Grafieken;

/// <summary>
/// Sizes of a drawing whose width nobody knows beforehand: heights are pixels, places from left to right are parts of the width, and what
/// needs more width than there is says from which width on it is shown (css/grafiek.css leaves it out below that).
/// </summary>
internal static class Grafiekmaat
{
    /// <summary>Widths in pixels at which css/grafiek.css can show more.</summary>
    public static readonly int[] Breedtes = [240, 320, 400, 480, 560, 640, 800, 960, 1200];

    /// <summary>A digit of 14 pixels, semibold, takes 7.3; a letter at most 8.</summary>
    public static double Tekstbreedte(string tekst) => tekst.Sum(t => char.IsAsciiDigit(t) ? 7.4 : char.IsWhiteSpace(t) || t is '.' or ',' ? 4 : 8);

    /// <summary>The class that shows something from this many pixels on; null when it fits everywhere.</summary>
    public static string? Vanaf(double nodig) => nodig <= Breedtes[0] ? null : "vanaf-" + (Array.Find(Breedtes, b => b >= nodig) is > 0 and var b ? Getal(b) : "nooit");

    /// <summary>A part of the width as SVG writes it.</summary>
    public static string Procent(double deel) => Getal(deel * 100) + "%";

    public static string Getal(double waarde) => Math.Round(waarde, 2).ToString(CultureInfo.InvariantCulture);
}
