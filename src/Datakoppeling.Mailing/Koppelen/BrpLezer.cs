using System.Text;
using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Koppelen;

/// <summary>Reads the BRP file: several readers take blocks from one stream, and the blocks are put together in order.</summary>
internal static class BrpLezer
{
    /// <param name="open">Opens the delivery from its start; asked a second time when it turns out to be Windows-1252.</param>
    /// <param name="voortgang">Told the bytes read so far.</param>
    public static Uitkomst<Bewoners> Lees(
        Func<Stream> open, string gemeente, DateOnly peildatum, Action<long>? voortgang, CancellationToken stop)
    {
        try
        {
            return Lees(open, gemeente, peildatum, windows1252: false, voortgang, stop);
        }
        catch (GeenUtf8Exception)
        {
            return Lees(open, gemeente, peildatum, windows1252: true, voortgang, stop);
        }
    }

    private static Uitkomst<Bewoners> Lees(
        Func<Stream> open, string gemeente, DateOnly peildatum, bool windows1252, Action<long>? voortgang, CancellationToken stop)
    {
        var geopend = BrpBlokkenbron.Open(open(), windows1252);
        if (geopend.Weigering is { } weigering) { return weigering; }
        using var bron = geopend.Waarde;
        var lezing = new BrpLezing(bron.Kop, bron.Label, Encoding.UTF8.GetBytes(gemeente), peildatum);
        var blokken = new List<BrpBlok>();
        var lezers = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(() =>
        {
            while (bron.Volgende(out var nummer, out var bytes))
            {
                stop.ThrowIfCancellationRequested();
                var blok = BrpBlokLezer.Lees(lezing, nummer, bytes);
                lock (blokken) { blokken.Add(blok); }
                voortgang?.Invoke(bron.Gelezen);
            }
        }, stop)).ToArray();
        try
        {
            Task.WaitAll(lezers, stop);
        }
        catch (AggregateException fouten) when (fouten.InnerExceptions.OfType<GeenUtf8Exception>().Any())
        {
            throw new GeenUtf8Exception();
        }
        catch (AggregateException fouten) when (fouten.InnerExceptions.OfType<BestandGeweigerdException>().FirstOrDefault() is { } fout)
        {
            return fout.Weigering;
        }
        blokken.Sort((a, b) => a.Nummer.CompareTo(b.Nummer));
        return Bewoners.VoegSamen(blokken);
    }
}
