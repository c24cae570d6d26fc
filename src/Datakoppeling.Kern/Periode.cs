namespace Datakoppeling.Kern;

/// <summary>A span of days, both ends included; an empty end is open.</summary>
public readonly record struct Periode(DateOnly? Van, DateOnly? Tot)
{
    /// <summary>Whether at least one day of this span lies in [<paramref name="van"/>, <paramref name="tot"/>].</summary>
    public bool Raakt(DateOnly van, DateOnly tot) => !(Van > tot) && !(Tot < van) && !(Van > Tot);

    public bool Bevat(DateOnly dag) => Raakt(dag, dag);
}

/// <summary>A span of months, both ends included; an empty end is open, a start after the end never runs.</summary>
public readonly record struct Maandperiode(Maand? Van, Maand? Tot)
{
    public bool Bevat(Maand maand) => !(Van > maand) && !(Tot < maand) && !(Van > Tot);
}
