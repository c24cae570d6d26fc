using System.Text.RegularExpressions;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Platform.Schermdelen.Teksten;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Oib.Schermen;

/// <summary>How the screens of this module write things.</summary>
public static partial class Toon
{
    [GeneratedRegex(@"\b\d{4}-\d{2}-\d{2}\b", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dagvorm { get; }

    [GeneratedRegex(@"\b[a-z]+(_[a-z0-9]+)+\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Code { get; }

    /// <summary>A sentence of the rules as a screen writes it: an amount never breaks after its euro sign, a day reads as a day.</summary>
    public static string Zin(string zin) => Code.Replace(Dagvorm.Replace(Kolomwoorden.InZin(zin), m => Dagtekst(m.Value)), m => Kleineletter(Leefvorm(m.Value))).Replace("€ ", "€\u00A0", StringComparison.Ordinal);

    private static string Kleineletter(string woorden) => char.ToLowerInvariant(woorden[0]) + woorden[1..];

    /// <summary>A day as a file writes it, in words; anything else as it is.</summary>
    public static string Dagtekst(string cel) => Celwaarde.TryDatum(cel, out var dag) ? Nederlands.Tekst(dag) : cel;

    /// <summary>How long there is left: <c>nog 9 dagen</c>, <c>vandaag</c>, <c>3 dagen te laat</c>.</summary>
    public static string Termijn(DateOnly uiterlijk, DateOnly vandaag) => (uiterlijk.DayNumber - vandaag.DayNumber) switch
    {
        0 => "vandaag",
        < 0 and var dagen => Nederlands.Aantal(-dagen, "dag", "dagen") + " te laat",
        var dagen => "nog " + Nederlands.Aantal(dagen, "dag", "dagen"),
    };

    /// <summary>How much more or less: with its sign, so that it reads without the column beside it.</summary>
    public static string Verschil(Bedrag? verschil) => verschil switch
    {
        null => "–",
        { Cents: > 0 } meer => "+\u00A0" + Nederlands.Tekst(meer),
        { } gelijkOfMinder => Nederlands.Tekst(gelijkOfMinder),
    };

    /// <summary>What the word of a status means, from the glossary.</summary>
    public static string? Betekenis(this Bak bak) => Begrippen.Zoek(bak.InWoorden());

    public static Statussoort Soort(this Bak bak) => bak switch
    {
        Bak.Werkopdracht => Statussoort.Gevaar,
        Bak.Beoordelen => Statussoort.Aandacht,
        Bak.Voorstel => Statussoort.Info,
        Bak.Besloten => Statussoort.Goed,
        _ => Statussoort.Neutraal,
    };

    public static Statussoort Soort(this Leveringstatus status) => status switch
    {
        Leveringstatus.Ingelezen => Statussoort.Goed,
        Leveringstatus.Wacht => Statussoort.Aandacht,
        Leveringstatus.Geweigerd or Leveringstatus.Afgebroken => Statussoort.Gevaar,
        _ => Statussoort.Bezig,
    };

    public static string Betekenis(this Leveringstatus status) => status switch
    {
        Leveringstatus.Ingelezen => "De rijen tellen mee; wat afgekeurd of apart gezet is, staat erbij.",
        Leveringstatus.Wacht => "Deze levering wijkt veel af van de vorige. Een mens kijkt eerst of zij klopt.",
        Leveringstatus.Geweigerd => "Deze levering is na bekijken niet gebruikt.",
        Leveringstatus.Afgebroken => "Het inlezen is niet afgemaakt. Er telt niets van mee; lever het bestand opnieuw aan.",
        _ => "Het portaal is het bestand nog aan het lezen.",
    };

    public static string InWoorden(this Leveringstatus status) => status switch
    {
        Leveringstatus.Ingelezen => "Ingelezen",
        Leveringstatus.Wacht => "Wacht op oordeel",
        Leveringstatus.Geweigerd => "Geweigerd",
        Leveringstatus.Afgebroken => "Niet ingelezen",
        _ => "Wordt ingelezen",
    };

    public static string Moment(DateTime utc) => Nederlands.Tekst(new DateTimeOffset(utc));

    public static string Dag(DateTime utc) => Nederlands.Tekst(Nederlands.Dag(utc));

    /// <summary>A column of a file as people say it.</summary>
    public static string Kolom(string kolom) => Kolomwoorden.Naam(kolom);

    /// <summary>A cell as people write it: a day in words, J and N as ja and nee.</summary>
    public static string Cel(string cel) => cel switch
    {
        "" => "leeg",
        "J" => "ja",
        "N" => "nee",
        _ => Dagtekst(cel),
    };

    /// <summary>The leefvorm in words.</summary>
    public static string Leefvorm(string code) => code switch
    {
        "alleenstaande" => "Alleenstaande",
        "gehuwden" => "Gehuwd of samenwonend",
        "alleenstaande_aow" => "Alleenstaande met AOW-leeftijd",
        "gehuwden_aow" => "Gehuwd of samenwonend, AOW-leeftijd",
        "alleenstaande_18_20" => "Alleenstaande van 18 tot en met 20 jaar",
        "gehuwden_een_18_20" => "Gehuwd of samenwonend, één van beiden is 18 tot en met 20 jaar",
        "gehuwden_een_18_20_kind" => "Gehuwd of samenwonend met kind, één van beiden is 18 tot en met 20 jaar",
        "gehuwden_beiden_18_20" => "Gehuwd of samenwonend, beiden 18 tot en met 20 jaar",
        "gehuwden_beiden_18_20_kind" => "Gehuwd of samenwonend met kind, beiden 18 tot en met 20 jaar",
        "inrichting_alleenstaande" => "Alleenstaande in een inrichting",
        "inrichting_gehuwden" => "Gehuwd of samenwonend in een inrichting",
        "kostendeler" => "Kostendeler",
        "kostendeler_aow" => "Kostendeler met AOW-leeftijd",
        "" => "Onbekend",
        _ => Nederlands.Hoofdletter(code).Replace('_', ' '),
    };

    /// <summary>One sentence that says what is proposed.</summary>
    public static string Voorstelzin(Dossiermaand maand) => maand switch
    {
        { Uitkomst: Dossieruitkomst.Werkopdracht } => $"Er is nog geen voorstel over {maand.Maand.Leesbaar}: een gegeven is niet compleet.",
        { TeVerrekenen: null } => $"Er is geen bedrag voorgesteld over {maand.Maand.Leesbaar}: bekijk eerst waarom.",
        { TeVerrekenen: { } bedrag, Uitkering: { } rest } =>
            $"Voorstel: verreken {Nederlands.Tekst(bedrag)} over {maand.Maand.Leesbaar}; er blijft {Nederlands.Tekst(rest)} uitkering over.",
        _ => "",
    };
}
