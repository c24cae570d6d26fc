using Datakoppeling.Kern;

namespace Datakoppeling.Oib.Normen;

/// <summary>Which exemption of income from work runs. The names are stored.</summary>
public enum Vrijlatingsoort : byte
{
    /// <summary>25 % for six months (art. 31 lid 2 onder n).</summary>
    N,

    /// <summary>12.5 % for thirty months, a lone parent with a child under twelve (onder r).</summary>
    R,

    /// <summary>15 %, medically limited in hours (onder y).</summary>
    Y,

    /// <summary>15 % for twelve months with loonkostensubsidie (onder z).</summary>
    Z,

    /// <summary>15 %, the same extended (onder aa).</summary>
    Aa,

    /// <summary>15 % without a maximum (art. 34a).</summary>
    Bijverdienen,

    /// <summary>25 %, of AOW age (art. 34a).</summary>
    BijverdienenAow,
}

/// <summary>One row of the exemptions: percentage and maximum per month from a day on.</summary>
/// <param name="Einde">Last day for which it was published.</param>
/// <param name="Percentage">Of the net income from work, in per cent.</param>
/// <param name="Maximum">Per month; null for none.</param>
/// <param name="Maanden">How many months it may run; null for no limit.</param>
public sealed record Vrijlatingsnorm(
    DateOnly Ingang, DateOnly? Einde, Vrijlatingsoort Soort, decimal Percentage, Bedrag? Maximum, int? Maanden, string Omschrijving, string Bron) : INormrij;

/// <summary>The codes of the exemptions, as deliveries and tables write them.</summary>
public static class Vrijlatingsoorten
{
    public static Vrijlatingsoort? Lees(string code) => code switch
    {
        "n" => Vrijlatingsoort.N,
        "r" => Vrijlatingsoort.R,
        "y" => Vrijlatingsoort.Y,
        "z" => Vrijlatingsoort.Z,
        "aa" => Vrijlatingsoort.Aa,
        "34a" => Vrijlatingsoort.Bijverdienen,
        "34a_aow" => Vrijlatingsoort.BijverdienenAow,
        _ => null,
    };

    public static string Code(this Vrijlatingsoort soort) => soort switch
    {
        Vrijlatingsoort.N => "n",
        Vrijlatingsoort.R => "r",
        Vrijlatingsoort.Y => "y",
        Vrijlatingsoort.Z => "z",
        Vrijlatingsoort.Aa => "aa",
        Vrijlatingsoort.Bijverdienen => "34a",
        Vrijlatingsoort.BijverdienenAow => "34a_aow",
        _ => throw new ArgumentOutOfRangeException(nameof(soort)),
    };
}
