using System.Collections.Concurrent;

namespace Datakoppeling.Platform.Levensloop;

/// <summary>How the services in the background of this node are doing.</summary>
public sealed class Dienststanden
{
    private readonly ConcurrentDictionary<Type, Dienststand> _standen = new();

    /// <summary>By name; those that have begun.</summary>
    public IReadOnlyList<Dienststand> Alle => [.. _standen.Values.OrderBy(s => s.Naam, StringComparer.Ordinal)];

    /// <summary>How many run, have fallen and wait, or have done what they were for; for measuring.</summary>
    public IReadOnlyDictionary<string, long> Stand()
    {
        var alle = Alle;
        return new Dictionary<string, long>(StringComparer.Ordinal)
        {
            ["loopt"] = alle.Count(s => s is { IsGevallen: false, IsKlaar: false }), ["gevallen"] = alle.Count(s => s.IsGevallen), ["klaar"] = alle.Count(s => s.IsKlaar),
        };
    }

    internal Dienststand Voor(Dienst dienst) => _standen.GetOrAdd(dienst.GetType(), _ => new Dienststand(dienst.Naam, dienst.IsOnmisbaar));
}

/// <summary>One service.</summary>
public sealed class Dienststand
{
    private readonly Lock _slot = new();

    internal Dienststand(string naam, bool isOnmisbaar) => (Naam, IsOnmisbaar) = (naam, isOnmisbaar);

    public string Naam { get; }
    public bool IsOnmisbaar { get; }

    /// <summary>It fell, and waits to be begun again.</summary>
    public bool IsGevallen { get; private set; }

    /// <summary>It had something to do once, and did it.</summary>
    public bool IsKlaar { get; private set; }

    /// <summary>How often it fell since the portal started, and when last; UTC.</summary>
    public int Keren { get; private set; }
    public DateTime? Laatst { get; private set; }

    internal void Begint() { lock (_slot) { (IsGevallen, IsKlaar) = (false, false); } }

    internal void Klaar() { lock (_slot) { (IsGevallen, IsKlaar) = (false, true); } }

    internal void Viel(DateTime nu) { lock (_slot) { (IsGevallen, Keren, Laatst) = (true, Keren + 1, nu); } }
}
