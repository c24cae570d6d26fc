using System.Buffers.Binary;

namespace Datakoppeling.Mailing.Koppelen.Bewoners;

/// <summary>
/// The text of the residents of one block of the BRP file, back to back: each field a length and its UTF-8. One byte of length
/// for what is shorter than 255, five for what is longer, so that a field of megabytes still fits.
/// </summary>
internal sealed class Tekstblok(int verwacht)
{
    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(Math.Max(verwacht, 256));

    public int Lengte { get; private set; }

    /// <summary>Adds a field.</summary>
    /// <returns>Where it stands.</returns>
    public int Voeg(scoped ReadOnlySpan<byte> veld)
    {
        var (bytes, plaats) = (_bytes, Lengte);
        // Half the cells of a person are empty, and the rest is short: this way costs a compare and a copy.
        if (veld.Length >= byte.MaxValue || plaats + veld.Length >= bytes.Length) { return VoegRuim(veld); }
        bytes[plaats] = (byte)veld.Length;
        if (!veld.IsEmpty) { veld.CopyTo(bytes.AsSpan(plaats + 1)); }
        Lengte = plaats + 1 + veld.Length;
        return plaats;
    }

    public int Voeg(string veld)
    {
        Span<byte> klein = stackalloc byte[512];
        return System.Text.Encoding.UTF8.TryGetBytes(veld, klein, out var lengte) ? Voeg(klein[..lengte]) : Voeg(System.Text.Encoding.UTF8.GetBytes(veld));
    }

    private int VoegRuim(ReadOnlySpan<byte> veld)
    {
        var kop = veld.Length < byte.MaxValue ? 1 : 5;
        var plaats = Lengte;
        var nodig = plaats + kop + veld.Length;
        if (nodig > _bytes.Length) { Array.Resize(ref _bytes, Math.Max(nodig, _bytes.Length * 2)); }
        if (kop == 1) { _bytes[plaats] = (byte)veld.Length; }
        else
        {
            _bytes[plaats] = byte.MaxValue;
            BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(plaats + 1), veld.Length);
        }
        veld.CopyTo(_bytes.AsSpan(plaats + kop));
        Lengte = nodig;
        return plaats;
    }

    /// <summary>Forgets everything from <paramref name="plaats"/> on: the row turned out not to count.</summary>
    public void Terug(int plaats) => Lengte = plaats;

    public Tekstlezer Vanaf(int plaats) => new(_bytes, plaats);

    /// <summary>Where the field at a place stands.</summary>
    public (byte[] Bytes, int Van, int Lengte) Veld(int plaats)
    {
        int lengte = _bytes[plaats];
        return lengte < byte.MaxValue ? (_bytes, plaats + 1, lengte) : (_bytes, plaats + 5, BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(plaats + 1)));
    }
}

/// <summary>Reads the fields of a <see cref="Tekstblok"/> one after the other.</summary>
internal ref struct Tekstlezer(byte[] bytes, int plaats)
{
    private int _plaats = plaats;

    public ReadOnlySpan<byte> Veld()
    {
        int lengte = bytes[_plaats++];
        if (lengte == byte.MaxValue)
        {
            lengte = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(_plaats));
            _plaats += 4;
        }
        var veld = bytes.AsSpan(_plaats, lengte);
        _plaats += lengte;
        return veld;
    }

    public string Tekst() => System.Text.Encoding.UTF8.GetString(Veld());

    public void SlaOver(int velden)
    {
        for (var i = 0; i < velden; i++) { Veld(); }
    }
}
