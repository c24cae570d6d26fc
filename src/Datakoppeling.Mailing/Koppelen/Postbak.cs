using System.Buffers.Binary;
using System.Globalization;

namespace Datakoppeling.Mailing.Koppelen;

/// <summary>What one worker has to send, in the order in which it came upon it; texts stand back to back as UTF-8.</summary>
internal sealed class Postbak
{
    public Tekstblok Tekst { get; } = new(1 << 20);
    public List<Gezinspost> Post { get; } = [];
    public List<Brief> Brieven { get; } = [];

    /// <summary>The BSN of every member of every gezin with post: whose data led to it (Logboek dataverwerkingen).</summary>
    public List<int> Leden { get; } = [];

    public static ulong Postcodesleutel(ReadOnlySpan<byte> postcode)
    {
        Span<byte> acht = stackalloc byte[8];
        acht.Clear();
        postcode[..Math.Min(8, postcode.Length)].CopyTo(acht);
        return BinaryPrimitives.ReadUInt64BigEndian(acht);
    }

    /// <summary>The huisnummer as a number; empty comes first, what is no number last (formats.md).</summary>
    public static long Huisnummersleutel(string huisnummer) =>
        huisnummer.Length == 0 ? -1 : long.TryParse(huisnummer, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) ? getal : long.MaxValue;
}

/// <summary>All post of a run in the order of the files: postcode, huisnummer as a number, adresregel1, naam (formats.md).</summary>
internal sealed class Postvolgorde
{
    private readonly IReadOnlyList<Postbak> _bakken;
    private readonly (int Bak, int Plaats)[] _volgorde;

    public Postvolgorde(IReadOnlyList<Postbak> bakken)
    {
        _bakken = bakken;
        var sleutels = new Sleutel[bakken.Sum(b => b.Post.Count)];
        var i = 0;
        for (var bak = 0; bak < bakken.Count; bak++)
        {
            var post = bakken[bak].Post;
            for (var plaats = 0; plaats < post.Count; plaats++) { sleutels[i++] = new(post[plaats].Postcode, post[plaats].Huisnummer, bak, plaats); }
        }
        Array.Sort(sleutels, Vergelijk);
        _volgorde = Array.ConvertAll(sleutels, s => (s.Bak, s.Plaats));
    }

    public int Aantal => _volgorde.Length;

    /// <summary>The gezin at a place in the order, and where its texts are.</summary>
    public Gezinspost Op(int nummer, out Postbak bak)
    {
        var (b, plaats) = _volgorde[nummer];
        bak = _bakken[b];
        return bak.Post[plaats];
    }

    private int Vergelijk(Sleutel een, Sleutel ander)
    {
        var verschil = een.Postcode.CompareTo(ander.Postcode);
        // A postcode of more than eight bytes is none, but it decides before the number all the same.
        if (verschil == 0 && (een.Postcode & 0xFF) != 0) { verschil = VergelijkTekst(een, ander, 1); }
        if (verschil == 0) { verschil = een.Huisnummer.CompareTo(ander.Huisnummer); }
        if (verschil == 0) { verschil = VergelijkTekst(een, ander, 3); }
        return verschil != 0 ? verschil : Post(een).EersteBsn.CompareTo(Post(ander).EersteBsn);
    }

    private int VergelijkTekst(Sleutel een, Sleutel ander, int velden)
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

    private Gezinspost Post(Sleutel sleutel) => _bakken[sleutel.Bak].Post[sleutel.Plaats];

    private readonly record struct Sleutel(ulong Postcode, long Huisnummer, int Bak, int Plaats);
}
