using Datakoppeling.Kern;

namespace Datakoppeling.Oib.Feiten;

/// <summary>Whom an amount is about.</summary>
public enum Dossierrol : byte { Client, Partner }

/// <summary>Another dossier of the month in which one of the persons is.</summary>
/// <param name="Persoon">Who is in both.</param>
/// <param name="Begin">First day of that dossier, which may be years ago.</param>
/// <param name="Dagen">Its live days in the month.</param>
public readonly record struct AnderDossier(Bsn Persoon, DateOnly Begin, Looptijd Dagen);

/// <summary>
/// Everything from which one dossier-month is computed, and nothing else: the same facts give the same proposal, in the batch
/// verb and in the portal.
/// </summary>
/// <param name="Maand">The month processed.</param>
/// <param name="Dossier">The dossier, live in that month.</param>
/// <param name="Inkomsten">The lines of client and partner of the month: newest version, not withdrawn. Which of them are of this dossier, the rules say.</param>
/// <param name="Client">Earlier months of the client.</param>
/// <param name="Partner">Earlier months of the partner.</param>
public sealed record Maandfeiten(
    Maand Maand, Dossierfeiten Dossier, IReadOnlyList<GeleverdeInkomst> Inkomsten, Inkomenshistorie Client, Inkomenshistorie Partner)
{
    /// <summary>Other dossiers of these persons in the month; nearly always none.</summary>
    public IReadOnlyList<AnderDossier> Elders { get; init; } = Geen;

    /// <summary>A consulent completed a line or the dossier: the outcome is at least <c>beoordelen</c>.</summary>
    public bool Aangevuld { get; init; }

    /// <summary>The month was decided already and a later delivery changes it.</summary>
    public bool NaBesluit { get; init; }

    /// <summary>
    /// The month in which the offset would be done, when that is not the month itself: art. 58 lid 4 Participatiewet allows six
    /// months.
    /// </summary>
    public Maand? Verrekenmaand { get; init; }

    public Bsn? AnderePersoon => Dossier.Partner;

    private static readonly AnderDossier[] Geen = [];
}
