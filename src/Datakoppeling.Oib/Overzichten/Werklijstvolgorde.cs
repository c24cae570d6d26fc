using Datakoppeling.Oib.Dossier;

namespace Datakoppeling.Oib.Overzichten;

/// <summary>
/// The orders of the worklist, and what comes after a row in each. What is empty stands last, up and down: the two databases would
/// each put it elsewhere. The dossiernummer decides between equals, so that every order is total.
/// </summary>
internal static class Werklijstvolgorde
{
    public static IOrderedQueryable<Dossiermaand> Sorteer(IQueryable<Dossiermaand> keus, string? sorteer, bool aflopend) => (sorteer, aflopend) switch
    {
        ("bedrag", false) => keus.OrderBy(d => d.TeVerrekenen == null).ThenBy(d => d.TeVerrekenen).ThenBy(d => d.Dossiernummer),
        ("bedrag", true) => keus.OrderBy(d => d.TeVerrekenen == null).ThenByDescending(d => d.TeVerrekenen).ThenBy(d => d.Dossiernummer),
        ("team", false) => keus.OrderBy(d => d.Team).ThenBy(d => d.Dossiernummer),
        ("team", true) => keus.OrderByDescending(d => d.Team).ThenBy(d => d.Dossiernummer),
        ("besloten", false) => keus.OrderBy(d => d.BeslotenOp == null).ThenBy(d => d.BeslotenOp).ThenBy(d => d.Dossiernummer),
        ("besloten", true) => keus.OrderBy(d => d.BeslotenOp == null).ThenByDescending(d => d.BeslotenOp).ThenBy(d => d.Dossiernummer),
        ("termijn", false) => keus.OrderBy(d => d.AangehoudenTot == null).ThenBy(d => d.AangehoudenTot).ThenBy(d => d.Ontvangen).ThenBy(d => d.Dossiernummer),
        ("termijn", true) => keus.OrderBy(d => d.AangehoudenTot == null).ThenByDescending(d => d.AangehoudenTot).ThenByDescending(d => d.Ontvangen).ThenBy(d => d.Dossiernummer),
        (_, true) => keus.OrderByDescending(d => d.Dossiernummer),
        _ => keus.OrderBy(d => d.Dossiernummer),
    };

    /// <summary>The rows that stand below <paramref name="hier"/>, without reading those above it.</summary>
    public static IQueryable<Dossiermaand> Na(IQueryable<Dossiermaand> keus, Dossiermaand hier, string? sorteer, bool aflopend)
    {
        var (nummer, team, bedrag, op, tot, ontvangen) = (hier.Dossiernummer, hier.Team, hier.TeVerrekenen, hier.BeslotenOp, hier.AangehoudenTot, hier.Ontvangen);
        return (sorteer, aflopend) switch
        {
            ("bedrag", false) => keus.Where(d => (d.TeVerrekenen == null && bedrag != null) || d.TeVerrekenen > bedrag
                || (d.TeVerrekenen == bedrag && d.Dossiernummer.CompareTo(nummer) > 0)),
            ("bedrag", true) => keus.Where(d => (d.TeVerrekenen == null && bedrag != null) || d.TeVerrekenen < bedrag
                || (d.TeVerrekenen == bedrag && d.Dossiernummer.CompareTo(nummer) > 0)),
            ("team", false) => keus.Where(d => d.Team.CompareTo(team) > 0 || (d.Team == team && d.Dossiernummer.CompareTo(nummer) > 0)),
            ("team", true) => keus.Where(d => d.Team.CompareTo(team) < 0 || (d.Team == team && d.Dossiernummer.CompareTo(nummer) > 0)),
            ("besloten", false) => keus.Where(d => (d.BeslotenOp == null && op != null) || d.BeslotenOp > op
                || (d.BeslotenOp == op && d.Dossiernummer.CompareTo(nummer) > 0)),
            ("besloten", true) => keus.Where(d => (d.BeslotenOp == null && op != null) || d.BeslotenOp < op
                || (d.BeslotenOp == op && d.Dossiernummer.CompareTo(nummer) > 0)),
            ("termijn", false) => keus.Where(d => (d.AangehoudenTot == null && tot != null) || d.AangehoudenTot > tot
                || (d.AangehoudenTot == tot && (d.Ontvangen > ontvangen || (d.Ontvangen == ontvangen && d.Dossiernummer.CompareTo(nummer) > 0)))),
            ("termijn", true) => keus.Where(d => (d.AangehoudenTot == null && tot != null) || d.AangehoudenTot < tot
                || (d.AangehoudenTot == tot && (d.Ontvangen < ontvangen || (d.Ontvangen == ontvangen && d.Dossiernummer.CompareTo(nummer) > 0)))),
            (_, true) => keus.Where(d => d.Dossiernummer.CompareTo(nummer) < 0),
            _ => keus.Where(d => d.Dossiernummer.CompareTo(nummer) > 0),
        };
    }
}
