using System.Buffers.Binary;
using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Verwerkingslog;

/// <summary>The pseudonyms of one processing as blocks, and back.</summary>
internal static class Blokkenmaker
{
    private const int Pseudoniem = 16;
    private const int Deel = 8;
    private const int Vakken = 256;

    /// <summary>Below this one core is done before a second has begun.</summary>
    private const int Klein = 2_000;

    /// <summary>Pseudonyms with their parts, sorted; the same person twice is one record with the parts of both.</summary>
    public static (UInt128 Wie, ulong Delen)[] Pseudonimiseer(byte[] sleutel, ReadOnlyMemory<Betrokkene> wie)
    {
        var (namen, delen) = (new UInt128[wie.Length], new ulong[wie.Length]);
        void Maak(int van, int tot)
        {
            using var hmac = Pseudoniemsleutel.Hmac(sleutel);
            var deel = wie.Span;
            for (var i = van; i < tot; i++) { (namen[i], delen[i]) = (Pseudoniemsleutel.Van(hmac, deel[i].Bsn), deel[i].Delen); }
        }
        if (wie.Length < Klein) { Maak(0, wie.Length); }
        else { Parallel.For(0, (wie.Length + Klein - 1) / Klein, stuk => Maak(stuk * Klein, Math.Min((stuk + 1) * Klein, wie.Length))); }
        Sorteer(ref namen, ref delen);
        var uit = new List<(UInt128 Wie, ulong Delen)>(namen.Length);
        for (var i = 0; i < namen.Length; i++)
        {
            if (uit.Count > 0 && uit[^1].Wie == namen[i]) { uit[^1] = (namen[i], uit[^1].Delen | delen[i]); }
            else { uit.Add((namen[i], delen[i])); }
        }
        return [.. uit];
    }

    /// <summary>By first byte first, and then each of those by itself on all cores: a whole sort would cost as much as the hashing.</summary>
    private static void Sorteer(ref UInt128[] namen, ref ulong[] delen)
    {
        var begin = new int[Vakken + 1];
        foreach (var naam in namen) { begin[Vak(naam) + 1]++; }
        for (var vak = 0; vak < Vakken; vak++) { begin[vak + 1] += begin[vak]; }
        var (plaats, namenPerVak, delenPerVak) = ((int[])begin.Clone(), new UInt128[namen.Length], new ulong[namen.Length]);
        for (var i = 0; i < namen.Length; i++)
        {
            var naar = plaats[Vak(namen[i])]++;
            (namenPerVak[naar], delenPerVak[naar]) = (namen[i], delen[i]);
        }
        if (namen.Length < Klein) { Array.Sort(namenPerVak, delenPerVak); }
        else { Parallel.For(0, Vakken, vak => Array.Sort(namenPerVak, delenPerVak, begin[vak], begin[vak + 1] - begin[vak])); }
        (namen, delen) = (namenPerVak, delenPerVak);
    }

    /// <summary>One block per first byte that occurs.</summary>
    public static IEnumerable<Verwerkingsblok> Blokken(Verwerking verwerking, (UInt128 Wie, ulong Delen)[] gesorteerd)
    {
        var maat = Maat(verwerking);
        for (var van = 0; van < gesorteerd.Length;)
        {
            var vak = Vak(gesorteerd[van].Wie);
            var tot = van;
            while (tot < gesorteerd.Length && Vak(gesorteerd[tot].Wie) == vak) { tot++; }
            var inhoud = new byte[(tot - van) * maat];
            for (var i = van; i < tot; i++)
            {
                var plek = inhoud.AsSpan((i - van) * maat);
                BinaryPrimitives.WriteUInt128BigEndian(plek, gesorteerd[i].Wie);
                if (maat > Pseudoniem) { BinaryPrimitives.WriteUInt64BigEndian(plek[Pseudoniem..], gesorteerd[i].Delen); }
            }
            yield return new Verwerkingsblok { Verwerking = verwerking, Vak = vak, Inhoud = inhoud };
            van = tot;
        }
    }

    public static int Vak(UInt128 pseudoniem) => (int)(pseudoniem >> 120);

    /// <summary>Looks for one pseudonym in a block.</summary>
    /// <returns>Its parts; null when it is not there.</returns>
    public static ulong? Zoek(Verwerking verwerking, ReadOnlySpan<byte> inhoud, UInt128 wie)
    {
        var maat = Maat(verwerking);
        var (laag, hoog) = (0, (inhoud.Length / maat) - 1);
        while (laag <= hoog)
        {
            var midden = (laag + hoog) / 2;
            var plek = inhoud.Slice(midden * maat, maat);
            var hier = BinaryPrimitives.ReadUInt128BigEndian(plek);
            if (hier == wie) { return maat > Pseudoniem ? BinaryPrimitives.ReadUInt64BigEndian(plek[Pseudoniem..]) : 0; }
            if (hier < wie) { laag = midden + 1; } else { hoog = midden - 1; }
        }
        return null;
    }

    /// <summary>Adds the pseudonyms of a block that have one of these parts.</summary>
    public static void Lees(Verwerking verwerking, ReadOnlySpan<byte> inhoud, ulong delen, List<(UInt128 Wie, ulong Delen)> naar)
    {
        for (var maat = Maat(verwerking); inhoud.Length >= maat; inhoud = inhoud[maat..])
        {
            var deel = maat > Pseudoniem ? BinaryPrimitives.ReadUInt64BigEndian(inhoud[Pseudoniem..]) : 0;
            if ((deel & delen) != 0) { naar.Add((BinaryPrimitives.ReadUInt128BigEndian(inhoud), delen)); }
        }
    }

    private static int Maat(Verwerking verwerking) => verwerking.Delen.Length > 0 ? Pseudoniem + Deel : Pseudoniem;
}
