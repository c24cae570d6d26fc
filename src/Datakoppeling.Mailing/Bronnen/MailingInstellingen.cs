using Datakoppeling.Kern;
using Datakoppeling.Platform.Instellingen;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Mailing.Bronnen;

/// <summary>Which municipality this is, and its tables of regelingen and bronnen.</summary>
/// <param name="Gemeente">Gemeentecode of four digits (<c>Mailing:Gemeente</c>).</param>
/// <param name="Configuratie">From the folder <c>Mailing:Configuratie</c>, or the tables carried in the project.</param>
public sealed record MailingInstellingen(string Gemeente, Configuratie Configuratie)
{
    /// <summary>For docs and the check at start.</summary>
    public static IReadOnlyList<Instelling> Lijst { get; } =
    [
        new("Mailing:Gemeente", Waardevorm.Patroon("een gemeentecode van vier cijfers", t => t.Length == 4 && t.All(char.IsAsciiDigit)), "De code van de eigen gemeente.", "0363"),
        new("Mailing:Configuratie", Waardevorm.Map, "Map met eigen `regelingen.csv`, `bronnen.csv` en `aow-leeftijd.csv`.", "de tabellen van het project"),
    ];

    /// <summary>What is wrong with the own tables, a line for each; null when nothing is.</summary>
    public static Weigering? Bezwaar(IConfiguration instellingen) => Tabellen(instellingen).Weigering;

    public static MailingInstellingen Lees(IConfiguration instellingen)
    {
        var tabellen = Tabellen(instellingen);
        // A portal with tables that contradict each other must not start: the sentences say which rows to repair.
        return tabellen.Weigering is { } weigering
            ? throw new InvalidOperationException(weigering.Zin)
            : new(instellingen["Mailing:Gemeente"] ?? "0363", tabellen.Waarde);
    }

    private static Uitkomst<Configuratie> Tabellen(IConfiguration instellingen) =>
        instellingen["Mailing:Configuratie"] is not { Length: > 0 } map ? Configuratie.Standaard()
        : Directory.Exists(map) ? Configuratie.UitMap(map)
        : new Weigering("De map van Mailing:Configuratie bestaat niet. Vul een map in met je eigen tabellen, of haal de instelling weg.");
}
