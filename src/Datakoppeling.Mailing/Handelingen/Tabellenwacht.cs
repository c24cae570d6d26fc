using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Tabelbeheer;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>
/// Keeps what the screens know of regelingen and bronnen up to date on this node: at once on news, and by looking. What must be right, such
/// as linking, looks itself.
/// </summary>
public sealed class Tabellenwacht(
    MailingInstellingen instellingen, IDbContextFactory<PortaalContext> contexten, INieuws nieuws, Dienststanden standen, TimeProvider klok, ILogger<Tabellenwacht> log)
    : Dienst(standen, klok, log)
{
    private static readonly TimeSpan Ronde = TimeSpan.FromSeconds(20);

    public override string Naam => "Tabellen van de datakoppeling bijhouden";

    protected override async Task Werk(CancellationToken stop)
    {
        using var gewijzigd = new SemaphoreSlim(1);
        using var abonnement = nieuws.Abonneer<TabelGewijzigd>(_ => { if (gewijzigd.CurrentCount == 0) { gewijzigd.Release(); } });
        while (true)
        {
            await gewijzigd.WaitAsync(Ronde, stop);
            await using var context = await contexten.CreateDbContextAsync(stop);
            if (await Ververs(instellingen, context, stop) is { } bezwaar) { log.LogError("De tabellen van de gemeente passen niet op die van het programma: {Zin}", bezwaar.Zin); }
        }
    }

    /// <summary>Takes what is approved by now; says why when that cannot be used.</summary>
    public static async Task<Weigering?> Ververs(MailingInstellingen instellingen, PortaalContext context, CancellationToken stop)
    {
        // Nearly always nothing changed, and a count is all that it takes to know.
        if (await Eigentabellen.Stand(context, stop) == instellingen.Stand) { return null; }
        var eigen = await Eigentabellen.Lees(context, stop);
        return instellingen.Neem(eigen.Aantal, eigen.Rijen());
    }
}
