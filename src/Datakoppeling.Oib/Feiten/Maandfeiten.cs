using Datakoppeling.Kern;

namespace Datakoppeling.Oib.Feiten;

/// <summary>Whom an amount is about.</summary>
public enum Rol : byte { Client, Partner }

/// <summary>
/// Everything from which one dossier-month is computed, and nothing else: the same facts give the same proposal, in the batch
/// verb and in the portal.
/// </summary>
/// <param name="Maand">The month processed.</param>
/// <param name="Dossier">The dossier, live in that month.</param>
/// <param name="Regels">The lines of client and partner that count for the month: newest version, not withdrawn.</param>
/// <param name="Client">Earlier months of the client.</param>
/// <param name="Partner">Earlier months of the partner.</param>
public sealed record Maandfeiten(
    Maand Maand, Dossierfeiten Dossier, IReadOnlyList<GeleverdeRegel> Regels, Inkomenshistorie Client, Inkomenshistorie Partner)
{
    /// <summary>A consulent completed a line: the outcome is at least <c>beoordelen</c>.</summary>
    public bool Aangevuld { get; init; }

    /// <summary>The month was decided already and a later delivery changes it.</summary>
    public bool NaBesluit { get; init; }

    /// <summary>
    /// The month in which the offset would be done, when that is not the month itself: art. 58 lid 4 Participatiewet allows six
    /// months.
    /// </summary>
    public Maand? Verrekenmaand { get; init; }

    /// <summary>The partner, unless the row names the client twice: that is one person.</summary>
    public Bsn? AnderePersoon => Dossier.Partner is { } partner && partner != Dossier.Client ? partner : null;
}
