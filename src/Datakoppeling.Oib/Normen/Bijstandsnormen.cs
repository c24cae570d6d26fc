using Datakoppeling.Kern;

namespace Datakoppeling.Oib.Normen;

/// <summary>One amount of the law: what a leefvorm receives per month, vakantietoeslag included, from a day on.</summary>
/// <param name="Ingang">First day on which it holds.</param>
/// <param name="Einde">Last day for which it was published: after it a newer one is missing.</param>
/// <param name="Leefvorm">The code that <c>dossiers.csv</c> uses, or that code with <c>_verhoging</c> for the addition in an institution.</param>
/// <param name="Bedrag">Net per month, including vakantietoeslag.</param>
/// <param name="Bron">Law and article.</param>
public sealed record Bijstandsnorm(DateOnly Ingang, DateOnly? Einde, string Leefvorm, Bedrag Bedrag, string Bron) : INormrij;

/// <summary>The norms of art. 20-23 Participatiewet, per leefvorm a dated table.</summary>
public sealed class Bijstandsnormen
{
    /// <summary>The leefvorm of art. 22a: an own formula over the norm of gehuwden, no row of its own.</summary>
    public const string Kostendeler = "kostendeler";
    public const string KostendelerAow = "kostendeler_aow";
    public const string Gehuwden = "gehuwden";
    public const string GehuwdenAow = "gehuwden_aow";
    private const string Verhoging = "_verhoging";

    private readonly Dictionary<string, Normtabel<Bijstandsnorm>> _tabellen;

    public Bijstandsnormen(IEnumerable<Bijstandsnorm> rijen)
    {
        Rijen = [.. rijen];
        _tabellen = Rijen.GroupBy(r => r.Leefvorm, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => new Normtabel<Bijstandsnorm>("bijstandsnormen", g), StringComparer.Ordinal);
        Leefvormen = _tabellen.Keys.Where(k => !k.EndsWith(Verhoging, StringComparison.Ordinal)).Append(Kostendeler).Append(KostendelerAow)
            .ToHashSet(StringComparer.Ordinal);
        EersteIngang = Rijen.Min(r => r.Ingang);
    }

    public IReadOnlyList<Bijstandsnorm> Rijen { get; }

    /// <summary>Whether the leefvorm is one of people who share the costs.</summary>
    public static bool IsKostendeler(string leefvorm) => leefvorm is Kostendeler or KostendelerAow;

    /// <summary>Every code that a dossier may carry.</summary>
    public IReadOnlySet<string> Leefvormen { get; }

    /// <summary>Before this day no proposal can be made.</summary>
    public DateOnly EersteIngang { get; }

    /// <summary>The norm in force on <paramref name="dag"/>; null when the leefvorm has none yet.</summary>
    public Bijstandsnorm? Op(DateOnly dag, string leefvorm) => _tabellen.GetValueOrDefault(leefvorm)?.GeldigOp(dag);

    /// <summary>The flat addition that belongs to a stay in an institution (art. 23 lid 2); null for every other leefvorm.</summary>
    public Bijstandsnorm? VerhogingOp(DateOnly dag, string leefvorm) => Op(dag, leefvorm + Verhoging);
}
