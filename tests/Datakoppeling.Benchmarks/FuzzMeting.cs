using System.Diagnostics;
using System.Globalization;
using Datakoppeling.Tests.Vijandig;

namespace Datakoppeling.Benchmarks;

/// <summary>The long run of hostile files past every reader; the tests do two thousand of them, with the same code.</summary>
internal static class FuzzMeting
{
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(2);
    private const int MeesteKlachten = 20;

    /// <summary>All cores, each with readers and a folder of its own.</summary>
    /// <returns>0 when every case went well, 1 on a complaint, 2 when a case does not come to an end.</returns>
    public static int Draai(int aantal, int zaad)
    {
        Console.WriteLine(Zaden.Weggelaten(Zaden.Gedeeld()) ?? "Met de gepubliceerde testset van de BRP.");
        var (meting, klachten, klok) = (new Meting(), new List<string>(), Stopwatch.StartNew());
        var delen = Environment.ProcessorCount;
        var bezig = new (Geval? Geval, long Sinds)[delen];
        using var tik = new Timer(_ => Bewaak(bezig), null, Geduld, TimeSpan.FromSeconds(10));
        var draden = Enumerable.Range(0, delen).Select(deel => new Thread(() => Deel(deel, (aantal + delen - 1 - deel) / delen, zaad + (deel * 10_000_000))) { IsBackground = true }).ToList();
        draden.ForEach(d => d.Start());
        draden.ForEach(d => d.Join());
        foreach (var rij in meting.Verslag()) { Console.WriteLine(rij); }
        foreach (var klacht in klachten.Take(MeesteKlachten)) { Console.WriteLine("KLACHT " + klacht); }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{meting.Gevallen} gevallen (zaad {zaad}) in {klok.Elapsed.TotalSeconds:0} s op {delen} kernen, {klachten.Count} klachten, piek {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB geheugen"));
        return klachten.Count == 0 ? 0 : 1;

        void Deel(int deel, int hoeveel, int vanaf)
        {
            var map = Directory.CreateTempSubdirectory("fuzz");
            try
            {
                foreach (var geval in Proefbaan.Gevallen(Proefbaan.Lezers(map.FullName), hoeveel, vanaf))
                {
                    bezig[deel] = (geval, Stopwatch.GetTimestamp());
                    if (geval.Toets(meting) is { } klacht) { lock (klachten) { klachten.Add($"{geval}: {klacht}"); } }
                }
            }
            finally
            {
                bezig[deel] = default;
                map.Delete(recursive: true);
            }
        }
    }

    /// <summary>Plays one case again and says what is wrong with it.</summary>
    public static int Speel(string lezer, int nummer, bool groot)
    {
        var map = Directory.CreateTempSubdirectory("fuzz");
        try
        {
            if (Proefbaan.Lezers(map.FullName).FirstOrDefault(l => l.Naam == lezer) is not { } gekozen)
            {
                Console.Error.WriteLine($"Er is geen lezer '{lezer}'.");
                return 1;
            }
            var geval = new Geval(gekozen, nummer, groot);
            var bytes = geval.Bytes();
            Console.WriteLine(System.Text.Encoding.Latin1.GetString(bytes.AsSpan(0, Math.Min(bytes.Length, 4000))));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"--- {geval}, {bytes.Length} bytes: {geval.Toets() ?? "in orde"}"));
            return 0;
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    private static void Bewaak((Geval? Geval, long Sinds)[] bezig)
    {
        foreach (var (geval, sinds) in bezig)
        {
            if (geval is null || Stopwatch.GetElapsedTime(sinds) < Geduld) { continue; }
            Console.Error.WriteLine($"{geval} komt niet klaar.");
            Environment.Exit(2);
        }
    }
}
