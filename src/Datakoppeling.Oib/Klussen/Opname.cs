using Datakoppeling.Kern;
using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Klussen;

/// <summary>
/// What of a delivery is stored, found while it is read: only rows that say something new, of people whose dossier is live, and the faults
/// of rows that are rejected. Holds as much for a large file as for a small one.
/// </summary>
internal abstract class Opname(PortaalContext context, Levering levering, Leveringbron bron, Bestandstelling telling)
{
    private const long PerLevering = GeleverdeInkomst.PerLevering;

    // What must be seen together of a file stands in memory; a larger file is read in so many turns.
    private const long Beurtgrootte = 16 << 20;

    protected PortaalContext Context => context;
    protected Levering Levering => levering;

    public Bestandstelling Telling => telling;
    public List<string> Waarschuwingen { get; } = [.. VerbodenKolommen.Waarschuwing(bron.Aard.Naam, bron.Aard.Begin.Kop.Namen)];

    /// <summary>The months of which the proposals may change.</summary>
    public SortedSet<Maand> Maanden { get; } = [levering.Maand];

    /// <summary>Rows that were given so far, without the faults.</summary>
    public long Nieuw { get; private set; }

    /// <summary>How far it is, of <see cref="Bestandsaard.Rijen"/> lines.</summary>
    public long Gedaan { get; private set; }

    protected long EersteVolgorde => levering.Volgnummer * PerLevering;

    public static Opname Maak(PortaalContext context, Levering levering, Leveringbron bron, long lengte, OibNormen normen) => levering.Soort switch
    {
        Leveringsoort.Dossiers => new Dossieropname(context, levering, bron),
        Leveringsoort.Historie => new Historieopname(context, levering, bron, Beurten(lengte)),
        _ => new Inkomstenopname(context, levering, bron, Beurten(lengte), normen),
    };

    /// <summary>A maker of each row to store, in the same order every time; called again when a chunk is tried again.</summary>
    public abstract IAsyncEnumerable<Func<object>> Rijen(CancellationToken stop);

    /// <summary>Reads the file once: each row, and in the first turn, which alone counts the rows, the faults between them.</summary>
    /// <param name="lees">The reader; it gives null for what is not accepted.</param>
    protected async IAsyncEnumerable<(T Rij, Func<object>? Fout)> Lees<T>(
        Func<CsvBestand, Bestandstelling, List<Bestandsfout>, IEnumerable<T>> lees, int beurt, int beurten, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        using var bestand = await bron.Open(stop);
        var fouten = new List<Bestandsfout>();
        foreach (var rij in lees(bestand, beurt == 0 ? Telling : new Bestandstelling(), fouten))
        {
            stop.ThrowIfCancellationRequested();
            Gedaan = ((beurt * bron.Aard.Rijen) + bestand.Rijnummer) / beurten;
            foreach (var fout in beurt == 0 ? fouten : [])
            {
                yield return (default!, () => Afkeuring.Van(levering.Id, fout));
            }
            fouten.Clear();
            yield return (rij, null);
        }
    }

    protected Func<object> Nieuwe(Func<long, object> maak)
    {
        var volgorde = EersteVolgorde + Nieuw++;
        return () => maak(volgorde);
    }

    private static int Beurten(long lengte) => (int)Math.Max(1, (lengte + Beurtgrootte - 1) / Beurtgrootte);

    protected async Task<HashSet<Bsn>> Personen(CancellationToken stop)
    {
        var personen = new HashSet<Bsn>();
        await foreach (var rij in Feitenlader.Dossierrijen(context, levering.Maand)
            .Select(d => new { d.Client, d.Partner }).AsAsyncEnumerable().WithCancellation(stop))
        {
            personen.Add(rij.Client);
            if (rij.Partner is { } partner) { personen.Add(partner); }
        }
        return personen;
    }
}
