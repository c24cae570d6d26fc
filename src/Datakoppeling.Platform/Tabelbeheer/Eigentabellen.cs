using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Tabellen;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Tabelbeheer;

/// <summary>The tables of one module, and what judges them together.</summary>
/// <param name="Groep">The heading under which a person finds them.</param>
/// <param name="Keur">Everything that is wrong with the tables as they would be; null when nothing is.</param>
public sealed record Tabelgroep(string Groep, IReadOnlyList<Tabel> Tabellen, Func<Eigenrijen, Kern.Weigering?> Keur)
{
    /// <summary>What the module does once a row counts, in the same transaction.</summary>
    public Func<Werk, Task>? Geldt { get; init; }
}

/// <summary>The approved rows of the municipality, as they lie over those of the program.</summary>
public sealed class Eigentabellen
{
    private readonly IReadOnlyList<Tabelwijziging> _goedgekeurd;

    private Eigentabellen(IReadOnlyList<Tabelwijziging> goedgekeurd) => _goedgekeurd = goedgekeurd;

    /// <summary>Only ever grows: what is approved stays, so another number means other rows.</summary>
    public static Task<int> Stand(PortaalContext context, CancellationToken stop) =>
        context.Set<Tabelwijziging>().CountAsync(w => w.Stand == Wijzigingstand.Goedgekeurd, stop);

    public static async Task<Eigentabellen> Lees(PortaalContext context, CancellationToken stop)
    {
        var rijen = await context.Set<Tabelwijziging>().AsNoTracking().Where(w => w.Stand == Wijzigingstand.Goedgekeurd).ToListAsync(stop);
        return new Eigentabellen([.. rijen.OrderBy(w => w.Beoordeeld).ThenBy(w => w.Id)]);
    }

    public int Aantal => _goedgekeurd.Count;

    /// <summary>As a module takes them.</summary>
    /// <param name="erbij">A change that is not approved yet, as if it were.</param>
    public Eigenrijen Rijen(Tabelwijziging? erbij = null) => (tabel, _) => Rijen(tabel, erbij);

    /// <summary>The own rows of a table, of one that is the municipality's over those of the program; null where there are none.</summary>
    public IReadOnlyList<Tabelrij>? Rijen(Tabel tabel, Tabelwijziging? erbij = null)
    {
        var eigen = Eigen(tabel, erbij);
        return eigen.Length == 0 ? null : tabel.IsVanDeGemeente ? Samen(tabel, eigen) : eigen;
    }

    /// <summary>Every row that holds, shipped and own.</summary>
    public IReadOnlyList<Tabelrij> Alles(Tabel tabel) => Samen(tabel, Eigen(tabel, erbij: null));

    private static IReadOnlyList<Tabelrij> Samen(Tabel tabel, Tabelrij[] eigen) => Tabellagen.Leg(tabel, Tabellezer.Meegeleverd(tabel), eigen);

    // Of one key and first day the newest approved counts.
    private Tabelrij[] Eigen(Tabel tabel, Tabelwijziging? erbij)
    {
        var perNaam = new Dictionary<string, IReadOnlyList<Tabelrij>>(StringComparer.Ordinal);
        foreach (var wijziging in erbij is null ? _goedgekeurd : [.. _goedgekeurd, erbij])
        {
            if (wijziging.Tabel != tabel.Naam) { continue; }
            var rijen = wijziging.Rijen(tabel);
            if (rijen.Count > 0) { perNaam[rijen[0].Naam(tabel)] = rijen; }
        }
        return [.. perNaam.Values.SelectMany(r => r)];
    }
}
