using Datakoppeling.Kern;

namespace Datakoppeling.Oib.Normen;

/// <summary>Which exemption of income from work runs: the letter of art. 31 lid 2 Participatiewet.</summary>
public enum Vrijlatingsoort : byte
{
    /// <summary>25 % for six months.</summary>
    N,

    /// <summary>12.5 % for thirty months, a lone parent with a child under twelve.</summary>
    R,

    /// <summary>15 %, medically limited in hours.</summary>
    Y,
}

/// <summary>One row of the exemptions: percentage and maximum per month from a day on.</summary>
/// <param name="Percentage">Of the net income from work, in per cent.</param>
/// <param name="Maximum">Per month.</param>
/// <param name="Maanden">How many months it may run; null for no limit.</param>
public sealed record Vrijlatingsnorm(
    DateOnly Ingang, Vrijlatingsoort Soort, decimal Percentage, Bedrag Maximum, int? Maanden, string Omschrijving, string Bron) : INormrij
{
    internal static IEnumerable<Vrijlatingsnorm> Ingebouwd() => Normbestand.Rijen("vrijlatingen.csv").Select(c => new Vrijlatingsnorm(
        Normbestand.Dag(c[0]), LeesSoort(c[1]) ?? throw new InvalidOperationException("Onbekende vrijlating: " + c[1]),
        Normbestand.Percentage(c[2]), Normbestand.Bedrag(c[3]),
        c[4].Length == 0 ? null : int.Parse(c[4], System.Globalization.CultureInfo.InvariantCulture), c[5], c[6]));

    /// <summary>The letter as deliveries write it; null when it is none of the three.</summary>
    public static Vrijlatingsoort? LeesSoort(string tekst) => tekst switch
    {
        "n" => Vrijlatingsoort.N,
        "r" => Vrijlatingsoort.R,
        "y" => Vrijlatingsoort.Y,
        _ => null,
    };
}
