using Datakoppeling.Platform.Verwerkingslog;

namespace Datakoppeling.Oib.Rechten;

/// <summary>The rows of this module in the register van verwerkingsactiviteiten.</summary>
public sealed class OibVerwerkingen : IVerwerkingsbijdrage
{
    private const string Grondslag = "AVG artikel 6 lid 1 onder e, met Participatiewet artikel 32, 58 en 64";

    public static readonly Verwerkingsactiviteit Voorstellen = new("oib.voorstellen", 1, "Inkomsten met de bijstand verrekenen: het voorstel",
        "Uitrekenen hoeveel inkomen van een maand met de bijstandsuitkering wordt verrekend.", Grondslag, "wie bijstand krijgt, en de partner", "P5Y");

    public static readonly Verwerkingsactiviteit Bekijken = new("oib.lezen", 1, "Een dossier bekijken",
        "Het voorstel van een maand nakijken en erover beslissen.", Grondslag, "wie bijstand krijgt, en de partner", "P5Y");

    public static readonly Verwerkingsactiviteit Verrekenen = new("oib.verrekeningen", 1, "Verrekeningen doorgeven",
        "Wat over een maand is besloten doorgeven aan het systeem dat de uitkering betaalt.", Grondslag, "wie bijstand krijgt, en de partner", "P5Y");

    public IEnumerable<Verwerkingsactiviteit> Activiteiten => [Voorstellen, Bekijken, Verrekenen];
}
