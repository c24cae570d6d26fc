using System.Data.Common;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Datakoppeling.Platform.Telemetrie;

/// <summary>
/// An exception as the log may have it: which one, where it came from, and its sentence only where that never quotes what was being
/// worked on. A parser or a dictionary of the framework puts the value in its sentence, and that value may be a person.
/// </summary>
internal static class Foutbericht
{
    public static string Van(Exception fout)
    {
        var tekst = new StringBuilder();
        Schrijf(tekst, fout);
        return tekst.ToString();
    }

    /// <summary>A sentence of somebody else that was made with <paramref name="fout"/> in it, without what that says.</summary>
    public static string Zonder(string zin, Exception fout) => zin.Replace(fout.ToString(), Soort(fout), StringComparison.Ordinal);

    /// <summary>Its class, and of a database the code of what went wrong.</summary>
    public static string Soort(Exception fout) =>
        fout is DbException { SqlState: { Length: > 0 } code } ? $"{fout.GetType().FullName} ({code})" : fout.GetType().FullName!;

    private static void Schrijf(StringBuilder tekst, Exception fout)
    {
        tekst.Append(Soort(fout));
        if (NoemtNiemand(fout)) { tekst.Append(": ").Append(fout.Message); }
        foreach (var oorzaak in fout is AggregateException meer ? meer.InnerExceptions : fout.InnerException is { } een ? [een] : (IReadOnlyList<Exception>)[])
        {
            tekst.Append("\n ---> ");
            Schrijf(tekst, oorzaak);
        }
        if (fout.StackTrace is { } spoor) { tekst.Append('\n').Append(spoor); }
    }

    // What PostgreSQL says of a value that does not fit, quotes it; SQLite names the column only.
    private static bool NoemtNiemand(Exception fout) => fout is not PostgresException
        && (fout is SqliteException or NpgsqlException or DbUpdateException or IOException or UnauthorizedAccessException or SocketException or HttpRequestException
            or TimeoutException or OperationCanceledException or ObjectDisposedException or CryptographicException
            || fout.GetType().Assembly.GetName().Name!.StartsWith("Datakoppeling.", StringComparison.Ordinal));
}
