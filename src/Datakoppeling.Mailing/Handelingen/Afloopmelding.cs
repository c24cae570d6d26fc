using Datakoppeling.Platform.Beheer;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>Agreements that end within sixty days or are missing already, for the page of the applicatiebeheerder.</summary>
internal sealed class Afloopmelding(Afsprakenlezer lezer) : IAfloopbron
{
    /// <summary>The page of the agreements.</summary>
    private const string Pagina = "datakoppeling/afspraken";

    public async Task<IReadOnlyList<Aflopend>> Lees(Gebruiker wie, CancellationToken stop)
    {
        var staat = await lezer.Staat(wie, stop);
        return !staat.Gelukt ? [] :
        [
            .. staat.Waarde.ZonderOvereenkomst.Select(l => new Aflopend($"Verwerkersovereenkomst met {l}", null, Pagina)),
            .. staat.Waarde.LooptAf.Select(a => new Aflopend(a.Wat, a.TotEnMet, Pagina)),
        ];
    }
}
