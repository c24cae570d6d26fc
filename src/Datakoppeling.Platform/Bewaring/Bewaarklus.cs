using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Schermdelen.Teksten;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Bewaring;

/// <summary>Asks for what is past its term to be destroyed now.</summary>
public sealed class RuimBewaardOp(Uitvoerder uitvoerder)
{
    /// <returns>The id of the job.</returns>
    public Task<Uitkomst<Guid>> Voer(Gebruiker? wie, CancellationToken stop = default) =>
        uitvoerder.Voer<Guid>(wie, Bewaarrechten.Vernietigen, Bewaarklus.Alles, async werk =>
            await Bewaarklus.Loopt(werk.Context, werk.Stop)
                ? new Weigering("Het opruimen loopt al. Wacht tot dat klaar is.")
                : werk.Start(Bewaarklus.Soort, new Bewaaropdracht(), Bewaarklus.Alles).Id, stop);
}

/// <summary>Parameters of <see cref="Bewaarklus"/>: none, it takes the terms of the day on which it runs.</summary>
public sealed record Bewaaropdracht;

/// <summary>
/// Destroys what is past its term, kind by kind, in chunks that each have an audit line with counts and dates. What is due is asked
/// anew for each chunk, so it needs no checkpoint: after a crash or a cancellation the next run goes on with what is left.
/// </summary>
public sealed class Bewaarklus(Bewaartermijnen termijnen, TimeProvider klok) : IKlusUitvoerder
{
    private const int Stuk = 500;

    public static string Soort => Bewaarrechten.Vernietigen.Code;

    /// <summary>Everything that has a term, as the object of a handeling.</summary>
    public static Doel Alles { get; } = new("bewaren", "alles");

    internal static Task<bool> Loopt(PortaalContext context, CancellationToken stop) =>
        context.Set<Klus>().AnyAsync(k => k.Soort == Soort && (k.Status == Klusstatus.Wachtend || k.Status == Klusstatus.Bezig), stop);

    public async Task<Uitkomst<string>> Voer(Kluswerk werk, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(werk);
        var totaal = 0L;
        foreach (var soort in termijnen.Soorten.Where(s => !s.Regel.AlleenMelden))
        {
            var uitkomst = await Soortwerk(werk, soort, stop);
            if (uitkomst.Weigering is { } weigering) { return weigering; }
            totaal += uitkomst.Waarde;
        }
        return totaal == 0 ? "Er was niets over de bewaartermijn." : $"{Nederlands.Aantal(totaal, "rij", "rijen")} over de bewaartermijn vernietigd.";
    }

    private async Task<Uitkomst<long>> Soortwerk(Kluswerk werk, IBewaarsoort soort, CancellationToken stop)
    {
        var grens = new Bewaargrens(termijnen.Van(soort.Regel).Grens(Nederlands.Vandaag(klok)));
        long alles;
        await using (var context = await werk.OpenContext(stop)) { alles = await soort.Tel(context, grens, stop); }
        if (alles == 0) { return 0L; }
        var gedaan = 0L;
        while (true)
        {
            stop.ThrowIfCancellationRequested();
            werk.Meld(gedaan, Math.Max(alles, gedaan), "rijen", $"Over de termijn: {soort.Regel.Naam}.");
            var stuk = await werk.Voer<Bewaarstuk>(Soort, new Doel("bewaarsoort", soort.Regel.Code), async deel =>
            {
                var weg = await soort.Vernietig(deel, grens, Stuk);
                deel.Noteer("aantal", weg.Aantal);
                if (weg.Van is { } van) { deel.Noteer("van", van); }
                if (weg.Tot is { } tot) { deel.Noteer("tot", tot); }
                return weg;
            }, stop);
            if (stuk.Weigering is { } weigering) { return weigering; }
            gedaan += stuk.Waarde.Aantal;
            if (stuk.Waarde.Aantal == 0 || (stuk.Waarde.Aantal < Stuk && !await Meer(werk, soort, grens, stop))) { break; }
        }
        await soort.RuimOp(stop);
        return gedaan;
    }

    private static async Task<bool> Meer(Kluswerk werk, IBewaarsoort soort, Bewaargrens grens, CancellationToken stop)
    {
        await using var context = await werk.OpenContext(stop);
        return await soort.Tel(context, grens, stop) > 0;
    }
}
