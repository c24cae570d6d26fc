using Datakoppeling.Kern;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Kluis;

namespace Datakoppeling.Oib.Klussen;

/// <summary>A stored delivery as a stream: for who only wants to know whether it can be used, and for who reads its rows.</summary>
internal static class Kluisinhoud
{
    /// <summary>Why the delivery cannot be used as a whole; null when it can.</summary>
    public static async Task<Weigering?> Bezwaar(IKluis kluis, Guid bestand, string naam, Bestandsindeling indeling, CancellationToken stop) =>
        (await Keur(kluis, bestand, naam, indeling, stop)).Weigering;

    /// <summary>The delivery, judged as a whole and ready to be read, or why it cannot be used.</summary>
    public static async Task<Uitkomst<Leveringbron>> Keur(IKluis kluis, Guid bestand, string naam, Bestandsindeling indeling, CancellationToken stop)
    {
        try
        {
            await using var stroom = await Open(kluis, bestand, stop);
            var gekeurd = await Task.Run(() => Bestandskeuring.Lees(naam, stroom, indeling, stop), stop);
            return gekeurd.Weigering is { } weigering ? weigering : new Leveringbron(kluis, bestand, gekeurd.Waarde);
        }
        catch (KluisbestandGeschondenException fout) { return Opnieuw(fout); }
    }

    internal static async Task<Stream> Open(IKluis kluis, Guid bestand, CancellationToken stop)
    {
        var gelezen = await kluis.Lees(bestand, stop);
        return gelezen.Weigering is { } weigering ? throw new KluisbestandGeschondenException(weigering.Zin) : gelezen.Waarde;
    }

    /// <summary>Whoever delivered it has the file; nothing of it was used.</summary>
    public static Weigering Opnieuw(KluisbestandGeschondenException schade) => schade.Message.Contains("opnieuw", StringComparison.Ordinal)
        ? new(schade.Message) : new($"{schade.Message} Er is niets van gebruikt. Lever het bestand opnieuw aan.");
}

/// <summary>A delivery that can be used: opened from its begin as often as is asked, and never in memory as a whole.</summary>
internal sealed class Leveringbron(IKluis kluis, Guid bestand, Bestandsaard aard)
{
    public Bestandsaard Aard => aard;

    public async Task<CsvBestand> Open(CancellationToken stop) => CsvBestand.Lees(aard, await Kluisinhoud.Open(kluis, bestand, stop));
}
