using Datakoppeling.Kern;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Kluis;

namespace Datakoppeling.Oib.Handelingen;

/// <summary>A stored delivery, read: by who only wants to know whether it can be used, and by who reads its rows.</summary>
internal static class Kluisinhoud
{
    /// <summary>Why the delivery cannot be used as a whole; it goes by as a stream.</summary>
    public static async Task<Weigering?> Bezwaar(IKluis kluis, Guid bestand, string naam, Bestandsindeling indeling, CancellationToken stop)
    {
        Weigering? bezwaar = null;
        var gelezen = await Met(kluis, bestand, async stroom =>
        {
            bezwaar = await Bestandskeuring.Bezwaar(naam, stroom, indeling, stop);
            return true;
        }, stop);
        return gelezen.Weigering ?? bezwaar;
    }

    /// <summary>As bytes in memory: the readers of this module look at a file as a whole.</summary>
    /// <param name="lengte">Its size, so that it is in memory once: what grows as it is read takes more than twice as much.</param>
    public static Task<Uitkomst<ReadOnlyMemory<byte>>> Lees(IKluis kluis, Guid bestand, long lengte, CancellationToken stop) =>
        Met(kluis, bestand, async stroom =>
        {
            var inhoud = GC.AllocateUninitializedArray<byte>((int)lengte);
            await stroom.ReadExactlyAsync(inhoud, stop);
            return new ReadOnlyMemory<byte>(inhoud);
        }, stop);

    private static async Task<Uitkomst<T>> Met<T>(IKluis kluis, Guid bestand, Func<Stream, Task<T>> lees, CancellationToken stop)
    {
        try
        {
            var gelezen = await kluis.Lees(bestand, stop);
            if (gelezen.Weigering is { } weigering) { return Opnieuw(weigering); }
            await using var stroom = gelezen.Waarde;
            return await lees(stroom);
        }
        catch (KluisbestandGeschondenException fout) { return Opnieuw(new(fout.Message)); }
    }

    /// <summary>Whoever delivered it has the file; nothing of it was used.</summary>
    private static Weigering Opnieuw(Weigering schade) => schade.Zin.Contains("opnieuw", StringComparison.Ordinal) ? schade : new($"{schade.Zin} Er is niets van gebruikt. Lever het bestand opnieuw aan.");
}
