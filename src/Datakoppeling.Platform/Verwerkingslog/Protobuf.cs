using System.Buffers.Binary;
using System.Text;

namespace Datakoppeling.Platform.Verwerkingslog;

/// <summary>The few shapes of protobuf that OTLP over HTTP needs (protobuf.dev, Encoding).</summary>
internal static class Protobuf
{
    private const int Varint = 0, AchtBytes = 1, Lengte = 2, VierBytes = 5;

    public static byte[] Samen(params ReadOnlySpan<byte[]> delen)
    {
        var uit = new List<byte>();
        foreach (var deel in delen) { uit.AddRange(deel); }
        return [.. uit];
    }

    /// <summary>A message in a message, or bytes.</summary>
    public static byte[] Veld(int nummer, byte[] inhoud) => Samen(Kop(nummer, inhoud.Length), inhoud);

    public static byte[] Veld(int nummer, string tekst) => Veld(nummer, Encoding.UTF8.GetBytes(tekst));

    /// <summary>What stands before a field of <paramref name="lengte"/> bytes.</summary>
    public static byte[] Kop(int nummer, int lengte) => Samen(Nummer(nummer, Lengte), Getal((ulong)lengte));

    public static byte[] Getal(int nummer, ulong waarde) => Samen(Nummer(nummer, Varint), Getal(waarde));

    public static byte[] Vast64(int nummer, ulong waarde)
    {
        var uit = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteUInt64LittleEndian(uit, waarde);
        return Samen(Nummer(nummer, AchtBytes), uit);
    }

    public static byte[] Vast32(int nummer, uint waarde)
    {
        var uit = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(uit, waarde);
        return Samen(Nummer(nummer, VierBytes), uit);
    }

    /// <summary>The first field with this number: its content when it has a length, else its value as a varint.</summary>
    /// <returns>False when it is not there.</returns>
    /// <remarks>Throws <see cref="InvalidDataException"/> on what is no protobuf.</remarks>
    public static bool Zoek(ReadOnlySpan<byte> bericht, int nummer, out ReadOnlySpan<byte> inhoud, out ulong waarde)
    {
        for (var op = 0; op < bericht.Length;)
        {
            var kop = LeesGetal(bericht, ref op);
            inhoud = [];
            waarde = 0;
            switch (kop & 7)
            {
                case Varint: waarde = LeesGetal(bericht, ref op); break;
                case AchtBytes: Neem(bericht, ref op, sizeof(ulong)); break;
                case Lengte: inhoud = Neem(bericht, ref op, LeesGetal(bericht, ref op)); break;
                case VierBytes: Neem(bericht, ref op, sizeof(uint)); break;
                default: throw new InvalidDataException("Dit is geen protobuf.");
            }
            if (kop >> 3 == (ulong)nummer) { return true; }
        }
        inhoud = [];
        waarde = 0;
        return false;
    }

    private static byte[] Nummer(int nummer, int soort) => Getal((ulong)((nummer << 3) | soort));

    private static byte[] Getal(ulong waarde)
    {
        var uit = new List<byte>();
        for (; waarde > 0x7F; waarde >>= 7) { uit.Add((byte)(waarde | 0x80)); }
        uit.Add((byte)waarde);
        return [.. uit];
    }

    private static ulong LeesGetal(ReadOnlySpan<byte> bericht, scoped ref int op)
    {
        var waarde = 0UL;
        for (var plaats = 0; plaats < 64; plaats += 7)
        {
            var een = Neem(bericht, ref op, 1)[0];
            waarde |= (ulong)(een & 0x7F) << plaats;
            if (een <= 0x7F) { return waarde; }
        }
        throw new InvalidDataException("Dit is geen protobuf.");
    }

    private static ReadOnlySpan<byte> Neem(ReadOnlySpan<byte> bericht, scoped ref int op, ulong aantal)
    {
        if (aantal > (ulong)(bericht.Length - op)) { throw new InvalidDataException("Dit is geen protobuf."); }
        op += (int)aantal;
        return bericht[(op - (int)aantal)..op];
    }
}
