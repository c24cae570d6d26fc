using Datakoppeling.Kern;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>
/// A person has seen the figures of a source that waits and says whether it is used. One that is not used is removed at once, and can be
/// loaded anew.
/// </summary>
public sealed class BeoordeelBron(Uitvoerder uitvoerder, IKluis kluis)
{
    /// <param name="gezien">The file of which the figures were shown.</param>
    public async Task<Uitkomst<bool>> Voer(Gebruiker? wie, Guid rondeId, string bron, Guid gezien, bool gebruiken, string? reden, CancellationToken stop = default)
    {
        var uitkomst = await uitvoerder.Voer<Guid?>(wie, MailingRechten.Laden, Rondezoeker.Doel(rondeId), async werk =>
        {
            if (Leveringsoordeel.Bezwaar(reden) is { } zonderReden) { return zonderReden; }
            if (await werk.Context.ZoekRonde(rondeId, werk.Stop) is not { } ronde) { return Rondezoeker.Onbekend; }
            if (ronde.KanBeoordelen(bron, gezien, werk.Wie, await werk.Context.WordtGekoppeld(rondeId, werk.Stop)) is { } weigering) { return weigering; }
            var bestand = ronde.Bronnen.Single(b => b.Bron == bron);
            werk.Noteer("bron", bron);
            werk.Noteer("oordeel", gebruiken ? "gebruiken" : "weigeren");
            werk.Noteer("gelezen", bestand.Gelezen);
            werk.Noteer("afgekeurd", bestand.Afgekeurd);
            werk.Meld(new RondeGewijzigd(rondeId));
            return ronde.Beoordeel(bron, gebruiken, reden!.Trim(), werk.Wie, werk.Nu);
        }, stop);
        if (uitkomst.Weigering is { } bezwaar) { return bezwaar; }
        if (uitkomst.Waarde is { } weg) { await kluis.VerwijderBestand(weg, CancellationToken.None); }
        return gebruiken;
    }
}
