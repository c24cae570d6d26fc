using System.IO.Pipelines;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Kluis;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>
/// Puts what the engine writes into the kluis while it is being written, several files at once: the letters never stand in plain
/// on disk, nor as a whole in memory. What is not kept is removed again.
/// </summary>
internal sealed class Uitvoerkluis(IKluis kluis, Guid vak, string door, CancellationToken stop) : IAsyncDisposable
{
    private readonly List<(string Naam, Task<Uitkomst<Kluisbestand>> Berging)> _lopend = [];
    private bool _behouden;

    /// <summary>A stream to write the file into; closing it closes the file.</summary>
    public Stream Open(string naam)
    {
        var pijp = new Pipe(new PipeOptions(pauseWriterThreshold: 1 << 20, resumeWriterThreshold: 1 << 19));
        var berging = Task.Run(() => Berg(naam, pijp.Reader), stop);
        lock (_lopend) { _lopend.Add((naam, berging)); }
        return pijp.Writer.AsStream();
    }

    // When the vault refuses, the reading end closes: the engine then writes into nothing, and hears of it at the end.
    private async Task<Uitkomst<Kluisbestand>> Berg(string naam, PipeReader van)
    {
        await using var inhoud = van.AsStream();
        return await kluis.Berg(vak, naam, inhoud, door, stop);
    }

    /// <summary>Waits until everything is in; call it when the engine closed its streams. Refused when one could not be stored: a full disk.</summary>
    public async Task<Uitkomst<IReadOnlyList<(string Naam, Kluisbestand Bestand)>>> Sluit()
    {
        var bestanden = await Task.WhenAll(_lopend.Select(l => l.Berging));
        foreach (var bestand in bestanden)
        {
            if (bestand.Weigering is { } weigering) { return weigering; }
        }
        return _lopend.Zip(bestanden, (l, bestand) => (l.Naam, bestand.Waarde)).OrderBy(l => l.Naam, StringComparer.Ordinal).ToList();
    }

    /// <summary>The files are registered: they stay.</summary>
    public void Behoud() => _behouden = true;

    public async ValueTask DisposeAsync()
    {
        if (_behouden) { return; }
        foreach (var (_, berging) in _lopend.Where(l => l.Berging.IsCompletedSuccessfully))
        {
            if (await berging is { Gelukt: true } geborgen) { await kluis.VerwijderBestand(geborgen.Waarde.Id, CancellationToken.None); }
        }
    }
}
