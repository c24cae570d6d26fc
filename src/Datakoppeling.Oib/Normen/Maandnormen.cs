using Datakoppeling.Kern;

namespace Datakoppeling.Oib.Normen;

/// <summary>
/// The rows in force on the first of one month, looked up once: a month is computed by the norms of its first day (oib.md
/// section 4).
/// </summary>
public sealed class Maandnormen
{
    private readonly Dictionary<string, (Bijstandsnorm? Norm, Bijstandsnorm? Verhoging)> _bijstand;
    private readonly Vrijlatingsnorm?[] _vrijlatingen;
    private readonly Vttabel?[] _vt;

    internal Maandnormen(OibNormen normen, Maand maand)
    {
        (Normen, Maand, Dag) = (normen, maand, maand.EersteDag);
        _bijstand = normen.Bijstand.Leefvormen.ToDictionary(
            l => l, l => (normen.Bijstand.Op(Dag, l), normen.Bijstand.VerhogingOp(Dag, l)), StringComparer.Ordinal);
        _vrijlatingen = [.. Enum.GetValues<Vrijlatingsoort>().Select(s => normen.Vrijlatingen.GetValueOrDefault(s)?.GeldigOp(Dag))];
        _vt = [.. Enumerable.Range(11, 4).Select(a => normen.Vt.GetValueOrDefault(a)?.GeldigOp(Dag))];
        Instellingen = normen.InstellingenOp(maand);
    }

    public OibNormen Normen { get; }

    /// <summary>Fingerprint of all rows in force: a decision keeps it.</summary>
    public string Hash => _hash ??= Normhash.Van(this);

    private string? _hash;
    public Maand Maand { get; }

    /// <summary>The first of the month, on which norms are in force.</summary>
    public DateOnly Dag { get; }
    public OibInstellingen Instellingen { get; }

    public Bijstandsnorm Norm(string leefvorm) => _bijstand.GetValueOrDefault(leefvorm).Norm ?? throw Ontbreekt("norm voor " + leefvorm);

    /// <summary>The addition in an institution; null for every other leefvorm.</summary>
    public Bijstandsnorm? Verhoging(string leefvorm) => _bijstand.GetValueOrDefault(leefvorm).Verhoging;

    /// <summary>Null when there is no such exemption yet in this month.</summary>
    public Vrijlatingsnorm? Vrijlating(Vrijlatingsoort soort) => _vrijlatingen[(int)soort];

    /// <summary>Null when no table of that article was ever published.</summary>
    /// <param name="artikel">11 to 14.</param>
    public Vttabel? Vt(int artikel) => _vt[artikel - 11];

    /// <summary>Whether a row that was used had ended before the month.</summary>
    public bool IsVerouderd(DateOnly? einde) => einde < Dag;

    // The built-in tables begin before the first norm; a set without them is a mistake of whoever made it.
    private InvalidOperationException Ontbreekt(string wat) => new($"In {Maand.Leesbaar} is er geen {wat}.");
}
