using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Tabellen;

/// <summary>Everything that is wrong with the tables, as sentences that name table, line and column.</summary>
public sealed class Tabelfouten
{
    private const int Meeste = 30;
    private readonly List<string> _zinnen = [];

    public bool IsLeeg => _zinnen.Count == 0;
    public IReadOnlyList<string> Zinnen => _zinnen;

    /// <summary>Null when nothing is wrong.</summary>
    public Weigering? Bezwaar => IsLeeg ? null : new Weigering(string.Join(Environment.NewLine, Hoogstens()));

    public void Voeg(string zin) => _zinnen.Add(zin);

    public void Voeg(Tabel tabel, string zin) => Voeg(tabel, 0, zin);

    /// <param name="rijnummer">The line of the file; 0 for none.</param>
    public void Voeg(Tabel tabel, long rijnummer, string zin) => _zinnen.Add(rijnummer > 0 ? $"{tabel.Bestand}, rij {rijnummer}: {zin}" : $"{tabel.Bestand}: {zin}");

    // Who points at the wrong folder need not read a thousand lines to see it.
    private IEnumerable<string> Hoogstens() =>
        _zinnen.Count <= Meeste ? _zinnen : _zinnen.Take(Meeste).Append($"En nog {_zinnen.Count - Meeste} fouten. Herstel eerst deze.");
}
