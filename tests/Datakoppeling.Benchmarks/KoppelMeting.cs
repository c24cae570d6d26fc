using System.Globalization;
using Datakoppeling.Portal.Opdrachten;

namespace Datakoppeling.Benchmarks;

/// <summary>
/// The verb <c>koppel</c> as its user starts it, a process of its own, files to files, on an invented city of its own. Where
/// DuckDB has been installed beside it (<c>npm install --prefix tests/Datakoppeling.Benchmarks/DuckDb</c>) both run in turn, so
/// that their ratio says something on any machine.
/// </summary>
internal static class KoppelMeting
{
    private const int Ronden = 5;

    public static async Task<int> Draai(int inwoners)
    {
        var map = Directory.CreateTempSubdirectory("koppelmeting");
        try
        {
            var gemaakt = await Opdrachtingang.Voer(
                ["voorbeeldstad", "--inwoners", inwoners.ToString(CultureInfo.InvariantCulture), "--dossiers", "0", "--maand", "2026-02", "--uitvoer", map.FullName],
                _ => Task.FromResult(1));
            return gemaakt == 0 ? Meet(Path.Combine(map.FullName, "koppel"), Path.Combine(map.FullName, "uit")) : gemaakt;
        }
        finally
        {
            map.Delete(recursive: true);
        }
    }

    private static int Meet(string invoer, string uitvoer)
    {
        var (ons, hun) = (double.MaxValue, double.MaxValue);
        var verslag = "";
        for (var ronde = 1; ronde <= Ronden; ronde++)
        {
            var (tijd, tekst) = Opdrachtproces.Voer("dotnet", Opdrachtproces.Portaal, "koppel", "--invoer", invoer, "--peildatum", "2026-03-01", "--uitvoer", uitvoer);
            if (tijd < ons) { (ons, verslag) = (tijd, tekst); }
            var rij = string.Create(CultureInfo.InvariantCulture, $"ronde {ronde}: koppel {tijd:0.00} s");
            if (HeeftDuckDb())
            {
                var (hunTijd, _) = Opdrachtproces.Voer("node", Path.Combine(Opdrachtproces.DuckDb, "vergelijk.mjs"), invoer, uitvoer + "-duckdb");
                hun = Math.Min(hun, hunTijd);
                rij += string.Create(CultureInfo.InvariantCulture, $", DuckDB {hunTijd:0.00} s");
            }
            Console.WriteLine(rij);
        }
        Console.WriteLine(verslag);
        Console.WriteLine(hun == double.MaxValue
            ? string.Create(CultureInfo.InvariantCulture, $"beste {ons:0.00} s van start tot einde van het proces; DuckDB is niet geinstalleerd, dus geen verhouding")
            : string.Create(CultureInfo.InvariantCulture, $"beste {ons:0.00} s van start tot einde van het proces; DuckDB {hun:0.00} s met eenvoudiger regels; verhouding {ons / hun:0.00}"));
        return 0;
    }

    private static bool HeeftDuckDb() => Directory.Exists(Path.Combine(Opdrachtproces.DuckDb, "node_modules", "@duckdb"));
}
