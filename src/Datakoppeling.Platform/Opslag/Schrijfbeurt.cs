using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Datakoppeling.Platform.Opslag;

/// <summary>
/// Lets the writers of this process queue for SQLite, in order. SQLite has one writer, and who finds it busy sleeps on its thread, longer
/// each time, and whoever wakes first goes first: two hundred people at work then wait for seconds behind milliseconds of writing, and
/// a job that stores its rows chunk after chunk lets nobody in between. Other processes on the file still meet in SQLite itself.
/// </summary>
/// <remarks>
/// A transaction has its turn until it ends, a statement outside one until it is done. Both are begun here and not by EF, so that a turn
/// never stands between a question and its answer: what throws gives it back. Who writes through a second context while its first one has
/// a transaction waits for itself; SQLite would refuse it too. Only who writes synchronously waits on its thread: the migrations at start,
/// and the framework when it stores a key of the cookies.
/// </remarks>
internal sealed class Schrijfbeurt : DbTransactionInterceptor, IDbCommandInterceptor, IDbConnectionInterceptor
{
    // By connection and by transaction: what ends it names one of the two.
    private readonly ConditionalWeakTable<object, Schrijfrij.Beurt> _beurten = [];

    public override InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        if (result.HasResult) { return result; }
        Ruim(connection);
        return InterceptionResult<DbTransaction>.SuppressWithResult(Begin(connection, Rij(connection).Neem(), eventData.IsolationLevel));
    }

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        if (result.HasResult) { return result; }
        Ruim(connection);
        return InterceptionResult<DbTransaction>.SuppressWithResult(Begin(connection, await Rij(connection).Neem(cancellationToken), eventData.IsolationLevel));
    }

    /// <summary>Nobody waits for themselves: what this connection had is over, or it may not begin.</summary>
    private void Ruim(DbConnection verbinding)
    {
        if (Heeft(verbinding)) { throw new InvalidOperationException("Deze verbinding heeft al een transactie."); }
        Geef(verbinding);
    }

    private bool Heeft(DbConnection verbinding) => _beurten.TryGetValue(verbinding, out var beurt) && beurt.IsBezig;

    private DbTransaction Begin(DbConnection verbinding, Schrijfrij.Beurt beurt, IsolationLevel niveau)
    {
        try
        {
            // SQLite has no other way: also its asynchronous begin waits on the thread, and there is one at a time.
            var transactie = Rij(verbinding).Schrijf((SqliteConnection)verbinding, _ => verbinding.BeginTransaction(niveau));
            beurt.IsVan(transactie);
            _beurten.AddOrUpdate(verbinding, beurt);
            _beurten.AddOrUpdate(transactie, beurt);
            return transactie;
        }
        catch
        {
            beurt.Dispose();
            throw;
        }
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Bewaard(transaction);
    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Geef(transaction);
    public override void TransactionFailed(DbTransaction transaction, TransactionErrorEventData eventData) => Mislukt(transaction);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Bewaard(transaction);
        return Task.CompletedTask;
    }

    public override Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Geef(transaction);
        return Task.CompletedTask;
    }

    public override Task TransactionFailedAsync(DbTransaction transaction, TransactionErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Mislukt(transaction);
        return Task.CompletedTask;
    }

    /// <summary>A transaction that was only disposed, after an exception, ends here: its connection closes with it.</summary>
    public void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => Geef(connection);

    public Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        Geef(connection);
        return Task.CompletedTask;
    }

    /// <summary>Or here, when it was opened by hand or did not close.</summary>
    public void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) => Geef(connection);

    public Task ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        Geef(connection);
        return Task.CompletedTask;
    }

    public InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        if (result.HasResult || !IsLos(command, eventData)) { return result; }
        using var beurt = Rij(command.Connection!).Neem();
        return InterceptionResult<int>.SuppressWithResult(Schrijf(command));
    }

    public async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (result.HasResult || !IsLos(command, eventData)) { return result; }
        using var beurt = await Rij(command.Connection!).Neem(cancellationToken);
        return InterceptionResult<int>.SuppressWithResult(Schrijf(command));
    }

    private static int Schrijf(DbCommand opdracht)
    {
        var rij = Rij(opdracht.Connection!);
        try
        {
            var rijen = rij.Schrijf((SqliteConnection)opdracht.Connection!, geduld =>
            {
                opdracht.CommandTimeout = geduld;
                return opdracht.ExecuteNonQuery();
            });
            rij.Bewijs();
            return rijen;
        }
        catch
        {
            rij.Ontkracht();
            throw;
        }
    }

    /// <summary>An update or delete that is a transaction by itself.</summary>
    private bool IsLos(DbCommand command, CommandEventData eventData) =>
        command.Transaction is null && eventData.CommandSource is CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete && !Heeft(command.Connection!);

    private void Bewaard(DbTransaction transactie)
    {
        if (_beurten.TryGetValue(transactie, out var beurt)) { beurt.Rij.Bewijs(); }
        Geef(transactie);
    }

    /// <summary>What could not be committed may still be rolled back; SQLite has done so by itself when it knows that nothing else is left.</summary>
    private void Mislukt(DbTransaction transactie)
    {
        if (!_beurten.TryGetValue(transactie, out var beurt)) { return; }
        beurt.Rij.Ontkracht();
        beurt.GeefAlsVoorbij();
    }

    /// <summary>To the next; once, whichever of the ends comes first.</summary>
    private void Geef(object wat)
    {
        if (_beurten.Remove(wat, out var beurt)) { beurt.Dispose(); }
    }

    private static Schrijfrij Rij(DbConnection verbinding) => Schrijfrij.Van(verbinding.ConnectionString);
}
