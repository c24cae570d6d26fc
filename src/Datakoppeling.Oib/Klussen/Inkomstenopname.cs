using System.Runtime.CompilerServices;
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

namespace Datakoppeling.Oib.Klussen;

/// <summary>
/// Lines of income that say something new. All versions of a key are looked at together, so of a large file a share of the keys at a time.
/// </summary>
internal sealed class Inkomstenopname(PortaalContext context, Levering levering, Leveringbron bron, int beurten, OibNormen normen)
    : Opname(context, levering, bron, Inkomstenlezer.Telling())
{
    public override async IAsyncEnumerable<Func<object>> Rijen([EnumeratorCancellation] CancellationToken stop)
    {
        var personen = await Personen(stop);
        for (var beurt = 0; beurt < beurten; beurt++)
        {
            var inkomsten = new List<GeleverdeInkomst>();
            await foreach (var (inkomst, fout) in Lees(
                (bestand, telling, fouten) => Inkomstenlezer.Rijen(bestand, telling, fouten, EersteVolgorde), beurt, beurten, stop))
            {
                if (fout is not null) { yield return fout; }
                if (inkomst is not null && (beurten == 1 || Beurt(inkomst.Sleutel) == beurt)) { inkomsten.Add(inkomst); }
            }
            foreach (var inkomst in await Nieuwe(inkomsten, personen, stop))
            {
                Maanden.Add(inkomst.Maand(Levering.Maand));
                yield return Nieuwe(_ => Inkomstenrij.Van(Levering, inkomst));
            }
        }
    }

    // Equal keys come in one turn; the same each time the file is read, also after a restart.
    private int Beurt(Inkomstsleutel sleutel) => (int)((uint)HashCode(sleutel) % (uint)beurten);

    private static int HashCode(Inkomstsleutel sleutel) =>
        (((sleutel.Bsn.Nummer * 31) + (sleutel.Van.Dag?.DayNumber ?? 0)) * 31) + (sleutel.Tot.Dag?.DayNumber ?? 0);

    private async Task<List<GeleverdeInkomst>> Nieuwe(List<GeleverdeInkomst> inkomsten, HashSet<Bsn> personen, CancellationToken stop)
    {
        var uitgesloten = Uitsluiting.Vraag(normen, Levering.Maand);
        var standen = Inkomstversies.Bepaal(inkomsten, uitgesloten, out var dubbel);
        var eigen = new List<GeleverdeInkomst>();
        for (var i = 0; i < standen.Length; i++)
        {
            var inkomst = inkomsten[i];
            var heeftDossier = personen.Contains(inkomst.Bsn);
            if (heeftDossier) { eigen.Add(inkomst); }
            if (Apartreden.Van(standen[i], inkomst, heeftDossier, Levering.Maand) is { } reden) { Telling.VerplaatsNaarApart(reden, 1); }
        }
        // The last row of a key decides what the file says of it: when that is what is known, the file says nothing new.
        var bekend = await Bekend(eigen, uitgesloten, stop);
        var laatste = new Dictionary<Inkomstsleutel, string>();
        foreach (var inkomst in eigen) { laatste[inkomst.Sleutel] = Inkomstenrij.Hash(inkomst); }
        // Two rows that contradict each other are news when no contradiction is known.
        foreach (var plaats in dubbel.Keys) { laatste[inkomsten[plaats].Sleutel] = Tegenspraak + Inkomstenrij.Hash(inkomsten[plaats]); }
        return [.. eigen.Where(r => bekend.GetValueOrDefault(r.Sleutel) != laatste[r.Sleutel])];
    }

    private const string Tegenspraak = "!";

    private async Task<Dictionary<Inkomstsleutel, string>> Bekend(List<GeleverdeInkomst> eigen, Func<GeleverdeInkomst, bool> uitgesloten, CancellationToken stop)
    {
        var geldig = Feitenlader.Geldig(Context);
        var bekend = new Dictionary<Inkomstsleutel, string>();
        var gevraagd = eigen.Select(r => r.Sleutel).ToHashSet();
        foreach (var stuk in eigen.Select(r => r.Bsn).Distinct().Chunk(500).Select(s => s.ToList()))
        {
            var (inkomsten, inhoud) = (new List<GeleverdeInkomst>(), new List<string>());
            await foreach (var rij in Context.Set<Inkomstenrij>().AsNoTracking()
                .Where(r => stuk.Contains(r.Bsn) && geldig.Contains(r.LeveringId)).OrderBy(r => r.Volgorde).AsAsyncEnumerable().WithCancellation(stop))
            {
                var inkomst = rij.AlsInkomst();
                if (!gevraagd.Contains(inkomst.Sleutel)) { continue; }
                bekend[inkomst.Sleutel] = rij.Inhoud;
                inkomsten.Add(inkomst);
                inhoud.Add(rij.Inhoud);
            }
            _ = Inkomstversies.Bepaal(inkomsten, uitgesloten, out var dubbel);
            foreach (var plaats in dubbel.Keys) { bekend[inkomsten[plaats].Sleutel] = Tegenspraak + inhoud[plaats]; }
        }
        return bekend;
    }
}
