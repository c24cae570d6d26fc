using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen.Lezen;
using Datakoppeling.Mailing.Koppelen.Plan;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Schermdelen.Lijsten;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>What is told of a source that came in: its size and its lines, nothing of its content.</summary>
public sealed record GeladenBron(string Bron, long Lengte, long Rijen);

/// <summary>
/// Takes a source in: encrypted while it arrives, then read back in memory to see whether the file can be used at all; a file
/// that cannot is removed at once. Only the named applicatiebeheerders (besluiten/zwarte-doos.md).
/// </summary>
public sealed class LaadBron(Uitvoerder uitvoerder, IKluis kluis, MailingInstellingen instellingen, Leveringsgrens grens, TimeProvider klok)
{
    // One at a time: reading a large file asks for some ten megabytes, and several at once would only divide the cores.
    private static readonly SemaphoreSlim Beurt = new(1);

    // A file is shown by what is wrong with most of its rows; the rest is in the list of rejected rows afterwards.
    private const int MeesteRedenen = 10;

    /// <param name="bron">The file name without its ending, as <see cref="Rondebronnen"/> lists it.</param>
    public async Task<Uitkomst<GeladenBron>> Voer(Gebruiker? wie, Guid rondeId, string bron, Stream inhoud, CancellationToken stop = default)
    {
        var mag = await Mag(wie, rondeId, bron, stop);
        if (mag.Weigering is { } geweigerd) { return await uitvoerder.Weiger(wie, MailingRechten.Laden, Rondezoeker.Doel(rondeId), geweigerd); }

        await using var teller = new Rijteller(inhoud);
        var geborgen = await kluis.Berg(mag.Waarde.Vak, bron + ".csv", teller, wie!.Id, stop);
        if (geborgen.Weigering is { } vol) { return vol; }
        var bestand = geborgen.Waarde;
        var geregistreerd = false;
        try
        {
            var proef = await Keur(mag.Waarde, bestand, bron, stop);
            var uitkomst = proef.Weigering is { } bezwaar ? bezwaar : await Registreer(wie, rondeId, Lading(bron, bestand, teller.Rijen, proef.Waarde), bestand.Hash, stop);
            if (uitkomst.Weigering is { } weigering)
            {
                // Perhaps it is registered all the same; then it must be there.
                geregistreerd = weigering.IsOnzeker;
                return weigering;
            }
            geregistreerd = true;
            if (uitkomst.Waarde is { } vorige) { await kluis.VerwijderBestand(vorige, CancellationToken.None); }
            return new GeladenBron(bron, bestand.Lengte, teller.Rijen);
        }
        finally
        {
            if (!geregistreerd) { await kluis.VerwijderBestand(bestand.Id, CancellationToken.None); }
        }
    }

    private async Task<Uitkomst<Ronde>> Mag(Gebruiker? wie, Guid rondeId, string bron, CancellationToken stop)
    {
        try
        {
            return await uitvoerder.Lees<Ronde>(wie, MailingRechten.Laden, async context =>
            {
                if (await context.ZoekRonde(rondeId, stop) is not { } ronde) { return Rondezoeker.Onbekend; }
                if (!Rondebronnen.Bekend(instellingen.Configuratie, ronde, bron)) { return Onverwacht(bron); }
                if (ronde.KanLaden(wie!, await context.WordtGekoppeld(rondeId, stop)) is { } weigering) { return weigering; }
                return await Buiten(context, ronde, bron, Nederlands.Vandaag(klok), stop) is { } buiten ? buiten : ronde;
            }, stop);
        }
        // On a disk that takes nothing not even looking may succeed: who loads hears it as who saves does.
        catch (Exception fout) when (Opslagfout.IsVanDeSchijf(fout) && Opslagfout.Zin(fout) is { } zin) { return zin; }
    }

    /// <summary>Whether the file can be used as a whole, and then its figures row by row.</summary>
    private async Task<Uitkomst<Proefcijfers>> Keur(Ronde ronde, Kluisbestand bestand, string bron, CancellationToken stop)
    {
        try
        {
            await using (var stroom = await Open(bestand, stop))
            {
                if (await Bronkeuring.Bezwaar(instellingen.Configuratie, bron, stroom, stop) is { } bezwaar) { return bezwaar; }
            }
            var opdracht = new Koppelopdracht(
                instellingen.Configuratie, ronde.Peildatum, ronde.Gemeente, ronde.Regelingen.Select(r => r.Code).ToHashSet(StringComparer.Ordinal));
            await Beurt.WaitAsync(stop);
            try
            {
                // The readers of the engine ask for the stream when its turn comes, on their own thread.
                return await Task.Run(() => Bronproef.Neem(opdracht, bron, () => Open(bestand, stop).GetAwaiter().GetResult(), stop), stop);
            }
            finally { Beurt.Release(); }
        }
        // A disk that gives back something else than it was given.
        catch (Exception fout) when (Kluisschade.Zoek(fout) is { } schade) { return schade; }
    }

    private async Task<Stream> Open(Kluisbestand bestand, CancellationToken stop)
    {
        var geopend = await kluis.Lees(bestand.Id, stop).ConfigureAwait(false);
        return geopend.Weigering is { } weg ? throw new KluisbestandGeschondenException(weg.Zin) : geopend.Waarde;
    }

    private static Bronlading Lading(string bron, Kluisbestand bestand, long rijen, Proefcijfers cijfers) => new(
        bron, bestand.Id, bestand.Lengte, rijen, cijfers.Codering, cijfers.Gelezen, cijfers.Afgekeurd,
        [.. cijfers.Redenen.Take(MeesteRedenen).Select(r => Bronkolomwoorden.Reden(Nederlands.Tekst(r.Aantal), r.Kolom, r.Reden))]);

    private Task<Uitkomst<Guid?>> Registreer(Gebruiker wie, Guid rondeId, Bronlading lading, string hash, CancellationToken stop) =>
        uitvoerder.Voer<Guid?>(wie, MailingRechten.Laden, Rondezoeker.Doel(rondeId), async werk =>
        {
            if (await werk.Context.ZoekRonde(rondeId, werk.Stop) is not { } ronde) { return Rondezoeker.Onbekend; }
            if (ronde.KanLaden(werk.Wie, await werk.Context.WordtGekoppeld(rondeId, werk.Stop)) is { } weigering) { return weigering; }
            if (await Buiten(werk.Context, ronde, lading.Bron, Nederlands.Dag(werk.Nu), werk.Stop) is { } buiten) { return buiten; }
            var vorige = await Vorige(werk.Context, rondeId, lading.Bron, werk.Stop);
            var redenen = grens.Redenen(new(lading.Gelezen, lading.Afgekeurd), vorige is null ? null : new(vorige.Gelezen, vorige.Afgekeurd));
            var vervangen = ronde.Laad(lading with { Vorige = vorige, Wachtredenen = redenen }, werk.Wie, werk.Nu);
            werk.Noteer("bron", lading.Bron);
            werk.Noteer("bytes", lading.Lengte);
            werk.Noteer("regels", lading.Rijen);
            werk.Noteer("afgekeurd", lading.Afgekeurd);
            werk.Noteer("hash", hash);
            if (redenen.Count > 0) { werk.Noteer("wacht", "J"); }
            werk.Meld(new RondeGewijzigd(rondeId));
            return vervangen;
        }, stop);

    /// <summary>The last time that this source came in for another ronde and was not left waiting.</summary>
    private static Task<Bronvorige?> Vorige(PortaalContext context, Guid ronde, string bron, CancellationToken stop) =>
        context.Set<Ronde>().Where(r => r.Id != ronde)
            .SelectMany(r => r.Bronnen, (r, b) => new { r.Naam, b.Bron, b.Wacht, b.Geladen, b.Gelezen, b.Afgekeurd })
            .Where(b => b.Bron == bron && !b.Wacht).OrderByDescending(b => b.Geladen)
            .Select(b => new Bronvorige(b.Naam, b.Gelezen, b.Afgekeurd)).FirstOrDefaultAsync(stop);

    /// <summary>Outside the agreement with the supplier or the approved purposes; asked before the upload and again when it is in.</summary>
    private async Task<Weigering?> Buiten(PortaalContext context, Ronde ronde, string bron, DateOnly dag, CancellationToken stop) =>
        await context.BezwaarTegenBron(instellingen.Configuratie, bron, dag, stop)
        ?? await context.BezwaarTegenDoelen(ronde.Regelingen.Select(r => (r.Code, r.Naam)), dag, stop);

    private static Weigering Onverwacht(string bron) =>
        new($"{Toonbaar.Kort(bron)}.csv hoort niet bij deze ronde. Kies een bestand dat in de lijst met bronnen staat.");
}
