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
                zinnen.Add($"{Wat(tabel, rij, i)}: {nu.Leesbaar()}, en dat was {toen.Leesbaar()}.");
            }
        }
        return zinnen;
    }

    /// <summary>The newest row of the key that begins before it, or else the one that it replaces; null where it is the first of its kind.</summary>
    public static Tabelrij? Vorige(Tabel tabel, IReadOnlyList<Tabelrij> geldig, Tabelrij rij)
    {
        var van = rij.Vanaf(tabel);
        return geldig.Where(r => r.Sleutel(tabel) == rij.Sleutel(tabel) && r.Vanaf(tabel) <= van && (tabel.Onderdeel is not { } deel || r.Cel(tabel, deel) == rij.Cel(tabel, deel)))
            .OrderByDescending(r => r.Vanaf(tabel) < van).ThenByDescending(r => r.Vanaf(tabel)).FirstOrDefault();
    }

    // Where the value is of a setting, the setting says so.
    private static string Wat(Tabel tabel, Tabelrij rij, int kolom) => tabel.Kolommen[kolom].VormBij is null ? tabel.Kolommen[kolom].Label : tabel.ToonSleutel(rij);

    private static Bedrag? Bedrag(Tabel tabel, int kolom, Tabelrij rij) =>
        tabel.Vorm(kolom, rij.Cellen) is Bedragvorm && Bedragvorm.TryLees(rij.Cellen[kolom], out var bedrag) ? bedrag : null;
}
