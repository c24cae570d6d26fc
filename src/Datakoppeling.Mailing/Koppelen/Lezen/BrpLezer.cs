using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen.Bewoners;
using Datakoppeling.Mailing.Koppelen.Bronfeiten;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen.Lezen;

/// <summary>Reads the BRP file: several readers take blocks from one stream, and the blocks are put together in order.</summary>
internal static class BrpLezer
{
    /// <param name="open">Opens the delivery from its start; asked again when a line turns out to be no UTF-8.</param>
    /// <param name="voortgang">Told the bytes read so far.</param>
    public static Uitkomst<BrpBlokken> Lees(Func<Stream> open, string gemeente, DateOnly peildatum, Action<long>? voortgang, CancellationToken stop)
    {
        try
        {
            return Lees(open, gemeente, peildatum, null, voortgang, stop);
        }
        catch (GeenUtf8Exception)
        {
            return Lees(open, gemeente, peildatum, Tekencodering.Windows1252, voortgang, stop);
        }
    }

    private static Uitkomst<BrpBlokken> Lees(
        Func<Stream> open, string gemeente, DateOnly peildatum, Tekencodering? codering, Action<long>? voortgang, CancellationToken stop)
    {
        var geopend = BrpBlokkenbron.Open(open, codering, stop);
        if (geopend.Weigering is { } weigering) { return weigering; }
        using var bron = geopend.Waarde;
        var lezing = new BrpLezing(bron.Begin.Kop, bron.Label, Encoding.UTF8.GetBytes(gemeente), peildatum, codering ?? Tekencodering.Utf8);
        var blokken = new List<BrpBlok>();
        var lezers = new Task[Environment.ProcessorCount];
        for (var i = 0; i < lezers.Length; i++) { lezers[i] = Task.Run(() => Lees(bron, lezing, blokken, voortgang, stop), stop); }
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
        return new BrpBlokken(blokken, lezing);
    }

    private static void Lees(BrpBlokkenbron bron, BrpLezing lezing, List<BrpBlok> blokken, Action<long>? voortgang, CancellationToken stop)
    {
        byte[] buffer = [];
        var lezer = new BrpBlokLezer(lezing);
        while (bron.Volgende(ref buffer, out var legging))
        {
            stop.ThrowIfCancellationRequested();
            var blok = lezer.Lees(buffer, legging, bron.KapotteRij);
            lock (blokken) { blokken.Add(blok); }
            voortgang?.Invoke(bron.Gelezen);
        }
        // Cleared: it held the data of people.
        Array.Clear(buffer);
    }
}

/// <summary>The BRP file as it was read, in the order of the file; who lives here shows when the blocks are put together.</summary>
internal sealed class BrpBlokken(IReadOnlyList<BrpBlok> blokken, BrpLezing lezing)
{
    /// <summary>The residents with what the sources say of them, or why the file cannot be used.</summary>
    public Uitkomst<Bewonerslijst> VoegSamen(Bronstanden standen)
    {
        var bewoners = Bewonerslijst.VoegSamen(blokken, lezing, standen);
        if (bewoners.Aantal > 0) { return bewoners; }
        var naam = BrpIndeling.Indeling.Bestand;
        return bewoners.Telling.Gelezen == 0 ? Bestandsinhoud.ZonderRijen(naam) : bewoners.GeenInwoners(naam, Encoding.UTF8.GetString(lezing.Gemeente));
    }
}
