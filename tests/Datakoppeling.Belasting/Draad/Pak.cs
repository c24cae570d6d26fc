using System.Buffers.Binary;
using System.Text;

namespace Datakoppeling.Belasting.Draad;

/// <summary>
/// MessagePack as far as Blazor's hub protocol uses it ("blazorpack": null, booleans, whole numbers, text, bytes, arrays and empty
/// maps), with the length before each message. See github.com/msgpack/msgpack/blob/master/spec.md.
/// </summary>
internal static class Pak
{
    /// <summary>An invocation of a method of the hub; with <paramref name="id"/> it answers with a completion.</summary>
    public static byte[] Roep(string? id, string doel, params object?[] waarden)
    {
        using var in_ = new MemoryStream();
        Reeks(in_, 6);
        Schrijf(in_, 1L);
        in_.WriteByte(0x80);
        Schrijf(in_, id);
        Schrijf(in_, doel);
        Reeks(in_, waarden.Length);
        foreach (var waarde in waarden) { Schrijf(in_, waarde); }
        Reeks(in_, 0);
        return MetLengte(in_.ToArray());
    }

    /// <summary>The ping that keeps a connection open.</summary>
    public static byte[] Klop() => MetLengte([0x91, 6]);

    private static byte[] MetLengte(byte[] bericht)
    {
        var kop = new List<byte>(5);
        for (var rest = (uint)bericht.Length; ; rest >>= 7)
        {
            if (rest < 0x80)
            {
                kop.Add((byte)rest);
                return [.. kop, .. bericht];
            }
            kop.Add((byte)(rest | 0x80));
        }
    }

    private static void Reeks(MemoryStream naar, int lengte) => naar.WriteByte((byte)(0x90 | lengte));

    private static void Schrijf(MemoryStream naar, object? waarde)
    {
        Span<byte> acht = stackalloc byte[9];
        switch (waarde)
        {
            case null:
                naar.WriteByte(0xC0);
                break;
            case bool ja:
                naar.WriteByte((byte)(ja ? 0xC3 : 0xC2));
                break;
            case long getal:
                acht[0] = 0xD3;
                BinaryPrimitives.WriteInt64BigEndian(acht[1..], getal);
                naar.Write(acht);
                break;
            case string tekst:
                var bytes = Encoding.UTF8.GetBytes(tekst);
                acht[0] = 0xDB;
                BinaryPrimitives.WriteInt32BigEndian(acht[1..], bytes.Length);
                naar.Write(acht[..5]);
                naar.Write(bytes);
                break;
            default:
                throw new ArgumentException("Dit kan niet over de draad.", nameof(waarde));
        }
    }

    /// <summary>The messages in what came in at once; each is an array whose first element says what it is.</summary>
    public static IEnumerable<object?[]> Berichten(byte[] bytes)
    {
        for (var plaats = 0; plaats < bytes.Length;)
        {
            var (lengte, schuif) = (0, 0);
            byte b;
            do
            {
                b = bytes[plaats++];
                lengte |= (b & 0x7F) << schuif;
                schuif += 7;
            }
            while ((b & 0x80) != 0);
            var begin = plaats;
            yield return (object?[])Lees(bytes, ref begin)!;
            plaats += lengte;
        }
    }

    private static object? Lees(byte[] b, ref int p)
    {
        var soort = b[p++];
        switch (soort)
        {
            case <= 0x7F: return (long)soort;
            case >= 0xE0: return (long)(sbyte)soort;
            case <= 0x8F: return Kaart(b, ref p, soort & 0x0F);
            case <= 0x9F: return Rij(b, ref p, soort & 0x0F);
            case <= 0xBF: return Tekst(b, ref p, soort & 0x1F);
            case 0xC0: return null;
            case 0xC2: return false;
            case 0xC3: return true;
            case 0xC4: return Bytes(b, ref p, (int)Getal(b, ref p, 1));
            case 0xC5: return Bytes(b, ref p, (int)Getal(b, ref p, 2));
            case 0xC6: return Bytes(b, ref p, (int)Getal(b, ref p, 4));
            case 0xCC: return Getal(b, ref p, 1);
            case 0xCD: return Getal(b, ref p, 2);
            case 0xCE: return Getal(b, ref p, 4);
            case 0xCF: return Getal(b, ref p, 8);
            case 0xD0: return (long)(sbyte)Getal(b, ref p, 1);
            case 0xD1: return (long)(short)Getal(b, ref p, 2);
            case 0xD2: return (long)(int)Getal(b, ref p, 4);
            case 0xD3: return Getal(b, ref p, 8);
            case 0xD9: return Tekst(b, ref p, (int)Getal(b, ref p, 1));
            case 0xDA: return Tekst(b, ref p, (int)Getal(b, ref p, 2));
            case 0xDB: return Tekst(b, ref p, (int)Getal(b, ref p, 4));
            case 0xDC: return Rij(b, ref p, (int)Getal(b, ref p, 2));
            default: throw new InvalidDataException($"Onbekend teken op de draad: {soort:X2}.");
        }
    }

    private static long Getal(byte[] b, ref int p, int bytes)
    {
        long getal = 0;
        for (var i = 0; i < bytes; i++) { getal = (getal << 8) | b[p++]; }
        return getal;
    }

    private static string Tekst(byte[] b, ref int p, int lengte) => Encoding.UTF8.GetString(b, (p += lengte) - lengte, lengte);

    private static byte[] Bytes(byte[] b, ref int p, int lengte) => b[((p += lengte) - lengte)..p];

    private static object?[] Rij(byte[] b, ref int p, int aantal)
    {
        var rij = new object?[aantal];
        for (var i = 0; i < aantal; i++) { rij[i] = Lees(b, ref p); }
        return rij;
    }

    private static object? Kaart(byte[] b, ref int p, int aantal)
    {
        for (var i = 0; i < aantal * 2; i++) { Lees(b, ref p); }
        return null;
    }
}
