namespace Datakoppeling.Oib.Dossier;

/// <summary>Days on which people are at work. Holidays are not known here: a default that somebody can change needs none.</summary>
public static class Werkdagen
{
    /// <summary>The first day of the next working week: what is put aside comes back on a Monday.</summary>
    public static DateOnly VolgendeWeek(DateOnly vandaag) => vandaag.AddDays(vandaag.DayOfWeek == DayOfWeek.Sunday ? 8 : 8 - (int)vandaag.DayOfWeek);
}
