using System.Diagnostics;
using System.Globalization;
using System.Runtime;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Batch;
using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Portal.Opdrachten;

namespace Datakoppeling.Benchmarks;

/// <summary>
/// The verb <c>oib voorstel</c>, files to files, on the deliveries of an invented city: 40,000 dossiers unless told otherwise.
/// First the verb as its user starts it, then the same run within one process, where the first pays for compiling and the later
/// ones show the code alone.
/// </summary>
internal static class OibMeting
{
    private const int Ronden = 7;

    public static async Task<int> Draai(int dossiers)
    {
        var map = Directory.CreateTempSubdirectory("oibmeting");
        try
        {
            var gemaakt = await Opdrachtingang.Voer(
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
        var paden = new Voorstelpaden(In("dossiers.csv"), In("historie.csv"), [In("ib-inkomsten.csv")], Path.Combine(map, "uit"));
        var bytes = ((string[])[paden.Dossiers, paden.Historie, .. paden.Inkomsten]).Sum(p => new FileInfo(p).Length);
        for (var ronde = 1; ronde <= 3; ronde++)
        {
            var (seconden, verslag) = Opdrachtproces.Voer("dotnet", Opdrachtproces.Portaal, "oib", "voorstel", "--maand", "2026-02",
                "--dossiers", paden.Dossiers, "--historie", paden.Historie, "--inkomsten", paden.Inkomsten[0], "--uitvoer", paden.Uitvoer);
            if (ronde == 1) { Console.WriteLine(verslag); }
            Toon($"opdracht {ronde}: {seconden:0.00} s van start tot einde van het proces");
        }
        var beste = (Totaal: TimeSpan.MaxValue, Fasen: new List<(string Naam, TimeSpan Tijd)>());
        long rijen = 0;
        for (var ronde = 0; ronde < Ronden; ronde++)
        {
            var fasen = new List<(string Naam, TimeSpan Tijd)>();
            var toegewezen = GC.GetTotalAllocatedBytes();
            var vertaald = JitInfo.GetCompilationTime();
            var verslag = Voorstelrun.Voer(new Maand(2026, 2), paden, OibNormen.Ingebouwd, (naam, tijd) => fasen.Add((naam, tijd)));
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

    private static void Toon(FormattableString rij) => Console.WriteLine(rij.ToString(CultureInfo.InvariantCulture));
}
