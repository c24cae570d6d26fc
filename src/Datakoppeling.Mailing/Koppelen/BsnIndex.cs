using System.Numerics;
using System.Runtime.CompilerServices;

namespace Datakoppeling.Mailing.Koppelen;

/// <summary>The BSNs that were seen before: open addressing over one flat array, some eight bytes a person.</summary>
internal sealed class BsnIndex
{
    private readonly int[] _vakken;
    private readonly int _schuif;

    /// <param name="hoogstens">No more will be added.</param>
    public BsnIndex(int hoogstens)
    {
        var grootte = BitOperations.RoundUpToPowerOf2((uint)Math.Max(hoogstens, 16) * 2);
        _vakken = new int[grootte];
        _schuif = 32 - BitOperations.Log2(grootte);
    }

    /// <summary>Adds a BSN; false when it was there before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Voeg(int bsn)
    {
        var vakken = _vakken;
        var i = (int)(((uint)bsn * 2654435769u) >> _schuif);
        for (; vakken[i] != 0; i = (i + 1) & (vakken.Length - 1))
        {
            if (vakken[i] == bsn) { return false; }
        }
        vakken[i] = bsn;
        return true;
    }
}
