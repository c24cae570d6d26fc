using Datakoppeling.Kern;

namespace Datakoppeling.Portal.Voorbeeldstad.Mensen;

/// <summary>Days of the city, all counted from its peildatum: there is no clock.</summary>
internal static class Kalender
{
    /// <summary>A day on which somebody who is <paramref name="leeftijd"/> on <paramref name="peildatum"/> can be born, as jjjjmmdd.</summary>
    public static int Geboren(ref Toeval toeval, DateOnly peildatum, int leeftijd)
    {
        // The number form makes 29 February fall into place without a rule: a birthday is the day on which the last four digits come round.
        var vroegste = Datum.AlsGetal(peildatum) - ((leeftijd + 1) * 10_000);
        var begin = new DateOnly(vroegste / 10_000, peildatum.Month, 1).AddMonths(1);
        return Datum.AlsGetal(begin.AddDays(toeval.Onder(334)));
    }

    /// <summary>A day in a year, as jjjjmmdd; every month is given 28 days, which nobody sees.</summary>
    public static int DagIn(ref Toeval toeval, int jaar) => (jaar * 10_000) + (toeval.Tussen(1, 12) * 100) + toeval.Tussen(1, 28);

    /// <summary>A day of this calendar year up to the peildatum, as jjjjmmdd.</summary>
    public static int DagDitJaar(ref Toeval toeval, DateOnly peildatum) =>
        Datum.AlsGetal(new DateOnly(peildatum.Year, 1, 1).AddDays(toeval.Onder(peildatum.DayOfYear)));
}
