namespace Datakoppeling.Mailing.Koppelen.Lezen;

/// <summary>
/// The effects of rows that were worked out lately, by what stands after their BSN. A source holds few different rows: what they say
/// need not be read from their cells each time.
/// </summary>
internal sealed class Bekenderijen
{
    private const int Plekken = 1 << 11;
    private const int Langst = 48;

    private readonly (int Lengte, int Effect)[] _plekken = new (int, int)[Plekken];
    private readonly byte[] _rijen = new byte[Plekken * Langst];

    /// <summary>The number of the effect; -1 when it is not known.</summary>
    public int Zoek(ReadOnlySpan<byte> rest)
    {
        if (rest.Length is 0 or > Langst) { return -1; }
        var plek = Plek(rest);
        return _plekken[plek].Lengte == rest.Length && _rijen.AsSpan(plek * Langst, rest.Length).SequenceEqual(rest) ? _plekken[plek].Effect : -1;
    }

    /// <summary>Remembers the effect of a row that was accepted.</summary>
    public void Onthoud(ReadOnlySpan<byte> rest, int effect)
    {
        if (rest.Length is 0 or > Langst) { return; }
        var plek = Plek(rest);
        _plekken[plek] = (rest.Length, effect);
        rest.CopyTo(_rijen.AsSpan(plek * Langst));
    }

    private static int Plek(ReadOnlySpan<byte> rest)
    {
        var som = (uint)rest.Length;
        foreach (var b in rest) { som = (som ^ b) * 0x01000193; }
        return (int)((som ^ (som >> 15)) & (Plekken - 1));
    }
}
