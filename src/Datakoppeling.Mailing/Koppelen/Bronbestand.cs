using System.Runtime.CompilerServices;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen;

/// <summary>
/// A source that has been read: per accepted row the BSN and the number of its effect. Nothing else of the row is kept, so
/// nobody can ask afterwards from which bron a person came (koppeling.md section 4).
/// </summary>
internal sealed class Bronbestand(string naam)
{
    private readonly List<(int Bsn, int Effect)> _rijen = [];
    private readonly List<Broneffect> _effecten = [];

    public string Naam { get; } = naam;
    public Bestandstelling Telling { get; } = new();
    public List<Bestandsfout> Fouten { get; } = [];

    /// <summary>What somebody should know of the file as a whole, a sentence each.</summary>
    public List<string> Waarschuwingen { get; } = [];

    /// <summary>Accepted rows about a BSN that no persoonslijst has; they stay accepted.</summary>
    public long NietInDeBrp { get; private set; }

    public void Voeg(int bsn, Broneffect effect)
    {
        var nummer = _effecten.IndexOf(effect);
        if (nummer < 0)
        {
            nummer = _effecten.Count;
            _effecten.Add(effect);
        }
        _rijen.Add((bsn, nummer));
    }

    /// <summary>
    /// Works the rows into the residents. One of <paramref name="delen"/> workers does those BSNs that are its share, so that
    /// two never touch the same resident.
    /// </summary>
    /// <returns>How many rows were about a BSN that is in no persoonslijst.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long Pas(Bewoners bewoners, int deel, int delen)
    {
        long onbekend = 0;
        var effecten = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_effecten);
        foreach (ref readonly var rij in System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_rijen))
        {
            if (rij.Bsn % delen != deel) { continue; }
            var plaats = bewoners.Index.Zoek(rij.Bsn);
            if (plaats >= 0) { effecten[rij.Effect].Pas(ref bewoners.Alle[plaats]); }
            else if (plaats == BsnIndex.Onbekend) { onbekend++; }
        }
        return onbekend;
    }

    public void TelNietInDeBrp(long aantal)
    {
        NietInDeBrp = aantal;
        Telling.VerplaatsNaarApart("niet in de BRP", aantal);
    }
}
