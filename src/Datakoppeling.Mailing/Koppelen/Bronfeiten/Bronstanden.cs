using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Datakoppeling.Mailing.Koppelen.Bronfeiten;

/// <summary>
/// What all sources together say of a BSN. Far fewer people are in a source than in the BRP, so this stays small enough to be asked once
/// for everybody, and a resident keeps no more of it than a place. From which bron it came is not kept.
/// </summary>
internal sealed class Bronstanden
{
    /// <summary>The place of who is in no source.</summary>
    public const int Geen = 0;

    private readonly Bronstandendeel[] _delen;
    private readonly Broneffect[] _standen;
    private readonly bool[] _inBrp;

    private Bronstanden(Bronstandendeel[] delen)
    {
        _delen = delen;
        var aantal = 1;
        foreach (var deel in delen)
        {
            deel.Begin = aantal;
            aantal += deel.Standen.Length;
        }
        (_standen, _inBrp) = (new Broneffect[aantal], new bool[aantal]);
        foreach (var deel in delen) { deel.Standen.CopyTo(_standen.AsSpan(deel.Begin)); }
    }

    /// <summary>Works the rows of all sources in. Each worker does those BSNs that are its share, so that two never touch the same.</summary>
    public static Bronstanden Maak(IReadOnlyList<Bronbestand> bronnen)
    {
        var delen = new Bronstandendeel[Environment.ProcessorCount];
        Werkers.Doe(deel => delen[deel] = Bronstandendeel.Maak(bronnen, deel, delen.Length));
        return new Bronstanden(delen);
    }

    /// <summary>The place of a BSN; <see cref="Geen"/> when it is in no source.</summary>
    public int Zoek(int bsn)
    {
        var deel = _delen[Bronstandendeel.Van(bsn, _delen.Length)];
        var plaats = deel.Zoek(bsn);
        return plaats < 0 ? Geen : deel.Begin + plaats;
    }

    public ref readonly Broneffect this[int plaats] => ref _standen[plaats];

    /// <summary>Notes that a persoonslijst has the BSN at a place.</summary>
    public void IsInBrp(int plaats) => _inBrp[plaats] = true;

    /// <summary>How many rows of a source are about a BSN that is in no persoonslijst.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public long NietInBrp(ReadOnlySpan<(int Bsn, int Effect)> rijen)
    {
        var niet = 0L;
        foreach (ref readonly var rij in rijen) { niet += _inBrp[Zoek(rij.Bsn)] ? 0 : 1; }
        return niet;
    }
}

/// <summary>The share of one worker: open addressing over one flat array.</summary>
internal sealed class Bronstandendeel
{
    private (int Bsn, int Plaats)[] _vakken = new (int, int)[1 << 12];
    private int _schuif = 32 - 12;
    private readonly List<Broneffect> _standen = [];

    /// <summary>Where its places begin among those of all.</summary>
    public int Begin { get; set; }

    public ReadOnlySpan<Broneffect> Standen => CollectionsMarshal.AsSpan(_standen);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static Bronstandendeel Maak(IReadOnlyList<Bronbestand> bronnen, int nummer, int delen)
    {
        var deel = new Bronstandendeel();
        foreach (var bron in bronnen)
        {
            var effecten = bron.Effecten;
            foreach (ref readonly var rij in bron.Rijen)
            {
                if (Van(rij.Bsn, delen) == nummer) { deel.Voeg(rij.Bsn, effecten[rij.Effect]); }
            }
        }
        return deel;
    }

    /// <summary>Whose share a BSN is.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Van(int bsn, int delen) => (int)(((uint)bsn * 2654435769u * (ulong)delen) >> 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Zoek(int bsn)
    {
        ref var vak = ref Vak(bsn);
        return vak.Bsn == bsn && bsn != 0 ? vak.Plaats : -1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Voeg(int bsn, in Broneffect effect)
    {
        ref var vak = ref Vak(bsn);
        if (vak.Bsn == bsn)
        {
            CollectionsMarshal.AsSpan(_standen)[vak.Plaats].Voeg(effect);
            return;
        }
        vak = (bsn, _standen.Count);
        _standen.Add(effect);
        if (_standen.Count * 2 > _vakken.Length) { Groei(); }
    }

    // Not the bits by which the shares were dealt: those are alike here.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref (int Bsn, int Plaats) Vak(int bsn)
    {
        var vakken = _vakken;
        var i = (int)(((uint)bsn * 0x85EBCA6Bu) >> _schuif);
        while (vakken[i].Bsn != 0 && vakken[i].Bsn != bsn) { i = (i + 1) & (vakken.Length - 1); }
        return ref vakken[i];
    }

    private void Groei()
    {
        var vakken = _vakken;
        _vakken = new (int, int)[vakken.Length * 4];
        _schuif -= 2;
        foreach (var vak in vakken)
        {
            if (vak.Bsn != 0) { Vak(vak.Bsn) = vak; }
        }
    }
}
