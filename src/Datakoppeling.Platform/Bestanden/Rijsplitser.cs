using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Datakoppeling.Platform.Bestanden;

/// <summary>
/// Splits one physical line into cells: quotes as in RFC 4180, but never over the line end (bestandsindelingen.md). Every file of ours is split here.
/// Nearly every line has no quote at all; then its separators are all there is to find.
/// </summary>
public sealed class Rijsplitser(byte scheiding)
{
    private const byte Aanhaling = (byte)'"';

    // Cell i stands between _grens[i] and _grens[i + 1] in _bron, both excluded.
    private int[] _grens = new int[256];
    private byte[] _bron = [];
    private byte[] _los = [];

    /// <summary>How many cells the line has; 0 when it could not be split.</summary>
    public int Aantal { get; private set; }

    /// <summary>A cell as it stands there, without its quotes; valid until the next line.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<byte> Cel(int plaats)
    {
        var na = _grens[plaats] + 1;
        return _bron.AsSpan(na, _grens[plaats + 1] - na);
    }

    /// <summary>Whether a cell may hold more bytes than its place allows: all of them are compared at once, as they stand there.</summary>
    /// <param name="langste">Per place the most bytes; <see cref="int.MaxValue"/> where any number is fine.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public bool IetsLanger(int[] langste)
    {
        var stap = Vector256<int>.Count;
        if (langste.Length % stap != 0 || langste.Length >= _grens.Length) { return true; }
        ref var grens = ref MemoryMarshal.GetArrayDataReference(_grens);
        ref var grootst = ref MemoryMarshal.GetArrayDataReference(langste);
        var langer = Vector256<int>.Zero;
        for (var i = 0; i < langste.Length; i += stap)
        {
            var lengte = Vector256.LoadUnsafe(ref grens, (nuint)i + 1) - Vector256.LoadUnsafe(ref grens, (nuint)i) - Vector256<int>.One;
            langer |= Vector256.GreaterThan(lengte, Vector256.LoadUnsafe(ref grootst, (nuint)i));
        }
        return langer != Vector256<int>.Zero;
    }

    /// <summary>Forgets the line.</summary>
    public void Leeg() => Aantal = 0;

    /// <summary>Splits the line between two places, without its line end; false when a quote does not close on it.</summary>
    public bool Splits(byte[] bytes, int van, int tot) => ZonderAanhaling(bytes, van, tot) || MetAanhaling(bytes, van, tot);

    /// <summary>The quick way; false when there is a quote somewhere.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool ZonderAanhaling(byte[] bytes, int van, int tot)
    {
        var (quote, cel) = (Vector256.Create(Aanhaling), Vector256.Create(scheiding));
        ref var eerste = ref MemoryMarshal.GetArrayDataReference(bytes);
        var grens = _grens;
        var (i, n) = (van, 1);
        for (; i + Vector256<byte>.Count <= tot; i += Vector256<byte>.Count)
        {
            var stuk = Vector256.LoadUnsafe(ref eerste, (nuint)i);
            if (Vector256.EqualsAny(stuk, quote)) { return false; }
            if (n + Vector256<byte>.Count >= grens.Length) { grens = Groei(); }
            for (var bits = Vector256.Equals(stuk, cel).ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                grens[n++] = i + BitOperations.TrailingZeroCount(bits);
            }
        }
        if (n + Vector256<byte>.Count >= grens.Length) { grens = Groei(); }
        if (i < tot && i + Vector256<byte>.Count <= bytes.Length)
        {
            // What stands after the line in the piece is looked at too, and left out.
            var stuk = Vector256.LoadUnsafe(ref eerste, (nuint)i);
            var binnen = (1u << (tot - i)) - 1;
            if ((Vector256.Equals(stuk, quote).ExtractMostSignificantBits() & binnen) != 0) { return false; }
            for (var bits = Vector256.Equals(stuk, cel).ExtractMostSignificantBits() & binnen; bits != 0; bits &= bits - 1)
            {
                grens[n++] = i + BitOperations.TrailingZeroCount(bits);
            }
            i = tot;
        }
        for (; i < tot; i++)
        {
            if (bytes[i] == Aanhaling) { return false; }
            if (bytes[i] == scheiding) { grens[n++] = i; }
        }
        (grens[0], grens[n]) = (van - 1, tot);
        (_bron, Aantal) = (bytes, n);
        return true;
    }

    /// <summary>The way that looks at quotes: the cells are written out one after the other, without them.</summary>
    private bool MetAanhaling(byte[] bytes, int van, int tot)
    {
        Aantal = 0;
        if (_los.Length <= tot - van) { _los = GC.AllocateUninitializedArray<byte>(Math.Max(tot - van + 1, _los.Length * 2)); }
        var (i, uit, n) = (van, 0, 0);
        _grens[0] = -1;
        while (true)
        {
            if (i < tot && bytes[i] == Aanhaling)
            {
                if (!Aangehaald(bytes, ref i, tot, ref uit)) { return false; }
            }
            else
            {
                var lengte = bytes.AsSpan(i, tot - i).IndexOf(scheiding);
                if (lengte < 0) { lengte = tot - i; }
                bytes.AsSpan(i, lengte).CopyTo(_los.AsSpan(uit));
                (i, uit) = (i + lengte, uit + lengte);
            }
            if (n + 2 >= _grens.Length) { Groei(); }
            _grens[++n] = uit;
            if (i >= tot) { break; }
            (i, uit) = (i + 1, uit + 1);
        }
        (_bron, Aantal) = (_los, n);
        return true;
    }

    /// <summary>One quoted cell, from its opening quote up to the separator or the end of the line.</summary>
    private bool Aangehaald(byte[] bytes, ref int i, int tot, ref int uit)
    {
        i++;
        while (true)
        {
            var lengte = bytes.AsSpan(i, tot - i).IndexOf(Aanhaling);
            if (lengte < 0) { return false; }
            bytes.AsSpan(i, lengte).CopyTo(_los.AsSpan(uit));
            (i, uit) = (i + lengte + 1, uit + lengte);
            if (i >= tot || bytes[i] != Aanhaling) { break; }
            // Doubled: a quote of the content.
            _los[uit++] = Aanhaling;
            i++;
        }
        while (i < tot && bytes[i] == ' ') { i++; }
        return i >= tot || bytes[i] == scheiding;
    }

    private int[] Groei()
    {
        Array.Resize(ref _grens, _grens.Length * 2);
        return _grens;
    }
}
