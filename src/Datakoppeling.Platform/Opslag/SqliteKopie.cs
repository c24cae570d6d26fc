using Microsoft.Data.Sqlite;

namespace Datakoppeling.Platform.Opslag;

/// <summary>
/// Copies a SQLite database while others write to it, and tells whether such a copy is sound. VACUUM INTO reads one snapshot, so the
/// copy is of one moment and no writer waits (write-ahead log); unlike the page-by-page backup it carries nothing of what was
/// deleted (https://www.sqlite.org/lang_vacuum.html).
/// </summary>
internal static class SqliteKopie
{
    // https://www.sqlite.org/rescode.html: CORRUPT and NOTADB.
    private const int Beschadigd = 11;
    private const int GeenDatabase = 26;

    /// <summary>Copies <paramref name="van"/> to a file that does not exist yet; on disk when this returns.</summary>
    public static void Kopieer(string van, string naar)
    {
        using (var verbinding = Open(van, SqliteOpenMode.ReadWrite))
        {
            using var opdracht = verbinding.CreateCommand();
            opdracht.CommandTimeout = 0;
            opdracht.CommandText = "VACUUM INTO $naar";
            opdracht.Parameters.AddWithValue("$naar", naar);
            opdracht.ExecuteNonQuery();
        }
        // SQLite itself does not sync this file.
        using var schijf = new FileStream(naar, FileMode.Open, FileAccess.ReadWrite);
        schijf.Flush(flushToDisk: true);
    }

    /// <summary>Whether every page, index and foreign key of the file is sound.</summary>
    public static bool IsGaaf(string pad)
    {
        try
        {
            return Kolom(pad, "PRAGMA integrity_check") is ["ok"] && Kolom(pad, "PRAGMA foreign_key_check").Count == 0;
        }
        catch (SqliteException fout) when (IsBeschadigd(fout))
        {
            return false;
        }
    }

    public static bool IsBeschadigd(SqliteException fout) => fout.SqliteErrorCode is Beschadigd or GeenDatabase;

    /// <summary>The first column of what <paramref name="vraag"/> gives, as text.</summary>
    public static List<string> Kolom(string pad, string vraag)
    {
        using var verbinding = Open(pad, SqliteOpenMode.ReadWrite);
        using var opdracht = verbinding.CreateCommand();
        opdracht.CommandTimeout = 0;
        opdracht.CommandText = vraag;
        using var lezer = opdracht.ExecuteReader();
        var waarden = new List<string>();
        while (lezer.Read()) { waarden.Add(lezer.GetString(0)); }
        return waarden;
    }

    // Without a pool: the file is let go of when this is done, so that it can be moved.
    private static SqliteConnection Open(string pad, SqliteOpenMode stand)
    {
        var verbinding = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = pad, Mode = stand, Pooling = false, DefaultTimeout = 30 }.ToString());
        verbinding.Open();
        return verbinding;
    }
}
