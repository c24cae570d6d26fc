using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Kluis;

namespace Datakoppeling.Benchmarks;

/// <summary>Encrypting and decrypting 200,000 fields, on one core: a month of a large city.</summary>
internal static class VeldMeting
{
    private const int Velden = 200_000;
    private const int Ronden = 5;

    // A line of the Inlichtingenbureau as it is stored.
    private const string Tekst = """["11","loon","06","2026-02-01","2026-02-28","Bakkerij De Vroege Vogel","123456789L01","1","1234,56","1001,20","J","80,10","0","0","N"]""";

    public static int Draai()
    {
        using var sleutel = new Veldversleuteling();
        sleutel.Open(RandomNumberGenerator.GetBytes(32));
        var bsns = Enumerable.Range(100_000_000, 11 * Velden).Where(Bsn.KloptElfproef).Take(Velden).Select(Bsn.Van).ToArray();
        var (teksten, nummers) = (new byte[Velden][], new byte[Velden][]);
        Meet("tekst versleutelen", i => teksten[i] = sleutel.Versleutel(Tekst, "meting"u8));
        Meet("tekst ontsleutelen", i => sleutel.Ontsleutel(teksten[i], "meting"u8));
        Meet("BSN versleutelen", i => nummers[i] = sleutel.VersleutelBsn(bsns[i % bsns.Length]));
        Meet("BSN ontsleutelen", i => sleutel.OntsleutelBsn(nummers[i]));
        return 0;
    }

    private static void Meet<T>(string naam, Func<int, T> werk)
    {
        var (snelste, bytes) = (TimeSpan.MaxValue, 0L);
        for (var ronde = 0; ronde < Ronden; ronde++)
        {
            var (begin, vooraf) = (Stopwatch.GetTimestamp(), GC.GetAllocatedBytesForCurrentThread());
            for (var i = 0; i < Velden; i++) { werk(i); }
            var duur = Stopwatch.GetElapsedTime(begin);
            bytes = GC.GetAllocatedBytesForCurrentThread() - vooraf;
            if (duur < snelste) { snelste = duur; }
        }
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{naam,-20}{snelste.TotalMilliseconds,8:0} ms per {Velden:N0} velden, {snelste.TotalNanoseconds / Velden,6:0} ns en {bytes / Velden} B per veld"));
    }
}
