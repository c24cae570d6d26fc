using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen;

/// <summary>
/// Looks whether a source can be used as a whole, with the very readers of the engine, so that a file that would stop the
/// linking is refused while the one who loads it still sits there. No row is judged here.
/// </summary>
public static class Bronkeuring
{
    /// <param name="bron">The file name without its ending.</param>
    /// <returns>Why the file is refused; null when it can be used.</returns>
    public static Weigering? Bezwaar(Configuratie configuratie, string bron, Stream inhoud, CancellationToken stop = default)
    {
        if (bron == Bronlijst.Brp) { return BezwaarBrp(inhoud, stop); }
        var naam = Bronregel.InTabel(bron);
        var indeling = Bronindelingen.Voor(bron, configuratie.Bronnen.Where(b => b.Bron == naam && b.Telt));
        var geopend = CsvBestand.Open(indeling.Bestand, Koppeling.Inhoud(inhoud), indeling);
        if (geopend.Weigering is { } weigering) { return weigering; }
        geopend.Waarde.Dispose();
        return null;
    }

    private static Weigering? BezwaarBrp(Stream inhoud, CancellationToken stop)
    {
        // Whether it is UTF-8 does not matter here: what is not, is read as Windows-1252 when linking.
        var geopend = BrpBlokkenbron.Open(inhoud, windows1252: true);
        if (geopend.Weigering is { } weigering) { return weigering; }
        using var blokken = geopend.Waarde;
        try
        {
            while (blokken.Volgende(out _, out _)) { stop.ThrowIfCancellationRequested(); }
            return null;
        }
        catch (BestandGeweigerdException fout)
        {
            return fout.Weigering;
        }
    }
}
