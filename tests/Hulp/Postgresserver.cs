using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Datakoppeling.Proeven;

/// <summary>
/// A PostgreSQL server of the tests' own: made in a temporary folder at the first question, reached through a socket in that folder and
/// gone with this process, also when that is killed. Shared by both test projects.
/// </summary>
internal sealed class Postgresserver
{
    private static readonly Lazy<Postgresserver> Luie = new(() => new Postgresserver(duurzaam: false));
    // PostgreSQL refuses to run as root (Debian's package makes this user for it).
    private static readonly string AlsAnder = string.Equals(Environment.UserName, "root", StringComparison.Ordinal) ? "runuser -u postgres -- " : "";
    private readonly string _map;
    private readonly string _opties;

    private Postgresserver(bool duurzaam)
    {
        _map = Directory.CreateTempSubdirectory("datakoppeling-pg-").FullName;
        if (AlsAnder.Length > 0) { Doe($"chown postgres '{_map}' && chmod 755 '{_map}'"); }
        Doe($"{AlsAnder}'{Programma("initdb")}' -D '{_map}/data' -A trust -U portaal -E UTF8 --locale=C.UTF-8 --no-sync");
        // What most tests keep needs not survive a power cut.
        _opties = $"-k {_map} -c listen_addresses= {(duurzaam ? "" : "-c fsync=off -c synchronous_commit=off -c full_page_writes=off")} "
            + "-c max_connections=400 -c shared_buffers=128MB -c log_min_messages=fatal";
        Begin();
        // When this process ends, the pipe closes and the server that runs by then is told to stop.
        Starter = Start($"cat >/dev/null; {Pgctl("stop -m immediate")} >/dev/null 2>&1; rm -rf '{_map}'");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Starter.StandardInput.Close();
        Wacht();
    }

    /// <summary>Ends the server: <c>fast</c> says goodbye to who is connected, <c>immediate</c> is a crash.</summary>
    public void Stop(string wijze) => Doe($"{Pgctl($"stop -w -m {wijze}")} >>'{_map}/ctl' 2>&1");

    /// <summary>Starts it again, on the same data; answers as soon as it does.</summary>
    public void Start()
    {
        Begin();
        Wacht();
        // What this process still held were connections with the server that is gone.
        NpgsqlConnection.ClearAllPools();
    }

    private void Begin() => Doe($"{Pgctl($"start -w -l '{_map}/data/log' -o \"{_opties}\"")} >>'{_map}/ctl' 2>&1");

    private string Pgctl(string wat) => $"{AlsAnder}'{Programma("pg_ctl")}' -D '{_map}/data' {wat}";

    public static Postgresserver Gedeeld => Luie.Value;

    /// <summary>One that writes through to the disk, as a server in use does: for measuring.</summary>
    public static Postgresserver Duurzaam() => new(duurzaam: true);

    /// <summary>Why there is none; null when there can be one.</summary>
    public static string? Ontbreekt => Programma("initdb") is null ? "PostgreSQL is niet geïnstalleerd" : null;

    private Process Starter { get; }

    public string Verbinding(string database) =>
        $"Host={_map};Username=portaal;Database={database};Maximum Pool Size=60;Timeout=30;Command Timeout=60";

    /// <summary>Runs statements outside any transaction, as the owner of the server.</summary>
    public void Sql(string sql)
    {
        using var verbinding = new NpgsqlConnection(Verbinding("postgres"));
        verbinding.Open();
        using var opdracht = new NpgsqlCommand(sql, verbinding);
        opdracht.ExecuteNonQuery();
    }

    /// <summary>What the server has used: processor time of all its processes, those that ended too, and its memory, what they share once.</summary>
    public (TimeSpan Rekentijd, long Geheugen) Gebruik()
    {
        var hoofd = int.Parse(File.ReadLines($"{_map}/data/postmaster.pid").First(), CultureInfo.InvariantCulture);
        var (tikken, kilobytes) = (0L, 0L);
        foreach (var map in Directory.EnumerateDirectories("/proc").Where(m => int.TryParse(Path.GetFileName(m), NumberStyles.None, CultureInfo.InvariantCulture, out _)))
        {
            try
            {
                // After the name, which may hold anything: state, parent, and further on the clock ticks of itself and its children that ended.
                var stat = File.ReadAllText($"{map}/stat");
                var velden = stat[(stat.LastIndexOf(')') + 2)..].Split(' ').ToList();
                var nummer = int.Parse(Path.GetFileName(map), CultureInfo.InvariantCulture);
                if (nummer != hoofd && int.Parse(velden[1], CultureInfo.InvariantCulture) != hoofd) { continue; }
                tikken += velden.Skip(11).Take(nummer == hoofd ? 4 : 2).Sum(v => long.Parse(v, CultureInfo.InvariantCulture));
                kilobytes += File.ReadLines($"{map}/smaps_rollup").Where(r => r.StartsWith("Pss:", StringComparison.Ordinal))
                    .Sum(r => long.Parse(r[4..^2].Trim(), CultureInfo.InvariantCulture));
            }
            catch (IOException)
            {
                // It ended in the meantime.
            }
        }
        return (TimeSpan.FromSeconds(tikken / 100.0), kilobytes * 1024);
    }

    /// <summary>Removes a database, whoever is still connected.</summary>
    public void Verwijder(string database)
    {
        NpgsqlConnection.ClearPool(new NpgsqlConnection(Verbinding(database)));
        Sql($"DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)");
    }

    private void Wacht()
    {
        var klok = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                Sql("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (klok.Elapsed < TimeSpan.FromSeconds(60))
            {
                Thread.Sleep(50);
            }
        }
    }

    private static string? Programma(string naam)
    {
        var mappen = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").OrderByDescending(m => int.TryParse(Path.GetFileName(m), NumberStyles.None, CultureInfo.InvariantCulture, out var v) ? v : 0).Select(m => Path.Combine(m, "bin"))
            : [];
        return mappen.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')).Select(m => Path.Combine(m, naam)).FirstOrDefault(File.Exists);
    }

    private static void Doe(string opdracht)
    {
        using var proces = Start($"({opdracht}) 2>&1 </dev/null");
        var uit = proces.StandardOutput.ReadToEnd();
        proces.WaitForExit();
        if (proces.ExitCode != 0) { throw new InvalidOperationException(uit); }
    }

    private static Process Start(string opdracht) => Process.Start(
        new ProcessStartInfo("/bin/sh", ["-c", opdracht]) { RedirectStandardInput = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = "/" })!;
}
