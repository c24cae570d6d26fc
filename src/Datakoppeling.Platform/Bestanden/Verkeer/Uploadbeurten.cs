using System.Threading.RateLimiting;
using Datakoppeling.Platform.Instellingen;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Bestanden.Verkeer;

/// <summary>
/// How many files come in at once, of one person and of all. Who is one too many waits for a place, in order; whoever would have to wait
/// long is told so. Each file that comes in holds some buffers, a place on the disk and a core that encrypts it.
/// </summary>
public sealed class Uploadbeurten(IConfiguration instellingen) : IDisposable
{
    /// <summary>Setting: how many files of all people together.</summary>
    public const string Tegelijk = "Uploads:Tegelijk";

    /// <summary>Setting: how many files of one person.</summary>
    public const string PerPersoon = "Uploads:PerPersoon";

    /// <summary>Setting: how long one waits for a place.</summary>
    public const string Wachttijd = "Uploads:Wachttijd";

    private const int StandaardTegelijk = 8;
    private const int StandaardPerPersoon = 4;

    /// <summary>Who wait at most, of one person and of all: each keeps a connection open, with what Kestrel takes in of a body that nobody reads.</summary>
    private const int WachtendPerPersoon = 120;
    private const int Wachtend = 400;

    private static readonly TimeSpan StandaardWachttijd = TimeSpan.FromMinutes(1);

    public static IReadOnlyList<Instelling> Lijst { get; } =
    [
        new(Tegelijk, Waardevorm.Getal(1, 1000), "Zoveel bestanden kunnen tegelijk binnenkomen; wie daarna komt, wacht op een plaats.", "8"),
        new(PerPersoon, Waardevorm.Getal(1, 1000), "Zoveel bestanden kan een persoon tegelijk aanleveren; de volgende wacht op een plaats.", "4"),
        new(Wachttijd, Waardevorm.Tijd(TimeSpan.Zero, TimeSpan.FromMinutes(10)), "Zo lang wacht een bestand op een plaats; daarna leest wie het aanlevert dat het te druk is.", "00:01:00"),
    ];

    // First the person, then all: nobody holds a common place while waiting for an own one.
    private readonly PartitionedRateLimiter<string> _rem = PartitionedRateLimiter.CreateChained(
        Begrens(wie => wie, instellingen.GetValue(PerPersoon, StandaardPerPersoon), WachtendPerPersoon),
        Begrens(_ => "", instellingen.GetValue(Tegelijk, StandaardTegelijk), Wachtend));

    private readonly TimeSpan _wachttijd = instellingen.GetValue(Wachttijd, StandaardWachttijd);

    /// <summary>A place, to be given back when the file is in; null when there was none in time.</summary>
    public async Task<IDisposable?> Neem(string wie, CancellationToken stop)
    {
        // A free place is given also to who does not wait: the clock may be over before anybody looked.
        var vrij = _rem.AttemptAcquire(wie);
        if (vrij.IsAcquired) { return vrij; }
        vrij.Dispose();
        using var tijd = CancellationTokenSource.CreateLinkedTokenSource(stop);
        tijd.CancelAfter(_wachttijd);
        try
        {
            var plaats = await _rem.AcquireAsync(wie, 1, tijd.Token);
            if (plaats.IsAcquired) { return plaats; }
            plaats.Dispose();
            return null;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return null;
        }
    }

    private static PartitionedRateLimiter<string> Begrens(Func<string, string> deel, int aantal, int wachtend) => PartitionedRateLimiter.Create<string, string>(
        wie => RateLimitPartition.GetConcurrencyLimiter(deel(wie), _ => new() { PermitLimit = aantal, QueueLimit = wachtend }), StringComparer.Ordinal);

    public void Dispose() => _rem.Dispose();
}
