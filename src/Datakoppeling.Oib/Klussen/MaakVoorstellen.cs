using Datakoppeling.Kern;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Klussen;

/// <summary>
/// Has the proposals of a month made after all: the job after a delivery ended without having done so, and the same file delivered again
/// changes nothing.
/// </summary>
public sealed class MaakVoorstellen(Uitvoerder uitvoerder)
{
    /// <returns>The id of the job.</returns>
    public Task<Uitkomst<Guid>> Voer(Gebruiker? wie, Maand maand, CancellationToken stop = default)
    {
        var doel = new Doel("leveringsmaand", maand.ToString());
        return uitvoerder.Voer<Guid>(wie, OibRechten.Leveren, doel, async werk =>
        {
            var laatste = await werk.Context.Set<Klus>().AsNoTracking()
                .Where(k => k.Soort == Voorstelklus.Soort && k.ObjectSoort == doel.Soort && k.ObjectId == doel.Id)
                .OrderByDescending(k => k.Gemaakt).ThenByDescending(k => k.Id).FirstOrDefaultAsync(werk.Stop);
            if (laatste is null || !KanOpnieuw(laatste)) { return new Weigering("De voorstellen van deze maand zijn gemaakt, of dat gebeurt nu."); }
            werk.Noteer("stap", "voorstellen opnieuw");
            // Who asks once more has read why it did not go on.
            return werk.Start(Voorstelklus.Soort, laatste.Lees<Voorstelopdracht>() with { NormenGezien = true }, doel).Id;
        }, stop);
    }

    /// <summary>Whether this job, the newest about its month, left proposals unmade.</summary>
    public static bool KanOpnieuw(Klus klus) => klus is { Soort: Voorstelklus.Naam, Status: Klusstatus.Mislukt or Klusstatus.Geannuleerd };
}
