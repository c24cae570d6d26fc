using System.Collections.Frozen;
using Datakoppeling.Kern;

namespace Datakoppeling.Oib.Normen;

/// <summary>
/// The rows in force on the first of one month, looked up once: a month is computed by the norms of its first day (oib-normen.md).
/// </summary>
public sealed class Maandnormen
{
    private readonly Dictionary<string, (Bijstandsnorm? Norm, Bijstandsnorm? Verhoging)> _bijstand;
    private readonly Vrijlatingsnorm?[] _vrijlatingen;
    private readonly Vttabel?[] _vt;
    private readonly HashSet<string> _contact;

    internal Maandnormen(OibNormen normen, Maand maand)
    {
        (Normen, Maand, Dag) = (normen, maand, maand.EersteDag);
        _bijstand = normen.Bijstand.Leefvormen.ToDictionary(
            l => l, l => (normen.Bijstand.Op(Dag, l), normen.Bijstand.VerhogingOp(Dag, l)), StringComparer.Ordinal);
        _vrijlatingen = [.. Enum.GetValues<Vrijlatingsoort>().Select(s => normen.Vrijlatingen.GetValueOrDefault(s)?.GeldigOp(Dag))];
        _vt = [.. Enumerable.Range(11, 4).Select(a => normen.Vt.GetValueOrDefault(a)?.GeldigOp(Dag))];
        Instellingen = normen.InstellingenOp(maand);
        Soorten = normen.SoortenOp(Dag);
        _contact = MetContact(normen.Signalen, Dag);
    }

    public OibNormen Normen { get; }

    /// <summary>Fingerprint of all rows in force: a decision keeps it.</summary>
    public string Hash => _hash ??= Normhash.Van(this);

    private string? _hash;
    public Maand Maand { get; }

    /// <summary>The first of the month, on which norms are in force.</summary>
    public DateOnly Dag { get; }
    public OibInstellingen Instellingen { get; }

    /// <summary>The codes soort inkomstenverhouding that are known in this month.</summary>
    public FrozenDictionary<string, Inkomstensoort> Soorten { get; }

    /// <summary>Whether the client is contacted before a decision on a month with this signal.</summary>
    public bool VraagtContact(string signaal) => _contact.Contains(signaal);

    /// <summary>The signals that ask for contact, by code.</summary>
    public IEnumerable<string> MetContact() => _contact.Order(StringComparer.Ordinal);

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

    private static HashSet<string> MetContact(IReadOnlyList<Signaalnorm> signalen, DateOnly dag)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        var sinds = new Dictionary<string, Signaalnorm>(StringComparer.Ordinal);
        foreach (var signaal in signalen)
        {
            if (signaal.Ingang > dag || (sinds.TryGetValue(signaal.Code, out var eerder) && eerder.Ingang > signaal.Ingang)) { continue; }
            sinds[signaal.Code] = signaal;
            if (signaal.Contact) { met.Add(signaal.Code); }
            else { met.Remove(signaal.Code); }
        }
        return met;
    }

    /// <summary>Whether the norms ended before this month: then those of later are missing.</summary>
    public bool IsVoorbij()
    {
        foreach (var (norm, _) in _bijstand.Values)
        {
            if (norm is not null && IsVerouderd(norm.Einde)) { return true; }
        }
        return false;
    }

    // The built-in tables begin before the first norm; a set without them is a mistake of whoever made it.
    private InvalidOperationException Ontbreekt(string wat) => new($"In {Maand.Leesbaar} is er geen {wat}.");
}
