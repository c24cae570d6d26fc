using System.Collections.Concurrent;
using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Datakoppeling.Platform.Opslag;

/// <summary>
/// Lets the writers of this process queue for SQLite, in order. SQLite has one writer, and who finds it busy sleeps on its thread, longer
/// each time, and whoever wakes first goes first: two hundred people at work then wait for seconds behind milliseconds of writing, and
/// a job that stores its rows chunk after chunk lets nobody in between. Other processes on the file still meet in SQLite itself.
/// </summary>
/// <remarks>
/// A transaction has its turn until it ends, a statement outside one until it is done. Who writes through a second context while its
/// first one has a transaction waits for itself; SQLite would refuse it too. Only who writes synchronously waits on its thread: the
/// migrations at start, and the framework when it stores a key of the cookies.
/// </remarks>
internal sealed class Schrijfbeurt : DbTransactionInterceptor, IDbCommandInterceptor, IDbConnectionInterceptor
{
    /// <summary>One queue per database, for all compositions in this process.</summary>
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Rijen = new(StringComparer.Ordinal);
    private readonly ConditionalWeakTable<DbConnection, SemaphoreSlim> _beurten = [];

    public override InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        var rij = Rij(connection);
        rij.Wait();
        _beurten.Add(connection, rij);
        return result;
    }

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default)
    {
        await Neem(connection, cancellationToken);
        return result;
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Geef(eventData);
    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Geef(eventData);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Geef(eventData);
        return Task.CompletedTask;
    }

    public override Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Geef(eventData);
        return Task.CompletedTask;
    }

    /// <summary>A transaction that was only disposed, after an exception, ends here: its connection closes with it.</summary>
    public void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) => Geef(connection);

    public Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        Geef(connection);
        return Task.CompletedTask;
    }

    public async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (IsLos(command, eventData)) { await Neem(command.Connection!, cancellationToken); }
        return result;
    }

    public ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (IsLos(command, eventData)) { Geef(command.Connection!); }
        return new(result);
    }

    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsLos(command, eventData)) { Geef(command.Connection!); }
        return Task.CompletedTask;
    }

    public Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        if (IsLos(command, eventData)) { Geef(command.Connection!); }
        return Task.CompletedTask;
    }

    /// <summary>An update or delete that is a transaction by itself.</summary>
    private static bool IsLos(DbCommand command, CommandEventData eventData) =>
        command.Transaction is null && eventData.CommandSource is CommandSource.ExecuteUpdate or CommandSource.ExecuteDelete;

    private async ValueTask Neem(DbConnection verbinding, CancellationToken stop)
    {
        var rij = Rij(verbinding);
        await rij.WaitAsync(stop);
        _beurten.Add(verbinding, rij);
    }

    /// <summary>To the next; once, whichever of the ends of a transaction comes first.</summary>
    private void Geef(DbConnection verbinding)
    {
        if (_beurten.Remove(verbinding, out var rij)) { rij.Release(); }
    }

    private void Geef(DbContextEventData einde) => Geef(einde.Context!.Database.GetDbConnection());

    private static SemaphoreSlim Rij(DbConnection verbinding) => Rijen.GetOrAdd(verbinding.ConnectionString, _ => new SemaphoreSlim(1, 1));
}
