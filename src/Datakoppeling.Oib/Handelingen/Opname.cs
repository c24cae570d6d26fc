using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Oib.Regels;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Handelingen;

/// <summary>What of a delivery will be stored: only rows that say something new, of people whose dossier is live.</summary>
/// <param name="Rijen">One maker per new row; called again when a chunk is tried again.</param>
/// <param name="Maanden">The months of which the proposals may change.</param>
internal sealed record Opname(
    IReadOnlyList<Func<object>> Rijen, IReadOnlyList<Bestandsfout> Fouten, Bestandstelling Telling, IReadOnlyList<string> Waarschuwingen,
    IReadOnlyList<Maand> Maanden)
{
    // Room for the lines of one file within the order of all deliveries.
    private const long PerLevering = 10_000_000;

    public static async Task<Uitkomst<Opname>> Maak(PortaalContext context, Levering levering, ReadOnlyMemory<byte> inhoud, CancellationToken stop)
    {
        var naam = levering.Soort.Bestand();
        switch (levering.Soort)
        {
            case Leveringsoort.Dossiers:
                var dossiers = Dossierlezer.Lees(naam, inhoud, levering.Maand, OibNormen.Ingebouwd.Bijstand.Leefvormen);
                return dossiers.Weigering is { } a ? a : await Dossiers(context, levering, dossiers.Waarde, stop);
            case Leveringsoort.Historie:
                var historie = Historielezer.Lees(naam, inhoud);
                return historie.Weigering is { } b ? b : await Historie(context, levering, historie.Waarde, stop);
            default:
                var inkomsten = Inkomstenlezer.Lees(naam, inhoud, levering.Volgnummer * PerLevering);
                return inkomsten.Weigering is { } c ? c : await Inkomsten(context, levering, inkomsten.Waarde, stop);
        }
    }

    private static async Task<Opname> Dossiers(PortaalContext context, Levering levering, Leesresultaat<Dossierfeiten> gelezen, CancellationToken stop)
    {
        var geldig = Feitenlader.Geldig(context);
        var bekend = new Dictionary<string, string>(StringComparer.Ordinal);
        await foreach (var rij in context.Set<Dossierrij>().AsNoTracking().Where(d => d.Maand == levering.Maand && geldig.Contains(d.LeveringId))
            .OrderBy(d => d.Volgorde).Select(d => new { d.Dossiernummer, d.Inhoud }).AsAsyncEnumerable().WithCancellation(stop))
        {
            bekend[rij.Dossiernummer] = rij.Inhoud;
        }
        var rijen = new List<Func<object>>();
        foreach (var dossier in gelezen.Rijen)
        {
            if (bekend.GetValueOrDefault(dossier.Dossiernummer) == Dossierrij.Hash(dossier)) { continue; }
            var volgorde = (levering.Volgnummer * PerLevering) + rijen.Count;
            rijen.Add(() => Dossierrij.Van(levering, volgorde, dossier));
        }
        // Deliveries only add: what a newer file leaves out goes on counting, and that is said instead of kept silent.
        var weg = bekend.Keys.Except(gelezen.Rijen.Select(d => d.Dossiernummer), StringComparer.Ordinal).Count();
        List<string> waarschuwingen = [.. gelezen.Waarschuwingen];
        if (weg > 0)
        {
            waarschuwingen.Add(string.Create(CultureInfo.InvariantCulture,
                $"{weg} {(weg == 1 ? "dossier uit een eerdere levering staat" : "dossiers uit een eerdere levering staan")} niet lopend in dit bestand en {(weg == 1 ? "blijft" : "blijven")} meetellen. Is er geen bijstand meer? Wijs het voorstel dan af."));
        }
        return new Opname(rijen, gelezen.Fouten, gelezen.Telling, waarschuwingen, [levering.Maand]);
    }

    private static async Task<Opname> Historie(PortaalContext context, Levering levering, Leesresultaat<Historierij> gelezen, CancellationToken stop)
    {
        var personen = await Personen(context, levering.Maand, stop);
        var sommen = new Dictionary<(Bsn Bsn, Maand Maand, bool Werk), Bedrag>();
        foreach (var rij in gelezen.Rijen)
        {
            if (!personen.Contains(rij.Bsn))
            {
                gelezen.Telling.VerplaatsNaarApart(Apartreden.GeenDossier, 1);
                continue;
            }
            var sleutel = (rij.Bsn, rij.Maand, rij.Werk);
            sommen[sleutel] = sommen.GetValueOrDefault(sleutel) + rij.Netto;
        }
        var geldig = Feitenlader.Geldig(context);
        var bekend = new Dictionary<(Bsn Bsn, Maand Maand, bool Werk), Bedrag>();
        await foreach (var rij in context.Set<Historiebedrag>().AsNoTracking().Where(h => geldig.Contains(h.LeveringId))
            .OrderBy(h => h.Volgorde).AsAsyncEnumerable().WithCancellation(stop))
        {
            bekend[(rij.Bsn, rij.Maand, rij.Werk)] = rij.Netto;
        }
        var rijen = new List<Func<object>>();
        foreach (var ((bsn, maand, werk), netto) in sommen)
        {
            if (bekend.TryGetValue((bsn, maand, werk), out var eerder) && eerder == netto) { continue; }
            var volgorde = (levering.Volgnummer * PerLevering) + rijen.Count;
            rijen.Add(() => Historiebedrag.Van(levering, volgorde, bsn, maand, werk, netto));
        }
        return new Opname(rijen, gelezen.Fouten, gelezen.Telling, gelezen.Waarschuwingen, [levering.Maand]);
    }

    private static async Task<Opname> Inkomsten(PortaalContext context, Levering levering, Leesresultaat<GeleverdeRegel> gelezen, CancellationToken stop)
    {
        var personen = await Personen(context, levering.Maand, stop);
        var standen = Regelversies.Bepaal(gelezen.Rijen);
        var eigen = new List<GeleverdeRegel>(gelezen.Rijen.Count);
        for (var i = 0; i < standen.Length; i++)
        {
            var regel = gelezen.Rijen[i];
            if (personen.Contains(regel.Bsn)) { eigen.Add(regel); }
            if (Apart(standen[i], regel, personen, levering.Maand) is { } reden) { gelezen.Telling.VerplaatsNaarApart(reden, 1); }
        }
        // The last row of a key decides what the file says of it: when that is what is known, the file says nothing new.
        var bekend = await Bekend(context, eigen, stop);
        var laatste = new Dictionary<Regelsleutel, string>();
        foreach (var regel in eigen) { laatste[regel.Sleutel] = Inkomstenrij.Hash(regel); }
        var nieuw = eigen.Where(r => bekend.GetValueOrDefault(r.Sleutel) != laatste[r.Sleutel]).ToList();
        return new Opname(
            [.. nieuw.Select(r => (Func<object>)(() => Inkomstenrij.Van(levering, r)))], gelezen.Fouten, gelezen.Telling, gelezen.Waarschuwingen,
            [.. nieuw.Select(r => r.Maand(levering.Maand)).Append(levering.Maand).Distinct().Order()]);
    }

    private static string? Apart(Versiestand stand, GeleverdeRegel regel, HashSet<Bsn> personen, Maand maand) => stand switch
    {
        Versiestand.Ingetrokken => Apartreden.Ingetrokken,
        Versiestand.Vervangen => Apartreden.Vervangen,
        _ when !personen.Contains(regel.Bsn) => Apartreden.GeenDossier,
        _ when regel.Maand(maand) != maand => Apartreden.AndereMaand,
        _ => null,
    };

    private static async Task<Dictionary<Regelsleutel, string>> Bekend(PortaalContext context, List<GeleverdeRegel> eigen, CancellationToken stop)
    {
        var geldig = Feitenlader.Geldig(context);
        var bekend = new Dictionary<Regelsleutel, string>();
        foreach (var stuk in eigen.Select(r => r.Bsn).Distinct().Chunk(500).Select(s => s.ToList()))
        {
            var rijen = await context.Set<Inkomstenrij>().AsNoTracking()
                .Where(r => stuk.Contains(r.Bsn) && geldig.Contains(r.LeveringId)).OrderBy(r => r.Volgorde).ToListAsync(stop);
            foreach (var rij in rijen) { bekend[rij.AlsRegel().Sleutel] = rij.Inhoud; }
        }
        return bekend;
    }

    private static async Task<HashSet<Bsn>> Personen(PortaalContext context, Maand maand, CancellationToken stop)
    {
        var geldig = Feitenlader.Geldig(context);
        var personen = new HashSet<Bsn>();
        await foreach (var rij in context.Set<Dossierrij>().AsNoTracking().Where(d => d.Maand == maand && geldig.Contains(d.LeveringId))
            .Select(d => new { d.Client, d.Partner }).AsAsyncEnumerable().WithCancellation(stop))
        {
            personen.Add(rij.Client);
            if (rij.Partner is { } partner) { personen.Add(partner); }
        }
        return personen;
    }
}
