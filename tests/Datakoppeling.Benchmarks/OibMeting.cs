using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Portal.Opdrachten;

namespace Datakoppeling.Benchmarks;

/// <summary>
/// The verb <c>oib voorstel</c>, files to files, on the deliveries of an invented city: 40,000 dossiers unless told otherwise.
/// The first run pays for compiling the code, as the verb itself does; the later ones show the code alone.
/// </summary>
internal static class OibMeting
{
    private const int Ronden = 7;

    public static async Task<int> Draai(int dossiers)
    {
        var map = Directory.CreateTempSubdirectory("oibmeting");
        try
        {
            var gemaakt = await Opdrachtregel.Voer(
                ["voorbeeldstad", "--inwoners", "0", "--dossiers", dossiers.ToString(CultureInfo.InvariantCulture), "--maand", "2026-02", "--uitvoer", map.FullName],
                _ => Task.FromResult(1));
            return gemaakt == 0 ? Meet(map.FullName) : gemaakt;
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    private static int Meet(string map)
    {
        string In(string naam) => Path.Combine(map, "oib", naam);
        var paden = new Voorstelpaden(In("dossiers.csv"), In("historie.csv"), In("ib-inkomsten.csv"), Path.Combine(map, "uit"));
        var bytes = new[] { paden.Dossiers, paden.Historie, paden.Inkomsten }.Sum(p => new FileInfo(p).Length);
        var beste = (Totaal: TimeSpan.MaxValue, Fasen: new List<(string Naam, TimeSpan Tijd)>());
        long rijen = 0;
        for (var ronde = 0; ronde < Ronden; ronde++)
        {
            var fasen = new List<(string Naam, TimeSpan Tijd)>();
            var toegewezen = GC.GetTotalAllocatedBytes();
            var vertaald = JitInfo.GetCompilationTime();
            var verslag = Voorstelrun.Voer(new Maand(2026, 2), paden, OibNormen.Ingebouwd, (naam, tijd) => { fasen.Add((naam, tijd)); if (ronde == 0) Toon($"   {naam} {tijd.TotalMilliseconds:0} jit {JitInfo.GetCompilationTime().TotalMilliseconds:0} ms {JitInfo.GetCompiledMethodCount()} gc {GC.CollectionCount(0)} {GC.GetTotalPauseDuration().TotalMilliseconds:0}"); });
            if (verslag.Weigering is { } weigering)
            {
                Console.Error.WriteLine(weigering.Zin);
                return 1;
            }
            var telling = verslag.Waarde.Telling;
            rijen = telling.Dossiers.Gelezen + telling.Historie.Gelezen + telling.Inkomsten.Gelezen;
            var totaal = fasen[^1].Tijd;
            Toon($"ronde {ronde + 1}: {totaal.TotalMilliseconds:0} ms, {(GC.GetTotalAllocatedBytes() - toegewezen) / 1e6:0} MB toegewezen, {(JitInfo.GetCompilationTime() - vertaald).TotalMilliseconds:0} ms vertaald");
            if (totaal < beste.Totaal) { beste = (totaal, fasen); }
        }
        Toon($"beste: {rijen} rijen en {bytes / 1e6:0.0} MB in {beste.Totaal.TotalMilliseconds:0} ms");
        Toon($"{rijen / beste.Totaal.TotalSeconds:#,0} rijen/s, {bytes / 1e6 / beste.Totaal.TotalSeconds:0} MB/s, piek {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:0} MB geheugen");
        foreach (var ((naam, van), (_, tot)) in beste.Fasen.Zip(beste.Fasen.Skip(1)))
        {
            Toon($"{naam,-24} {(tot - van).TotalMilliseconds,7:0.0} ms  {(tot - van) / beste.Totaal * 100,3:0} %");
        }
        return 0;
    }

    private static void Toon(FormattableString regel) => Console.WriteLine(regel.ToString(CultureInfo.InvariantCulture));
}
