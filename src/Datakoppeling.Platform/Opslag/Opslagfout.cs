using System.Data.Common;
using Datakoppeling.Kern;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Datakoppeling.Platform.Opslag;

/// <summary>Tells the faults of the database apart: try again, tell the user, or a bug.</summary>
public static class Opslagfout
{
    // https://www.sqlite.org/rescode.html: BUSY, LOCKED, READONLY, IOERR, FULL and CANTOPEN.
    private const int SqliteBezet = 5;
    private const int SqliteVergrendeld = 6;
    private const int SqliteAlleenLezen = 8;
    private const int SqliteSchijffout = 10;
    private const int SqliteVol = 13;
    private const int SqliteNietTeOpenen = 14;
    // Extended codes of IOERR: no room for the shared memory beside the journal, or to make a file longer or shorter.
    private const int SqliteGedeeldGeheugen = 4874;

    /// <summary>Whether the same work may succeed a moment later (another writer was busy, a connection fell away).</summary>
    public static bool IsTijdelijk(Exception fout) => Kern(fout) switch
    {
        SqliteException s => s.SqliteErrorCode is SqliteBezet or SqliteVergrendeld,
        DbException d => d.IsTransient,
        _ => false,
    };

    /// <summary>
    /// Whether another writer was first: changed a row that this one had read, or made one that it was about to make. Whoever reads anew and
    /// does the same work again, does it on what is there now.
    /// </summary>
    public static bool IsBotsing(Exception fout) =>
        fout is DbUpdateConcurrencyException || Kern(fout) is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>What the user is told about a fault that is nobody's bug; null when it is one.</summary>
    public static Weigering? Zin(Exception fout)
    {
        if (fout is DbUpdateConcurrencyException)
        {
            return new("Iemand anders heeft dit net gewijzigd. Er is niets bewaard. Open het opnieuw en kijk wat er veranderd is.");
        }
        if (IsSchijfVol(Kern(fout)) || IsSchijfVol(fout))
        {
            return new("De schijf is vol. Er is niets bewaard en niets verloren. Waarschuw je applicatiebeheerder en probeer het daarna opnieuw.");
        }
        if (IsSchijfDicht(Kern(fout)) || IsSchijfDicht(fout))
        {
            return new("Er kan nu niet naar de schijf worden geschreven. Er is niets bewaard en niets verloren. Waarschuw je applicatiebeheerder en probeer het daarna opnieuw.");
        }
        return IsTijdelijk(fout) ? new("De opslag is op dit moment bezet. Er is niets bewaard. Probeer het zo nog eens.") : null;
    }

    /// <summary>ENOSPC (28) on Unix, ERROR_DISK_FULL (0x70) and ERROR_HANDLE_DISK_FULL (0x27) on Windows.</summary>
    private static bool IsSchijfVol(Exception? fout) => fout is SqliteException { SqliteErrorCode: SqliteVol } or SqliteException { SqliteExtendedErrorCode: SqliteGedeeldGeheugen }
        or PostgresException { SqlState: PostgresErrorCodes.DiskFull } || fout is IOException
        && (OperatingSystem.IsWindows() ? (fout.HResult & 0xFFFF) is 0x70 or 0x27 : fout.HResult == 28);

    /// <summary>
    /// The disk or the database has become read-only, or answers with an error: EROFS (30) and EIO (5) on Unix, ERROR_WRITE_PROTECT (0x13)
    /// on Windows. A file system that finds damage makes itself read-only.
    /// </summary>
    private static bool IsSchijfDicht(Exception? fout) => fout is SqliteException { SqliteErrorCode: SqliteAlleenLezen or SqliteSchijffout or SqliteNietTeOpenen }
        or PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.IoError } || fout is IOException
        && (OperatingSystem.IsWindows() ? (fout.HResult & 0xFFFF) == 0x13 : fout.HResult is 30 or 5);

    private static Exception? Kern(Exception fout) => fout is DbUpdateException { InnerException: { } binnen } ? binnen : fout;
}
