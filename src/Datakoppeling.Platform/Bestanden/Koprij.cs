using System.Text;
using System.Text.Unicode;
using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Bestanden;

/// <summary>The header of a delivery: the separator that it shows, its column names, and where each column of the layout stands.</summary>
/// <param name="Scheiding">The separator byte.</param>
/// <param name="Namen">Every column name, trimmed, in the order of the file.</param>
/// <param name="Plaatsen">Per column of the layout its place in the file, or -1.</param>
public sealed record Koprij(byte Scheiding, string[] Namen, int[] Plaatsen)
{
    private static readonly byte[] Scheidingen = [(byte)';', (byte)'\t', (byte)','];

    /// <summary>Reads the header; the separator is the one with which most columns of the layout are found.</summary>
    /// <param name="nummer">Its line in the file.</param>
    /// <param name="rij">The line, with or without its CR.</param>
    public static Uitkomst<Koprij> Lees(string bestand, int nummer, ReadOnlySpan<byte> rij, Bestandsindeling indeling)
    {
        var bytes = Tekst(rij);
        var koppen = Scheidingen.Select(s => Splits(bytes, s, indeling)).ToList();
        var beste = koppen.OfType<Koprij>().MaxBy(k => k.Gevonden);
        List<string> missend = [.. indeling.Kolommen.Where((k, i) => k.Verplicht && !(beste?.Plaatsen[i] >= 0)).Select(k => k.Naam)];
        if (beste is not null && missend.Count == 0) { return beste; }
        // A header that cannot be split loses the names of its columns, and with them the meaning of every row.
        if (koppen.Contains(null)) { return new Weigering($"{bestand}: op rij {nummer} sluit een aanhalingsteken niet. Herstel de kop en lever het bestand opnieuw aan."); }
        var welke = missend.Count == 1 ? $"de kolom '{missend[0]}' ontbreekt" : $"de kolommen {string.Join(", ", missend.Select(m => $"'{m}'"))} ontbreken";
        return new Weigering($"{bestand}: {welke} op rij {nummer}. Vul de kop aan en lever het bestand opnieuw aan.");
    }

    private int Gevonden => Plaatsen.Count(p => p >= 0);

    private static byte[] Tekst(ReadOnlySpan<byte> rij)
    {
        if (Utf8.IsValid(rij)) { return rij.ToArray(); }
        byte[] vertaald = [];
        var lengte = Bestandsinhoud.VanWindows1252(rij, ref vertaald);
        return vertaald[..lengte];
    }

    private static Koprij? Splits(byte[] rij, byte scheiding, Bestandsindeling indeling)
    {
        var splitser = new Rijsplitser(scheiding);
        if (!splitser.Splits(rij, 0, rij is [.., (byte)'\r'] ? rij.Length - 1 : rij.Length)) { return null; }
        var namen = new string[splitser.Aantal];
        for (var i = 0; i < namen.Length; i++) { namen[i] = Encoding.UTF8.GetString(Celtekst.Schoon(splitser.Cel(i))); }
        return new Koprij(scheiding, namen, [.. indeling.Kolommen.Select(k => Plaats(namen, k))]);
    }

    // Where a column of the layout is looked up: a mapping by a municipality takes this place. A name that occurs twice: the first counts
    // (bestandsindelingen.md, brp.csv). Upper and lower case are the same word to a person.
    private static int Plaats(string[] namen, Kolom kolom) => Array.FindIndex(namen, n => n.Equals(kolom.Naam, StringComparison.OrdinalIgnoreCase));
}
