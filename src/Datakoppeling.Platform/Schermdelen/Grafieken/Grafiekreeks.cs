namespace Datakoppeling.Platform.Schermdelen.Grafieken;

/// <summary>One value of a chart.</summary>
/// <param name="Label">Where it stands on the axis: a month, a regeling. Unique within a series.</param>
/// <param name="Waarde">Euros, counts or percentages; the chart's <c>Opmaak</c> writes it. Null is known to have no figure, and the chart says so.</param>
public sealed record Meetpunt(string Label, decimal? Waarde);

/// <summary>A line or a set of bars.</summary>
/// <param name="Naam">As the legend and the table name it.</param>
public sealed record Grafiekreeks(string Naam, IReadOnlyList<Meetpunt> Punten);
