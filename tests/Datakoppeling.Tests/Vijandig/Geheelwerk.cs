using System.Text;

namespace Datakoppeling.Tests.Vijandig;

/// <summary>Hostile to a file as a whole: another encoding, other separators and line breaks, another kind of file, nothing at all.</summary>
internal static class Geheelwerk
{
    public const int Soorten = 17;

    public static byte[] Muteer(byte[] bytes, Random toeval) => Maak(bytes, toeval.Next(Soorten), toeval);

    /// <summary>One kind of damage.</summary>
    public static byte[] Maak(byte[] bytes, int soort, Random toeval) => soort switch
    {
        0 => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Convert(Encoding.UTF8, Encoding.Unicode, bytes)],
        1 => [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.Convert(Encoding.UTF8, Encoding.BigEndianUnicode, bytes)],
        2 => Encoding.Convert(Encoding.UTF8, Encoding.Latin1, bytes),
        3 => Vervang(bytes, (byte)';', (byte)','),
        4 => Vervang(bytes, (byte)';', (byte)'\t'),
        5 => Vervang(bytes, (byte)'\n', (byte)'\r'),
        6 => Gemengd(bytes, toeval),
        7 => [0xEF, 0xBB, 0xBF, .. bytes],
        8 => [.. toeval.Next(2) == 0 ? "PK\u0003\u0004"u8 : "%PDF-1.7\n"u8, .. bytes],
        9 => [.. Enumerable.Repeat(" \t\r\n;\""u8[toeval.Next(6)], toeval.Next(500))],
        10 => Aangehaald(bytes),
        11 => [.. Enumerable.Repeat(toeval.Next(2) == 0 ? (byte)'[' : (byte)'{', toeval.Next(5_000)), .. bytes],
        12 => Excelwerk.Bewaard(bytes),
        13 => Excelwerk.Afgekort(bytes),
        14 => Losse(bytes, toeval),
        15 => Gekanteld(bytes, toeval),
        _ => Herhaal("{\"a\":"u8.ToArray(), toeval.Next(1_000)),
    };

    private static byte[] Vervang(byte[] bytes, byte oud, byte nieuw)
    {
        bytes.AsSpan().Replace(oud, nieuw);
        return bytes;
    }

    /// <summary>LF, CRLF, CR and LFCR in one file.</summary>
    private static byte[] Gemengd(byte[] bytes, Random toeval)
    {
        var uit = new MemoryStream();
        foreach (var b in bytes)
        {
            if (b == '\n') { uit.Write(toeval.Next(4) switch { 0 => "\r\n"u8, 1 => "\r"u8, 2 => "\n\r"u8, _ => "\n"u8 }); }
            else { uit.WriteByte(b); }
        }
        return uit.ToArray();
    }

    /// <summary>A stray quote at the begin of a cell, here and there.</summary>
    private static byte[] Losse(byte[] bytes, Random toeval)
    {
        var uit = new MemoryStream();
        foreach (var b in bytes)
        {
            uit.WriteByte(b);
            if (b is (byte)';' or (byte)'\n' && toeval.Next(200) == 0) { uit.WriteByte((byte)'"'); }
        }
        return uit.ToArray();
    }

    /// <summary>A bit of a letter that takes more bytes, here and there: what was text in one encoding is text in no encoding.</summary>
    private static byte[] Gekanteld(byte[] bytes, Random toeval)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] >= 0x80 && toeval.Next(6) == 0) { bytes[i] ^= (byte)(1 << toeval.Next(8)); }
        }
        return bytes;
    }

    /// <summary>Quotes around every cell, as some programs write; what is quoted already becomes odd.</summary>
    private static byte[] Aangehaald(byte[] bytes)
    {
        var uit = new MemoryStream(bytes.Length * 2);
        uit.WriteByte((byte)'"');
        foreach (var b in bytes)
        {
            if (b is (byte)';' or (byte)'\n') { uit.Write([(byte)'"', b, (byte)'"']); }
            else { uit.WriteByte(b); }
        }
        uit.WriteByte((byte)'"');
        return uit.ToArray();
    }

    internal static byte[] Herhaal(byte[] stuk, int keer)
    {
        var uit = new byte[stuk.Length * keer];
        for (var i = 0; i < keer; i++) { stuk.CopyTo(uit, i * stuk.Length); }
        return uit;
    }
}
