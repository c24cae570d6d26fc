using System.Numerics;

namespace Datakoppeling.Mailing.Koppelen;

/// <summary>
/// From BSN to the place of a resident: open addressing over two flat arrays, some ten bytes a person, no objects. A BSN that
/// is in the BRP without being a resident is there too, because 'not in the BRP' is counted.
/// </summary>
internal sealed class BsnIndex
{
    public const int Onbekend = -1, GeenBewoner = -2;

    private int[] _sleutels;
    private int[] _plaatsen;
    private int _schuif;
    private int _aantal;

    public BsnIndex(int verwacht)
    {
        var grootte = BitOperations.RoundUpToPowerOf2((uint)Math.Max(verwacht, 16) * 2);
        (_sleutels, _plaatsen) = (new int[grootte], new int[grootte]);
        _schuif = 32 - BitOperations.Log2(grootte);
    }

    /// <summary>Adds a BSN; false when it was there before.</summary>
    public bool Voeg(int bsn, int plaats)
    {
        if (_aantal * 2 > _sleutels.Length) { Groei(); }
        var i = Vind(bsn);
        if (_sleutels[i] == bsn) { return false; }
        (_sleutels[i], _plaatsen[i]) = (bsn, plaats);
        _aantal++;
        return true;
    }

    public int Zoek(int bsn)
    {
        var i = Vind(bsn);
        return _sleutels[i] == bsn && bsn != 0 ? _plaatsen[i] : Onbekend;
    }

    private int Vind(int bsn)
    {
        var masker = _sleutels.Length - 1;
        var i = (int)(((uint)bsn * 2654435769u) >> _schuif);
        while (_sleutels[i] != 0 && _sleutels[i] != bsn) { i = (i + 1) & masker; }
        return i;
    }

    private void Groei()
    {
        var (sleutels, plaatsen) = (_sleutels, _plaatsen);
        (_sleutels, _plaatsen) = (new int[sleutels.Length * 2], new int[sleutels.Length * 2]);
        _schuif--;
        for (var i = 0; i < sleutels.Length; i++)
        {
            if (sleutels[i] == 0) { continue; }
            var j = Vind(sleutels[i]);
            (_sleutels[j], _plaatsen[j]) = (sleutels[i], plaatsen[i]);
        }
    }
}
