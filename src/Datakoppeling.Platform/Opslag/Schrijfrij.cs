using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.Sqlite;

namespace Datakoppeling.Platform.Opslag;

/// <summary>
/// The queue of the writers of one SQLite database in this process. A turn is bound to what it is for: it is given back by whoever took
/// it, and a turn whose transaction no longer exists is given back by whoever waits for it. So no fault, cancellation or forgotten event
/// can keep it.
/// </summary>
[SuppressMessage("Reliability", "CA1001", Justification = "A queue lives as long as the process, and its semaphore holds no handle.")]
internal sealed class Schrijfrij
{
    /// <summary>How long one waits for writers of our own: their transactions take tenths of a second, so this is never reached but by a bug or behind a foreign lock.</summary>
    private static readonly TimeSpan Geduld = TimeSpan.FromSeconds(30);

    /// <summary>How often who waits looks whether the turn is still somebody's.</summary>
    private static readonly TimeSpan Kijken = TimeSpan.FromSeconds(1);

    private const int SqliteBezet = 5;

    // One queue per database, for all compositions in this process.
    private static readonly ConcurrentDictionary<string, Schrijfrij> Rijen = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _plek = new(1, 1);
    private volatile Beurt? _houder;
    private volatile bool _bezet;
    private long _bewezen = long.MinValue;
    private long _mislukt = long.MinValue;

    public static Schrijfrij Van(string verbinding) => Rijen.GetOrAdd(verbinding, _ => new());

    /// <summary>Whether nobody has the turn; for tests.</summary>
    public bool IsVrij => _plek.CurrentCount == 1;

    public async ValueTask<Beurt> Neem(CancellationToken stop) => await Probeer(Geduld, stop) ?? throw Bezet();

    public Beurt Neem()
    {
        var begin = Stopwatch.GetTimestamp();
        while (!_plek.Wait(Kijken))
        {
            _houder?.GeefAlsVoorbij();
            if (Stopwatch.GetElapsedTime(begin) > Geduld) { throw Bezet(); }
        }
        return Aangekomen(begin) ?? throw Bezet();
    }

    /// <summary>The turn, or null when it does not come in time.</summary>
    public async ValueTask<Beurt?> Probeer(TimeSpan geduld, CancellationToken stop)
    {
        var begin = Stopwatch.GetTimestamp();
        // One place in the queue, however often it looks: who came first goes first.
        var aanDeBeurt = _plek.WaitAsync(geduld, stop);
        while (!aanDeBeurt.IsCompleted && await Task.WhenAny(aanDeBeurt, Task.Delay(Kijken, CancellationToken.None)) != aanDeBeurt) { _houder?.GeefAlsVoorbij(); }
        return await aanDeBeurt ? Aangekomen(begin) : null;
    }

    /// <summary>
    /// The turn of who has come to the front, unless the one before found the database locked while this one waited: then that was an answer
    /// for all who stood there, and who asks anew tries for itself.
    /// </summary>
    private Beurt? Aangekomen(long begin)
    {
        var beurt = _houder = new Beurt(this);
        if (!_bezet || Interlocked.Read(ref _mislukt) <= begin) { return beurt; }
        beurt.Dispose();
        return null;
    }

    /// <summary>
    /// Writes with the patience that is due: when the previous writer found the database locked by another process, the next ones do not each
    /// wait as long again. They stand in line behind one another, and people wait at the end of it.
    /// </summary>
    public T Schrijf<T>(SqliteConnection verbinding, Func<int, T> schrijf)
    {
        var geduld = verbinding.DefaultTimeout;
        try
        {
            verbinding.DefaultTimeout = _bezet ? 1 : geduld;
            var uit = schrijf(verbinding.DefaultTimeout);
            _bezet = false;
            return uit;
        }
        catch (SqliteException fout) when (fout.SqliteErrorCode == SqliteBezet)
        {
            Interlocked.Exchange(ref _mislukt, Stopwatch.GetTimestamp());
            _bezet = true;
            throw;
        }
        finally
        {
            verbinding.DefaultTimeout = geduld;
        }
    }

    /// <summary>What was written has been committed.</summary>
    public void Bewijs() => Interlocked.Exchange(ref _bewezen, Stopwatch.GetTimestamp());

    /// <summary>What was to be written was not.</summary>
    public void Ontkracht() => Interlocked.Exchange(ref _bewezen, long.MinValue);

    /// <summary>Whether a writer of ours committed so recently that nobody need ask whether that works.</summary>
    public bool IsBewezen(TimeSpan binnen) => Interlocked.Read(ref _bewezen) is var toen && toen != long.MinValue && Stopwatch.GetElapsedTime(toen) < binnen;

    /// <summary>Whether a transaction of ours has begun, and not so long ago that it must be stuck.</summary>
    public bool WordtGeschreven(TimeSpan hoogstens) => _houder is { } houder && houder.LooptSinds(hoogstens);

    private static SqliteException Bezet() => new("De beurt om te schrijven kwam niet op tijd.", SqliteBezet);

    /// <summary>The right to write, until it is given back: once, whoever does it.</summary>
    internal sealed class Beurt(Schrijfrij rij) : IDisposable
    {
        private readonly long _genomen = Stopwatch.GetTimestamp();
        private WeakReference<DbTransaction>? _transactie;
        private int _gegeven;

        public Schrijfrij Rij => rij;

        /// <summary>From here on the turn is that of this transaction, and ends with it.</summary>
        public void IsVan(DbTransaction transactie) => Volatile.Write(ref _transactie, new(transactie));

        /// <summary>Whether it is still needed. Before it has a transaction it stands in a block that gives it back; one that ended has no connection any more.</summary>
        public bool IsBezig => Volatile.Read(ref _gegeven) == 0
            && (Volatile.Read(ref _transactie) is not { } zwak || (zwak.TryGetTarget(out var transactie) && transactie.Connection is { State: ConnectionState.Open }));

        public void GeefAlsVoorbij()
        {
            if (!IsBezig) { Dispose(); }
        }

        public bool LooptSinds(TimeSpan hoogstens) =>
            IsBezig && Volatile.Read(ref _transactie) is not null && Stopwatch.GetElapsedTime(_genomen) < hoogstens;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _gegeven, 1) == 0) { rij._plek.Release(); }
        }
    }
}
