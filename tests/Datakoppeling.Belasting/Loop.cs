using System.Diagnostics;
using System.Globalization;
using Datakoppeling.Belasting.Draad;

namespace Datakoppeling.Belasting;

/// <summary>What a run came to.</summary>
/// <param name="PerCircuit">Bytes of memory that one circuit added.</param>
internal sealed record Loopuitslag(Metingen Metingen, double PerCircuit, int Gebruikers);

/// <summary>Opens all circuits, holds them at work for some time, and says what it cost the server.</summary>
internal static class Loop
{
    private const int TegelijkOpenen = 4;

    /// <param name="maak">A visitor by number; opened, put to work, and closed again.</param>
    public static async Task<Loopuitslag> Voer(
        string naam, Serverproces server, int gebruikers, TimeSpan duur, Func<int, Metingen, (Func<Task> Open, Func<CancellationToken, Task> Werk, IAsyncDisposable Weg)> maak)
    {
        var (openen, metingen) = (new Metingen(), new Metingen());
        // One visitor first: what the first circuit of all costs is no circuit's memory.
        var eerste = maak(0, metingen);
        await eerste.Open();
        await eerste.Weg.DisposeAsync();
        await Task.Delay(TimeSpan.FromSeconds(2));
        var vooraf = server.Geheugen();
        var bezoekers = Enumerable.Range(0, gebruikers).Select(i => maak(i, metingen)).ToList();
        try
        {
            await Parallel.ForEachAsync(bezoekers, new ParallelOptions { MaxDegreeOfParallelism = TegelijkOpenen }, async (b, _) =>
            {
                try { await openen.Meet("pagina en circuit openen", b.Open); }
                catch (Exception fout) when (fout is TimeoutException or InvalidOperationException or HttpRequestException) { openen.Fout(fout.Message); }
            });
            var open = server.Geheugen();
            var (rekentijd, verkeer, klok) = (server.Rekentijd(), Circuit.Verkeer, Stopwatch.StartNew());
            using var tijd = new CancellationTokenSource(duur);
            await Task.WhenAll(bezoekers.Select(b => b.Werk(tijd.Token)));
            var achteraf = server.Geheugen();
            var kernen = (server.Rekentijd() - rekentijd).TotalSeconds / klok.Elapsed.TotalSeconds;
            var perCircuit = (double)(achteraf - vooraf) / gebruikers;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"== {naam}: {gebruikers} gebruikers, {klok.Elapsed.TotalMinutes:0.0} minuten, {metingen.Aantal / klok.Elapsed.TotalSeconds:0.0} interacties per seconde"));
            foreach (var regel in openen.Tabel().Skip(1).Take(1).Concat(metingen.Tabel())) { Console.WriteLine(regel); }
            if (openen.Fouten > 0) { Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {openen.Fouten} circuits gingen niet open")); }
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  server: {kernen:0.00} kern, geheugen {vooraf / 1e6:0} MB zonder, {open / 1e6:0} MB met alle circuits open, {achteraf / 1e6:0} MB aan het eind: {perCircuit / 1e6:0.00} MB per circuit"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  per interactie: {kernen * klok.Elapsed.TotalMilliseconds / metingen.Aantal:0} ms processor, {(Circuit.Verkeer - verkeer) / 1e3 / metingen.Aantal:0.0} kB netwerk"));
            return new Loopuitslag(metingen, perCircuit, gebruikers);
        }
        finally
        {
            await Task.WhenAll(bezoekers.Select(async b => await b.Weg.DisposeAsync()));
        }
    }
}
