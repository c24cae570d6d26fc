using System.Diagnostics;
using System.Reflection;

namespace Datakoppeling.Benchmarks;

/// <summary>Runs a program to its end and says how long it took, start and stop of the process included.</summary>
internal static class Opdrachtproces
{
    public static string Portaal => Gegeven("Portaal");
    public static string DuckDb => Gegeven("DuckDb");

    public static (double Seconden, string Verslag) Voer(string programma, params string[] argumenten)
    {
        var klok = Stopwatch.StartNew();
        var start = new ProcessStartInfo(programma, argumenten) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var proces = Process.Start(start) ?? throw new InvalidOperationException($"{programma} start niet.");
        proces.ErrorDataReceived += (_, _) => { };
        proces.BeginErrorReadLine();
        var tekst = proces.StandardOutput.ReadToEnd();
        proces.WaitForExit();
        var seconden = klok.Elapsed.TotalSeconds;
        return proces.ExitCode == 0 ? (seconden, tekst.Trim()) : throw new InvalidOperationException($"{programma} eindigde met code {proces.ExitCode}.");
    }

    private static string Gegeven(string naam) => typeof(Opdrachtproces).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(a => a.Key == naam).Value!;
}
