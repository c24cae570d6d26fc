using System.Globalization;
using Datakoppeling.Platform.Instellingen;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Bestanden;

/// <summary>How many rows a delivery has, and how many of them could not be used.</summary>
public readonly record struct Leveringscijfers(long Gelezen, long Afgekeurd);

/// <summary>
/// When a delivery may not be used without a person having looked at its figures (bestandsindelingen.md): more rows rejected than this, or as
/// many more or fewer rows than last time. Both in per cent.
/// </summary>
public sealed record Leveringsgrens(decimal Afgekeurd, decimal Verschil)
{
    /// <summary>Setting: per cent of the rows that may be rejected.</summary>
    public const string Afkeurgrens = "Leveringen:Afkeurgrens";

    /// <summary>Setting: per cent of rows more or fewer than last time.</summary>
    public const string Verschilgrens = "Leveringen:Verschilgrens";

    public static readonly Leveringsgrens Standaard = new(Afgekeurd: 1, Verschil: 10);

    public static IReadOnlyList<Instelling> Lijst { get; } =
    [
        new(Afkeurgrens, Procent(100), "Wordt een groter deel van de rijen van een levering afgekeurd (in procenten), dan wacht zij tot een applicatiebeheerder de cijfers heeft gezien.", "1"),
        new(Verschilgrens, Procent(1_000_000_000), "Heeft een levering zoveel procent meer of minder rijen dan de vorige van dezelfde soort, dan wacht zij tot een applicatiebeheerder de cijfers heeft gezien.", "10"),
    ];

    public static Leveringsgrens Lees(IConfiguration instellingen) =>
        new(instellingen.GetValue(Afkeurgrens, Standaard.Afgekeurd), instellingen.GetValue(Verschilgrens, Standaard.Verschil));

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

    private static Waardevorm Procent(int hoogst) => Waardevorm.Patroon(
        string.Create(CultureInfo.InvariantCulture, $"een getal van 0 tot en met {hoogst}, met een punt voor de decimalen"),
        tekst => decimal.TryParse(tekst, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var getal) && getal >= 0 && getal <= hoogst);

    private static readonly NumberFormatInfo Cijfers = new() { NumberGroupSeparator = ".", NumberDecimalSeparator = ",", NumberDecimalDigits = 0 };

    private static string Getal(long getal) => getal.ToString("N0", Cijfers);

    private static string Getal(decimal getal) => getal.ToString("0.##", Cijfers);
}
