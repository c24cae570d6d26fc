using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Tabellen;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Tabelbeheer;

/// <summary>A row on the screen: its cells, and from whom it is.</summary>
/// <param name="Wijziging">Who wrote and approved it; null for a shipped row.</param>
public sealed record Bladrij(Tabelrij Rij, Tabelwijziging? Wijziging);

/// <summary>One table on the screen.</summary>
/// <param name="Open">Drafts and what waits for a second person.</param>
/// <param name="Ver">Of each of the open ones the amounts that are far from the last.</param>
/// <param name="Vergelijkingen">Of each of the open ones what it would change.</param>
/// <param name="Beslist">What was approved, refused or withdrawn, newest first.</param>
public sealed record Tabelblad(Tabel Tabel, IReadOnlyList<Bladrij> Rijen, IReadOnlyList<Tabelwijziging> Open, IReadOnlyList<Tabelwijziging> Beslist, IReadOnlyDictionary<Guid, IReadOnlyList<string>> Ver,
    IReadOnlyDictionary<Guid, IReadOnlyList<Tabelvergelijking>> Vergelijkingen);

/// <summary>A table in the list of all.</summary>
/// <param name="Einde">The last day for which it has rows; null when that is open.</param>
/// <param name="Wacht">How many rows wait for a second person.</param>
public sealed record Tabelstand(string Groep, Tabel Tabel, int Rijen, int Eigen, DateOnly? Einde, int Wacht);

/// <summary>Reads the tables for the screens.</summary>
public sealed class Tabelbladen(Uitvoerder uitvoerder, Tabelzoeker tabellen)
{
    /// <summary>So many days ahead is said that a table runs out.</summary>
    public const int Vooraf = 45;

    public Task<Uitkomst<IReadOnlyList<Tabelstand>>> Lijst(Gebruiker? wie, CancellationToken stop = default) =>
        uitvoerder.Lees<IReadOnlyList<Tabelstand>>(wie, Tabelrechten.Bekijken, async context =>
        {
            var eigen = await Eigentabellen.Lees(context, stop);
            var wacht = await context.Set<Tabelwijziging>().Where(w => w.Stand == Wijzigingstand.Ingediend).Select(w => w.Tabel).ToListAsync(stop);
            Tabelstand[] rijen = [.. tabellen.Groepen.SelectMany(g => g.Tabellen, (g, t) =>
            {
                var rijen = eigen.Alles(t);
                return new Tabelstand(g.Groep, t, rijen.Count, rijen.Count(r => r.IsEigen), Loopdatum(t, rijen), wacht.Count(w => w == t.Naam));
            })];
            return rijen;
        }, stop);

    public Task<Uitkomst<Tabelblad>> Lees(Gebruiker? wie, string naam, CancellationToken stop = default) =>
        uitvoerder.Lees<Tabelblad>(wie, Tabelrechten.Bekijken, async context =>
        {
            if (tabellen.Zoek(naam) is not { } tabel) { return Tabelzoeker.Onbekend; }
            var eigen = await Eigentabellen.Lees(context, stop);
            var wijzigingen = await context.Set<Tabelwijziging>().Where(w => w.Tabel == naam).ToListAsync(stop);
            var herkomst = new Dictionary<string, Tabelwijziging>(StringComparer.Ordinal);
            foreach (var w in wijzigingen.Where(w => w.Stand == Wijzigingstand.Goedgekeurd).OrderBy(w => w.Beoordeeld).ThenBy(w => w.Id))
            {
                herkomst[w.Rijen(tabel)[0].Naam(tabel)] = w;
            }
            var alles = eigen.Alles(tabel);
            Tabelwijziging[] open = [.. wijzigingen.Where(w => w.Stand is Wijzigingstand.Concept or Wijzigingstand.Ingediend).OrderBy(w => w.Opgesteld)];
            return new Tabelblad(
                tabel, [.. alles.Select(r => new Bladrij(r, r.IsEigen ? herkomst.GetValueOrDefault(r.Naam(tabel)) : null))], open,
                [.. wijzigingen.Where(w => w.Beoordeeld is not null).OrderByDescending(w => w.Beoordeeld).Take(50)],
                open.ToDictionary(w => w.Id, w => Tabelverschil.Ver(tabel, alles, w.Rijen(tabel))),
                open.ToDictionary(w => w.Id, w => Tabelvergelijking.Maak(tabel, alles, w.Rijen(tabel))));
        }, stop);

    /// <summary>A table as a file, as it holds now.</summary>
    public Task<Uitkomst<byte[]>> Bestand(Gebruiker? wie, string naam, CancellationToken stop = default) =>
        uitvoerder.Lees<byte[]>(wie, Tabelrechten.Bekijken, async context =>
        {
            if (tabellen.Zoek(naam) is not { } tabel) { return Tabelzoeker.Onbekend; }
            using var stroom = new MemoryStream();
            Tabelschrijver.Schrijf(tabel, (await Eigentabellen.Lees(context, stop)).Alles(tabel), stroom);
            return stroom.ToArray();
        }, stop);

    /// <summary>The rows with which something was computed, as a person reads them.</summary>
    public async Task<Uitkomst<Afdrukblad>> Afdrukblad(Gebruiker? wie, string hash, CancellationToken stop = default) =>
        (await Afdruk(wie, hash, stop)).Kies<Uitkomst<Afdrukblad>>(afdruk => Tabelbeheer.Afdrukblad.Maak(afdruk, tabellen), weigering => weigering);

    /// <summary>The rows with which something was computed.</summary>
    public Task<Uitkomst<Tabelafdruk>> Afdruk(Gebruiker? wie, string hash, CancellationToken stop = default) =>
        uitvoerder.Lees<Tabelafdruk>(wie, Tabelrechten.Bekijken, async context =>
            await context.Set<Tabelafdruk>().SingleOrDefaultAsync(a => a.Hash == hash, stop) is { } afdruk
                ? afdruk : new Weigering("Van deze berekening zijn geen tabellen bewaard."), stop);

    /// <summary>The first day on which some key that runs up to then has no row any more; null when none ends.</summary>
    internal static DateOnly? Loopdatum(Tabel tabel, IReadOnlyList<Tabelrij> rijen)
    {
        if (!tabel.Aaneengesloten) { return null; }
        DateOnly? eerst = null;
        foreach (var groep in rijen.GroupBy(r => r.Sleutel(tabel), StringComparer.Ordinal))
        {
            var einde = groep.Max(r => r.Tot(tabel));
            if (einde != DateOnly.MaxValue && (eerst is null || einde < eerst)) { eerst = einde; }
        }
        return eerst;
    }
}
