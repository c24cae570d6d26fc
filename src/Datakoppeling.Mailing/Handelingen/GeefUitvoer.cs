using Datakoppeling.Kern;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Platform.Verwerkingslog;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>
/// Gives what came out, one list or all in a zip, for a purpose that the user chose: mailing or statistics, nothing else (besluiten/zwarte-doos.md).
/// The purpose stands in the audit line before the first byte goes out.
/// </summary>
public sealed class GeefUitvoer(Uitvoerder uitvoerder, IKluis kluis, Logboek logboek, TimeProvider klok)
{
    /// <summary>In the zip, so that nobody passes secret addresses on with the others by oversight.</summary>
    public const string Geheimmap = "geheim/";

    private static readonly Weigering GeenBestand = new("Dit bestand is er niet bij deze ronde. Ga terug naar de ronde.");
    private static readonly Weigering GeenLijsten = new("Er zijn nog geen lijsten bij deze ronde. Koppel de ronde eerst.");

    /// <summary>The purposes, as the URL and the audit line write them.</summary>
    public static IReadOnlyList<string> Doelen { get; } = ["mailing", "statistiek"];

    /// <summary>Whether this can be given whole: the screen asks it before it offers the download, and the download before a byte goes out.</summary>
    /// <param name="naam">A list; null for all of them.</param>
    public async Task<Uitkomst<bool>> Controleer(Gebruiker? wie, Guid rondeId, string? naam, CancellationToken stop = default)
    {
        var bestanden = await uitvoerder.Lees<IReadOnlyList<Rondeuitvoer>>(wie, MailingRechten.Uitvoeren,
            async context => Kies(await context.ZoekRonde(rondeId, stop), naam), stop);
        if (bestanden.Weigering is { } weigering) { return weigering; }
        foreach (var bestand in bestanden.Waarde)
        {
            if (await kluis.Controleer(bestand.Kluisbestand, stop) is { } schade) { return Kluisschade.VanUitvoer(schade); }
        }
        return true;
    }

    /// <summary>One list.</summary>
    public async Task<Uitkomst<Download>> Voer(Gebruiker? wie, Guid rondeId, string naam, string doel, CancellationToken stop = default)
    {
        var genomen = await Neem(wie, rondeId, naam, doel, stop);
        if (genomen.Weigering is { } weigering) { return weigering; }
        var geopend = await kluis.Lees(genomen.Waarde.Lijsten[0].Kluisbestand, stop);
        if (geopend.Weigering is { } weg) { return Kluisschade.VanUitvoer(weg); }
        return Download.Csv(naam, async (uit, einde) =>
        {
            await using var inhoud = geopend.Waarde;
            await inhoud.CopyToAsync(uit, einde);
        });
    }

    /// <summary>Every list in one zip, under the same rights; in the trail and the log of processings each of them is named, as when taken one by one.</summary>
    public async Task<Uitkomst<Download>> VoerAlles(Gebruiker? wie, Guid rondeId, string doel, CancellationToken stop = default)
    {
        var genomen = await Neem(wie, rondeId, null, doel, stop);
        if (genomen.Weigering is { } weigering) { return weigering; }
        var (peildatum, lijsten) = genomen.Waarde;
        var nu = TimeZoneInfo.ConvertTime(klok.GetUtcNow(), Nederlands.Tijdzone);
        var delen = lijsten.Select(l => new Zipdeel((l.IsGeheim ? Geheimmap : "") + l.Naam, open => kluis.Lees(l.Kluisbestand, open)));
        return new Download($"lijsten-{peildatum.Iso()}-{doel}.zip", "application/zip", (uit, einde) => Zipdeel.Schrijf(uit, delen, nu, einde));
    }

    /// <summary>Checks whether it can be given, and notes that it was.</summary>
    private async Task<Uitkomst<(DateOnly Peildatum, IReadOnlyList<Rondeuitvoer> Lijsten)>> Neem(Gebruiker? wie, Guid rondeId, string? naam, string doel, CancellationToken stop)
    {
        // Outside the transaction: it reads the whole file. Its refusal counts within, where every refusal is noted.
        if (await uitvoerder.ZonderRecht(wie, MailingRechten.Uitvoeren, Rondezoeker.Doel(rondeId)) is { } geenRecht) { return geenRecht; }
        var heel = await Controleer(wie, rondeId, naam, stop);
        // Between the check and the reading a file could still change: then the connection breaks off, and the browser has no file.
        return await uitvoerder.Voer<(DateOnly, IReadOnlyList<Rondeuitvoer>)>(wie, MailingRechten.Uitvoeren, Rondezoeker.Doel(rondeId), async werk =>
        {
            if (!Doelen.Contains(doel, StringComparer.Ordinal)) { return new Weigering("Kies waarvoor je het bestand gebruikt: mailing of statistiek."); }
            if (await werk.Context.ZoekRonde(rondeId, werk.Stop) is not { } ronde) { return Rondezoeker.Onbekend; }
            if (ronde.KanDownloaden(werk.Wie) is { } bezwaar) { return bezwaar; }
            var gekozen = Kies(ronde, naam);
            if (gekozen.Weigering is { } geen) { return geen; }
            if (heel.Weigering is { } schade) { return schade; }
            foreach (var lijst in gekozen.Waarde)
            {
                werk.Noteer("bestand", lijst.Naam);
                werk.Noteer("doel", doel);
                if (await logboek.LegVervolg(werk, MailingVerwerkingen.Uitvoeren, MailingVerwerkingen.Koppelen, lijst.Naam) is { } nietVastgelegd) { return nietVastgelegd; }
                werk.SluitRij();
            }
            ronde.Download(werk.Wie);
            werk.Meld(new RondeGewijzigd(rondeId));
            return (ronde.Peildatum, gekozen.Waarde);
        }, stop);
    }

    private static Uitkomst<IReadOnlyList<Rondeuitvoer>> Kies(Ronde? ronde, string? naam)
    {
        if (ronde is null) { return Rondezoeker.Onbekend; }
        Rondeuitvoer[] gekozen = [.. ronde.Uitvoer.Where(u => naam is null || u.Naam == naam).OrderBy(u => u.Naam, StringComparer.Ordinal)];
        return gekozen.Length > 0 ? gekozen : naam is null ? GeenLijsten : GeenBestand;
    }
}
