using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>Asks for a ronde to be linked; the job does it.</summary>
public sealed class KoppelRonde(Uitvoerder uitvoerder)
{
    /// <returns>The id of the job.</returns>
    public Task<Uitkomst<Guid>> Voer(Gebruiker? wie, Guid rondeId, CancellationToken stop = default) =>
        uitvoerder.Voer<Guid>(wie, MailingRechten.Koppelen, Rondezoeker.Doel(rondeId), async werk =>
        {
            if (await werk.Context.ZoekRonde(rondeId, werk.Stop) is not { } ronde) { return Rondezoeker.Onbekend; }
            if (ronde.KanKoppelen(werk.Wie, await werk.Context.WordtGekoppeld(rondeId, werk.Stop)) is { } weigering) { return weigering; }
            var doelen = ronde.Regelingen.Select(r => (r.Code, r.Naam));
            if (await werk.Context.BezwaarTegenDoelen(doelen, Nederlands.Dag(werk.Nu), werk.Stop) is { } buiten) { return buiten; }
            ronde.VraagKoppelen(werk.Wie);
            werk.Noteer("bronnen", ronde.Bronnen.Count);
            return werk.Start(Koppelklus.Soort, new Koppelparameters(rondeId, werk.Wie.Naam), Rondezoeker.Doel(rondeId)).Id;
        }, stop);
}

/// <summary>What the job needs to know: the ronde, and the colleague's name for the step that it closes.</summary>
public sealed record Koppelparameters(Guid Ronde, string Naam);
