using System.Runtime.CompilerServices;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Klussen;

/// <summary>Earlier income, per person, month and group added up over the file. Of a large file a share of the keys at a time.</summary>
internal sealed class Historieopname(PortaalContext context, Levering levering, Leveringbron bron, int beurten)
    : Opname(context, levering, bron, Historielezer.Telling())
{
    private readonly record struct Sleutel(Bsn Bsn, Maand Maand, bool Werk);

    /// <summary>The rows of one key together, and who paid an amount other than 0.</summary>
    private readonly record struct Som(Bedrag Netto, string Betalers)
    {
        public Som Met(Historierij rij) => new(
            Netto + rij.Netto, rij.Netto.IsNul || rij.Loonheffingennummer.Length == 0 ? Betalers : Historiebedrag.Voeg(Betalers, rij.Loonheffingennummer));
    }

    public override async IAsyncEnumerable<Func<object>> Rijen([EnumeratorCancellation] CancellationToken stop)
    {
        var personen = await Personen(stop);
        for (var beurt = 0; beurt < beurten; beurt++)
        {
            var sommen = new Dictionary<Sleutel, Som>();
            await foreach (var (gelezen, fout) in Lees(Historielezer.Rijen, beurt, beurten, stop))
            {
                if (fout is not null) { yield return fout; }
                if (gelezen is not { } rij) { continue; }
                if (!personen.Contains(rij.Bsn))
                {
                    if (beurt == 0) { Telling.VerplaatsNaarApart(Apartreden.GeenDossier, 1); }
                    continue;
                }
                var sleutel = new Sleutel(rij.Bsn, rij.Maand, rij.Werk);
                if (((rij.Bsn.Nummer / 10) + rij.Maand.Index) % beurten == beurt) { sommen[sleutel] = sommen.GetValueOrDefault(sleutel, new Som(Bedrag.Nul, "")).Met(rij); }
            }
            var bekend = await Bekend(sommen, stop);
            foreach (var (sleutel, som) in sommen)
            {
                if (bekend.TryGetValue(sleutel, out var eerder) && eerder == som) { continue; }
                yield return Nieuwe(volgorde => Historiebedrag.Van(Levering, volgorde, sleutel.Bsn, sleutel.Maand, sleutel.Werk, som.Netto, som.Betalers));
            }
        }
    }

    private async Task<Dictionary<Sleutel, Som>> Bekend(Dictionary<Sleutel, Som> sommen, CancellationToken stop)
    {
        var geldig = Feitenlader.Geldig(Context);
        var bekend = new Dictionary<Sleutel, Som>();
        await foreach (var rij in Context.Set<Historiebedrag>().AsNoTracking().Where(h => geldig.Contains(h.LeveringId))
            .OrderBy(h => h.Volgorde).AsAsyncEnumerable().WithCancellation(stop))
        {
            var sleutel = new Sleutel(rij.Bsn, rij.Maand, rij.Werk);
            if (sommen.ContainsKey(sleutel)) { bekend[sleutel] = new Som(rij.Netto, rij.Betalers ?? ""); }
        }
        return bekend;
    }
}
