using System.Text.Json;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>The cells of a dossier as they were delivered, kept because one of them could not be read.</summary>
public static class Dossiercellen
{
    public static string AlsTekst(IReadOnlyList<string> cellen) => JsonSerializer.Serialize(cellen);

    /// <summary>The dossier that the cells tell of, with what still cannot be read; null when they tell of none.</summary>
    /// <param name="vul">Values that a consulent filled in, per column.</param>
    public static Dossierfeiten? Lees(string tekst, long rijnummer, params IEnumerable<(string Kolom, string Waarde)> vul)
    {
        var cellen = JsonSerializer.Deserialize<string[]>(tekst)!;
        foreach (var (kolom, waarde) in vul) { cellen[Plaats(kolom)] = waarde; }
        return new Dossierlezing(OibNormen.Ingebouwd.Bijstand.Leefvormen, new Tekstvoorraad()).Lees(new Bewaarderij(cellen), rijnummer);
    }

    /// <summary>One cell as it was delivered.</summary>
    public static string Cel(string tekst, string kolom) => JsonSerializer.Deserialize<string[]>(tekst)![Plaats(kolom)];

    private static int Plaats(string kolom)
    {
        for (var i = 0; i < Dossierindeling.Indeling.Kolommen.Count; i++)
        {
            if (Dossierindeling.Indeling.Kolommen[i].Naam == kolom) { return i; }
        }
        throw new ArgumentOutOfRangeException(nameof(kolom));
    }
}
