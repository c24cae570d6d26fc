using System.Globalization;
using System.Text;
using CsvHelper;
using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Bestanden;

/// <summary>The header of a delivery: the separator that it shows, its column names, and where each column of the layout stands.</summary>
/// <param name="Scheiding">The separator byte.</param>
/// <param name="Namen">Every column name, trimmed, in the order of the file.</param>
/// <param name="Plaatsen">Per column of the layout its place in the file, or -1.</param>
public sealed record Kopregel(byte Scheiding, string[] Namen, int[] Plaatsen)
{
    private static readonly byte[] Scheidingen = [(byte)';', (byte)'\t', (byte)','];

    /// <summary>Reads the header; the separator is the one with which most columns of the layout are found.</summary>
    public static Uitkomst<Kopregel> Lees(string bestand, ReadOnlySpan<byte> inhoud, Bestandsindeling indeling)
    {
        Kopregel? beste = null;
        foreach (var scheiding in Scheidingen)
        {
            var kop = Splits(inhoud, scheiding, indeling);
            if (beste is null || kop.Gevonden > beste.Gevonden) { beste = kop; }
        }
        var missend = indeling.Kolommen.Where((k, i) => k.Verplicht && beste!.Plaatsen[i] < 0).Select(k => k.Naam).ToList();
        if (missend.Count == 0) { return OpenIn(bestand, EersteRegel(inhoud), beste!) is { } open ? open : beste!; }
        var welke = missend.Count == 1 ? $"de kolom '{missend[0]}' ontbreekt" : $"de kolommen {string.Join(", ", missend.Select(m => $"'{m}'"))} ontbreken";
        return new Weigering($"{bestand}: {welke} op regel 1. Vul de kop aan en lever het bestand opnieuw aan.");
    }

    // A quote that opens in the header and closes further on would swallow the rows between them, and nobody would miss them.
    private static Weigering? OpenIn(string bestand, ReadOnlySpan<byte> regel, Kopregel kop)
    {
        Aanhaling.LaatsteRegeleinde(regel, kop.Scheiding, out var open);
        return open < 0 ? null : Bestandsinhoud.OpenAanhaling(bestand, 1, kop.Kolom(Aanhaling.Cel(regel, kop.Scheiding, open)));
    }

    /// <summary>The column with this number, from 1, as a person finds it: by its name, or by the number where it has none.</summary>
    public string Kolom(int nummer) => nummer <= Namen.Length && Namen[nummer - 1].Length > 0
        ? $"'{Toonbaar.Kort(Namen[nummer - 1])}'" : nummer.ToString(CultureInfo.InvariantCulture);

    private int Gevonden => Plaatsen.Count(p => p >= 0);

    private static Kopregel Splits(ReadOnlySpan<byte> inhoud, byte scheiding, Bestandsindeling indeling)
    {
        using var lezer = CsvReader.Create(EersteRegel(inhoud), CsvBestand.Opties(scheiding));
        lezer.Read();
        var namen = new string[lezer.FieldCount];
        for (var i = 0; i < namen.Length; i++) { namen[i] = Encoding.UTF8.GetString(CsvBestand.Schoon(lezer.GetSpan(i))); }
        // A name that occurs twice: the first counts (formats.md, brp.csv). Upper and lower case are the same word to a person.
        var plaatsen = indeling.Kolommen.Select(k => Array.FindIndex(namen, n => n.Equals(k.Naam, StringComparison.OrdinalIgnoreCase))).ToArray();
        return new Kopregel(scheiding, namen, plaatsen);
    }

    // A header that runs over several lines inside quotes does not occur; a first line is at most a few kilobytes.
    private static byte[] EersteRegel(ReadOnlySpan<byte> inhoud)
    {
        var einde = inhoud.IndexOfAny((byte)'\n', (byte)'\r');
        return (einde < 0 ? inhoud : inhoud[..einde]).ToArray();
    }
}
