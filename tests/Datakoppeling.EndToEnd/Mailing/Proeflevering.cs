using System.Buffers;
using System.Text;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen;
using Datakoppeling.Mailing.Koppelen.Plan;
using Datakoppeling.Portal.Voorbeeldstad;

namespace Datakoppeling.EndToEnd.Mailing;

/// <summary>A delivery of an invented city, what the engine makes of it without a portal, and a search for its people.</summary>
internal sealed class Proeflevering
{
    public static readonly DateOnly Peildatum = new(2026, 3, 1);
    private readonly SearchValues<string> _mensen;

    private Proeflevering(Dictionary<string, byte[]> bestanden)
    {
        Bestanden = bestanden;
        var rijen = Encoding.Latin1.GetString(bestanden[Stad.Brp]).Split('\n').Select(r => r.Split(';')).ToList();
        int[] kolommen = [.. new[] { "01.01.20", "01.02.10", "01.02.40" }.Select(k => Array.IndexOf(rijen[0], k))];
        // Short names are words too; these do not occur by chance in megabytes of encrypted bytes.
        Sporen = [.. rijen.Skip(1).Where(r => r.Length >= rijen[0].Length).SelectMany(r => kolommen.Select(k => r[k].Trim())).Where(c => c.Length >= 8).Distinct(StringComparer.Ordinal)];
        // As the bytes of a file look when they are read one by one: in Latin-1, in UTF-8 and in UTF-16, which is how they stand in memory.
        _mensen = SearchValues.Create(
            [
                .. Sporen, .. Sporen.Select(s => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(s))),
                .. Sporen.Select(s => Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(s))),
            ], StringComparison.Ordinal);
    }

    /// <summary>By file name.</summary>
    public IReadOnlyDictionary<string, byte[]> Bestanden { get; }

    /// <summary>The burgerservicenummers and the longer names of the BRP file.</summary>
    public IReadOnlyList<string> Sporen { get; }

    /// <summary>A city of 1,500 with faults in its files; the BRP as Windows-1252, and one source with a value of ten megabytes.</summary>
    public static Proeflevering Maak()
    {
        var stromen = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        Stad.Schrijf(Stadsplan.Maak(1_500, Peildatum, seed: 77, foutenPerTienduizend: 40).Waarde, naam => stromen[naam] = new MemoryStream());
        var bestanden = stromen.ToDictionary(s => s.Key, s => s.Value.ToArray(), StringComparer.Ordinal);
        bestanden[Stad.Brp] = Encoding.Latin1.GetBytes(Encoding.UTF8.GetString(bestanden[Stad.Brp]).TrimStart('\uFEFF'));
        bestanden["tozo.csv"] = [.. bestanden["tozo.csv"], .. Encoding.ASCII.GetBytes(new string('x', 10_000_000) + ";2020-01-01;2020-02-01\r\n")];
        return new Proeflevering(bestanden);
    }

    /// <summary>What the engine makes of it, outside the portal.</summary>
    public Koppelresultaat Koppel() => Koppeling.Voer(new Koppelopdracht(Configuratie.Standaard(), Peildatum, "0363"),
        new Bronlevering(() => new MemoryStream(Bestanden[Stad.Brp]), Bestanden.Where(b => b.Key != Stad.Brp)
            .ToDictionary(b => Path.GetFileNameWithoutExtension(b.Key), b => (Func<Stream>)(() => new MemoryStream(b.Value)), StringComparer.Ordinal))).Waarde;

    /// <summary>Whether a number or a name of the delivery stands in <paramref name="tekst"/>.</summary>
    public bool KomtVoorIn(ReadOnlySpan<char> tekst) => tekst.IndexOfAny(_mensen) >= 0;

    /// <summary>The files of a folder in which one stands, by name.</summary>
    public async Task<IReadOnlyList<string>> Vindplaatsen(string map, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                var gevonden = new List<string>();
                foreach (var pad in Directory.GetFiles(map, "*", SearchOption.AllDirectories).Where(p => Path.GetFileName(p) != "portaal.slot"))
                {
                    if (KomtVoorIn(Encoding.Latin1.GetString(await LeesGedeeld(pad, stop)))) { gevonden.Add(Path.GetFileName(pad)); }
                }
                return gevonden;
            }
            catch (FileNotFoundException)
            {
                // SQLite put its journal away: what stood there stands in the database now, so all is read again.
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
