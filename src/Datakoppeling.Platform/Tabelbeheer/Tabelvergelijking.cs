using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Platform.Tabelbeheer;

/// <summary>A cell as it would be beside what held, as a person reads both.</summary>
public sealed record Celvergelijking(Tabelkolom Kolom, string Was, string Wordt)
{
    public bool IsAnders => Was != Wordt;
}

/// <summary>What a row would change, for who approves it.</summary>
/// <param name="Vorige">The row that held before it, in words; null where it is the first of its kind.</param>
public sealed record Tabelvergelijking(string? Vorige, IReadOnlyList<Celvergelijking> Cellen)
{
    /// <param name="geldig">The rows as they are without the new one.</param>
    public static IReadOnlyList<Tabelvergelijking> Maak(Tabel tabel, IReadOnlyList<Tabelrij> geldig, IReadOnlyList<Tabelrij> nieuw) =>
        [.. nieuw.Select(rij =>
        {
            var vorige = Tabelverschil.Vorige(tabel, geldig, rij);
            return new Tabelvergelijking(
                vorige is null ? null : Tabelwoord.Rij(tabel, vorige),
                [.. tabel.Kolommen.Select((kolom, i) => new Celvergelijking(kolom, vorige is null ? "" : tabel.Toon(vorige, i), tabel.Toon(rij, i)))]);
        })];
}
