using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Platform.Tabellen;

/// <summary>Reads the rows of a table from a CSV file, the program's own and a municipality's alike.</summary>
public static class Tabellezer
{
    private const int MeestKolommen = 5;

    /// <summary>The rows that travel with the program, read at the first call: they stay as they are.</summary>
    public static IReadOnlyList<Tabelrij> Meegeleverd(Tabel tabel) => tabel.Gelezen ??= LeesMeegeleverd(tabel);

    private static List<Tabelrij> LeesMeegeleverd(Tabel tabel)
    {
        using var stroom = tabel.Meegeleverd();
        var bytes = new byte[stroom.Length];
        stroom.ReadExactly(bytes);
        var fouten = new Tabelfouten();
        var rijen = Lees(tabel, bytes, isEigen: false, fouten);
        // Our own file, held against its published figures by a test: a fault in it is a bug.
        return fouten.IsLeeg ? rijen : throw new InvalidOperationException(fouten.Zinnen[0]);
    }

    public static List<Tabelrij> Lees(Tabel tabel, ReadOnlyMemory<byte> inhoud, bool isEigen, Tabelfouten fouten)
    {
        var rijen = new List<Tabelrij>();
        var geopend = CsvBestand.Open(tabel.Bestand, inhoud, tabel.Indeling);
        if (geopend.Weigering is { } weigering)
        {
            fouten.Voeg(weigering.Zin);
            return rijen;
        }
        using var bestand = geopend.Waarde;
        Kop(tabel, bestand, fouten);
        while (bestand.Volgende())
        {
            if (Cellen(tabel, bestand) is { } cellen) { rijen.Add(new Tabelrij(cellen, bestand.Rijnummer, isEigen)); }
            else { fouten.Voeg(tabel, bestand.Rijnummer, $"{bestand.Rijfout()}. Herstel de rij, of haal hem weg."); }
        }
        return rijen;
    }

    private static void Kop(Tabel tabel, CsvBestand bestand, Tabelfouten fouten)
    {
        // A column that nothing reads is most likely one whose name is mistyped.
        string[] vreemd = [.. bestand.Kop.Where(kolom => !tabel.Indeling.Kolommen.Any(k => string.Equals(k.Naam, kolom, StringComparison.Ordinal)))];
        if (vreemd.Length == 0) { return; }
        // A few of them: a file of another kind has a hundred, and each is the same mistake.
        var namen = string.Join(", ", vreemd.Take(MeestKolommen).Select(k => $"'{Toonbaar.Kort(k)}'")) + (vreemd.Length > MeestKolommen ? $" en nog {vreemd.Length - MeestKolommen}" : "");
        fouten.Voeg(tabel, $"{(vreemd.Length == 1 ? $"de kolom {namen} bestaat" : $"de kolommen {namen} bestaan")} niet. Kies uit {string.Join(", ", tabel.Indeling.Kolommen.Select(k => k.Naam))}.");
    }

    /// <summary>The cells of the current row in the order of the layout; null when the row cannot be read.</summary>
    private static string[]? Cellen(Tabel tabel, CsvBestand bestand)
    {
        var cellen = new string[tabel.Indeling.Kolommen.Count];
        if (bestand.Rijfout() is { } fout)
        {
            return fout == Rijreden.TeVeel && bestand.Kop[^1] == tabel.Zinkolom ? MetZin(tabel, bestand, cellen) : null;
        }
        for (var i = 0; i < cellen.Length; i++) { cellen[i] = CsvSchrijver.Terug(bestand.Tekst(i)); }
        return cellen;
    }

    // A sentence with a separator in it and no quotes around it, as the published table of signals has them.
    private static string[]? MetZin(Tabel tabel, CsvBestand bestand, string[] cellen)
    {
        var delen = bestand.Geleverd.Split(';', bestand.Kop.Count);
        if (delen.Length != bestand.Kop.Count || bestand.Geleverd.Contains('"', StringComparison.Ordinal)) { return null; }
        Array.Fill(cellen, "");
        for (var i = 0; i < delen.Length; i++)
        {
            for (var k = 0; k < cellen.Length; k++)
            {
                if (tabel.Indeling.Kolommen[k].Naam == bestand.Kop[i]) { cellen[k] = delen[i].Trim(); }
            }
        }
        return cellen;
    }
}
