using System.Security.Cryptography;
using System.Text;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Oib.Overzichten;

/// <summary>News: a screen shows this case now, or shows it no more.</summary>
/// <param name="Persoon">The same for all screens of one person, and nobody's name.</param>
/// <param name="Node">Where the screen is.</param>
public sealed record DossierOpScherm(Guid Dossiermaand, Guid Scherm, bool Open, Guid Persoon, Guid Node);

/// <summary>News: this node is there, and so are its screens.</summary>
public sealed record NodeLeeft(Guid Node);

/// <summary>
/// Which cases stand on somebody's screen at this moment, on any node, so that two colleagues are not given the same one. A courtesy,
/// not a lock: anybody may open any case, and its version decides whose decision counts. One's own other tab is no colleague.
/// </summary>
public sealed class Opendossiers : IDisposable
{
    /// <summary>So often a node says that it is there.</summary>
    private static readonly TimeSpan Hartslag = TimeSpan.FromSeconds(15);

    /// <summary>A node that died never says that its screens are gone: after this they are.</summary>
    private static readonly TimeSpan Stil = TimeSpan.FromSeconds(45);

    private readonly Dictionary<Guid, Schermstand> _schermen = [];
    private readonly Dictionary<Guid, DateTime> _gehoord = [];
    private readonly Guid _node = Guid.NewGuid();
    private readonly Lock _slot = new();
    private readonly INieuws _nieuws;
    private readonly TimeProvider _klok;
    private readonly IDisposable[] _los;

    public Opendossiers(INieuws nieuws, TimeProvider klok)
    {
        ArgumentNullException.ThrowIfNull(nieuws);
        ArgumentNullException.ThrowIfNull(klok);
        (_nieuws, _klok) = (nieuws, klok);
        _los = [nieuws.Abonneer<DossierOpScherm>(Verwerk), nieuws.Abonneer<NodeLeeft>(Hoor), klok.CreateTimer(_ => Klop(), null, Hartslag, Hartslag)];
    }

    /// <summary>Somebody opened or left a case, and this knows it: who listened to the news itself might ask before. On the announcer's thread.</summary>
    public event EventHandler? Gewijzigd;

    /// <summary>Who somebody is here: what goes from node to node names nobody.</summary>
    public static Guid Persoon(Gebruiker? wie) => wie is null ? Guid.Empty : new(SHA256.HashData(Encoding.UTF8.GetBytes("open dossier:" + wie.Id)).AsSpan(0, 16));

    /// <summary>This screen shows the case from now on, whoever else does; what it showed before it shows no more. Told once.</summary>
    public void Open(Guid dossier, Guid scherm, Guid persoon)
    {
        if (Op(scherm) != dossier) { Meld(dossier, scherm, true, persoon); }
    }

    /// <summary>This screen is gone, or shows no case any more.</summary>
    public void Sluit(Guid scherm)
    {
        if (Op(scherm) is { } dossier) { Meld(dossier, scherm, false, Guid.Empty); }
    }

    /// <summary>Keeps a case for this screen before it shows it; false when a colleague has it.</summary>
    public bool Neem(Guid dossier, Guid scherm, Guid persoon)
    {
        lock (_slot)
        {
            if (IsElders(dossier, scherm, persoon)) { return false; }
            _schermen[scherm] = new(dossier, persoon, _node);
        }
        Meld(dossier, scherm, true, persoon);
        return true;
    }

    /// <summary>Whether a screen of somebody else shows this case.</summary>
    public bool Elders(Guid dossier, Guid scherm, Guid persoon)
    {
        lock (_slot) { return IsElders(dossier, scherm, persoon); }
    }

    private void Meld(Guid dossier, Guid scherm, bool open, Guid persoon) => _nieuws.Meld(new DossierOpScherm(dossier, scherm, open, persoon, _node));

    private Guid? Op(Guid scherm)
    {
        lock (_slot) { return _schermen.TryGetValue(scherm, out var nu) ? nu.Dossier : null; }
    }

    private bool IsElders(Guid dossier, Guid scherm, Guid persoon) =>
        _schermen.Any(s => s.Value.Dossier == dossier && s.Key != scherm && s.Value.Persoon != persoon && Leeft(s.Value.Node));

    private bool Leeft(Guid node) => node == _node || (_gehoord.TryGetValue(node, out var toen) && _klok.GetUtcNow().UtcDateTime - toen <= Stil);

    private void Verwerk(DossierOpScherm bericht)
    {
        lock (_slot)
        {
            Merk(bericht.Node);
            if (bericht.Open) { _schermen[bericht.Scherm] = new(bericht.Dossiermaand, bericht.Persoon, bericht.Node); }
            else if (_schermen.GetValueOrDefault(bericht.Scherm)?.Dossier == bericht.Dossiermaand) { _schermen.Remove(bericht.Scherm); }
        }
        Gewijzigd?.Invoke(this, EventArgs.Empty);
    }

    private void Hoor(NodeLeeft bericht)
    {
        lock (_slot) { Merk(bericht.Node); }
    }

    private void Merk(Guid node)
    {
        if (node != _node) { _gehoord[node] = _klok.GetUtcNow().UtcDateTime; }
    }

    private void Klop()
    {
        bool eigen, weg;
        lock (_slot)
        {
            eigen = _schermen.Values.Any(s => s.Node == _node);
            var doden = _schermen.Where(s => !Leeft(s.Value.Node)).Select(s => s.Key).ToList();
            doden.ForEach(s => _schermen.Remove(s));
            weg = doden.Count > 0;
            foreach (var node in _gehoord.Keys.Where(n => !Leeft(n)).ToList()) { _gehoord.Remove(node); }
        }
        if (eigen) { _nieuws.Meld(new NodeLeeft(_node)); }
        if (weg) { Gewijzigd?.Invoke(this, EventArgs.Empty); }
    }

    public void Dispose()
    {
        foreach (var deel in _los) { deel.Dispose(); }
    }

    private sealed record Schermstand(Guid Dossier, Guid Persoon, Guid Node);
}
