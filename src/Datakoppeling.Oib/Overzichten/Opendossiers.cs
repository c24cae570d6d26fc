using Datakoppeling.Platform.Handelingen;

namespace Datakoppeling.Oib.Overzichten;

/// <summary>News: a screen shows this case now, or shows it no more. Who looks is not said.</summary>
public sealed record DossierOpScherm(Guid Dossiermaand, Guid Scherm, bool Open);

/// <summary>
/// Which cases stand on somebody's screen at this moment, on any node, so that two colleagues are not given the same one. A courtesy,
/// not a lock: anybody may open any case, and its version decides whose decision counts.
/// </summary>
public sealed class Opendossiers : IDisposable
{
    /// <summary>A node that died never says that its screens are gone.</summary>
    private static readonly TimeSpan Langst = TimeSpan.FromHours(1);

    private readonly Dictionary<Guid, (Guid Dossier, DateTime Sinds)> _schermen = [];
    private readonly Lock _slot = new();
    private readonly INieuws _nieuws;
    private readonly TimeProvider _klok;
    private readonly IDisposable _abonnement;

    public Opendossiers(INieuws nieuws, TimeProvider klok)
    {
        (_nieuws, _klok) = (nieuws, klok);
        _abonnement = nieuws.Abonneer<DossierOpScherm>(Verwerk);
    }

    /// <summary>Somebody opened or left a case, and this knows it: who listened to the news itself might ask before. On the announcer's thread.</summary>
    public event EventHandler? Gewijzigd;

    /// <summary>This screen shows the case from now on, whoever else does; what it showed before it shows no more. Told once.</summary>
    public void Open(Guid dossier, Guid scherm)
    {
        if (Op(scherm) != dossier) { _nieuws.Meld(new DossierOpScherm(dossier, scherm, true)); }
    }

    /// <summary>This screen is gone, or shows no case any more.</summary>
    public void Sluit(Guid scherm)
    {
        if (Op(scherm) is { } dossier) { _nieuws.Meld(new DossierOpScherm(dossier, scherm, false)); }
    }

    private Guid? Op(Guid scherm)
    {
        lock (_slot) { return _schermen.TryGetValue(scherm, out var nu) ? nu.Dossier : null; }
    }

    /// <summary>Keeps a case for this screen before it shows it; false when another one has it.</summary>
    public bool Neem(Guid dossier, Guid scherm)
    {
        lock (_slot)
        {
            if (IsElders(dossier, scherm)) { return false; }
            _schermen[scherm] = (dossier, _klok.GetUtcNow().UtcDateTime);
        }
        _nieuws.Meld(new DossierOpScherm(dossier, scherm, true));
        return true;
    }

    /// <summary>Whether another screen shows this case.</summary>
    public bool Elders(Guid dossier, Guid scherm)
    {
        lock (_slot) { return IsElders(dossier, scherm); }
    }

    private bool IsElders(Guid dossier, Guid scherm)
    {
        var grens = _klok.GetUtcNow().UtcDateTime - Langst;
        return _schermen.Any(s => s.Value.Dossier == dossier && s.Key != scherm && s.Value.Sinds > grens);
    }

    private void Verwerk(DossierOpScherm bericht)
    {
        lock (_slot)
        {
            var nu = _klok.GetUtcNow().UtcDateTime;
            if (bericht.Open) { _schermen[bericht.Scherm] = (bericht.Dossiermaand, nu); }
            else if (_schermen.GetValueOrDefault(bericht.Scherm).Dossier == bericht.Dossiermaand) { _schermen.Remove(bericht.Scherm); }
            foreach (var oud in _schermen.Where(s => s.Value.Sinds <= nu - Langst).Select(s => s.Key).ToList()) { _schermen.Remove(oud); }
        }
        Gewijzigd?.Invoke(this, EventArgs.Empty);
    }

    public void Dispose() => _abonnement.Dispose();
}
