using System.Globalization;
using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Taal;

namespace Datakoppeling.Platform.Tabellen;

/// <summary>An amount that is not below zero: <c>€ 1.401,50</c>.</summary>
public sealed record Bedragvorm : Celvorm
{
    public override bool IsGetal => true;
    public override string Wenk => "Schrijf een bedrag, zoals 1.401,50.";
    public override string Invoer(string cel) => TryLees(cel, out var bedrag) ? Nederlands.Tekst(bedrag)[2..] : cel;

    /// <summary>The amount in a cell.</summary>
    public static bool TryLees(string cel, out Bedrag bedrag) => Bedrag.TryLees(Encoding.UTF8.GetBytes(cel), out bedrag);

    protected override string Gevuld(string cel) => TryLees(cel, out var bedrag) ? Nederlands.Tekst(bedrag) : cel;
    protected override string? Getypt(string getypt) => Bedraginvoer.TryLees(getypt, out var bedrag) && !bedrag.IsNegatief ? bedrag.ToString() : null;
}

/// <summary>A percentage from 0 to 100: <c>12,5 %</c>.</summary>
public sealed record Procentvorm : Celvorm
{
    public override bool IsGetal => true;
    public override string Wenk => "Schrijf een percentage van 0 tot en met 100, zoals 12,5.";
    public override string Invoer(string cel) => TryLees(cel, out var procent) ? Nederlands.Percentage(procent)[..^2] : cel;

    /// <summary>With a comma or a point, and no finer than an amount can be multiplied with.</summary>
    public static bool TryLees(string cel, out decimal procent) =>
        decimal.TryParse(cel.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out procent) && procent <= 100 && procent.Scale <= 4;

    protected override string Gevuld(string cel) => TryLees(cel, out var procent) ? Nederlands.Percentage(procent) : cel;
    protected override string? Getypt(string getypt) =>
        TryLees(getypt.EndsWith('%') ? getypt[..^1].TrimEnd() : getypt, out var procent) ? procent.ToString("0.####", CultureInfo.InvariantCulture).Replace('.', ',') : null;
}

/// <summary>A whole number with what it counts: <c>6 maanden</c>; a few words may stand in its place.</summary>
/// <param name="Enkelvoud">Empty for a number that counts nothing, such as a year.</param>
public sealed record Getalvorm(string Enkelvoud, string Meervoud, params IReadOnlyList<Celkeuze> Woorden) : Celvorm
{
    public override bool IsGetal => true;
    public override string Wenk => "Schrijf een heel getal" + string.Concat(Woorden.Select(w => " of " + w.Code)) + ".";
    public override string Invoer(string cel) => cel;

    protected override string Gevuld(string cel) =>
        Woorden.FirstOrDefault(w => w.Code == cel)?.Tekst ?? (Enkelvoud.Length == 0 ? cel : $"{cel} {(cel == "1" ? Enkelvoud : Meervoud)}");

    protected override string? Getypt(string getypt)
    {
        if (Woorden.FirstOrDefault(w => Is(w.Code, getypt) || Is(w.Tekst, getypt)) is { } woord) { return woord.Code; }
        foreach (var eenheid in (string[])[Meervoud, Enkelvoud])
        {
            if (eenheid.Length > 0 && getypt.EndsWith(" " + eenheid, StringComparison.OrdinalIgnoreCase)) { getypt = getypt[..^(eenheid.Length + 1)].TrimEnd(); }
        }
        return int.TryParse(getypt, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal.ToString(CultureInfo.InvariantCulture) : null;
    }

    private static bool Is(string een, string ander) => een.Equals(ander, StringComparison.OrdinalIgnoreCase);
}
