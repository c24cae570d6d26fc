using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen.Plan;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen.Lezen;

/// <summary>How many cells or rows of a source were rejected for one reason.</summary>
/// <param name="Kolom">Empty when the row as a whole is at fault.</param>
public readonly record struct Afkeurreden(string Kolom, string Reden, long Aantal);

/// <summary>The figures of a source by itself.</summary>
/// <param name="Codering">How it was read as text, in words.</param>
/// <param name="Redenen">Why rows were rejected, the most frequent first.</param>
public sealed record Proefcijfers(long Gelezen, long Afgekeurd, string Codering, IReadOnlyList<Afkeurreden> Redenen);

/// <summary>
/// Reads a source row by row with the readers of the engine and keeps only how many rows there are and why rows are rejected: who loads a
/// file that is a little broken hears it at once, and not when the letters are made.
/// </summary>
public static class Bronproef
{
    /// <param name="opdracht">Of the ronde that the source is for.</param>
    /// <param name="bron">The file name without its ending.</param>
    /// <param name="open">Opens it from its start; asked more than once.</param>
    public static Uitkomst<Proefcijfers> Neem(Koppelopdracht opdracht, string bron, Func<Stream> open, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(opdracht);
        if (bron == Bronlijst.Brp) { return Brpproef.Neem(opdracht, open, stop); }
        var plan = Koppelplan.Maak(opdracht.Configuratie, opdracht.Peildatum, opdracht.Alleen);
        if (plan.Weigering is { } geenPlan) { return geenPlan; }
        var redenen = new Afkeurredenen();
        var telling = Bronlezer.Tel(plan.Waarde, bron, open, redenen.Voeg, stop);
        return telling.Weigering is { } weigering ? weigering : redenen.Sluit(telling.Waarde);
    }
}

/// <summary>Counts faults by where and why; the rows themselves are forgotten.</summary>
internal sealed class Afkeurredenen
{
    private readonly Dictionary<(string Kolom, string Reden), long> _aantallen = [];

    public void Voeg(Bestandsfout fout) => Voeg(fout.Kolom, fout.Reden);

    public void Voeg(string kolom, string reden, long aantal = 1) => _aantallen[(kolom, reden)] = _aantallen.GetValueOrDefault((kolom, reden)) + aantal;

    public Proefcijfers Sluit(Bestandstelling telling) => new(telling.Gelezen, telling.Afgekeurd, telling.Codering.Naam(),
        [.. _aantallen.Where(a => a.Value > 0).OrderByDescending(a => a.Value).ThenBy(a => a.Key.Kolom, StringComparer.Ordinal).ThenBy(a => a.Key.Reden, StringComparer.Ordinal)
            .Select(a => new Afkeurreden(a.Key.Kolom, a.Key.Reden, a.Value))]);
}
