namespace Datakoppeling.Mailing.Regels;

/// <summary>The dates and years of one row of a source, as far as its layout has them.</summary>
/// <param name="Van">First day of the period, or the day that counts.</param>
/// <param name="Tot">Last day; empty is open.</param>
/// <param name="Jaar">The year it is about; 0 where the source knows none.</param>
/// <param name="GeldigVan">First day on which a grant holds, where the source says so.</param>
/// <param name="OpnieuwVanaf">The first day on which it may be granted anew, where the source says so.</param>
public readonly record struct Bronrij(
    DateOnly? Van, DateOnly? Tot, int Jaar, DateOnly? GeldigVan, DateOnly? GeldigTot, DateOnly? OpnieuwVanaf);
