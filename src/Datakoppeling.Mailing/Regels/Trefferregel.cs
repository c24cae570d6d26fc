using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Regels;

/// <summary>What the sources say of the income of a gezin (koppeling.md).</summary>
public static class Trefferregel
{
    public static readonly Regel GezinssoortRegel = new("KOP-2.1",
        "Een gezin is zeker als iemand erin een treffer heeft in een zekere bron, en anders onzeker als iemand erin een treffer heeft in een onzekere bron.",
        Ingang.Praktijk + ", bijlage 2", Ingang.Participatiewet);

    public static readonly Regel IsTrefferRegel = new("KOP-2.2",
        "Een rij is een treffer als haar periode, dag of jaar valt in het jaar dat de bron noemt.",
        Ingang.Praktijk + ", bijlage 2", Ingang.Participatiewet);

    public static readonly Regel VoorzieningBlijftRegel = new("KOP-2.3",
        "Wie bij de herbeoordeling te veel inkomen had, telt niet mee om een voorziening van het jaar daarvoor.",
        Ingang.Praktijk + ", herbeoordeling door het Inlichtingenbureau", Ingang.Participatiewet);

    /// <summary>What the hits of its members, as they count for one regeling, make of a gezin.</summary>
    public static Soort Gezinssoort(bool zeker, bool onzeker) => zeker ? Soort.Zeker : onzeker ? Soort.Onzeker : Soort.Geen;

    /// <summary>Whether a row counts, by the peil of its bron. Of a grant its validity counts beside its year.</summary>
    public static bool IsTreffer(Peil peil, in Bronrij rij, Peilmoment moment) => peil switch
    {
        Peil.PeriodeInRefertejaar => moment.InRefertejaar(new Periode(rij.Van, rij.Tot)),
        Peil.DatumInRefertejaarOfLopendJaar => rij.Van is { } dag && (dag.Year == moment.Refertejaar || dag.Year == moment.LopendJaar),
        Peil.Refertejaar => Voorzieningregel.VanRefertejaar(rij, moment),
        Peil.LopendJaar => Voorzieningregel.VanLopendJaar(rij, moment),
        _ => false,
    };

    /// <summary>
    /// Whether a hit stays. Only an onzeker one on a voorziening of the refertejaar falls, and only for the person who was
    /// re-assessed for that year with outcome N.
    /// </summary>
    public static bool VoorzieningBlijft(bool onzekereVoorzieningVanRefertejaar, bool afgewezen) => !(onzekereVoorzieningVanRefertejaar && afgewezen);

    /// <summary>Whether a row of the herbeoordeling says that there was no right in the refertejaar.</summary>
    public static bool IsAfgewezen(int jaar, bool recht, Peilmoment moment) => !recht && jaar == moment.Refertejaar;
}
