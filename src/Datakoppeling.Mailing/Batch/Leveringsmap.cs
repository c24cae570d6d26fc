using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen;
using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Mailing.Batch;

/// <summary>A delivery in a folder: the sources by their names in bestandsindelingen.md. A missing one is a warning and counts as empty.</summary>
internal static class Leveringsmap
{
    public static Bronlevering Open(string map, Configuratie configuratie, Action<string> waarschuw)
    {
        var bronnen = new Dictionary<string, Func<Stream>>(StringComparer.Ordinal);
        foreach (var bron in Bronlijst.Verwacht(configuratie))
        {
            var pad = Path.Combine(map, bron + ".csv");
            if (File.Exists(pad)) { bronnen[bron] = () => Lees(pad); }
            else { waarschuw($"{bron}.csv ontbreekt; die bron telt als leeg."); }
        }
        // A voorziening that is not (or no longer) in the table is a hit like any other.
        if (Bronlijst.Gebruikt(configuratie, Bronregel.Voorziening))
        {
            foreach (var pad in Directory.EnumerateFiles(map, Bronregel.Voorziening + "-*.csv")) { bronnen.TryAdd(Path.GetFileNameWithoutExtension(pad), () => Lees(pad)); }
        }
        return new Bronlevering(() => Lees(Brp(map)), bronnen);
    }

    /// <summary>Where the BRP file of a delivery stands.</summary>
    public static string Brp(string map) => Path.Combine(map, "brp.csv");

    /// <summary>The bytes of all sources in a folder.</summary>
    public static long Grootte(string map) => Directory.EnumerateFiles(map, "*.csv").Sum(pad => new FileInfo(pad).Length);

    public static FileStream Lees(string pad) =>
        new(pad, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
}
