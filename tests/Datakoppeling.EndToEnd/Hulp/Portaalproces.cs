using System.Collections.Concurrent;
using System.Diagnostics;

namespace Datakoppeling.EndToEnd.Hulp;

/// <summary>
/// The built portal as a process of its own, in Development, on a free port and an empty data folder that is removed afterwards.
/// Its temporary files go to that folder too, so that a test can search everything that it left on disk.
/// </summary>
public sealed class Portaalproces : IAsyncDisposable
{
    private const string Luistert = "Now listening on: ";
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(3);
    private readonly ConcurrentQueue<string> _rijen = new();
    private readonly TaskCompletionSource<Uri> _adres = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DirectoryInfo _map;
    private readonly Process _proces;
    private bool _mapIsVanEenAnder;

    private Portaalproces(DirectoryInfo map, string[] meer, string? vertrouwd)
    {
        _map = map;
        var opdracht = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var deel in (string[])[Portaaldll(), "--urls=http://127.0.0.1:0", $"--Opslag:Map={_map.FullName}", .. Sleutelmap(meer), .. NooitWachten, .. meer]) { opdracht.ArgumentList.Add(deel); }
        opdracht.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        opdracht.Environment["TMPDIR"] = _map.CreateSubdirectory("tijdelijk").FullName;
        if (vertrouwd is not null) { opdracht.Environment["SSL_CERT_FILE"] = vertrouwd; }
        // Its socket and its pipe would stand among the files, and cannot be read to an end.
        opdracht.Environment["DOTNET_EnableDiagnostics"] = "0";
        _proces = new Process { StartInfo = opdracht, EnableRaisingEvents = true };
        _proces.OutputDataReceived += (_, e) => Lees(e.Data);
        _proces.ErrorDataReceived += (_, e) => Lees(e.Data);
        _proces.Exited += (_, _) => _adres.TrySetException(new InvalidOperationException("Het portaal stopte voordat het luisterde:\n" + Log));
    }

    // Small and broken files are what tests are about: they wait for nobody, only where a test asks for it.
    private static readonly string[] NooitWachten = ["--Leveringen:Afkeurgrens=100", "--Leveringen:Verschilgrens=1000000000"];

    /// <summary>In Production the keys of rondes lie outside the data folder.</summary>
    private string[] Sleutelmap(string[] meer) => meer.Contains("--environment=Production", StringComparer.Ordinal) ? [$"--Kluis:Sleutelmap={Sleutels}"] : [];

    private string Sleutels => _map.FullName + "-sleutels";

    public Uri Adres { get; private set; } = null!;
    public string Map => _map.FullName;

    /// <summary>Everything the portal wrote to its log so far.</summary>
    public string Log => string.Join('\n', _rijen);

    /// <param name="meer">Further settings: <c>--Voorbeeldgegevens=nee</c>.</param>
    public static Task<Portaalproces> Start(params string[] meer) => Start(Directory.CreateTempSubdirectory("datakoppeling-e2e-"), meer);

    /// <summary>One that trusts this certificate, and no other.</summary>
    public static Task<Portaalproces> StartMetVertrouwen(string? certificaat, params string[] meer) => Start(Directory.CreateTempSubdirectory("datakoppeling-e2e-"), meer, vertrouwd: certificaat);

    /// <summary>Ends this process at once, as a crash does, and starts another on the same data; at another address.</summary>
    public async Task<Portaalproces> Herstart(params string[] meer)
    {
        _mapIsVanEenAnder = true;
        await DisposeAsync();
        return await Start(_map, meer);
    }

    /// <summary>One of several on the same data; the folder belongs to who made it.</summary>
    public static Task<Portaalproces> Node(DirectoryInfo map, params string[] meer) => Start(map, meer, gedeeld: true);

    public int Nummer => _proces.Id;

    /// <summary>Whether the process still runs.</summary>
    public bool Leeft => !_proces.HasExited;

    private static async Task<Portaalproces> Start(DirectoryInfo map, string[] meer, bool gedeeld = false, string? vertrouwd = null)
    {
        var portaal = new Portaalproces(map, meer, vertrouwd) { _mapIsVanEenAnder = gedeeld };
        try
        {
            portaal._proces.Start();
            portaal._proces.BeginOutputReadLine();
            portaal._proces.BeginErrorReadLine();
            portaal.Adres = await portaal._adres.Task.WaitAsync(Geduld);
            return portaal;
        }
        catch
        {
            await portaal.DisposeAsync();
            throw;
        }
    }

    /// <summary>Waits until a line of the log holds <paramref name="tekst"/>: for demo data that are made in the background.</summary>
    public async Task WachtOpLog(string tekst)
    {
        try { await Afwachten.Tot($"'{tekst}' staat in het log", () => _rijen.Any(r => r.Contains(tekst, StringComparison.Ordinal))); }
        catch (TimeoutException fout) { throw new TimeoutException(fout.Message + "\n" + Log, fout); }
    }

    /// <summary>Asks it to stop, as systemd does.</summary>
    public async Task Term()
    {
        using var kill = Process.Start("kill", ["-TERM", _proces.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    /// <summary>Waits until it has ended; its exit code.</summary>
    public async Task<int> Einde()
    {
        await _proces.WaitForExitAsync().WaitAsync(Geduld);
        return _proces.ExitCode;
    }

    private void Lees(string? rij)
    {
        if (rij is null) { return; }
        _rijen.Enqueue(rij);
        var plaats = rij.IndexOf(Luistert, StringComparison.Ordinal);
        if (plaats >= 0) { _adres.TrySetResult(new Uri(rij[(plaats + Luistert.Length)..].Split('"')[0].Trim())); }
    }

    /// <summary>The host's own output folder, built in the same configuration as these tests: there its static files are found.</summary>
    internal static string Portaaldll()
    {
        var hier = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var (kader, soort) = (hier.Name, hier.Parent!.Name);
        return Path.Combine(Wortel, "src", "Datakoppeling.Portal", "bin", soort, kader, "Datakoppeling.Portal.dll");
    }

    /// <summary>The folder of the solution.</summary>
    public static string Wortel { get; } = ZoekWortel();

    private static string ZoekWortel()
    {
        var map = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(map!.FullName, "Datakoppeling.sln"))) { map = map.Parent; }
        return map.FullName;
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            if (!_proces.HasExited)
            {
                _proces.Kill(entireProcessTree: true);
                await _proces.WaitForExitAsync();
            }
        }
        catch (InvalidOperationException)
        {
            // It never started.
        }
        _proces.Dispose();
        Logwacht.Controleer(_rijen, _map.FullName);
        if (_mapIsVanEenAnder) { return; }
        _map.Delete(recursive: true);
        if (Directory.Exists(Sleutels)) { Directory.Delete(Sleutels, recursive: true); }
    }
}
