using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;

namespace Datakoppeling.Belasting;

/// <summary>A server as a process of its own, so that its memory and processor time are its own; ended by this program.</summary>
internal sealed class Serverproces : IAsyncDisposable
{
    private const string Luistert = "Now listening on: ";
    private readonly Process _proces;
    private readonly TaskCompletionSource<Uri> _adres = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _log = new();

    private Serverproces(params string[] woorden)
    {
        var start = new ProcessStartInfo("dotnet", woorden) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        _proces = new Process { StartInfo = start, EnableRaisingEvents = true };
        _proces.OutputDataReceived += (_, e) => Lees(e.Data);
        _proces.ErrorDataReceived += (_, e) => Lees(e.Data);
        _proces.Exited += (_, _) => _adres.TrySetException(new InvalidOperationException("De server stopte voordat hij luisterde.\n" + string.Join('\n', _log)));
    }

    public Uri Adres { get; private set; } = null!;

    /// <summary>The errors that it logged, each with the lines below it.</summary>
    public IEnumerable<string> Klachten()
    {
        var rijen = _log.ToArray();
        for (var i = 0; i < rijen.Length; i++)
        {
            if (rijen[i].StartsWith("fail:", StringComparison.Ordinal) || rijen[i].StartsWith("crit:", StringComparison.Ordinal))
            {
                yield return string.Join(" / ", rijen.Skip(i).Take(6).Select(r => r.Trim()));
            }
        }
    }

    public static string Portaal => typeof(Serverproces).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == "Portaal").Value!;

    public static async Task<Serverproces> Start(params string[] woorden)
    {
        var server = new Serverproces(woorden);
        server._proces.Start();
        server._proces.BeginOutputReadLine();
        server._proces.BeginErrorReadLine();
        server.Adres = await server._adres.Task.WaitAsync(TimeSpan.FromMinutes(2));
        return server;
    }

    /// <summary>Bytes of memory in use (RSS).</summary>
    public long Geheugen()
    {
        _proces.Refresh();
        return _proces.WorkingSet64;
    }

    public TimeSpan Rekentijd()
    {
        _proces.Refresh();
        return _proces.TotalProcessorTime;
    }

    public int Id => _proces.Id;

    private void Lees(string? rij)
    {
        if (rij is null) { return; }
        if (_log.Count < 5_000) { _log.Enqueue(rij); }
        var plaats = rij.IndexOf(Luistert, StringComparison.Ordinal);
        if (plaats >= 0) { _adres.TrySetResult(new Uri(rij[(plaats + Luistert.Length)..].Trim())); }
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"proces {_proces.Id} op {Adres}");

    public async ValueTask DisposeAsync()
    {
        if (!_proces.HasExited)
        {
            _proces.Kill(entireProcessTree: true);
            await _proces.WaitForExitAsync();
        }
        _proces.Dispose();
    }
}
