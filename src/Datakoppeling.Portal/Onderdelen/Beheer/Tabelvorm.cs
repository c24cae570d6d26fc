using Datakoppeling.Platform.Tabelbeheer;
using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Portal.Onderdelen.Beheer;

/// <summary>What stands in the form of a row.</summary>
/// <param name="id">The draft that is written anew; null for a new one.</param>
public sealed class Tabelvorm(Guid? id, List<string[]> rijen, string grond)
{
    public Guid? Id => id;
    public List<string[]> Rijen => rijen;
    public string Grond { get; set; } = grond;

    public static Tabelvorm Leeg(Tabel tabel) => new(null, [Rij(tabel)], "");

    public static Tabelvorm Van(Guid? id, IReadOnlyList<Tabelrij> rijen, string grond) => new(id, [.. rijen.Select(r => r.Cellen.ToArray())], grond);

    public static string[] Rij(Tabel tabel) => [.. tabel.Indeling.Kolommen.Select(_ => "")];
}

/// <summary>Words about the changes of tables.</summary>
internal static class Tabelwoorden
{
    public static string Stand(Wijzigingstand stand) => stand switch
    {
        Wijzigingstand.Concept => "Concept",
        Wijzigingstand.Ingediend => "Wacht op goedkeuring",
        Wijzigingstand.Goedgekeurd => "Goedgekeurd",
        Wijzigingstand.Afgewezen => "Afgewezen",
        _ => "Ingetrokken",
    };

    /// <summary>What the row is about: its key and its days.</summary>
    public static string Rij(Tabel tabel, Tabelwijziging wijziging)
    {
        var rij = wijziging.Rijen(tabel)[0];
        var sleutel = string.Join(", ", tabel.Sleutel.Select(k => rij.Cel(tabel, k)).Where(c => c.Length > 0));
        var tot = tabel.Tot is { } kolom && rij.Cel(tabel, kolom) is { Length: > 0 } dag ? $" tot en met {dag}" : "";
        return $"{(sleutel.Length > 0 ? sleutel + ", " : "")}vanaf {(rij.Cel(tabel, tabel.Vanaf) is { Length: > 0 } van ? van : "altijd")}{tot}";
    }
}
