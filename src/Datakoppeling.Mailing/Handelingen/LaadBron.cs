using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Schermdelen;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>What is told of a source that came in: its size and its lines, nothing of its content.</summary>
public sealed record GeladenBron(string Bron, long Lengte, long Regels);

/// <summary>
/// Takes a source in: encrypted while it arrives, then read back in memory to see whether the file can be used at all; a file
/// that cannot is removed at once. Only the named applicatiebeheerders (koppeling.md section 4).
/// </summary>
public sealed class LaadBron(Uitvoerder uitvoerder, IKluis kluis, MailingInstellingen instellingen, TimeProvider klok)
{
    /// <param name="bron">The file name without its ending, as <see cref="Rondebronnen"/> lists it.</param>
    public async Task<Uitkomst<GeladenBron>> Voer(Gebruiker? wie, Guid rondeId, string bron, Stream inhoud, CancellationToken stop = default)
    {
        var mag = await uitvoerder.Lees<Ronde>(wie, MailingRechten.Laden, async context =>
        {
            if (await context.ZoekRonde(rondeId, stop) is not { } ronde) { return Rondezoeker.Onbekend; }
            if (!Rondebronnen.Bekend(instellingen.Configuratie, ronde, bron)) { return Onverwacht(bron); }
            if (ronde.KanLaden(wie!, await context.WordtGekoppeld(rondeId, stop)) is { } weigering) { return weigering; }
            return await Buiten(context, ronde, bron, Nederlands.Vandaag(klok), stop) is { } buiten ? buiten : ronde;
        }, stop);
        if (mag.Weigering is { } geweigerd) { return await uitvoerder.Weiger(wie, MailingRechten.Laden, Rondezoeker.Doel(rondeId), geweigerd); }

        await using var teller = new Regelteller(inhoud);
        var geborgen = await kluis.Berg(mag.Waarde.Vak, bron + ".csv", teller, wie!.Id, stop);
        if (geborgen.Weigering is { } vol) { return vol; }
        var bestand = geborgen.Waarde;
        var geregistreerd = false;
        try
        {
            var uitkomst = await Bezwaar(bestand, bron, stop) is { } bezwaar ? bezwaar : await Registreer(wie, rondeId, bron, bestand, teller.Regels, stop);
            if (uitkomst.Weigering is { } weigering)
            {
                // Perhaps it is registered all the same; then it must be there.
                geregistreerd = weigering.IsOnzeker;
                return weigering;
            }
            geregistreerd = true;
            if (uitkomst.Waarde is { } vorige) { await kluis.VerwijderBestand(vorige, CancellationToken.None); }
            return new GeladenBron(bron, bestand.Lengte, teller.Regels);
        }
        finally
        {
            if (!geregistreerd) { await kluis.VerwijderBestand(bestand.Id, CancellationToken.None); }
        }
    }

    private async Task<Weigering?> Bezwaar(Kluisbestand bestand, string bron, CancellationToken stop)
    {
        try
        {
            var geopend = await kluis.Lees(bestand.Id, stop);
            if (geopend.Weigering is { } weg) { return Kluisschade.VanBron(weg); }
            await using var stroom = geopend.Waarde;
            return await Bronkeuring.Bezwaar(instellingen.Configuratie, bron, stroom, stop);
        }
        // A disk that gives back something else than it was given.
        catch (Exception fout) when (Kluisschade.Zoek(fout) is { } schade) { return schade; }
    }

    private Task<Uitkomst<Guid?>> Registreer(Gebruiker wie, Guid rondeId, string bron, Kluisbestand bestand, long regels, CancellationToken stop) =>
        uitvoerder.Voer<Guid?>(wie, MailingRechten.Laden, Rondezoeker.Doel(rondeId), async werk =>
        {
            if (await werk.Context.ZoekRonde(rondeId, werk.Stop) is not { } ronde) { return Rondezoeker.Onbekend; }
            if (ronde.KanLaden(werk.Wie, await werk.Context.WordtGekoppeld(rondeId, werk.Stop)) is { } weigering) { return weigering; }
            if (await Buiten(werk.Context, ronde, bron, Nederlands.Dag(werk.Nu), werk.Stop) is { } buiten) { return buiten; }
            var vorige = ronde.Laad(bron, bestand.Id, bestand.Lengte, regels, werk.Wie, werk.Nu);
            werk.Noteer("bron", bron);
            werk.Noteer("bytes", bestand.Lengte);
            werk.Noteer("regels", regels);
            werk.Noteer("hash", bestand.Hash);
            werk.Meld(new RondeGewijzigd(rondeId));
            return vorige;
        }, stop);

    /// <summary>Outside the agreement with the supplier or the approved purposes; asked before the upload and again when it is in.</summary>
    private async Task<Weigering?> Buiten(PortaalContext context, Ronde ronde, string bron, DateOnly dag, CancellationToken stop) =>
        await context.BezwaarTegenBron(instellingen.Configuratie, bron, dag, stop)
        ?? await context.BezwaarTegenDoelen(ronde.Regelingen.Select(r => (r.Code, r.Naam)), dag, stop);

    private static Weigering Onverwacht(string bron) =>
        new($"{Toonbaar.Kort(bron)}.csv hoort niet bij deze ronde. Kies een bestand dat in de lijst met bronnen staat.");
}
