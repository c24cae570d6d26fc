using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Spoor;

/// <summary>Judges the head of the chain: that there is one, that the portal wrote it, and that it fits the lines.</summary>
internal sealed class Kopcontrole(PortaalContext context, Spoorsleutel? sleutel, Foutenlijst fouten)
{
    private const int MeesteKoppen = 100;

    /// <returns>The head that can be believed; null when there is none.</returns>
    public async Task<Spoorkop?> Beoordeel(CancellationToken stop)
    {
        var koppen = await context.Set<Spoorkop>().AsNoTracking().OrderBy(k => k.Id).Take(MeesteKoppen).ToListAsync(stop);
        foreach (var extra in koppen.Where(k => k.Id != Spoorkop.EnigeId)) { fouten.Voeg(Math.Max(extra.Nummer, 0), $"Er staat een tweede kop van het spoor in de database (bij rij {extra.Nummer}): er hoort er een te zijn."); }
        if (koppen.Find(k => k.Id == Spoorkop.EnigeId) is not { } kop)
        {
            fouten.Voeg(0, "De kop van het spoor ontbreekt.");
            return null;
        }
        if (Gelooft(kop)) { return kop; }
        fouten.Voeg(Math.Max(kop.Nummer, 0), $"De kop van het spoor (rij {kop.Nummer}) is niet door het portaal geschreven: het zegel past niet.");
        return null;
    }

    /// <summary>The head as it is now, where it can be believed.</summary>
    public async Task<Spoorkop?> Lees(CancellationToken stop) =>
        await context.Set<Spoorkop>().AsNoTracking().FirstOrDefaultAsync(k => k.Id == Spoorkop.EnigeId, stop) is { } kop && Gelooft(kop) ? kop : null;

    /// <param name="voorbij">Numbers of rows that stood there before the head at <paramref name="einde"/> was read.</param>
    public void MeldVoorbij(long einde, IReadOnlyList<long> voorbij)
    {
        fouten.Voeg(voorbij[0], voorbij is [var ene]
            ? $"Rij {ene} staat voorbij de kop van het spoor (rij {einde}): hij is door iemand anders toegevoegd, of de kop is teruggezet."
            : $"Rij {voorbij[0]} tot en met {voorbij[^1]} staan voorbij de kop van het spoor (rij {einde}): ze zijn door iemand anders toegevoegd, of de kop is teruggezet.");
    }

    /// <summary>Whether the head fits the line that it names.</summary>
    public async Task Sluit(Spoorrijlezer lezer, CancellationToken stop)
    {
        if (await Lees(stop) is not { } kop) { return; }
        var hash = kop.Nummer == 0 ? Spoorhash.Begin : (await lezer.Een(kop.Nummer, stop))?.Hash;
        if (hash is not null && !string.Equals(hash, kop.Hash, StringComparison.Ordinal)) { fouten.Voeg(kop.Nummer, $"De kop van het spoor hoort niet bij rij {kop.Nummer}."); }
    }

    private bool Gelooft(Spoorkop kop) => sleutel is null || sleutel.Past(kop);
}
