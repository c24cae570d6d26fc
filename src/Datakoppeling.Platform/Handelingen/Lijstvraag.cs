namespace Datakoppeling.Platform.Handelingen;

/// <summary>Which part of a list is wanted; the database pages and sorts (architecture: screens).</summary>
/// <param name="Pagina">From 1.</param>
/// <param name="PerPagina">Rows on a page.</param>
/// <param name="Sorteer">The key of the column to sort on; null is the list's own order. May come from a typed URL: unknown keys are to be ignored.</param>
/// <param name="Aflopend">Largest first.</param>
public sealed record Lijstvraag(int Pagina, int PerPagina, string? Sorteer, bool Aflopend)
{
    /// <summary>Rows before this page. A page number of the largest kind may stand in a typed URL: it must not turn negative.</summary>
    public int Overslaan => (int)Math.Min((Pagina - 1L) * PerPagina, int.MaxValue);
}

/// <summary>One page of a list.</summary>
/// <param name="Totaal">Rows in the whole list with these filters.</param>
public sealed record Lijstpagina<TRij>(IReadOnlyList<TRij> Rijen, int Totaal);
