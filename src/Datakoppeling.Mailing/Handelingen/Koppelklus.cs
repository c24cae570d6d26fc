using System.Diagnostics;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen;
using Datakoppeling.Mailing.Koppelen.Plan;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Tabelbeheer;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Platform.Verwerkingslog;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>
/// Links a ronde: the sources come out of the kluis as streams, the engine works in memory, and what comes out goes back into
/// the kluis. Begins anew after a crash: nothing is stored before the end.
/// </summary>
public sealed class Koppelklus(IKluis kluis, MailingInstellingen instellingen, Logboek logboek, TimeProvider klok, ILogger<Koppelklus> log) : IKlusUitvoerder
{
    // The checkpoint that goes with the result, in its transaction.
    private const string Gekoppeld = "gekoppeld";

    public static string Soort => "mailing.koppelen";

    public async Task<Uitkomst<string>> Voer(Kluswerk werk, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(werk);
        var (begin, begonnen) = (klok.GetTimestamp(), klok.GetUtcNow().UtcDateTime);
        var vraag = werk.Klus.Lees<Koppelparameters>();
        Ronde ronde;
        Eigentabellen eigen;
        Configuratie configuratie;
        await using (var context = await werk.OpenContext(stop))
        {
            if (await context.ZoekRonde(vraag.Ronde, stop) is not { } gevonden) { return Rondezoeker.Onbekend; }
            if (werk.Klus.Tussenstand == Gekoppeld)
            {
                // An earlier attempt saved the result and died before it could say so.
                return Klaar((await context.Set<Koppeluitslag>().AsNoTracking().SingleAsync(u => u.Ronde == vraag.Ronde, stop)).Brieven);
            }
            if (gevonden.KanKoppelen(werk.Namens, loopt: false) is { } weigering) { return weigering; }
            eigen = await Eigentabellen.Lees(context, stop);
            if (instellingen.Neem(eigen.Aantal, eigen.Rijen()) is { } tabellen) { return tabellen; }
            configuratie = instellingen.Configuratie;
            ronde = gevonden;
        }
        // Before the engine asks: after a restored backup the key is not there, and that is nobody's bug.
        if (await kluis.Bezwaar(ronde.Vak, stop) is not null) { return Rondezoeker.Onleesbaar; }
        var gelukt = false;
        try
        {
            var uitkomst = await Koppel(werk, vraag, ronde, (configuratie, eigen), begin, begonnen, stop);
            gelukt = uitkomst.Gelukt;
            return uitkomst;
        }
        finally
        {
            if (!gelukt) { await LegMislukt(werk, ronde, begonnen); }
        }
    }

    private async Task<Uitkomst<string>> Koppel(
        Kluswerk werk, Koppelparameters vraag, Ronde ronde, (Configuratie Configuratie, Eigentabellen Eigen) tabellen, long begin, DateTime begonnen, CancellationToken stop)
    {
        var uitkomst = Lees(ronde, tabellen.Configuratie, werk, stop);
        if (uitkomst.Weigering is { } geweigerd) { return geweigerd; }
        werk.Meld(0, 0, "", "De brieven worden weggeschreven.");
        await using var uitvoer = new Uitvoerkluis(kluis, ronde.Vak, werk.Namens.Id, stop);
        // Beside the writing: the pseudonyms cost a core some tenths of a second.
        var verwerkingen = Task.Run(() => Vastleggen(ronde, uitkomst.Waarde, werk.Klus.Doel, begonnen, stop), stop);
        var hash = uitkomst.Waarde.Schrijf(uitvoer.Open);
        var gesloten = await uitvoer.Sluit();
        var vastgelegd = await verwerkingen;
        if (gesloten.Weigering is { } nietGeborgen) { return nietGeborgen; }
        var bestanden = gesloten.Waarde;
        if (vastgelegd.Weigering is { } nietVastgelegd) { return nietVastgelegd; }
        var duur = (long)klok.GetElapsedTime(begin).TotalMilliseconds;
        var bewaard = await werk.Voer<long>(MailingRechten.Koppelen.Code, werk.Klus.Doel, async deel =>
        {
            if (await deel.Context.ZoekRonde(vraag.Ronde, deel.Stop) is not { } nu) { return Rondezoeker.Onbekend; }
            if (nu.KanKoppelen(deel.Wie, loopt: false) is { } weigering) { return weigering; }
            nu.Koppel(bestanden.Select(b => (b.Naam, b.Bestand.Id, b.Bestand.Lengte, uitkomst.Waarde.Uitvoer[b.Naam])), new Gebruiker(deel.Wie.Id, vraag.Naam), deel.Nu);
            var uitslag = Uitslagmaker.Maak(ronde.Id, uitkomst.Waarde, hash, duur, tabellen.Configuratie);
            uitslag.Tabellen = Tabelafdrukken.Hash(Mailingtabellen.Alle, tabellen.Eigen);
            await Tabelafdrukken.Bewaar(deel.Context, uitslag.Tabellen, Mailingtabellen.Alle, tabellen.Eigen, deel.Nu, deel.Stop);
            deel.Context.Add(uitslag);
            deel.Context.AddRange(Uitslagmaker.Afkeuringen(ronde.Id, uitkomst.Waarde));
            // In this very transaction: without the records of the log there is no result.
            foreach (var bewijs in vastgelegd.Waarde) { Logboek.Schrijf(deel, bewijs); }
            deel.Noteer("runhash", hash);
            deel.Noteer("brieven", uitslag.Brieven);
            deel.Meld(new RondeGewijzigd(ronde.Id));
            return uitslag.Brieven;
        }, stop, Gekoppeld);
        if (bewaard.Weigering is { } nietBewaard)
        {
            // Perhaps they are the letters of a ronde that is linked: the next attempt sees that.
            if (nietBewaard.IsOnzeker) { uitvoer.Behoud(); }
            return nietBewaard;
        }
        uitvoer.Behoud();
        return Klaar(bewaard.Waarde);
    }

    private static string Klaar(long brieven) => $"{Nederlands.Aantal(brieven, "brief", "brieven")} klaargezet.";

    /// <summary>Everybody as one group, and who gets a letter one by one, each with the files that hold it.</summary>
    private async Task<Uitkomst<IReadOnlyList<Verwerkingsbewijs>>> Vastleggen(Ronde ronde, Koppelresultaat resultaat, Doel doel, DateTime begonnen, CancellationToken stop)
    {
        // One trace around both.
        using var samen = new Activity(Soort).Start();
        var allen = await logboek.Bereid(Allen(ronde, doel, begonnen), default, stop);
        if (allen.Weigering is { } eerste) { return eerste; }
        var brieven = await logboek.Bereid(new(MailingVerwerkingen.Koppelen, doel, begonnen) { Delen = resultaat.Delen }, resultaat.Betrokkenen(), stop);
        return brieven.Weigering is { } tweede ? tweede : new[] { allen.Waarde, brieven.Waarde };
    }

    private static Verwerkingsopgave Allen(Ronde ronde, Doel doel, DateTime begonnen) => new(MailingVerwerkingen.Vergelijken, doel, begonnen)
    {
        Groep = $"alle inwoners van gemeente {ronde.Gemeente} in de BRP op {ronde.Peildatum.Iso()}",
    };

    /// <summary>They were compared, also when the run was stopped or nothing came of it. An attempt that another took over leaves it to that one.</summary>
    private async Task LegMislukt(Kluswerk werk, Ronde ronde, DateTime begonnen)
    {
        try
        {
            await werk.Voer<bool>(MailingRechten.Koppelen.Code, werk.Klus.Doel, async deel =>
            {
                await logboek.LegMislukt(deel, Allen(ronde, deel.Doel, begonnen));
                deel.Noteer("afgebroken", "J");
                return true;
            }, CancellationToken.None);
        }
        catch (Exception fout) when (fout is not OutOfMemoryException)
        {
            // Why the linking broke off comes first.
            log.LogWarning(fout, "Dat het koppelen van ronde {Ronde} werd afgebroken, kon niet in het verwerkingslog.", ronde.Id);
        }
    }

    private Uitkomst<Koppelresultaat> Lees(Ronde ronde, Configuratie configuratie, Kluswerk werk, CancellationToken stop)
    {
        var brp = ronde.Bronnen.Single(b => b.Bron == Bronlijst.Brp);
        var levering = new Bronlevering(() => Open(brp, stop), ronde.Bronnen.Where(b => b != brp)
            .ToDictionary(b => b.Bron, b => (Func<Stream>)(() => Open(b, stop)), StringComparer.Ordinal));
        var opdracht = new Koppelopdracht(
            configuratie, ronde.Peildatum, ronde.Gemeente, ronde.Regelingen.Select(r => r.Code).ToHashSet(StringComparer.Ordinal));
        try
        {
            return Koppeling.Voer(opdracht, levering, v =>
            {
                // The engine counts bytes; people count lines, and how many there are was counted when the file came in.
                if (v.Fase == "BRP lezen") { werk.Meld((long)(brp.Rijen * ((decimal)v.Gedaan / brp.Lengte)), brp.Rijen, "rijen", "De BRP wordt gelezen."); }
                else { werk.Meld(v.Gedaan, v.Totaal, v.Totaal > 0 ? "adressen" : "", v.Totaal > 0 ? "De gezinnen worden vergeleken." : "De bronnen worden verwerkt."); }
            }, stop);
        }
        catch (AggregateException) when (stop.IsCancellationRequested)
        {
            // Several readers stopped at once.
            throw new OperationCanceledException(stop);
        }
        catch (Exception fout) when (Kluisschade.Zoek(fout) is { } schade)
        {
            log.LogError(fout, "Een bestand in de kluis van ronde {Ronde} is niet meer wat erin is gelegd.", ronde.Id);
            return schade;
        }
    }

    // The engine reads on its own threads and asks for a stream when its turn comes.
    private Stream Open(Rondebron bron, CancellationToken stop)
    {
        var geopend = kluis.Lees(bron.Kluisbestand, stop).ConfigureAwait(false).GetAwaiter().GetResult();
        return geopend.Weigering is { } weg ? throw new KluisbestandGeschondenException(weg.Zin) : geopend.Waarde;
    }
}
