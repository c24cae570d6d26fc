using Datakoppeling.Platform.Tabelbeheer;
using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Portal.Onderdelen.Beheer;

/// <summary>
/// What stands in the form of a row, as it was typed; and the cells that come of it. The rows of one whole have their key and days in
/// common: those are asked once, in the first.
/// </summary>
/// <param name="id">The draft that is written anew; null for a new one.</param>
public sealed class Tabelvorm(Tabel tabel, Guid? id, List<string[]> rijen, string grond)
{
    public Tabel Tabel => tabel;
    public Guid? Id => id;

    /// <summary>Row by row, in the order of the columns, as typed.</summary>
    public List<string[]> Getypt => rijen;
    public string Grond { get; set; } = grond;

    public static Tabelvorm Leeg(Tabel tabel) => new(tabel, null, [[.. tabel.Kolommen.Select(_ => "")]], "");

    public static Tabelvorm Van(Tabel tabel, Guid? id, IReadOnlyList<Tabelrij> rijen, string grond) =>
        new(tabel, id, [.. rijen.Select(r => r.Cellen.Select((cel, k) => tabel.Vorm(k, r.Cellen).Invoer(cel)).ToArray())], grond);

    /// <summary>Whether a column is asked once for all rows of a whole.</summary>
    public bool IsGedeeld(int kolom) => tabel.Onderdeel is not null && tabel.Kolommen[kolom].Naam is var naam && (tabel.Sleutel.Contains(naam, StringComparer.Ordinal) || naam == tabel.Vanaf || naam == tabel.Tot);

    /// <summary>How a field is typed now: what was chosen elsewhere in the row may say so.</summary>
    public Celvorm Vorm(int rij, int kolom) => tabel.Vorm(kolom, rijen[rij]);

    /// <summary>What is wrong with a field; null when nothing is.</summary>
    public string? Bezwaar(int rij, int kolom)
    {
        var (vorm, getypt) = (Vorm(rij, kolom), rijen[rij][kolom]);
        return vorm.Lees(getypt) is null || (string.IsNullOrWhiteSpace(getypt) && vorm.Leeg.Length == 0 && MoetGevuld(tabel.Kolommen[kolom].Naam)) ? vorm.Wenk : null;
    }

    // Without what it is about and the day on which it begins it is no row; of the rest the table itself says what may be empty.
    private bool MoetGevuld(string kolom) => kolom == tabel.Vanaf || (tabel.Sleutel.Count > 0 && kolom == tabel.Sleutel[0]);

    /// <summary>The cells as they are stored; only where no field has something wrong.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Cellen() =>
        [.. rijen.Select((r, i) => (IReadOnlyList<string>)[.. r.Select((_, k) => IsGedeeld(k) ? Cel(0, k) : Cel(i, k))])];

    private string Cel(int rij, int kolom) => Vorm(rij, kolom).Lees(rijen[rij][kolom]) ?? rijen[rij][kolom];
}

/// <summary>Words about the changes of tables.</summary>
internal static class Tabelwoorden
{
    /// <summary>The id of the button that opens a draft.</summary>
    public static string Wijzigknop(Tabelwijziging wijziging) => "wijzig-" + wijziging.Id;

    public static string Stand(Wijzigingstand stand) => stand switch
    {
        Wijzigingstand.Concept => "Concept",
        Wijzigingstand.Ingediend => "Wacht op goedkeuring",
        Wijzigingstand.Goedgekeurd => "Goedgekeurd",
        Wijzigingstand.Afgewezen => "Afgewezen",
        _ => "Ingetrokken",
    };

    /// <summary>What the row is about: its key and its days.</summary>
    public static string Rij(Tabel tabel, Tabelwijziging wijziging) => Tabelwoord.Rij(tabel, wijziging.Rijen(tabel)[0]);
}
