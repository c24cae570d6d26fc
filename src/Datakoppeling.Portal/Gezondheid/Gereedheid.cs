using Datakoppeling.Platform.Levensloop;

namespace Datakoppeling.Portal.Gezondheid;

/// <summary>One thing without which a node should get no visitors.</summary>
internal interface IGereedheidstoets
{
    /// <summary>For the log.</summary>
    string Naam { get; }

    /// <summary>How long an answer holds: a probe comes every few seconds, and anybody may ask.</summary>
    TimeSpan Houdbaar => TimeSpan.FromSeconds(2);

    Task<bool> IsGoed(CancellationToken stop);
}

/// <summary>
/// Whether this node may get visitors. Answers are kept for a moment, so that asking often costs nothing; a change goes to the log, once.
/// </summary>
internal sealed class Gereedheid(IEnumerable<IGereedheidstoets> toetsen, Stopstand einde, TimeProvider klok, ILogger<Gereedheid> log) : IDisposable
{
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(10);
    private readonly SemaphoreSlim _beurt = new(1);
    private readonly Oordeel[] _oordelen = [.. toetsen.Select(t => new Oordeel(t))];

    public async Task<bool> IsGereed(CancellationToken stop)
    {
        if (einde.IsBegonnen) { return false; }
        await _beurt.WaitAsync(stop);
        try
        {
            foreach (var oordeel in _oordelen.Where(o => o.Gekeken is not { } toen || klok.GetElapsedTime(toen) >= o.Toets.Houdbaar)) { await Bekijk(oordeel); }
        }
        finally
        {
            _beurt.Release();
        }
        return !einde.IsBegonnen && _oordelen.All(o => o.Goed);
    }

    /// <summary>Not stopped by who asked: the next one would start at the beginning.</summary>
    private async Task Bekijk(Oordeel oordeel)
    {
        var was = oordeel.Gekeken is null || oordeel.Goed;
        oordeel.Goed = await Vraag(oordeel.Toets);
        oordeel.Gekeken = klok.GetTimestamp();
        if (was && !oordeel.Goed) { log.LogError(Gebeurtenissen.NietGereed, "Niet gereed: {Onderdeel}.", oordeel.Toets.Naam); }
        if (!was && oordeel.Goed) { log.LogInformation(Gebeurtenissen.WeerGereed, "Weer gereed: {Onderdeel}.", oordeel.Toets.Naam); }
    }

    private async Task<bool> Vraag(IGereedheidstoets toets)
    {
        using var tijd = new CancellationTokenSource(Geduld, klok);
        try
        {
            return await Task.Run(() => toets.IsGoed(tijd.Token), tijd.Token).WaitAsync(Geduld, klok);
        }
        catch (Exception fout) when (fout is not OutOfMemoryException)
        {
            // Whatever goes wrong in it: then it is not good.
            log.LogDebug(fout, "De toets {Onderdeel} lukte niet.", toets.Naam);
            return false;
        }
    }

    public void Dispose() => _beurt.Dispose();

    private sealed class Oordeel(IGereedheidstoets toets)
    {
        public IGereedheidstoets Toets => toets;
        public long? Gekeken { get; set; }
        public bool Goed { get; set; }
    }
}

/// <summary>Stable ids of what the log says about starting, stopping and health.</summary>
internal static class Gebeurtenissen
{
    public static readonly EventId NietGereed = new(1001, nameof(NietGereed));
    public static readonly EventId WeerGereed = new(1002, nameof(WeerGereed));
    public static readonly EventId Stopt = new(1003, nameof(Stopt));
    public static readonly EventId Gestart = new(1004, nameof(Gestart));
}
