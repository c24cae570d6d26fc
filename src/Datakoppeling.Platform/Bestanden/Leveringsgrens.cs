using System.Globalization;

namespace Datakoppeling.Platform.Bestanden;

/// <summary>How many rows a delivery has, and how many of them could not be used.</summary>
public readonly record struct Leveringscijfers(long Gelezen, long Afgekeurd);

/// <summary>
/// When a delivery may not be used without a person having looked at its figures (formats.md): more rows rejected than this, or as
/// many more or fewer rows than last time. Both in per cent.
/// </summary>
public sealed record Leveringsgrens(decimal Afgekeurd, decimal Verschil)
{
    public static readonly Leveringsgrens Standaard = new(Afgekeurd: 1, Verschil: 10);

    /// <summary>Why the delivery waits, a sentence each; empty when it can be used at once.</summary>
    /// <param name="vorige">The figures of the last delivery of the same source; null when there was none.</param>
    public IReadOnlyList<string> Redenen(Leveringscijfers nu, Leveringscijfers? vorige)
    {
        var redenen = new List<string>();
        if (nu.Afgekeurd * 100m > Afgekeurd * nu.Gelezen)
        {
            redenen.Add($"{Getal(nu.Afgekeurd)} van {Getal(nu.Gelezen)} rijen zijn afgekeurd, meer dan {Getal(Afgekeurd)} procent.");
        }
        if (vorige is { Gelezen: > 0 } eerder && Math.Abs(nu.Gelezen - eerder.Gelezen) * 100m > Verschil * eerder.Gelezen)
        {
            var woord = nu.Gelezen > eerder.Gelezen ? "meer" : "minder";
            redenen.Add($"Er zijn {Getal(nu.Gelezen)} rijen; vorige keer {Getal(eerder.Gelezen)}. Dat is meer dan {Getal(Verschil)} procent {woord}.");
        }
        return redenen;
    }

    private static readonly NumberFormatInfo Cijfers = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NumberDecimalDigits = 0 };

    private static string Getal(long getal) => getal.ToString("N0", Cijfers);

    private static string Getal(decimal getal) => getal.ToString("0.##", Cijfers);
}
