using System.Collections.Immutable;
using Datakoppeling.Oib.Regels;
using Datakoppeling.Platform.Instellingen;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Oib;

/// <summary>What a municipality sets of the income reconciliation: choices of oib-normen.md that differ from one municipality to the next.</summary>
public static class OibKeuzes
{
    private const string Eigen = "Oib:EigenLoonheffingennummers";

    /// <summary>For docs and the check at start.</summary>
    public static IReadOnlyList<Instelling> Lijst { get; } =
    [
        new(Eigen, Waardevorm.Patroon("een loonheffingennummer: negen cijfers, een L en twee cijfers", Inkomstcontrole.IsLoonheffingennummer),
            "De loonheffingennummers waaronder de gemeente zelf uitbetaalt. Bijstand onder een ander nummer wordt niet weggelaten: een consulent kijkt ernaar. Geldt voor wat daarna wordt berekend.",
            "geen; elke bijstand is van de gemeente zelf")
        { IsLijst = true },
    ];

    /// <summary>The own loonheffingennummers; they hold where the table of the municipality names none.</summary>
    public static ImmutableArray<string> Lees(IConfiguration instellingen)
    {
        ArgumentNullException.ThrowIfNull(instellingen);
        return [.. instellingen.GetSection(Eigen).Get<string[]>() ?? []];
    }
}
