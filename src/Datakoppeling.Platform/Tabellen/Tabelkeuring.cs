namespace Datakoppeling.Platform.Tabellen;

/// <summary>
/// Whether the rows of a table can stand beside each other: of each key at most one in force on any day, no days between where somebody
/// would have nothing, no code that the program does not know. What passes here the engine can use without a question.
/// </summary>
public static class Tabelkeuring
{
    /// <param name="meegeleverd">The shipped rows, for a table whose codes are the program's.</param>
    /// <param name="rijen">All rows, laid over each other.</param>
    public static void Keur(Tabel tabel, IReadOnlyList<Tabelrij> meegeleverd, IReadOnlyList<Tabelrij> rijen, Tabelfouten fouten)
    {
        var bekend = Bekend(tabel, meegeleverd);
        foreach (var groep in PerSleutel(tabel, rijen, fouten).Values)
        {
            groep.Sort((a, b) => a.Van.CompareTo(b.Van));
            Tijdvakken(tabel, groep, bekend, fouten);
        }
        if (tabel.VasteSleutels) { Codes(tabel, meegeleverd, rijen, fouten); }
    }

    // What was never published stays open: a hole between two rows that are as the program ships them is nobody's fault.
    private static HashSet<(string, DateOnly?)> Bekend(Tabel tabel, IReadOnlyList<Tabelrij> meegeleverd)
    {
        var bekend = new HashSet<(string, DateOnly?)>();
        if (!tabel.Aaneengesloten) { return bekend; }
        foreach (var rij in meegeleverd) { bekend.Add((rij.Naam(tabel), rij.Tot(tabel))); }
        return bekend;
    }

    private static Dictionary<string, List<Tijdvak>> PerSleutel(Tabel tabel, IReadOnlyList<Tabelrij> rijen, Tabelfouten fouten)
    {
        var groepen = new Dictionary<string, List<Tijdvak>>(StringComparer.Ordinal);
        var vakken = new Dictionary<string, Tijdvak>(StringComparer.Ordinal);
        foreach (var rij in rijen)
        {
            // A day that cannot be read has been said already, and compares with nothing.
            if (rij.Vanaf(tabel) is not { } van || rij.Tot(tabel) is not { } tot) { continue; }
            if (tot < van)
            {
                fouten.Voeg(tabel, rij.Rijnummer, $"de laatste dag ligt voor de eerste{Over(tabel, rij, fouten)}. Draai ze om, of laat {fouten.Kolom(tabel, tabel.Tot!)} leeg.");
                continue;
            }
            if (tabel.Onderdeel is { } onderdeel && vakken.TryGetValue(rij.Naam(tabel), out var vak))
            {
                Voeg(tabel, vak, rij, onderdeel, fouten);
                continue;
            }
            vak = new Tijdvak(van, tot, [rij]);
            vakken[rij.Naam(tabel)] = vak;
            if (!groepen.TryGetValue(rij.Sleutel(tabel), out var groep)) { groepen.Add(rij.Sleutel(tabel), groep = []); }
            groep.Add(vak);
        }
        if (tabel.KeurGeheel is { } keur)
        {
            foreach (var vak in vakken.Values) { keur(vak.Rijen, fouten); }
        }
        return groepen;
    }

    private static void Voeg(Tabel tabel, Tijdvak vak, Tabelrij rij, string onderdeel, Tabelfouten fouten)
    {
        if (rij.Tot(tabel) != vak.Tot) { fouten.Voeg(tabel, rij.Rijnummer, $"{fouten.Kolom(tabel, tabel.Tot!)} is anders dan op de andere rijen van hetzelfde geheel{Over(tabel, rij, fouten)}. Maak ze gelijk."); }
        if (vak.Rijen.Exists(r => r.Cel(tabel, onderdeel) == rij.Cel(tabel, onderdeel)))
        {
            fouten.Voeg(tabel, rij.Rijnummer, $"{fouten.Kolom(tabel, onderdeel)} staat er meer dan eens{Over(tabel, rij, fouten)}. Haal een van de rijen weg.");
        }
        vak.Rijen.Add(rij);
    }

    private static void Tijdvakken(Tabel tabel, List<Tijdvak> groep, HashSet<(string, DateOnly?)> bekend, Tabelfouten fouten)
    {
        for (var i = 1; i < groep.Count; i++)
        {
            var (eerder, later) = (groep[i - 1], groep[i]);
            // Whoever reads it can change a row of the municipality, and no other.
            var rij = later.Rijen[0].IsEigen ? later.Rijen[0] : eerder.Rijen[0];
            if (eerder.Van == later.Van)
            {
                fouten.Voeg(tabel, rij.Rijnummer, $"{Wat(tabel, rij, fouten)} staat er meer dan eens met dezelfde eerste dag. Haal een van de rijen weg.");
            }
            else if (eerder.Tot >= later.Van && !(tabel.Opvolgend && eerder.Tot == DateOnly.MaxValue))
            {
                fouten.Voeg(tabel, rij.Rijnummer, $"{Wat(tabel, rij, fouten)} staat er meer dan eens met geldigheid op dezelfde dag: {fouten.Dag(later.Van)}. Laat de perioden op elkaar aansluiten.");
            }
            else if (tabel.Aaneengesloten && eerder.Tot < later.Van.AddDays(-1)
                && !(bekend.Contains((later.Rijen[0].Naam(tabel), later.Tot)) && bekend.Contains((eerder.Rijen[0].Naam(tabel), eerder.Tot))))
            {
                fouten.Voeg(tabel, rij.Rijnummer, $"tussen {fouten.Dag(eerder.Tot)} en {fouten.Dag(later.Van)} geldt er niets{Over(tabel, rij, fouten)}. Laat de perioden op elkaar aansluiten.");
            }
        }
    }

    private static void Codes(Tabel tabel, IReadOnlyList<Tabelrij> meegeleverd, IReadOnlyList<Tabelrij> rijen, Tabelfouten fouten)
    {
        var bekend = new HashSet<string>(StringComparer.Ordinal);
        var keuzen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var rij in meegeleverd)
        {
            bekend.Add(rij.Sleutel(tabel));
            keuzen.Add(fouten.OpScherm ? tabel.Toon(rij, tabel.Sleutel[0]) : rij.Sleutel(tabel));
        }
        foreach (var rij in rijen)
        {
            if (!rij.IsEigen || bekend.Contains(rij.Sleutel(tabel))) { continue; }
            fouten.Voeg(tabel, rij.Rijnummer, $"'{fouten.Cel(tabel, rij, tabel.Sleutel[0])}' bestaat niet. Kies een van: {string.Join(", ", keuzen.Order(StringComparer.Ordinal))}.");
        }
    }

    private static string Wat(Tabel tabel, Tabelrij rij, Tabelfouten fouten) => tabel.Sleutel.Count == 0 ? "deze tabel" : "'" + Leesbaar(tabel, rij, fouten) + "'";

    private static string Over(Tabel tabel, Tabelrij rij, Tabelfouten fouten) => tabel.Sleutel.Count == 0 ? "" : " (" + Leesbaar(tabel, rij, fouten) + ")";

    private static string Leesbaar(Tabel tabel, Tabelrij rij, Tabelfouten fouten) =>
        string.Join(", ", tabel.Sleutel.Where(k => rij.Cel(tabel, k).Length > 0).Select(k => fouten.Cel(tabel, rij, k)));

    private sealed record Tijdvak(DateOnly Van, DateOnly Tot, List<Tabelrij> Rijen);
}
