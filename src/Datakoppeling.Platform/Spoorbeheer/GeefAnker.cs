using Datakoppeling.Kern;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Platform.Spoorbeheer;

/// <summary>Gives an anchor of the trail as it is now, to be kept somewhere else. Its own audit line comes after the line it names.</summary>
public sealed class GeefAnker(Uitvoerder uitvoerder, Spoorsleutel sleutel)
{
    public Task<Uitkomst<Download>> Voer(Gebruiker? wie, CancellationToken stop = default) =>
        uitvoerder.Voer<Download>(wie, SpoorRechten.Ankeren, Spoorlezer.Keten, async werk =>
        {
            var gemaakt = await Spooranker.Maak(werk.Context, sleutel, werk.Nu, werk.Stop);
            if (gemaakt.Weigering is { } weigering) { return weigering; }
            var anker = gemaakt.Waarde;
            werk.Noteer("regel", anker.Nummer);
            return new Download(anker.Bestandsnaam, "application/json", async (uit, einde) => await uit.WriteAsync(anker.AlsJson(), einde));
        }, stop);
}
