namespace Datakoppeling.Platform.Bestanden;

/// <summary>
/// Cuts a stream into pieces of whole physical lines. A record is one line, so a piece can be read without knowing what stands before it,
/// by whoever is free.
/// </summary>
/// <param name="stukgrootte">How large a piece is, where lines are not longer and the stream is not shorter.</param>
public sealed class Rijenstroom(Stream stroom, int stukgrootte)
{
    private const int Grootst = 16 << 20;

    /// <summary>
    /// A line of this many bytes or more is cut off here and rejected by who reads it: a file without line ends may not pull itself into memory.
    /// </summary>
    public const int LangsteRij = Grootst - 1;

    // What the stream holds, and one byte more to see its end.
    private readonly int _grootte = stroom.CanSeek ? (int)Math.Clamp(stroom.Length - stroom.Position + 1, 1, stukgrootte) : stukgrootte;
    private byte[] _rest = [];
    private int _over;
    private bool _uit;

    /// <summary>Bytes that were read from the stream so far.</summary>
    public long Gelezen { get; private set; }

    /// <summary>The next piece; false at the end.</summary>
    /// <param name="stuk">Where the piece comes, from its begin; replaced where it is too small.</param>
    public bool Volgende(ref byte[] stuk, out int lengte)
    {
        lengte = 0;
        if (_uit && _over == 0) { return false; }
        if (stuk.Length < _grootte || stuk.Length <= _over)
        {
            stuk = GC.AllocateUninitializedArray<byte>(Math.Min(Grootst, Math.Max(_grootte, _over * 2)));
        }
        _rest.AsSpan(0, _over).CopyTo(stuk);
        (lengte, _over) = (_over, 0);
        var gezocht = 0;
        while (true)
        {
            Vul(stuk, ref lengte);
            if (_uit) { return lengte > 0; }
            var einde = stuk.AsSpan(gezocht, lengte - gezocht).LastIndexOf((byte)'\n');
            if (einde >= 0)
            {
                Bewaar(stuk.AsSpan(gezocht + einde + 1, lengte - gezocht - einde - 1));
                lengte = gezocht + einde + 1;
                return true;
            }
            if (lengte == Grootst)
            {
                SlaRestOver(stuk);
                return true;
            }
            gezocht = lengte;
            Array.Resize(ref stuk, Math.Min(Grootst, stuk.Length * 2));
        }
    }

    private void Vul(byte[] stuk, ref int lengte)
    {
        while (lengte < stuk.Length)
        {
            var gelezen = stroom.Read(stuk, lengte, stuk.Length - lengte);
            if (gelezen == 0)
            {
                _uit = true;
                return;
            }
            lengte += gelezen;
            Gelezen += gelezen;
        }
    }

    private void Bewaar(ReadOnlySpan<byte> rest)
    {
        if (_rest.Length < rest.Length) { _rest = GC.AllocateUninitializedArray<byte>(Math.Max(rest.Length, 4096)); }
        rest.CopyTo(_rest);
        _over = rest.Length;
    }

    // What stands further on in an endless line says nothing, but for a NUL: that one is kept in sight.
    private void SlaRestOver(byte[] stuk)
    {
        var deel = new byte[64 << 10];
        var nul = false;
        stuk[^1] = (byte)'\n';
        while (true)
        {
            var lengte = stroom.Read(deel, 0, deel.Length);
            Gelezen += lengte;
            _uit = lengte == 0;
            var einde = deel.AsSpan(0, lengte).IndexOf((byte)'\n');
            nul |= deel.AsSpan(0, einde < 0 ? lengte : einde).Contains((byte)0);
            if (einde < 0 && !_uit) { continue; }
            if (nul) { stuk[^2] = 0; }
            if (einde >= 0) { Bewaar(deel.AsSpan(einde + 1, lengte - einde - 1)); }
            return;
        }
    }
}
