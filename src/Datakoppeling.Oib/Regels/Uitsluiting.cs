using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Regels;

/// <summary>
/// Which lines are what the municipality pays itself. When it has told its own loonheffingennummers, a municipal payment under
/// another number is bijstand of elsewhere, about which a consulent decides.
/// </summary>
public static class Uitsluiting
{
    public static bool IsUitgesloten(GeleverdeInkomst inkomst, Inkomstensoort? soort, OibInstellingen instellingen) =>
        soort?.Behandeling == Behandeling.Uitsluiten && !IsElders(inkomst, soort, instellingen);

    public static bool IsElders(GeleverdeInkomst inkomst, Inkomstensoort? soort, OibInstellingen instellingen) =>
        soort?.Behandeling == Behandeling.Uitsluiten && !instellingen.EigenLoonheffingennummers.IsEmpty
        && !instellingen.EigenLoonheffingennummers.Contains(inkomst.Loonheffingennummer, StringComparer.Ordinal);

    /// <summary>The same question for somebody who has only the norms.</summary>
    public static Func<GeleverdeInkomst, bool> Vraag(Maandnormen normen) => Vraag(normen.Normen, normen.Maand);

    /// <inheritdoc cref="Vraag(Maandnormen)"/>
    public static Func<GeleverdeInkomst, bool> Vraag(OibNormen normen, Maand maand)
    {
        var instellingen = normen.InstellingenOp(maand);
        var soorten = normen.SoortenOp(maand.EersteDag);
        return inkomst => IsUitgesloten(inkomst, soorten.GetValueOrDefault(inkomst.Componentcode), instellingen);
    }
}
