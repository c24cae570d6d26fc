using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Platform.Schermdelen;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Oib.Schermen;

/// <summary>How the screens of this module write things.</summary>
internal static class Toon
{
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
        Leveringstatus.Geweigerd => Statussoort.Gevaar,
        _ => Statussoort.Bezig,
    };

    public static string InWoorden(this Leveringstatus status) => status switch
    {
        Leveringstatus.Ingelezen => "Ingelezen",
        Leveringstatus.Geweigerd => "Geweigerd",
        _ => "Wordt ingelezen",
    };

    /// <summary>A colleague, as far as the screen may know: the demo users have names, others their id.</summary>
    public static string Wie(string id) => Demogebruikers.Zoek(id)?.Naam ?? id;

    public static string Moment(DateTime utc) => Nederlands.Tekst(new DateTimeOffset(utc));

    public static string Dag(DateTime utc) => Nederlands.Tekst(Nederlandsedag.Van(utc));

    /// <summary>The leefvorm in words.</summary>
    public static string Leefvorm(string code) => code switch
    {
        "alleenstaande" => "Alleenstaande",
        "gehuwden" => "Gehuwd of samenwonend",
        "alleenstaande_aow" => "Alleenstaande met AOW-leeftijd",
        "gehuwden_aow" => "Gehuwd of samenwonend, AOW-leeftijd",
        "kostendeler" => "Kostendeler",
        _ => char.ToUpperInvariant(code[0]) + code[1..].Replace('_', ' '),
    };

    /// <summary>One sentence that says what is proposed.</summary>
    public static string Voorstelzin(Dossiermaand maand) => maand switch
    {
        { Uitkomst: Dossieruitkomst.Werkopdracht } => $"Er is nog geen voorstel over {maand.Maand.Leesbaar}: een regel is niet compleet.",
        { TeVerrekenen: null } => $"Er is geen bedrag voorgesteld over {maand.Maand.Leesbaar}: bekijk eerst waarom.",
        { TeVerrekenen: { } bedrag, Uitkering: { } rest } =>
            $"Voorstel: verreken {Nederlands.Tekst(bedrag)} over {maand.Maand.Leesbaar}; er blijft {Nederlands.Tekst(rest)} uitkering over.",
        _ => "",
    };
}
