using Datakoppeling.Kern;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Taal;

namespace Datakoppeling.Platform.Tabellen;

/// <summary>
/// Everything that is wrong with the tables, as sentences that name table, line and column: as the file has them, or in the words of the
/// screen where the rows were typed there.
/// </summary>
public sealed class Tabelfouten
{
    private const int Meeste = 30;
    private readonly List<string> _zinnen = [];

    /// <summary>Whether the rows come from a screen and not from a file.</summary>
    public bool OpScherm { get; set; }

    public bool IsLeeg => _zinnen.Count == 0;
    public IReadOnlyList<string> Zinnen => _zinnen;

    /// <summary>Null when nothing is wrong.</summary>
    public Weigering? Bezwaar => IsLeeg ? null : new Weigering(string.Join(Environment.NewLine, Hoogstens()));

    public void Voeg(string zin) => _zinnen.Add(zin);

    public void Voeg(Tabel tabel, string zin) => Voeg(tabel, 0, zin);

    /// <param name="rijnummer">The line of the file; 0 for none.</param>
    public void Voeg(Tabel tabel, long rijnummer, string zin) =>
        _zinnen.Add(OpScherm ? $"{tabel.Titel}: {zin}" : rijnummer > 0 ? $"{tabel.Bestand}, rij {rijnummer}: {zin}" : $"{tabel.Bestand}: {zin}");

    /// <summary>A column as the reader knows it.</summary>
    public string Kolom(Tabel tabel, string kolom) => OpScherm ? $"'{tabel.Label(kolom)}'" : $"'{kolom}'";

    /// <summary>A day as the reader writes it.</summary>
    public string Dag(DateOnly dag) => OpScherm ? Nederlands.Tekst(dag) : dag.Iso();

    /// <summary>A cell as the reader knows it, fit to stand in a sentence.</summary>
    public string Cel(Tabel tabel, Tabelrij rij, string kolom)
    {
        var cel = rij.Cel(tabel, kolom);
        // Words of our own are never too long, and hide nothing.
        return OpScherm && tabel.Toon(rij, kolom) is var woorden && woorden != cel ? woorden : Toonbaar.Kort(cel);
    }

    // Who points at the wrong folder need not read a thousand lines to see it.
    private IEnumerable<string> Hoogstens() =>
        _zinnen.Count <= Meeste ? _zinnen : _zinnen.Take(Meeste).Append($"En nog {_zinnen.Count - Meeste} fouten. Herstel eerst deze.");
}
