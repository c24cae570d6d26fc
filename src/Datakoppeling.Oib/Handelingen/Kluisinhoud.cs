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
        var gelezen = await kluis.Lees(bestand, stop);
        if (gelezen.Weigering is { } weigering) { return weigering; }
        await using var stroom = gelezen.Waarde;
        return await Bestandskeuring.Bezwaar(naam, stroom, indeling, stop);
    }

    /// <summary>As bytes in memory: the readers of this module look at a file as a whole.</summary>
    /// <param name="lengte">Its size, so that it is in memory once: what grows as it is read takes more than twice as much.</param>
    public static async Task<Uitkomst<ReadOnlyMemory<byte>>> Lees(IKluis kluis, Guid bestand, long lengte, CancellationToken stop)
    {
        var gelezen = await kluis.Lees(bestand, stop);
        if (gelezen.Weigering is { } weigering) { return weigering; }
        await using var stroom = gelezen.Waarde;
        var inhoud = GC.AllocateUninitializedArray<byte>((int)lengte);
        await stroom.ReadExactlyAsync(inhoud, stop);
        return new ReadOnlyMemory<byte>(inhoud);
    }
}
