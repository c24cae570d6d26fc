using System.Data.Common;
using System.Net.Sockets;
using Datakoppeling.Kern;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Datakoppeling.Platform.Opslag;

/// <summary>
/// Tells the faults of the database apart: try again, tell the user, or a bug. The one place that does so. A fault comes in wrappers:
/// EF puts one that may pass in an <see cref="InvalidOperationException"/>, saving in a <see cref="DbUpdateException"/>, Quartz in one of
/// its own; so what counts is what lies within.
/// </summary>
public static class Opslagfout
{
    // https://www.sqlite.org/rescode.html: BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN and PROTOCOL (a race for the lock of the journal).
    private const int SqliteBezet = 5;
    private const int SqliteVergrendeld = 6;
    private const int SqliteAlleenLezen = 8;
    private const int SqliteSchijffout = 10;
    private const int SqliteVol = 13;
    private const int SqliteNietTeOpenen = 14;
    private const int SqliteProtocol = 15;
    // Extended codes of IOERR: no room for the shared memory beside the journal, or to make a file longer or shorter.
    private const int SqliteGedeeldGeheugen = 4874;

    // https://www.postgresql.org/docs/current/errcodes-appendix.html: a session that the server ended.
    private const string SessieTeLangStil = "57P05";
    private const string TransactieTeLangStil = "25P03";

    /// <summary>
    /// Words by which Npgsql tells that a connection, reader or transaction broke while something still went through it. Tests on a real
    /// server hold these.
    /// </summary>
    private static readonly string[] Verbroken = ["not open", "closed", "completed", "broken", "already in state"];

    /// <summary>Whether the same work may succeed a moment later: another writer was busy, or the database is away.</summary>
    public static bool IsTijdelijk(Exception fout) => Bevat(fout, IsZelfTijdelijk);

    /// <summary>Whether the database was away: stopped, starting, or the connection with it fell away.</summary>
    public static bool IsOnbereikbaar(Exception fout) => Bevat(fout, IsZelfOnbereikbaar);

    /// <summary>
    /// Whether another writer was first: changed a row that this one had read, or made one that it was about to make. Whoever reads anew and
    /// does the same work again, does it on what is there now.
    /// </summary>
    public static bool IsBotsing(Exception fout) =>
        Bevat(fout, f => f is DbUpdateConcurrencyException or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation });

    /// <summary>Whether the disk took nothing: full, read-only, or it answers with an error.</summary>
    public static bool IsVanDeSchijf(Exception fout) => Bevat(fout, f => IsSchijfVol(f) || IsSchijfDicht(f));

    /// <summary>What the user is told about a fault that is nobody's bug; null when it is one.</summary>
    public static Weigering? Zin(Exception fout)
    {
        if (Bevat(fout, f => f is DbUpdateConcurrencyException))
        {
            return new("Iemand anders heeft dit net gewijzigd. Er is niets bewaard. Open het opnieuw en kijk wat er veranderd is.");
        }
        if (Bevat(fout, IsSchijfVol))
        {
            return new("De schijf is vol. Er is niets bewaard en niets verloren. Waarschuw je applicatiebeheerder en probeer het daarna opnieuw.");
        }
        if (Bevat(fout, IsSchijfDicht))
        {
            return new("Er kan nu niet naar de schijf worden geschreven. Er is niets bewaard en niets verloren. Waarschuw je applicatiebeheerder en probeer het daarna opnieuw.");
        }
        if (IsOnbereikbaar(fout)) { return new("De opslag is even niet bereikbaar. Er is niets bewaard. Probeer het zo nog eens.") { IsTijdelijk = true }; }
        return IsTijdelijk(fout) ? new("De opslag is op dit moment bezet. Er is niets bewaard. Probeer het zo nog eens.") { IsTijdelijk = true } : null;
    }

    /// <summary>Somewhere within; of several faults at once, in each that is not merely the end of another.</summary>
    private static bool Bevat(Exception? fout, Func<Exception, bool> isZo) => fout switch
    {
        null => false,
        AggregateException { InnerExceptions.Count: > 0 } meer => meer.InnerExceptions.Where(f => f is not OperationCanceledException).ToList() is { Count: > 0 } fouten && fouten.TrueForAll(f => Bevat(f, isZo)),
        _ => isZo(fout) || Bevat(fout.InnerException, isZo),
    };

    private static bool IsZelfTijdelijk(Exception fout) => IsZelfOnbereikbaar(fout) || fout switch
    {
        SqliteException s => s.SqliteErrorCode is SqliteBezet or SqliteVergrendeld or SqliteProtocol,
        DbException d => d.IsTransient && !IsSchijfVol(fout) && !IsSchijfDicht(fout),
        _ => false,
    };

    private static bool IsZelfOnbereikbaar(Exception fout) => fout switch
    {
        PostgresException p => p.SqlState is PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow
            or PostgresErrorCodes.TooManyConnections or SessieTeLangStil or TransactieTeLangStil || p.SqlState.StartsWith("08", StringComparison.Ordinal),
        NpgsqlException n => n.InnerException is { } oorzaak && Bevat(oorzaak, f => f is SocketException or TimeoutException or (IOException and not FileNotFoundException)),
        // A connection that broke earlier is found broken here, and nothing within says so. The same types from elsewhere are bugs.
        ObjectDisposedException d => d.ObjectName.StartsWith("Npgsql", StringComparison.Ordinal),
        InvalidOperationException i => IsVerbroken(i),
        IOException or SocketException or TimeoutException => IsVanNpgsql(fout),
        _ => false,
    };

    private static bool IsVerbroken(InvalidOperationException fout) =>
        fout.InnerException is null && IsVanNpgsql(fout) && Array.Exists(Verbroken, woord => fout.Message.Contains(woord, StringComparison.Ordinal));

    private static bool IsVanNpgsql(Exception fout) => string.Equals(fout.Source, "Npgsql", StringComparison.Ordinal);

    /// <summary>ENOSPC (28) on Unix, ERROR_DISK_FULL (0x70) and ERROR_HANDLE_DISK_FULL (0x27) on Windows.</summary>
    private static bool IsSchijfVol(Exception fout) => fout is SqliteException { SqliteErrorCode: SqliteVol } or SqliteException { SqliteExtendedErrorCode: SqliteGedeeldGeheugen }
        or PostgresException { SqlState: PostgresErrorCodes.DiskFull } || fout is IOException
        && (OperatingSystem.IsWindows() ? (fout.HResult & 0xFFFF) is 0x70 or 0x27 : fout.HResult == 28);

    /// <summary>
    /// The disk or the database has become read-only, or answers with an error: EROFS (30) and EIO (5) on Unix, ERROR_WRITE_PROTECT (0x13)
    /// on Windows. A file system that finds damage makes itself read-only.
    /// </summary>
    private static bool IsSchijfDicht(Exception fout) => fout is SqliteException { SqliteErrorCode: SqliteAlleenLezen or SqliteSchijffout or SqliteNietTeOpenen }
        or PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.IoError } || fout is IOException
        && (OperatingSystem.IsWindows() ? (fout.HResult & 0xFFFF) == 0x13 : fout.HResult is 30 or 5);
}
