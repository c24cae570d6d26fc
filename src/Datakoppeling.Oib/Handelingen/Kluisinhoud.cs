using Datakoppeling.Kern;
using Datakoppeling.Platform.Kluis;

namespace Datakoppeling.Oib.Handelingen;

/// <summary>A stored delivery as bytes in memory: the readers of this module look at a file as a whole.</summary>
internal static class Kluisinhoud
{
    public static async Task<Uitkomst<ReadOnlyMemory<byte>>> Lees(IKluis kluis, Guid bestand, CancellationToken stop)
    {
        var gelezen = await kluis.Lees(bestand, stop);
        if (gelezen.Weigering is { } weigering) { return weigering; }
        await using var stroom = gelezen.Waarde;
        using var geheugen = new MemoryStream();
        await stroom.CopyToAsync(geheugen, stop);
        return new ReadOnlyMemory<byte>(geheugen.GetBuffer(), 0, (int)geheugen.Length);
    }
}
