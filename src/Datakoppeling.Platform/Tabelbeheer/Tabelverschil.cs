using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Platform.Tabelbeheer;

/// <summary>Amounts that are more than a tenth off the last ones: a point or a digit in the wrong place is seen here, or nowhere.</summary>
public static class Tabelverschil
{
    private const int Grens = 10;

    /// <summary>A sentence for each amount that is far from the one before it.</summary>
    /// <param name="geldig">The rows as they are without the new one.</param>
    public static IReadOnlyList<string> Ver(Tabel tabel, IReadOnlyList<Tabelrij> geldig, IReadOnlyList<Tabelrij> nieuw)
    {
        var zinnen = new List<string>();
        foreach (var rij in nieuw)
        {
            if (Vorige(tabel, geldig, rij) is not { } vorige) { continue; }
            for (var i = 0; i < rij.Cellen.Count; i++)
            {
                if (Bedrag(tabel, i, rij) is not { } nu || Bedrag(tabel, i, vorige) is not { } toen) { continue; }
                if (Math.Abs(nu.Cents - toen.Cents) * 100 <= Math.Abs(toen.Cents) * Grens) { continue; }
                zinnen.Add($"{tabel.Indeling.Kolommen[i].Naam}: {nu.Leesbaar()}, en dat was {toen.Leesbaar()}.");
            }
        }
        return zinnen;
    }

    // The newest row of the key that begins before it, or else the one that it replaces.
    private static Tabelrij? Vorige(Tabel tabel, IReadOnlyList<Tabelrij> geldig, Tabelrij rij)
    {
        var van = rij.Vanaf(tabel);
        return geldig.Where(r => r.Sleutel(tabel) == rij.Sleutel(tabel) && r.Vanaf(tabel) <= van && (tabel.Onderdeel is not { } deel || r.Cel(tabel, deel) == rij.Cel(tabel, deel)))
            .OrderByDescending(r => r.Vanaf(tabel) < van).ThenByDescending(r => r.Vanaf(tabel)).FirstOrDefault();
    }

    // The value of a setting is an amount for some of them: what has two decimals is one.
    private static Bedrag? Bedrag(Tabel tabel, int kolom, Tabelrij rij)
    {
        var cel = rij.Cellen[kolom];
        var isBedrag = tabel.Indeling.Kolommen[kolom].Soort == "bedrag" || (tabel.Indeling.Kolommen[kolom].Naam == "waarde" && cel.Length > 3 && cel[^3] is ',' or '.');
        return isBedrag && Kern.Bedrag.TryLees(Encoding.UTF8.GetBytes(cel), out var bedrag) ? bedrag : null;
    }
}
