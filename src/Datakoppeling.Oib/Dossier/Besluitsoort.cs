namespace Datakoppeling.Oib.Dossier;

/// <summary>What a consulent can decide about a dossier-month (besluiten/besluit-over-een-maand.md).</summary>
public enum Besluitsoort
{
    /// <summary>The proposed amount is offset.</summary>
    Akkoord,

    /// <summary>Another amount is offset, with a reason.</summary>
    Aangepast,

    /// <summary>Nothing is offset, with a reason.</summary>
    Afgewezen,

    /// <summary>Pended until a day, with a reason: no decision about the amount yet.</summary>
    Aangehouden,
}

/// <summary>Where a dossier-month stands; the tabs of the worklist.</summary>
public enum Bak
{
    /// <summary>No income: not in the queue.</summary>
    Geen,
    Werkopdracht,
    Beoordelen,
    Voorstel,
    Aangehouden,

    /// <summary>Decided by one person; a second one has to agree.</summary>
    TweedePersoon,
    Besloten,
}

/// <summary>How soon something must be done: the groups of the worklist.</summary>
public enum Urgentie { TeLaat, DezeWeek, Later }

/// <summary>Which term is how urgent, as of one day; the database filters with the same two days.</summary>
public readonly record struct Urgentiegrens(DateOnly Vandaag)
{
    /// <summary>The last day that still is this week: seven days ahead, whichever day it is today.</summary>
    public DateOnly Weekeinde => Vandaag.AddDays(7);

    public Urgentie Van(DateOnly uiterlijk) => uiterlijk < Vandaag ? Urgentie.TeLaat : uiterlijk <= Weekeinde ? Urgentie.DezeWeek : Urgentie.Later;
}

/// <summary>The words of decisions and tabs.</summary>
public static class Besluitwoorden
{
    /// <summary>As files and screens write it.</summary>
    public static string InWoorden(this Besluitsoort soort) => soort switch
    {
        Besluitsoort.Akkoord => "akkoord",
        Besluitsoort.Aangepast => "aangepast",
        Besluitsoort.Afgewezen => "afgewezen",
        _ => "aangehouden",
    };

    /// <summary>As a screen says it.</summary>
    public static string InWoorden(this Correctieoorzaak oorzaak) => oorzaak switch
    {
        Correctieoorzaak.Gemeente => "een fout van de gemeente",
        Correctieoorzaak.Client => "de cliënt gaf iets niet of anders op",
        Correctieoorzaak.Betaler => "de betaler leverde iets anders",
        Correctieoorzaak.LateGegevens => "de gegevens kwamen later",
        _ => throw new ArgumentOutOfRangeException(nameof(oorzaak)),
    };

    /// <summary>As a tab says it.</summary>
    public static string InWoorden(this Urgentie urgentie) => urgentie switch
    {
        Urgentie.TeLaat => "Te laat",
        Urgentie.DezeWeek => "Deze week",
        _ => "Later",
    };

    /// <summary>As a status says it.</summary>
    public static string InWoorden(this Bak bak) => bak switch
    {
        Bak.Werkopdracht => "Werkopdracht",
        Bak.Beoordelen => "Beoordelen",
        Bak.Voorstel => "Voorstel",
        Bak.Aangehouden => "Aangehouden",
        Bak.TweedePersoon => "Tweede persoon",
        Bak.Besloten => "Besloten",
        _ => "Geen inkomsten",
    };
}
