using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Overzichten;

namespace Datakoppeling.Oib.Schermen;

/// <summary>All that the worklist shows around its table.</summary>
/// <param name="Eigen">The team that this person chose to see; empty for all.</param>
/// <param name="Grens">Against which a term is counted.</param>
public sealed record Werklijstbeeld(IReadOnlyList<Maand> Maanden, Werklijstfilter Filter, Werklijsttelling Telling, string Eigen, Urgentiegrens Grens);

/// <summary>A case as it was opened from its list.</summary>
/// <param name="Plaats">Which of the list it is and who follow; null when it is in none.</param>
/// <param name="Pagina">On which page of the list it stands, or stood before it was done.</param>
public sealed record Zaakbeeld(Zaak Zaak, Werklijstfilter Filter, Plaats? Plaats, int Pagina);

/// <summary>The deliveries of one month.</summary>
/// <param name="Eerder">Per kind the last that was used for another month.</param>
/// <param name="Loopt">A job about the month waits or runs.</param>
/// <param name="ZonderVoorstellen">They were read, but no proposals were made of them.</param>
public sealed record Leverbeeld(
    Maand Maand, IReadOnlyList<Levering> Leveringen, IReadOnlyDictionary<Leveringsoort, Levering> Eerder, bool Loopt, bool ZonderVoorstellen);

public sealed record Leverkaartbeeld(Maand Maand, IReadOnlyList<Levering> Leveringen);

/// <param name="Filter">That of the worklist as it opens.</param>
/// <param name="Terug">What this person has to do over.</param>
public sealed record Werkkaartbeeld(Werklijstfilter Filter, Werklijsttelling Telling, IReadOnlyList<Terugpost> Terug);
