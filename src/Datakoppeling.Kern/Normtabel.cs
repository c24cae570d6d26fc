namespace Datakoppeling.Kern;

/// <summary>A row of a dated table: in force from <see cref="Ingang"/> until the next row of the same table.</summary>
public interface INormrij
{
    DateOnly Ingang { get; }
}

/// <summary>
/// A dated table of norms: sorted rows, of which the newest with ingang on or before a day is in force. Adding a norm is adding
/// a row.
/// </summary>
public sealed class Normtabel<TRij> where TRij : INormrij
{
    private readonly TRij[] _rijen;

    /// <param name="naam">As the trace names the table.</param>
    /// <param name="rijen">At least one row; order does not matter, rows of the same day keep theirs.</param>
    public Normtabel(string naam, IEnumerable<TRij> rijen)
    {
        Naam = naam;
        _rijen = [.. rijen.OrderBy(r => r.Ingang)];
        if (_rijen.Length == 0) { throw new ArgumentException($"De tabel {naam} heeft geen rijen.", nameof(rijen)); }
    }

    public string Naam { get; }
    public IReadOnlyList<TRij> Rijen => _rijen;
    public DateOnly EersteIngang => _rijen[0].Ingang;

    /// <summary>The row in force on <paramref name="dag"/>; null before the first.</summary>
    public TRij? GeldigOp(DateOnly dag)
    {
        for (var i = _rijen.Length - 1; i >= 0; i--)
        {
            if (_rijen[i].Ingang <= dag) { return _rijen[i]; }
        }
        return default;
    }
}
