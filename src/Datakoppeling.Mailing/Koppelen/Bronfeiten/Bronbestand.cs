using System.Runtime.InteropServices;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen.Bronfeiten;

/// <summary>
/// A source that has been read: per accepted row the BSN and the number of its effect. Nothing else of the row is kept, so
/// nobody can ask afterwards from which bron a person came (besluiten/zwarte-doos.md).
/// </summary>
/// <param name="bewaart">False when only the account of the file is asked for.</param>
internal sealed class Bronbestand(string naam, bool bewaart = true)
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

    public ReadOnlySpan<(int Bsn, int Effect)> Rijen => CollectionsMarshal.AsSpan(_rijen);
    public ReadOnlySpan<Broneffect> Effecten => CollectionsMarshal.AsSpan(_effecten);

    /// <summary>The number of an effect.</summary>
    public int Nummer(Broneffect effect)
    {
        var nummer = _effecten.IndexOf(effect);
        if (nummer < 0)
        {
            nummer = _effecten.Count;
            _effecten.Add(effect);
        }
        return nummer;
    }

    /// <summary>Accepts a row.</summary>
    /// <param name="effect">Its number.</param>
    public void Voeg(int bsn, int effect)
    {
        Telling.NeemAan();
        if (bewaart) { _rijen.Add((bsn, effect)); }
    }

    public void TelNietInDeBrp(long aantal)
    {
        NietInDeBrp = aantal;
        Telling.VerplaatsNaarApart("niet in de BRP", aantal);
    }
}
