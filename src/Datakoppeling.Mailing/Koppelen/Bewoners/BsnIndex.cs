using System.Numerics;
using System.Runtime.CompilerServices;

namespace Datakoppeling.Mailing.Koppelen.Bewoners;

/// <summary>
/// The BSNs that were seen, by several workers at once: open addressing over one flat array, some eight bytes a person.
/// </summary>
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

    /// <summary>Adds a BSN; false when it was there before, or another worker was adding it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Voeg(int bsn)
    {
        var vakken = _vakken;
        var i = (int)(((uint)bsn * 2654435769u) >> _schuif);
        while (true)
        {
            var vak = vakken[i];
            if (vak == 0)
            {
                vak = Interlocked.CompareExchange(ref vakken[i], bsn, 0);
                if (vak == 0) { return true; }
            }
            if (vak == bsn) { return false; }
            i = (i + 1) & (vakken.Length - 1);
        }
    }
}
