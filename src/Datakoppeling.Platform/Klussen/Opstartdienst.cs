using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Klussen;

/// <summary>Has the work of <see cref="IOpstartwerk"/> done. Of two nodes that start at once the second finds the job waiting, or nothing left to do.</summary>
internal sealed class Opstartdienst(
    IEnumerable<IOpstartwerk> werken, Uitvoerder uitvoerder, IDbContextFactory<PortaalContext> contexten, Dienststanden standen, TimeProvider klok,
    ILogger<Opstartdienst> log) : Dienst(standen, klok, log)
{
    private static readonly Gebruiker Systeem = new("systeem", "Het portaal zelf") { Herkomst = "opstarten" };

    public override string Naam => "Werk na een upgrade";

    protected override async Task Werk(CancellationToken stop)
    {
        foreach (var werk in werken)
        {
            await using (var context = await contexten.CreateDbContextAsync(stop))
            {
                if (!await Kan(werk, context, stop)) { continue; }
            }
            var gezet = await uitvoerder.VoerNamens<bool>(Systeem, werk.Handeling, werk.Doel, async w =>
            {
                if (!await Kan(werk, w.Context, w.Stop)) { return false; }
                await werk.Zet(w);
                return true;
            }, stop);
            if (gezet.Weigering is { } weigering) { log.LogError("Het werk {Handeling} na een upgrade is niet begonnen: {Zin}", werk.Handeling, weigering.Zin); }
        }
    }

    private static async Task<bool> Kan(IOpstartwerk werk, PortaalContext context, CancellationToken stop)
    {
        var (soort, id) = (werk.Doel.Soort, werk.Doel.Id);
        return await werk.IsNodig(context, stop) && !await context.Set<Klus>().AnyAsync(
            k => k.ObjectSoort == soort && k.ObjectId == id && (k.Status == Klusstatus.Wachtend || k.Status == Klusstatus.Bezig), stop);
    }
}
