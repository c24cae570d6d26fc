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

    /// <param name="waarom">The interaction that the run is about.</param>
    /// <param name="maak">A visitor by number; opened, put to work, and closed again.</param>
    public static async Task<Loopuitslag> Voer(
        string naam, string waarom, IReadOnlyList<Serverproces> servers, int gebruikers, Tempo tempo, Func<int, Metingen, (Func<Task> Open, Func<CancellationToken, Task> Werk, IAsyncDisposable Weg)> maak)
    {
        var (openen, metingen) = (new Metingen(), new Metingen());
        // One visitor first: what the first circuit of all costs is no circuit's memory.
        for (var i = 0; i < servers.Count; i++)
        {
            var eerste = maak(i, metingen);
            await eerste.Open();
            await eerste.Weg.DisposeAsync();
        }
        await Task.Delay(TimeSpan.FromSeconds(2));
        var vooraf = Geheugen(servers);
        var bezoekers = Enumerable.Range(0, gebruikers).Select(i => maak(i, metingen)).ToList();
        try
        {
            await Parallel.ForEachAsync(bezoekers, new ParallelOptions { MaxDegreeOfParallelism = TegelijkOpenen }, async (b, _) =>
            {
                try { await openen.Meet("pagina en circuit openen", b.Open); }
                catch (Exception fout) when (fout is TimeoutException or InvalidOperationException or HttpRequestException) { openen.Fout(fout.Message); }
            });
            var open = Geheugen(servers);
            var (rekentijd, verkeer, klok) = (Rekentijd(servers), Circuit.Verkeer, Stopwatch.StartNew());
            using var tijd = new CancellationTokenSource(tempo.Duur);
            var werk = Task.WhenAll(bezoekers.Select(b => b.Werk(tijd.Token)));
            if (tempo.Keer > 0)
            {
                await metingen.Tot(waarom, tempo.Keer, tijd.Token);
                await tijd.CancelAsync();
            }
            await werk;
            var achteraf = Geheugen(servers);
            var kernen = (Rekentijd(servers) - rekentijd).TotalSeconds / klok.Elapsed.TotalSeconds;
            var perCircuit = (double)(achteraf - vooraf) / gebruikers;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"== {naam}: {gebruikers} gebruikers, {klok.Elapsed.TotalMinutes:0.0} minuten, {metingen.Aantal / klok.Elapsed.TotalSeconds:0.0} interacties per seconde"));
            foreach (var rij in openen.Tabel().Skip(1).Take(1).Concat(metingen.Tabel())) { Console.WriteLine(rij); }
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

    /// <summary>What servers cost while nobody does anything.</summary>
    public static async Task Rust(IReadOnlyList<Serverproces> servers, Databank bank, TimeSpan duur)
    {
        var (rekentijd, voor, klok) = (Rekentijd(servers), bank.Gebruik(), Stopwatch.StartNew());
        await Task.Delay(duur);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"in rust, {servers.Count} keer: {Geheugen(servers) / 1e6:0} MB, {(Rekentijd(servers) - rekentijd) / klok.Elapsed:0.000} kern"));
        if (bank.Gebruik() is { Geheugen: > 0 } na)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  PostgreSQL: {na.Geheugen / 1e6:0} MB, {(na.Rekentijd - voor.Rekentijd) / klok.Elapsed:0.000} kern"));
        }
    }

    private static long Geheugen(IReadOnlyList<Serverproces> servers) => servers.Sum(s => s.Geheugen());
    private static TimeSpan Rekentijd(IReadOnlyList<Serverproces> servers) => TimeSpan.FromTicks(servers.Sum(s => s.Rekentijd().Ticks));
}
