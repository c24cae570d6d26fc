using Datakoppeling.Kern;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Platform.Verwerkingslog;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>
/// Gives a file that came out, for a purpose that the user chose: mailing or statistics, nothing else (besluiten/zwarte-doos.md).
/// The purpose stands in the audit line before the first byte goes out.
/// </summary>
public sealed class GeefUitvoer(Uitvoerder uitvoerder, IKluis kluis, Logboek logboek)
{
    private static readonly Weigering GeenBestand = new("Dit bestand is er niet bij deze ronde. Ga terug naar de ronde.");

    /// <summary>The purposes, as the URL and the audit line write them.</summary>
    public static IReadOnlyList<string> Doelen { get; } = ["mailing", "statistiek"];

    /// <summary>Whether this file can be given whole: the screen asks it before it offers the download, and the download before a byte goes out.</summary>
    public async Task<Uitkomst<bool>> Controleer(Gebruiker? wie, Guid rondeId, string naam, CancellationToken stop = default)
    {
        var bestand = await uitvoerder.Lees<Guid>(wie, MailingRechten.Uitvoeren, async context => await context.ZoekRonde(rondeId, stop) is { } ronde
            && ronde.Uitvoer.FirstOrDefault(u => u.Naam == naam) is { } uitvoer ? uitvoer.Kluisbestand : GeenBestand, stop);
        if (bestand.Weigering is { } weigering) { return weigering; }
        return await kluis.Controleer(bestand.Waarde, stop) is { } schade ? Kluisschade.VanUitvoer(schade) : true;
    }

    public async Task<Uitkomst<Download>> Voer(Gebruiker? wie, Guid rondeId, string naam, string doel, CancellationToken stop = default)
    {
        // Outside the transaction: it reads the whole file. Its refusal counts within, where every refusal is noted.
        if (await uitvoerder.ZonderRecht(wie, MailingRechten.Uitvoeren, Rondezoeker.Doel(rondeId)) is { } geenRecht) { return geenRecht; }
        var heel = await Controleer(wie, rondeId, naam, stop);
        var bestand = await uitvoerder.Voer<Guid>(wie, MailingRechten.Uitvoeren, Rondezoeker.Doel(rondeId), async werk =>
        {
            if (!Doelen.Contains(doel, StringComparer.Ordinal)) { return new Weigering("Kies waarvoor je het bestand gebruikt: mailing of statistiek."); }
            if (await werk.Context.ZoekRonde(rondeId, werk.Stop) is not { } ronde) { return Rondezoeker.Onbekend; }
            if (ronde.KanDownloaden(werk.Wie) is { } bezwaar) { return bezwaar; }
            if (ronde.Uitvoer.FirstOrDefault(u => u.Naam == naam) is not { } uitvoer) { return GeenBestand; }
            if (heel.Weigering is { } schade) { return schade; }
            werk.Noteer("bestand", uitvoer.Naam);
            werk.Noteer("doel", doel);
            if (await logboek.LegVervolg(werk, MailingVerwerkingen.Uitvoeren, MailingVerwerkingen.Koppelen, uitvoer.Naam) is { } nietVastgelegd) { return nietVastgelegd; }
            ronde.Download(werk.Wie);
            return uitvoer.Kluisbestand;
        }, stop);
        if (bestand.Weigering is { } weigering) { return weigering; }
        // Between the check and the reading the file could still change: then the connection breaks off, and the browser has no file.
        var geopend = await kluis.Lees(bestand.Waarde, stop);
        if (geopend.Weigering is { } weg) { return Kluisschade.VanUitvoer(weg); }
        return Download.Csv(naam, async (uit, einde) =>
        {
            await using var inhoud = geopend.Waarde;
            await inhoud.CopyToAsync(uit, einde);
        });
    }
}
