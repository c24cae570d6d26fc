using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Tabellen;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Tabelbeheer;

/// <summary>Every table of every module, by name; and the check of a change against everything that holds.</summary>
public sealed class Tabelzoeker(IEnumerable<Tabelgroep> groepen)
{
    public static readonly Weigering Onbekend = new("Deze tabel bestaat niet. Ga terug naar de tabellen.");
    public static readonly Weigering Weg = new("Deze rij bestaat niet (meer). Ga terug naar de tabel.");

    public IReadOnlyList<Tabelgroep> Groepen { get; } = [.. groepen];

    public Tabel? Zoek(string naam) => Groepen.SelectMany(g => g.Tabellen).FirstOrDefault(t => t.Naam == naam);

    public Tabelgroep Groep(Tabel tabel) => Groepen.First(g => g.Tabellen.Contains(tabel));

    /// <summary>What is wrong with a change, beside all that holds; null when nothing is.</summary>
    public Weigering? Keur(Tabel tabel, Eigentabellen geldig, Tabelwijziging wijziging)
    {
        var rijen = wijziging.Rijen(tabel);
        if (rijen.Count == 0) { return new Weigering("Er staat geen enkele rij in. Vul een rij in."); }
        if (rijen.Any(r => r.Naam(tabel) != rijen[0].Naam(tabel))) { return new Weigering("De rijen horen niet bij elkaar: zij verschillen in sleutel of eerste dag. Dien ze los van elkaar in."); }
        return Groep(tabel).Keur(geldig.Rijen(wijziging));
    }

    internal static Doel Doel(Guid id) => new("tabelrij", id);

    internal static Task<Tabelwijziging?> Zoek(Werk werk, Guid id) => werk.Context.Set<Tabelwijziging>().SingleOrDefaultAsync(w => w.Id == id, werk.Stop);
}
