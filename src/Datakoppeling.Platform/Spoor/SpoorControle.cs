using System.Security.Cryptography;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Spoor;

/// <summary>
/// Walks the chain from the first line and names every line that was changed, removed, inserted or moved, and what is wrong with its
/// head. With the keys it also knows lines that the portal never wrote; what it cannot know it says.
/// </summary>
public sealed class SpoorControle(IDbContextFactory<PortaalContext> contexten, Spoorsleutel sleutel)
{
    public Task<Spoorbevinding> Controleer(CancellationToken stop = default) => Controleer([], null, stop);

    /// <summary>Walks the chain and holds the anchors against it.</summary>
    /// <param name="ankers">Kept elsewhere; in any order.</param>
    /// <param name="voortgang">Told the lines done and in all, every few thousand.</param>
    public Task<Spoorbevinding> Controleer(IReadOnlyList<Spooranker> ankers, Action<long, long>? voortgang, CancellationToken stop = default) =>
        Controleer(ankers, null, voortgang, stop);

    /// <inheritdoc cref="Controleer(IReadOnlyList{Spooranker}, Action{long, long}, CancellationToken)"/>
    /// <param name="publiek">To check the anchors with, as PEM, for who has no master key.</param>
    public async Task<Spoorbevinding> Controleer(IReadOnlyList<Spooranker> ankers, string? publiek, Action<long, long>? voortgang, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(ankers);
        await using var context = await contexten.CreateDbContextAsync(stop);
        using var paar = Publiek(publiek);
        var (fouten, lezer) = (new Foutenlijst(), new Spoorrijlezer(context));
        var eigen = sleutel.IsOpen ? sleutel : null;
        var koppen = new Kopcontrole(context, eigen, fouten);
        // The head first: lines that are added meanwhile are then beyond it, not missing.
        var voor = await koppen.Beoordeel(stop);
        if (eigen is not null && !await context.Set<Gegevenssleutel>().AnyAsync(s => s.Naam == Spoorsleutel.Naam, stop)) { fouten.Voeg(1, "De sleutel van het spoor is uit de database verdwenen."); }
        var overname = (await Eigen(context, lezer, Spoorhandelingen.Overname, stop)).FirstOrDefault();
        var herstel = (await Eigen(context, lezer, Spoorhandelingen.Herstel, stop)).ConvertAll(r => new Herstelpunt(r.Nummer, r.Moment));
        var toets = new Ankertoets(ankers, paar, herstel, fouten);
        var loop = new Ketenloop(eigen, overname?.Nummer ?? 1, fouten, toets);
        toets.Neem(0, Spoorhash.Begin);
        long? einde = voor?.Nummer;
        for (var na = long.MinValue; ;)
        {
            var rijen = await lezer.Lees(na, stop);
            if (rijen.Count == 0) { break; }
            na = rijen[^1].Nummer;
            // Read after the lines: a line of ours is saved together with its head, so what is past this head is not ours.
            if (einde < na) { einde = (await koppen.Lees(stop))?.Nummer; }
            foreach (var rij in rijen.Where(r => einde is null || r.Nummer <= einde)) { loop.Neem(rij); }
            if (einde < na)
            {
                koppen.MeldVoorbij(einde.Value, [.. rijen.Select(r => r.Nummer).Where(n => n > einde)]);
                break;
            }
            voortgang?.Invoke(loop.Laatste, Math.Max(loop.Laatste, voor?.Nummer ?? 0));
        }
        loop.Sluit(voor?.Nummer);
        await koppen.Sluit(lezer, stop);
        return fouten.Leeg
            ? new(loop.Goed, null, Klopt(loop, overname, eigen is not null) + toets.Verslag(loop.Laatste), eigen is not null, [])
            : new(loop.Goed, fouten.Eerste, fouten.Samen(), eigen is not null, fouten.Zinnen);
    }

    private static string Klopt(Ketenloop loop, Spoorrij? overname, bool metSleutel) =>
        (metSleutel
            ? $"Het spoor klopt: {loop.Goed} rijen, geen enkele gewijzigd, verwijderd, tussengevoegd of verplaatst."
            : $"In {loop.Goed} rijen van het spoor is niets gevonden. Zonder de hoofdsleutel is niet nagegaan of het portaal ze zelf heeft geschreven: wie in de database kan schrijven, kan alles van na het laatste anker opnieuw hebben berekend.")
        + (overname is { Nummer: var n, Moment: var moment } ? $" Het spoor is pas sinds {Ankertoets.Moment(moment)} verzegeld, vanaf rij {n}: van wat ervoor staat bewijst alleen een anker van toen dat het niet is herschreven." : "");

    /// <summary>Lines about the trail that are from the portal itself.</summary>
    private async Task<List<Spoorrij>> Eigen(PortaalContext context, Spoorrijlezer lezer, string handeling, CancellationToken stop)
    {
        var rijen = new List<Spoorrij>();
        foreach (var nummer in await context.Set<Spoorrij>().Where(r => r.Handeling == handeling).OrderBy(r => r.Nummer).Select(r => r.Nummer).ToListAsync(stop))
        {
            if (await lezer.Een(nummer, stop) is { } rij && Spoorhash.Van(rij) == rij.Hash && (!sleutel.IsOpen || sleutel.Past(nummer, rij.Hash, rij.Zegel))) { rijen.Add(rij); }
        }
        return rijen;
    }

    private ECDsa? Publiek(string? pem)
    {
        if (pem is null && !sleutel.IsOpen) { return null; }
        var paar = ECDsa.Create();
        paar.ImportFromPem(pem ?? sleutel.PubliekeSleutel);
        return paar;
    }
}
