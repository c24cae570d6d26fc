using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace Datakoppeling.Tests.Portal;

/// <summary>The portal as a process of its own, for what only a process does: stopping on a signal, writing to its standard output.</summary>
internal sealed class Losproces : IAsyncDisposable
{
    private const string Luistert = "Now listening on: ";
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(3);
    private readonly string _map;
    private readonly Process _proces;
    private readonly ConcurrentQueue<string> _rijen = new();
    private readonly TaskCompletionSource<Uri> _adres = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private Losproces(string map, ProcessStartInfo start)
    {
        _map = map;
        _proces = new Process { StartInfo = start, EnableRaisingEvents = true };
        _proces.OutputDataReceived += (_, e) => Lees(e.Data);
        _proces.ErrorDataReceived += (_, e) => Lees(e.Data);
        _proces.Exited += (_, _) => _adres.TrySetException(new InvalidOperationException("Het portaal stopte voordat het luisterde:\n" + string.Join('\n', _rijen)));
    }

    public Uri Adres { get; private set; } = null!;

    /// <summary>Each line that it wrote, to either output.</summary>
    public IReadOnlyCollection<string> Rijen => _rijen;

    public int Id => _proces.Id;

    /// <summary>The most memory that it ever held, in bytes; Linux alone tells.</summary>
    public long HoogsteGeheugen() => File.ReadLines($"/proc/{Id}/status").Where(r => r.StartsWith("VmHWM:", StringComparison.Ordinal))
        .Select(r => long.Parse(r[6..^2].Trim(), System.Globalization.CultureInfo.InvariantCulture) * 1024).Single();

    /// <param name="map">The data folder; stays when the process has ended.</param>
    public static async Task<Losproces> Start(string map, string omgeving, params string[] meer)
    {
        var start = Startopdracht([.. Woorden(map, omgeving), .. meer]);
        var proces = new Losproces(map, start);
        proces._proces.Start();
        proces._proces.BeginOutputReadLine();
        proces._proces.BeginErrorReadLine();
        proces.Adres = await proces._adres.Task.WaitAsync(Geduld, TestContext.Current.CancellationToken);
        return proces;
    }

    /// <summary>The arguments with which the portal starts on a folder.</summary>
    public static string[] Woorden(string map, string omgeving) =>
        [$"--environment={omgeving}", "--urls=http://127.0.0.1:0", $"--Opslag:Map={map}", "--Voorbeeldgegevens=nee", .. Draaiend.NooitWachten, .. Draaiend.Sleutelmap(map, omgeving)];

    /// <summary>Runs a verb, or a portal that does not start, to its end.</summary>
    public static async Task<(int Code, string Uitvoer)> Voer(params string[] woorden)
    {
        using var proces = Process.Start(Startopdracht(woorden))!;
        var (uit, fouten) = (proces.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), proces.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        try { await proces.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Geduld, TestContext.Current.CancellationToken); }
        finally { if (!proces.HasExited) { proces.Kill(); } }
        return (proces.ExitCode, await uit + await fouten);
    }

    /// <summary>As from a shell: what it makes may be read by everybody, unless the portal sees to it.</summary>
    private static ProcessStartInfo Startopdracht(string[] woorden)
    {
        string[] portaal = ["dotnet", Path.Combine(AppContext.BaseDirectory, "Datakoppeling.Portal.dll"), .. woorden];
        string[] alles = OperatingSystem.IsWindows() ? portaal : ["/bin/sh", "-c", "umask 022; exec \"$@\"", "sh", .. portaal];
        var start = new ProcessStartInfo(alles[0]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var woord in alles[1..]) { start.ArgumentList.Add(woord); }
        return start;
    }

    public HttpClient Browser() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Adres };

    /// <summary>SIGTERM, as systemd and a container engine send it.</summary>
    public Task Term() => Signaal("TERM");

    public async Task Signaal(string naam)
    {
        using var kill = Process.Start("kill", ["-" + naam, _proces.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <returns>The exit code.</returns>
    public async Task<int> Einde()
    {
        await _proces.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Geduld, TestContext.Current.CancellationToken);
        return _proces.ExitCode;
    }

    private void Lees(string? rij)
    {
        if (rij is null) { return; }
        _rijen.Enqueue(rij);
        var plaats = rij.IndexOf(Luistert, StringComparison.Ordinal);
        if (plaats >= 0) { _adres.TrySetResult(new Uri(rij[(plaats + Luistert.Length)..].Split('"')[0].Trim())); }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_proces.HasExited)
        {
            _proces.Kill();
            await _proces.WaitForExitAsync();
        }
        _proces.Dispose();
        Logwacht.Controleer(_rijen, _map);
    }
}
