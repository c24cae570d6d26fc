using Datakoppeling.Kern;
using Datakoppeling.Platform.Instellingen;
using Datakoppeling.Platform.Tabellen;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Mailing.Bronnen;

/// <summary>Which municipality this is, and its tables of regelingen and bronnen as they hold now.</summary>
/// <param name="gemeente">Gemeentecode of four digits (<c>Mailing:Gemeente</c>).</param>
/// <param name="begin">From the folder <c>Mailing:Configuratie</c>, or the tables carried in the project.</param>
/// <param name="map">That folder.</param>
public sealed class MailingInstellingen(string gemeente, Configuratie begin, string? map = null)
{
    private sealed record Gelezen(int Stand, Configuratie Configuratie);

    private volatile Gelezen _nu = new(0, begin);

    public string Gemeente => gemeente;

    /// <summary>How many approved rows lie over the others now.</summary>
    public int Stand => _nu.Stand;

    /// <summary>Kept up to date by <c>Tabellenwacht</c>; a ronde is linked with what it read itself.</summary>
    public Configuratie Configuratie => _nu.Configuratie;

    /// <summary>Takes the approved rows of the municipality, over those of the folder or the program.</summary>
    /// <param name="stand">How many there are: another number means other rows.</param>
    /// <returns>Why they cannot be used; then what held before stays.</returns>
    public Weigering? Neem(int stand, Eigenrijen eigen)
    {
        if (stand == _nu.Stand) { return null; }
        var vanMap = map is null ? Tabelinhoud.Geen : Tabelmap.Lees(map);
        var gemaakt = Bronnen.Configuratie.Maak((tabel, fouten) => eigen(tabel, fouten) ?? vanMap(tabel, fouten));
        if (gemaakt.Weigering is { } weigering) { return weigering; }
        _nu = new Gelezen(stand, gemaakt.Waarde);
        return null;
    }

    /// <summary>For docs and the check at start.</summary>
    public static IReadOnlyList<Instelling> Lijst { get; } =
    [
        new("Mailing:Gemeente", Waardevorm.Patroon("een gemeentecode van vier cijfers", t => t.Length == 4 && t.All(char.IsAsciiDigit)), "De code van de eigen gemeente.", "0363"),
        new("Mailing:Configuratie", Waardevorm.Map, "Map met eigen `regelingen.csv`, `bronnen.csv` en `aow-leeftijd.csv`.", "de tabellen van het project"),
    ];

    /// <returns>What is wrong with the own tables, a line for each: a portal with tables that contradict each other must not start.</returns>
    public static Uitkomst<MailingInstellingen> Lees(IConfiguration instellingen)
    {
        ArgumentNullException.ThrowIfNull(instellingen);
        var tabellen = Tabellen(instellingen);
        return tabellen.Weigering is { } weigering
            ? weigering
            : new MailingInstellingen(instellingen["Mailing:Gemeente"] ?? "0363", tabellen.Waarde, instellingen["Mailing:Configuratie"] is { Length: > 0 } map ? map : null);
    }

    private static Uitkomst<Configuratie> Tabellen(IConfiguration instellingen) =>
        instellingen["Mailing:Configuratie"] is not { Length: > 0 } map ? Bronnen.Configuratie.Standaard()
        : Directory.Exists(map) ? Bronnen.Configuratie.UitMap(map)
        : new Weigering("De map van Mailing:Configuratie bestaat niet. Vul een map in met je eigen tabellen, of haal de instelling weg.");
}
