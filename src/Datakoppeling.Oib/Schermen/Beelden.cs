using Datakoppeling.Kern;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Overzichten;

namespace Datakoppeling.Oib.Schermen;

/// <summary>All that the worklist shows around its table.</summary>
/// <param name="Vandaag">Against which a term is counted.</param>
public sealed record Werklijstbeeld(IReadOnlyList<Maand> Maanden, Werklijstfilter Filter, Werklijsttelling Telling, DateOnly Vandaag);

/// <summary>A case as it was opened from its list.</summary>
/// <param name="Plaats">Which of the list it is and who follow; null when it is in none.</param>
public sealed record Zaakbeeld(Zaak Zaak, Werklijstfilter Filter, Plaats? Plaats);

/// <summary>The deliveries of one month.</summary>
/// <param name="ZonderVoorstellen">They were read, but no proposals were made of them.</param>
public sealed record Leverbeeld(Maand Maand, IReadOnlyList<Levering> Leveringen, bool ZonderVoorstellen);

public sealed record Leverkaartbeeld(Maand Maand, IReadOnlyList<Levering> Leveringen);

/// <param name="Maand">The newest with proposals; null while there are none.</param>
public sealed record Werkkaartbeeld(Maand? Maand, Werklijsttelling Telling);
