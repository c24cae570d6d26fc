using Datakoppeling.Kern;
using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>What each title is called and how its bearer is addressed.</summary>
public static class Titels
{
    /// <summary>Reads the code of tabel 38; whatever is not in the table is no title.</summary>
    public static Titel Lees(ReadOnlySpan<byte> code) => code switch
    {
        [(byte)'R'] => Titel.Ridder,
        [(byte)'B'] => Titel.Baron,
        [(byte)'B', (byte)'S'] => Titel.Barones,
        [(byte)'H'] => Titel.Hertog,
        [(byte)'H', (byte)'I'] => Titel.Hertogin,
        [(byte)'G'] => Titel.Graaf,
        [(byte)'G', (byte)'I'] => Titel.Gravin,
        [(byte)'M'] => Titel.Markies,
        [(byte)'M', (byte)'I'] => Titel.Markiezin,
        [(byte)'P'] => Titel.Prins,
        [(byte)'P', (byte)'S'] => Titel.Prinses,
        [(byte)'J', (byte)'H'] => Titel.Jonkheer,
        [(byte)'J', (byte)'V'] => Titel.Jonkvrouw,
        _ => Titel.Geen,
    };

    /// <summary>Whether it is a predicaat, which stands before the voorletters and not before the geslachtsnaam.</summary>
    internal static bool IsPredicaat(Titel titel) => titel is Titel.Jonkheer or Titel.Jonkvrouw;

    /// <summary>Whether the rank is that of a prince: the one that is addressed alike whatever the bearer's geslacht.</summary>
    internal static bool IsVorstelijk(Titel titel) => titel is Titel.Prins or Titel.Prinses;

    /// <summary>
    /// Whether the wife of who bears it may use it out of courtesy: a male title above that of ridder (Haal-Centraal-BRP-bevragen,
    /// hoffelijkheidstitel).
    /// </summary>
    internal static bool GeeftHoffelijkheid(Titel titel) =>
        titel is Titel.Baron or Titel.Hertog or Titel.Graaf or Titel.Markies or Titel.Prins;

    /// <summary>The word in the form of the bearer's geslacht; null where there is none: geslacht unknown, or a female ridder.</summary>
    internal static string? Woord(Titel titel, Geslacht geslacht) => geslacht switch
    {
        Geslacht.Man => titel switch
        {
            Titel.Ridder => "ridder",
            Titel.Baron or Titel.Barones => "baron",
            Titel.Hertog or Titel.Hertogin => "hertog",
            Titel.Graaf or Titel.Gravin => "graaf",
            Titel.Markies or Titel.Markiezin => "markies",
            Titel.Prins or Titel.Prinses => "prins",
            Titel.Jonkheer or Titel.Jonkvrouw => "jonkheer",
            _ => null,
        },
        Geslacht.Vrouw => titel switch
        {
            Titel.Baron or Titel.Barones => "barones",
            Titel.Hertog or Titel.Hertogin => "hertogin",
            Titel.Graaf or Titel.Gravin => "gravin",
            Titel.Markies or Titel.Markiezin => "markiezin",
            Titel.Prins or Titel.Prinses => "prinses",
            Titel.Jonkheer or Titel.Jonkvrouw => "jonkvrouw",
            _ => null,
        },
        _ => null,
    };

    internal static readonly Regel AanspreekvormRegel = new("AAN-8",
        "Wie een titel of predicaat voert, krijgt op de envelop de aanspreekvorm die bij de rang hoort.",
        Aanschrijfregels.Brp + "aanschrijfwijze/adellijk", Ingang.WetBrp);

    /// <summary>Before the naam on an envelope, for a title that is in use.</summary>
    internal static string? Aanspreekvorm(Titel titel, Geslacht geslacht) => titel switch
    {
        Titel.Geen => null,
        Titel.Prins or Titel.Prinses => "De hoogheid",
        Titel.Graaf or Titel.Gravin => geslacht == Geslacht.Vrouw ? "De hooggeboren vrouwe" : "De hooggeboren heer",
        _ => geslacht == Geslacht.Vrouw ? "De hoogwelgeboren vrouwe" : "De hoogwelgeboren heer",
    };

    /// <summary>The opening of a letter, for a title that is in use.</summary>
    internal static string? Aanhef(Titel titel, Geslacht geslacht) => titel switch
    {
        Titel.Geen => null,
        Titel.Prins or Titel.Prinses => "Hoogheid",
        Titel.Graaf or Titel.Gravin => geslacht == Geslacht.Vrouw ? "Hooggeboren vrouwe" : "Hooggeboren heer",
        _ => geslacht == Geslacht.Vrouw ? "Hoogwelgeboren vrouwe" : "Hoogwelgeboren heer",
    };
}
