namespace Datakoppeling.Oib.Normen;

/// <summary>The loontijdvak of a line (SUWI code list CdPeriode).</summary>
public enum Periodiciteit : byte { Week, TweeWeken, VierWeken, Maand, Kwartaal, Jaar }

/// <summary>How the lines of one loontijdvak become the amount of a month.</summary>
public enum Omrekening : byte
{
    /// <summary>The sum of the lines.</summary>
    Som,

    /// <summary>The mean of the lines times a year's periods over twelve.</summary>
    Gemiddelde,

    /// <summary>Counts in no amount until a consulent decides.</summary>
    Geen,
}

/// <summary>
/// The chosen method for one loontijdvak. The law prescribes none (Divosa, Werkwijzer verrekenen): it is a setting of the
/// municipality, and the trace names it.
/// </summary>
/// <param name="Periode">The loontijdvak.</param>
/// <param name="Omrekening">What is done.</param>
/// <param name="PeriodenPerJaar">Periods in a year (52, 26, 13); of use only with the mean.</param>
/// <param name="Hoogst">More lines than a month can have: then a human looks.</param>
public sealed record Periodemethode(Periodiciteit Periode, Omrekening Omrekening, int PeriodenPerJaar, int Hoogst)
{
    public static Periodemethode Som(Periodiciteit periode, int hoogst = int.MaxValue) => new(periode, Omrekening.Som, 0, hoogst);
    public static Periodemethode Geen(Periodiciteit periode) => new(periode, Omrekening.Geen, 0, int.MaxValue);
    public static Periodemethode Gemiddelde(Periodiciteit periode, int perJaar, int hoogst = int.MaxValue) => new(periode, Omrekening.Gemiddelde, perJaar, hoogst);
}

/// <summary>The codes and words of the loontijdvakken.</summary>
public static class Periodiciteiten
{
    /// <summary>The code as deliveries write it; a lost leading zero is put back (bestandsindelingen.md). Null when it is unknown.</summary>
    public static Periodiciteit? Lees(string code) => code switch
    {
        "04" or "4" => Periodiciteit.Week,
        "20" => Periodiciteit.TweeWeken,
        "05" or "5" => Periodiciteit.VierWeken,
        "06" or "6" => Periodiciteit.Maand,
        "08" or "8" => Periodiciteit.Kwartaal,
        "10" => Periodiciteit.Jaar,
        _ => null,
    };

    /// <summary>As a person says it.</summary>
    public static string InWoorden(this Periodiciteit periode) => periode switch
    {
        Periodiciteit.Week => "week",
        Periodiciteit.TweeWeken => "twee weken",
        Periodiciteit.VierWeken => "vier weken",
        Periodiciteit.Kwartaal => "kwartaal",
        Periodiciteit.Jaar => "jaar",
        _ => "maand",
    };
}
