namespace Datakoppeling.Platform.Tabellen;

/// <summary>Lays the rows of a municipality over the shipped ones: one of the same key and first day takes its place, another is added.</summary>
public static class Tabellagen
{
    public static IReadOnlyList<Tabelrij> Leg(Tabel tabel, IReadOnlyList<Tabelrij> meegeleverd, IReadOnlyList<Tabelrij> eigen)
    {
        if (eigen.Count == 0) { return meegeleverd; }
        var perNaam = new Dictionary<string, List<Tabelrij>>(StringComparer.Ordinal);
        foreach (var rij in eigen)
        {
            var naam = rij.Naam(tabel);
            if (!perNaam.TryGetValue(naam, out var rijen)) { perNaam.Add(naam, rijen = []); }
            rijen.Add(rij);
        }
        var samen = new List<Tabelrij>(meegeleverd.Count + eigen.Count);
        var gelegd = new HashSet<string>(StringComparer.Ordinal);
        // What is replaced keeps its place: regelingen are listed in the order of their table.
        foreach (var rij in meegeleverd)
        {
            var naam = rij.Naam(tabel);
            if (!perNaam.TryGetValue(naam, out var rijen)) { samen.Add(rij); }
            else if (gelegd.Add(naam)) { samen.AddRange(rijen); }
        }
        foreach (var rij in eigen)
        {
            if (!gelegd.Contains(rij.Naam(tabel))) { samen.Add(rij); }
        }
        return samen;
    }
}
