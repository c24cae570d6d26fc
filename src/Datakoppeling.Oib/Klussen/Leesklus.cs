using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Schermdelen.Teksten;
using Datakoppeling.Platform.Taal;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Klussen;

/// <summary>Parameters of <see cref="Leesklus"/>.</summary>
public sealed record Leesopdracht(Guid Levering);

/// <summary>
/// Reads a delivery and stores its new rows, in chunks. Only the last chunk makes the rows count, and with it the key of the
/// encrypted file is destroyed and the proposals are renewed.
/// </summary>
public sealed class Leesklus(IKluis kluis, Leveringsgrens grens, Normenbron normen) : IKlusUitvoerder
{
    private const int Stuk = 2000;

    public static string Soort => "oib.leveren";

    // The order of asking is the order that counts.
    public static bool EenTegelijk => true;

    public async Task<Uitkomst<string>> Voer(Kluswerk werk, CancellationToken stop)
    {
        var id = werk.Klus.Lees<Leesopdracht>().Levering;
        await using var context = await werk.OpenContext(stop);
        var levering = await context.Set<Levering>().AsNoTracking().SingleAsync(l => l.Id == id, stop);
        var naam = levering.Soort.Bestand();
        if (levering.Status == Leveringstatus.Ingelezen) { return $"{naam} is ingelezen."; }
        if (levering.Status == Leveringstatus.Wacht) { return Wacht(naam); }
        werk.Meld(0, 0, "rijen", $"{naam} wordt gelezen");
        try
        {
            var bron = await Kluisinhoud.Keur(kluis, levering.Kluisbestand, naam, Leveringindeling.Van(levering.Soort), stop);
            if (bron.Weigering is { } weigering) { return await Weiger(werk, id, weigering, stop); }
            var lengte = await context.Set<Kluisbestand>().Where(b => b.Id == levering.Kluisbestand).Select(b => b.Lengte).SingleOrDefaultAsync(stop);
            var geldig = await normen.Geef(context, stop);
            if (geldig.Weigering is { } nietKlaar) { return await Weiger(werk, id, nietKlaar, stop); }
            var opname = Opname.Maak(context, levering, bron.Waarde, lengte, geldig.Waarde);
            return await Bewaar(werk, opname, bron.Waarde.Aard, stop) is { } mislukt ? mislukt : await Sluit(werk, id, opname, stop);
        }
        catch (KluisbestandGeschondenException schade) { return await Weiger(werk, id, Kluisinhoud.Opnieuw(schade), stop); }
    }

    /// <summary>Stores what the file says, chunk by chunk, while it is read; null when all of it is in.</summary>
    private static async Task<Weigering?> Bewaar(Kluswerk werk, Opname opname, Bestandsaard aard, CancellationToken stop)
    {
        var begin = werk.Klus.Tussenstand.Length == 0 ? 0 : long.Parse(werk.Klus.Tussenstand, CultureInfo.InvariantCulture);
        var (plaats, stuk) = (0L, new List<Func<object>>(Stuk));
        await foreach (var rij in opname.Rijen(stop))
        {
            // What an earlier attempt stored is read again, to know the rest, and left alone.
            if (plaats++ < begin) { continue; }
            stuk.Add(rij);
            if (stuk.Count == Stuk && await BewaarStuk() is { } mislukt) { return mislukt; }
        }
        return stuk.Count == 0 ? null : await BewaarStuk();

        async Task<Weigering?> BewaarStuk()
        {
            werk.Meld(opname.Gedaan, aard.Rijen, "rijen", $"{aard.Naam} wordt bewaard");
            var bewaard = await werk.Voer<int>(Soort, werk.Klus.Doel, w =>
            {
                foreach (var maak in stuk) { w.Context.Add(maak()); }
                w.Noteer("rijen", stuk.Count);
                return Task.FromResult<Uitkomst<int>>(stuk.Count);
            }, stop, plaats.ToString(CultureInfo.InvariantCulture));
            stuk.Clear();
            return bewaard.Weigering;
        }
    }

    /// <summary>The delivery says that it was not read, and that it can be delivered again.</summary>
    public async Task GeefOp(Werk werk, Klus klus, string zin)
    {
        var id = klus.Lees<Leesopdracht>().Levering;
        var levering = await werk.Context.Set<Levering>().SingleAsync(l => l.Id == id, werk.Stop);
        if (levering.Status != Leveringstatus.Ontvangen) { return; }
        levering.BreekAf($"Dit bestand is niet ingelezen. {zin} Lever het daarna opnieuw aan.");
        await kluis.VernietigSleutel(werk.Context, levering.Kluisvak, werk.Wie.Id, werk.Nu, werk.Stop);
    }

    public async Task RuimOp(CancellationToken stop) => await kluis.RuimOp(stop);

    private async Task<Uitkomst<string>> Sluit(Kluswerk werk, Guid id, Opname opname, CancellationToken stop)
    {
        var gesloten = await werk.Voer<string>(Soort, werk.Klus.Doel, async w =>
        {
            var levering = await w.Context.Set<Levering>().SingleAsync(l => l.Id == id, w.Stop);
            levering.Sluit(opname.Telling, opname.Nieuw, opname.Waarschuwingen);
            await kluis.VernietigSleutel(w.Context, levering.Kluisvak, levering.Door, w.Nu, w.Stop);
            w.Noteer("gelezen", opname.Telling.Gelezen);
            w.Noteer("afgekeurd", opname.Telling.Afgekeurd);
            w.Noteer("nieuw", opname.Nieuw);
            var vorige = await Leveringenlijst.Gebruikt(w.Context, levering).FirstOrDefaultAsync(w.Stop);
            if (grens.Redenen(levering.Cijfers, vorige?.Cijfers) is { Count: > 0 } redenen)
            {
                levering.LaatWachten(redenen, opname.Maanden);
                w.Noteer("wacht", "J");
                return Wacht(levering.Soort.Bestand());
            }
            w.Start(Voorstelklus.Soort, new Voorstelopdracht([.. opname.Maanden.Select(m => m.ToString())], levering.Ontvangen), w.Doel);
            return string.Create(Nederlands.Cultuur, $"{levering.Soort.Bestand()} is ingelezen: {opname.Telling.Gelezen:N0} rijen gelezen, {opname.Nieuw:N0} nieuw.");
        }, stop);
        if (gesloten.Gelukt) { await kluis.RuimOp(stop); }
        return gesloten;
    }

    private static string Wacht(string naam) => $"{naam} is gelezen, maar telt nog niet mee: een applicatiebeheerder moet eerst de cijfers bekijken.";

    private async Task<Uitkomst<string>> Weiger(Kluswerk werk, Guid id, Weigering weigering, CancellationToken stop)
    {
        await werk.Voer<int>(Soort, werk.Klus.Doel, async w =>
        {
            var levering = await w.Context.Set<Levering>().SingleAsync(l => l.Id == id, w.Stop);
            levering.Weiger(weigering.Zin);
            await kluis.VernietigSleutel(w.Context, levering.Kluisvak, levering.Door, w.Nu, w.Stop);
            return 0;
        }, stop);
        await kluis.RuimOp(stop);
        return weigering;
    }
}
