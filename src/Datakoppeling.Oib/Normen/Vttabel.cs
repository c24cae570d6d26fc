using System.Globalization;
using Datakoppeling.Kern;

namespace Datakoppeling.Oib.Normen;

/// <summary>A band of a vakantietoeslag table: below an amount a percentage, less a fixed amount.</summary>
/// <param name="Tot">Upper bound of the netto_maand, itself not in the band ("gelijk aan of meer dan … en minder dan"); null for the last band.</param>
public sealed record Vtband(Bedrag? Tot, decimal Percentage, Bedrag Aftrek);

/// <summary>
/// The table of one article (11 work, 12 benefit or pension, 13 without loonheffingskorting, 14 of AOW age) of the Regeling Participatiewet,
/// IOAW en IOAZ, by which a net wage without vakantietoeslag is raised with the net claim (art. 31 lid 4 Participatiewet).
/// </summary>
/// <param name="Einde">Last day for which it was published; the public tables end in 2016.</param>
/// <param name="Banden">In order of their upper bound; the last one has none.</param>
public sealed record Vttabel(DateOnly Ingang, DateOnly? Einde, int Artikel, IReadOnlyList<Vtband> Banden, string Bron) : INormrij
{
    /// <summary>Whether the table had ended before <paramref name="dag"/>: then the proposal says so.</summary>
    public bool IsVerouderdOp(DateOnly dag) => Einde < dag;

    /// <summary>The band of an amount; the upper bound belongs to the next.</summary>
    public Vtband Band(Bedrag netto)
    {
        foreach (var band in Banden)
        {
            if (band.Tot is not { } grens || netto < grens) { return band; }
        }
        throw new InvalidOperationException($"De tabel van artikel {Artikel} heeft geen hoogste band.");
    }

    /// <summary>How the trace names it: article, year and first day.</summary>
    public string Aanduiding => string.Create(CultureInfo.InvariantCulture, $"art. {Artikel}, tabel {Ingang.Year} (vanaf {Ingang:yyyy-MM-dd})");
}
