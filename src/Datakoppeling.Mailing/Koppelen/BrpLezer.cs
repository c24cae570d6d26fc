using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen;

/// <summary>Reads the BRP file: several readers take blocks from one stream, and the blocks are put together in order.</summary>
internal static class BrpLezer
{
    /// <param name="open">Opens the delivery from its start; asked again when a line turns out to be no UTF-8.</param>
    /// <param name="standen">What the sources say, when the lines have been read.</param>
    /// <param name="voortgang">Told the bytes read so far.</param>
    public static Uitkomst<Bewoners> Lees(
        Func<Stream> open, string gemeente, DateOnly peildatum, Func<Bronstanden> standen, Action<long>? voortgang, CancellationToken stop)
    {
        try
        {
            return Lees(open, gemeente, peildatum, null, standen, voortgang, stop);
        }
        catch (GeenUtf8Exception)
        {
            return Lees(open, gemeente, peildatum, Tekencodering.Windows1252, standen, voortgang, stop);
        }
    }

    private static Uitkomst<Bewoners> Lees(
        Func<Stream> open, string gemeente, DateOnly peildatum, Tekencodering? codering, Func<Bronstanden> standen, Action<long>? voortgang, CancellationToken stop)
    {
        var geopend = BrpBlokkenbron.Open(open, codering, stop);
        if (geopend.Weigering is { } weigering) { return weigering; }
        using var bron = geopend.Waarde;
        var lezing = new BrpLezing(bron.Begin.Kop, bron.Label, Encoding.UTF8.GetBytes(gemeente), peildatum, codering ?? Tekencodering.Utf8);
        var blokken = new List<BrpBlok>();
        var lezers = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => Task.Run(() =>
        {
            byte[] buffer = [];
            var lezer = new BrpBlokLezer(lezing);
            while (bron.Volgende(ref buffer, out var legging))
            {
                stop.ThrowIfCancellationRequested();
                var blok = lezer.Lees(buffer, legging, bron.KapotteRegel);
                lock (blokken) { blokken.Add(blok); }
                voortgang?.Invoke(bron.Gelezen);
            }
            // Cleared: it held the data of people.
            Array.Clear(buffer);
        }, stop)).ToArray();
        try
        {
            Task.WaitAll(lezers, stop);
        }
        catch (AggregateException fouten) when (fouten.InnerExceptions.OfType<GeenUtf8Exception>().Any())
        {
            throw new GeenUtf8Exception();
        }
        catch (AggregateException fouten) when (fouten.InnerExceptions.OfType<BestandGeweigerdException>().Any())
        {
            // The first in the file, whichever reader came upon one first.
            return fouten.InnerExceptions.OfType<BestandGeweigerdException>().First().Weigering;
        }
        blokken.Sort((a, b) => a.Nummer.CompareTo(b.Nummer));
        return Bruikbaar(Bewoners.VoegSamen(blokken, lezing, standen()), gemeente);
    }

    private static Uitkomst<Bewoners> Bruikbaar(Bewoners bewoners, string gemeente)
    {
        if (bewoners.Aantal > 0) { return bewoners; }
        var naam = BrpIndeling.Indeling.Bestand;
        return bewoners.Telling.Gelezen == 0 ? Bestandsinhoud.ZonderRijen(naam) : bewoners.GeenInwoners(naam, gemeente);
    }
}
