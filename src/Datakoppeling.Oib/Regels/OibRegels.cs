using Datakoppeling.Kern;

namespace Datakoppeling.Oib.Regels;

/// <summary>Every rule of the calculation, in the order in which it is applied: for the documentation page and the tests.</summary>
public static class OibRegels
{
    public static IReadOnlyList<Regel> Alle { get; } =
    [
        Regelversies.Regel,
        Regelcontrole.Regel,
        Nettomaand.Regel, VtAanspraak.Regel,
        NietVerrekend.EigenBetaling, NietVerrekend.BijzondereSoort, NietVerrekend.UitbetaaldeVt, NietVerrekend.ExtraSalaris,
        Persoonsberekening.Werk, Persoonsberekening.Overig, Vrijlatingsregel.Regel, Normbepaling.Regel, Normbepaling.Kostendelers,
        Verrekening.TeVerrekenen, Verrekening.Uitkering, Verrekening.Reservering,
    ];
}
