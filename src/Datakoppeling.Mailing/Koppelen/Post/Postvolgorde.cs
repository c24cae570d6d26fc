using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Datakoppeling.Mailing.Koppelen.Bronfeiten;

namespace Datakoppeling.Mailing.Koppelen.Post;

/// <summary>All post of a run in the order of the files: postcode, huisnummer as a number, adresregel1, naam (bestandsindelingen.md).</summary>
internal sealed class Postvolgorde
{
    private readonly IReadOnlyList<Postbak> _bakken;
    private readonly (Gezinspost Post, int Bak)[] _volgorde;

    public Postvolgorde(IReadOnlyList<Postbak> bakken)
    {
        _bakken = bakken;
        var rijen = new Sleutel[bakken.Count][];
        Werkers.Verdeel(bakken.Count, bak => rijen[bak] = Gesorteerd(bak));
        var samen = rijen.Length == 0 ? [] : rijen[0];
        for (var i = 1; i < rijen.Length; i++) { samen = Samen(samen, rijen[i]); }
        _volgorde = new (Gezinspost, int)[samen.Length];
        var delen = Environment.ProcessorCount;
        Werkers.Doe(deel => Zet(samen, (int)((long)samen.Length * deel / delen), (int)((long)samen.Length * (deel + 1) / delen)));
    }

    public int Aantal => _volgorde.Length;

    /// <summary>The gezin at a place in the order, and where its texts are.</summary>
    public ref readonly Gezinspost Op(int nummer, out Postbak bak)
    {
        ref readonly var plek = ref _volgorde[nummer];
        bak = _bakken[plek.Bak];
        return ref plek.Post;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Zet(Sleutel[] samen, int van, int tot)
    {
        for (var i = van; i < tot; i++) { _volgorde[i] = (Post(samen[i]), samen[i].Bak); }
    }

    /// <summary>The post of one bak in order: runs of doubling length are merged, which knows the comparison and need not ask for it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private Sleutel[] Gesorteerd(int bak)
    {
        var post = _bakken[bak].Post;
        var (van, naar) = (new Sleutel[post.Count], new Sleutel[post.Count]);
        for (var plaats = 0; plaats < van.Length; plaats++) { van[plaats] = new(post[plaats].Postcode, post[plaats].Huisnummer, bak, plaats); }
        for (var lengte = 1; lengte < van.Length; lengte *= 2)
        {
            for (var begin = 0; begin < van.Length; begin += 2 * lengte)
            {
                var midden = Math.Min(begin + lengte, van.Length);
                var einde = Math.Min(midden + lengte, van.Length);
                Samen(van.AsSpan(begin, midden - begin), van.AsSpan(midden, einde - midden), naar.AsSpan(begin, einde - begin));
            }
            (van, naar) = (naar, van);
        }
        return van;
    }

    private Sleutel[] Samen(Sleutel[] een, Sleutel[] ander)
    {
        var samen = new Sleutel[een.Length + ander.Length];
        Samen(een, ander, samen);
        return samen;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Samen(ReadOnlySpan<Sleutel> een, ReadOnlySpan<Sleutel> ander, Span<Sleutel> naar)
    {
        var (i, j, uit) = (0, 0, 0);
        while (i < een.Length && j < ander.Length)
        {
            naar[uit++] = Vergelijk(een[i], ander[j]) <= 0 ? een[i++] : ander[j++];
        }
        een[i..].CopyTo(naar[uit..]);
        ander[j..].CopyTo(naar[(uit + een.Length - i)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Vergelijk(in Sleutel een, in Sleutel ander) =>
        een.Postcode != ander.Postcode ? (een.Postcode < ander.Postcode ? -1 : 1) : VergelijkVerder(een, ander);

    private int VergelijkVerder(in Sleutel een, in Sleutel ander)
    {
        var verschil = 0;
        // A postcode of more than eight bytes is none, but it decides before the number all the same.
        if ((een.Postcode & 0xFF) != 0) { verschil = VergelijkTekst(een, ander, 1); }
        if (verschil == 0) { verschil = een.Huisnummer.CompareTo(ander.Huisnummer); }
        if (verschil == 0) { verschil = VergelijkTekst(een, ander, 3); }
        return verschil != 0 ? verschil : Post(een).EersteBsn.CompareTo(Post(ander).EersteBsn);
    }

    private int VergelijkTekst(in Sleutel een, in Sleutel ander, int velden)
    {
        var links = _bakken[een.Bak].Tekst.Vanaf(Post(een).Plaats);
        var rechts = _bakken[ander.Bak].Tekst.Vanaf(Post(ander).Plaats);
        for (var veld = 0; veld < velden; veld++)
        {
            var verschil = links.Veld().SequenceCompareTo(rechts.Veld());
            if (verschil != 0) { return verschil; }
        }
        return 0;
    }

    private ref readonly Gezinspost Post(in Sleutel sleutel) => ref CollectionsMarshal.AsSpan(_bakken[sleutel.Bak].Post)[sleutel.Plaats];

    private readonly record struct Sleutel(ulong Postcode, long Huisnummer, int Bak, int Plaats);
}
