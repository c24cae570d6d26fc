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

    /// <summary>The own rows of a table; null where there are none.</summary>
    public IReadOnlyList<Tabelrij>? Rijen(Tabel tabel, Tabelwijziging? erbij = null)
    {
        // Of one key and first day the newest approved counts.
        var perNaam = new Dictionary<string, IReadOnlyList<Tabelrij>>(StringComparer.Ordinal);
        foreach (var wijziging in erbij is null ? _goedgekeurd : [.. _goedgekeurd, erbij])
        {
            if (wijziging.Tabel != tabel.Naam) { continue; }
            var rijen = wijziging.Rijen(tabel);
            if (rijen.Count > 0) { perNaam[rijen[0].Naam(tabel)] = rijen; }
        }
        if (perNaam.Count == 0) { return null; }
        Tabelrij[] eigen = [.. perNaam.Values.SelectMany(r => r)];
        return tabel.IsVanDeGemeente ? Tabellagen.Leg(tabel, Tabellezer.Meegeleverd(tabel), eigen) : eigen;
    }

    /// <summary>Every row that holds, shipped and own.</summary>
    public IReadOnlyList<Tabelrij> Alles(Tabel tabel)
    {
        var eigen = Rijen(tabel);
        return eigen is null ? Tabellezer.Meegeleverd(tabel)
            : tabel.IsVanDeGemeente ? eigen : Tabellagen.Leg(tabel, Tabellezer.Meegeleverd(tabel), eigen);
    }
}
