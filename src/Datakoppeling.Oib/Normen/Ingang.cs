namespace Datakoppeling.Oib.Normen;

/// <summary>Days from which the rules hold, with the law that says so.</summary>
public static class Ingang
{
    /// <summary>The Participatiewet, successor of the WWB (Stb. 2014, 270).</summary>
    public static readonly DateOnly Participatiewet = new(2015, 1, 1);

    /// <summary>Kostendelers are persons of 27 and over since this day; the first norm in the table.</summary>
    public static readonly DateOnly EersteNorm = new(2023, 1, 1);
}
