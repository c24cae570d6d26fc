using Datakoppeling.Platform.Opslag;

namespace Datakoppeling.Tests.Hulp;

/// <summary>Everything that stands in a data folder that is in use and in its database, for tests that look for what may not stand there.</summary>
internal static class Mapinhoud
{
    // SQLite puts its journal away when the last connection closes: then what stood there stands in the database, so all is read again.
    public static async Task<IReadOnlyList<(string Pad, byte[] Bytes)>> Lees(string map, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                var alles = new List<(string, byte[])>();
                // The lock of the portal is an empty file that nobody else may open.
                foreach (var pad in Directory.GetFiles(map, "*", SearchOption.AllDirectories).Where(p => Path.GetFileName(p) != Mapslot.Bestand)) { alles.Add((pad, await LeesGedeeld(pad, stop))); }
                return [.. alles, .. await Proefopslag.Tabellen(map, stop)];
            }
            catch (FileNotFoundException)
            {
                await Task.Delay(50, stop);
            }
        }
    }

    private static async Task<byte[]> LeesGedeeld(string pad, CancellationToken stop)
    {
        await using var stroom = new FileStream(pad, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        using var geheugen = new MemoryStream();
        await stroom.CopyToAsync(geheugen, stop);
        return geheugen.ToArray();
    }
}
