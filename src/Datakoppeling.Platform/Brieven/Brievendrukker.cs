using Datakoppeling.Platform.Brieven.Letters;
using Datakoppeling.Platform.Brieven.Model;
using Datakoppeling.Platform.Brieven.Pdf;
using Datakoppeling.Platform.Brieven.Zetten;

namespace Datakoppeling.Platform.Brieven;

/// <summary>Where a piece stands in a printed file.</summary>
/// <param name="Eerste">Its first page, from 1; 0 when it was left out.</param>
public readonly record struct Drukplaats(int Eerste, int Bladen, IReadOnlyList<Zetbezwaar> Bezwaren);

/// <summary>Prints pieces as one tagged PDF, in their order, on all cores, with the memory of a few dozen at a time.</summary>
public static class Brievendrukker
{
    private const int PerKeer = 96;

    /// <summary>What cannot be set is left out, and said.</summary>
    /// <param name="uit">Written front to back; stays open.</param>
    /// <param name="gedrukt">Told of each piece in its order, with its number from 0.</param>
    /// <returns>How many pages there are.</returns>
    public static int Druk(IEnumerable<Stuk> stukken, Stream uit, Pdfgegevens over, Action<int, Drukplaats>? gedrukt = null, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(stukken);
        using var schrijver = new Pdfschrijver(uit, over);
        var nummer = 0;
        foreach (var groep in stukken.Chunk(PerKeer))
        {
            stop.ThrowIfCancellationRequested();
            var gezet = new Gezetstuk[groep.Length];
            Parallel.For(0, groep.Length, i => gezet[i] = Zetter.Zet(groep[i], Woordzetter.Hier));
            var blad = schrijver.Aantal + 1;
            schrijver.Voeg([.. gezet.Where(g => g.Bezwaren.Count == 0)]);
            foreach (var stuk in gezet)
            {
                var goed = stuk.Bezwaren.Count == 0;
                gedrukt?.Invoke(nummer++, new(goed ? blad : 0, goed ? stuk.Bladen.Count : 0, stuk.Bezwaren));
                if (goed) { blad += stuk.Bladen.Count; }
            }
        }
        schrijver.Sluit();
        return schrijver.Aantal;
    }

    /// <summary>Whether it can be printed as it is; an empty list when so.</summary>
    public static IReadOnlyList<Zetbezwaar> Keur(Stuk stuk) => Zetter.Zet(stuk, Woordzetter.Hier).Bezwaren;
}
