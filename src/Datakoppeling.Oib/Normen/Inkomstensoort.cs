using Datakoppeling.Kern;

namespace Datakoppeling.Oib.Normen;

/// <summary>The group of a code: what a line calls its soort_inkomen.</summary>
public enum Inkomensgroep : byte { Loon, Uitkering, Pensioen }

/// <summary>What the rules do with a line (column <c>behandeling</c> of the code table).</summary>
public enum Behandeling : byte
{
    /// <summary>Income from work: art. 11 of the Regeling.</summary>
    Art11,

    /// <summary>Benefit or pension: art. 12 of the Regeling.</summary>
    Art12,

    /// <summary>The municipality's own payment: never offset, shown as excluded.</summary>
    Uitsluiten,

    /// <summary>Counts in no amount until a consulent decides.</summary>
    Mens,
}

/// <summary>A code soort inkomstenverhouding with what the rules do with it.</summary>
public sealed record Inkomstensoort(string Code, string Betekenis, Inkomensgroep Groep, Behandeling Behandeling, string Bron) : INormrij
{
    /// <summary>First day on which it holds; without one it always did.</summary>
    public DateOnly Ingang { get; init; }

    /// <summary>Last day; null until the next row of the code.</summary>
    public DateOnly? Einde { get; init; }

    /// <summary>Whether lines of this code count in the amounts.</summary>
    public bool Telt => Behandeling is Behandeling.Art11 or Behandeling.Art12;

    /// <summary>The word as deliveries write it; null when it is none of the three.</summary>
    public static Inkomensgroep? LeesGroep(string tekst) => tekst switch
    {
        "loon" => Inkomensgroep.Loon,
        "uitkering" => Inkomensgroep.Uitkering,
        "pensioen" => Inkomensgroep.Pensioen,
        _ => null,
    };
}
