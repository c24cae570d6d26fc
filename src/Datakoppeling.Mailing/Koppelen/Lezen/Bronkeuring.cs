using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen.Lezen;

/// <summary>
/// Looks whether a source can be used as a whole, so that a file that would stop the linking is refused while the one who loads it still
/// sits there. No row is judged here, and the file never stands in memory.
/// </summary>
public static class Bronkeuring
{
    /// <param name="bron">The file name without its ending.</param>
    /// <returns>Why the file is refused; null when it can be used.</returns>
    public static Task<Weigering?> Bezwaar(Configuratie configuratie, string bron, Stream inhoud, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(configuratie);
        var indeling = Indeling(configuratie, bron);
        return Bestandskeuring.Bezwaar(indeling.Bestand, inhoud, indeling, stop);
    }

    private static Bestandsindeling Indeling(Configuratie configuratie, string bron)
    {
        if (bron == Bronlijst.Brp) { return BrpIndeling.Indeling; }
        var naam = Bronregel.InTabel(bron);
        return Bronindelingen.Voor(bron, configuratie.Bronnen.Where(b => b.Bron == naam && b.Telt));
    }
}
