using Datakoppeling.Kern;

namespace Datakoppeling.Oib.Regels;

/// <summary>Every rule of the calculation, in the order in which it is applied: for the documentation page and the tests.</summary>
public static class OibRegels
{
    public static IReadOnlyList<Regel> Alle { get; } =
    [
        Inkomstversies.Regel, Inkomstversies.Dubbel,
        Inkomstcontrole.Regel,
        Nettomaand.Regel, VtAanspraak.Regel,
        NietVerrekend.EigenBetaling, NietVerrekend.BijzondereSoort, NietVerrekend.UitbetaaldeVt, NietVerrekend.ExtraSalaris,
        Inkomstverdeling.TweeDossiers, Inkomstverdeling.BuitenPeriode, Inkomstverdeling.TijdvakPastNiet, Inkomstverdeling.AfwijkendePeriode, NietVerrekend.Elders,
        Persoonsberekening.Werk, Persoonsberekening.Overig, Vrijlatingsregel.Regel, Normbepaling.Regel, Normbepaling.Kostendelers, Normbepaling.ZonderRecht,
        Verrekening.PartnerZonderRecht, Verrekening.TeVerrekenen, Verrekening.Uitkering, Verrekening.Reservering,
    ];
}
