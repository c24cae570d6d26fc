using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Regels;

/// <summary>Whether a line is of this dossier, and of another one too.</summary>
public readonly record struct Inkomstplaats(bool Hoort, bool InTwee)
{
    public static readonly Inkomstplaats Eigen = new(true, false);
}

/// <summary>
/// Which lines are of the dossier at hand, and which of those count in an amount. A person can be in two dossiers of a month, a
/// household that parts on the 15th: then the days of a line decide.
/// </summary>
public static class Inkomstverdeling
{
    public static readonly Regel TweeDossiers = new(
        "OIB-3.7", "Een inkomst hoort bij het dossier waarvan zij loopdagen raakt; raakt zij er twee, dan telt zij in geen van beide tot een consulent beslist.",
        "Participatiewet art. 32 lid 1 onder b", Ingang.Participatiewet);

    public static readonly Regel BuitenPeriode = new(
        "OIB-3.8", "Inkomen over dagen waarop er geen bijstand was, telt niet mee.", "Participatiewet art. 32 lid 1 onder b", Ingang.Participatiewet);

    public static readonly Regel TijdvakPastNiet = new(
        "OIB-3.9", "Een inkomst waarvan de dagen niet passen bij hoe vaak er wordt betaald, zoals een nabetaling, telt in geen bedrag tot een consulent beslist.",
        "Participatiewet art. 32 lid 1 onder b", Ingang.Participatiewet);

    public static readonly Regel AfwijkendePeriode = new(
        "OIB-3.10", "Inkomen over een kwartaal of een jaar telt in geen bedrag tot een consulent beslist.",
        "Participatiewet art. 32 lid 1 onder b en art. 45 lid 1", Ingang.Participatiewet);

    /// <summary>Where a line stands among the dossiers of its person.</summary>
    /// <param name="oordeel">The line with its check; a line of which the days cannot be read stands in all of them.</param>
    public static Inkomstplaats Plaats(Inkomstoordeel oordeel, Maandfeiten feiten)
    {
        if (feiten.Elders.Count == 0) { return Inkomstplaats.Eigen; }
        var bsn = oordeel.Geleverd.Bsn;
        var eigen = feiten.Dossier.LoopdagenIn(feiten.Maand);
        if (LeesDagen(oordeel) is not { } dagen) { return Inkomstplaats.Eigen; }
        var (raaktEigen, raaktAnder, eerder) = (eigen.Raakt(dagen), false, false);
        foreach (var ander in feiten.Elders)
        {
            if (ander.Persoon != bsn) { continue; }
            raaktAnder |= ander.Dagen.Raakt(dagen);
            eerder |= ander.Begin < feiten.Dossier.Begin;
        }
        return raaktEigen ? new(true, raaktAnder && oordeel.Soort?.Telt is true) : new(!raaktAnder && !eerder, false);
    }

    /// <summary>Why a line of this dossier counts in no amount.</summary>
    public static Uitval Bepaal(Inkomst inkomst, bool inTwee, Looptijd loopdagen, OibInstellingen instellingen)
    {
        if (Uitsluiting.IsElders(inkomst.Geleverd, inkomst.Soort, instellingen)) { return Uitval.Elders; }
        if (!inkomst.IsInkomen) { return Uitval.BijzondereSoort; }
        return (loopdagen.Raakt(inkomst.Dagen) ? Uitval.Geen : Uitval.BuitenPeriode)
            | (inTwee ? Uitval.TweeDossiers : Uitval.Geen)
            | (Past(inkomst.Periode, inkomst.Dagen) ? Uitval.Geen : Uitval.TijdvakPastNiet)
            | (instellingen.Methode(inkomst.Periode).Omrekening == Omrekening.Geen ? Uitval.AfwijkendePeriode : Uitval.Geen);
    }

    /// <summary>Whether the days are no more than one loontijdvak can have, both ends counted.</summary>
    public static bool Past(Periodiciteit periode, Looptijd dagen)
    {
        var aantal = dagen.Tot.DayNumber - dagen.Van.DayNumber + 1;
        return periode switch
        {
            Periodiciteit.Maand => dagen.Van.Year == dagen.Tot.Year && dagen.Van.Month == dagen.Tot.Month,
            Periodiciteit.VierWeken => aantal <= 28,
            Periodiciteit.TweeWeken => aantal <= 14,
            Periodiciteit.Week => aantal <= 7,
            Periodiciteit.Kwartaal or Periodiciteit.Jaar => true,
            _ => throw new ArgumentOutOfRangeException(nameof(periode)),
        };
    }

    private static Looptijd? LeesDagen(Inkomstoordeel oordeel)
    {
        if (oordeel.Inkomst is { } inkomst) { return inkomst.Dagen; }
        return Celwaarde.TryDatum(oordeel.Geleverd.PeriodeVan, out var van) && Celwaarde.TryDatum(oordeel.Geleverd.PeriodeTot, out var tot) && van <= tot
            ? new Looptijd(van, tot)
            : null;
    }
}
