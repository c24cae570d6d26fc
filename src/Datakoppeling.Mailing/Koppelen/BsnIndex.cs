using System.Numerics;

namespace Datakoppeling.Mailing.Koppelen;

/// <summary>
/// From BSN to the place of a resident: open addressing over one flat array, some twenty bytes a person, no objects, and one
/// place in memory per question. A BSN that
/// is in the BRP without being a resident is there too, because 'not in the BRP' is counted.
/// </summary>
internal sealed class BsnIndex
{
    public const int Onbekend = -1, GeenBewoner = -2;

    private (int Bsn, int Plaats)[] _vakken;
    private int _schuif;
    private int _aantal;

    public BsnIndex(int verwacht)
    {
        var grootte = BitOperations.RoundUpToPowerOf2((uint)Math.Max(verwacht, 16) * 2);
        _vakken = new (int, int)[grootte];
        _schuif = 32 - BitOperations.Log2(grootte);
    }

    /// <summary>Adds a BSN; false when it was there before.</summary>
    public bool Voeg(int bsn, int plaats)
    {
        if (_aantal * 2 > _vakken.Length) { Groei(); }
        ref var vak = ref _vakken[Vind(bsn)];
        if (vak.Bsn == bsn) { return false; }
        vak = (bsn, plaats);
        _aantal++;
        return true;
    }

    public int Zoek(int bsn)
    {
        ref readonly var vak = ref _vakken[Vind(bsn)];
        return vak.Bsn == bsn && bsn != 0 ? vak.Plaats : Onbekend;
    }

    private int Vind(int bsn)
    {
        var vakken = _vakken;
        var masker = vakken.Length - 1;
        var i = (int)(((uint)bsn * 2654435769u) >> _schuif);
        while (vakken[i].Bsn != 0 && vakken[i].Bsn != bsn) { i = (i + 1) & masker; }
        return i;
    }

    private void Groei()
    {
        var vakken = _vakken;
        _vakken = new (int, int)[vakken.Length * 2];
        _schuif--;
        foreach (var vak in vakken)
        {
            if (vak.Bsn != 0) { _vakken[Vind(vak.Bsn)] = vak; }
        }
    }
}
