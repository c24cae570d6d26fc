using System.Text;

namespace Datakoppeling.Tests.Vijandig;

/// <summary>What stands in a cell of a file that means harm, or that a spreadsheet spoiled.</summary>
internal static class Vijandigecellen
{
    private static readonly string[] Getallen =
    [
        "9223372036854775807", "9223372036854775808", "-9223372036854775808", "999999999999999,99", "-999999999999999,99", "9999999999999999,99",
        "1e400", "1E5", "-1", "-0", "+1", "0", "00", "0,001", "1,2,3", "1.234,56", "1,", ",5", "NaN", "Infinity", "٣٤", "１２３", "0x1F", "1 000", "2147483648",
    ];

    private static readonly string[] Dagen =
    [
        "2026-02-30", "2026-02-29", "2024-02-29", "0000-00-00", "0001-01-01", "9999-12-31", "99991231", "20260200", "20260000", "00000000", "2026-13-01",
        "1-2-2026", "2026-2-1", "2026-02", "2026-00", "9999-12", "0001-01", "2025-2025", "9999-0000", "0000-0001", "2025-2026",
    ];

    private static readonly string[] Nummers =
        ["999990019", "99999001", "9999901", "000000000", "0", "999999999", "123456782", "12345678212", " 999990019 ", "999990019\u00A0", "'999990019"];

    private static readonly string[] Formules =
        ["=1+1", "=HYPERLINK(\"http://x\";\"y\")", "+31", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0", "'=1"];

    private static readonly string[] Teksten =
    [
        "", " ", "\u00A0", "\u202Egpj.exe", "\u200B", "\uFEFF", "\u2028", "\u0085", "\v\f", "\"", "\"\"", "\"x", "x\"y", "\"a\";\"b\"", "a\nb", "a\r\nb", "a|b", "../../etc/passwd",
        "C:\\x", "<script>", "'; DROP TABLE x;--", "{0}", "%s%n", "\\", "𝒳", "e\u0301", "ﬃ", "İ", "ı", "ß", "true", "J", "N", "1", "2", "kostendeler", "gehuwden", "AOW", "06", "I", "C", "05", "55", "P",
    ];

    // Not valid UTF-8: halves, surrogates, overlong, past the end.
    private static readonly byte[][] Kapot = [[0xC3], [0xC3, 0x28], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF4, 0x90, 0x80, 0x80], [0xFF], [0x80], [0xE2, 0x82]];

    private static readonly byte[][] Alle = [.. new[] { Getallen, Dagen, Nummers, Formules, Teksten }.SelectMany(t => t).Select(Encoding.UTF8.GetBytes), .. Kapot];

    public static byte[] Kies(Random toeval) => Alle[toeval.Next(Alle.Length)];

    /// <summary>One or a few bytes that mean something to a reader of text.</summary>
    public static byte[] Teken(Random toeval) => Tekens[toeval.Next(Tekens.Length)];

    private static readonly byte[][] Tekens =
    [
        "\""u8.ToArray(), "\"\""u8.ToArray(), ";"u8.ToArray(), ","u8.ToArray(), "\t"u8.ToArray(), "\r"u8.ToArray(), "\n"u8.ToArray(), "\r\n"u8.ToArray(), "\n\n\n"u8.ToArray(),
        ";\""u8.ToArray(), "\";"u8.ToArray(), [0], [0xEF, 0xBB, 0xBF], [0x1A], [0x7F], "\u202E"u8.ToArray(), "\u200B"u8.ToArray(), "\u00A0"u8.ToArray(), "\u0085"u8.ToArray(),
        "{"u8.ToArray(), "["u8.ToArray(), "}"u8.ToArray(), ":"u8.ToArray(), "="u8.ToArray(), "-"u8.ToArray(), "\\"u8.ToArray(), "0"u8.ToArray(), "9"u8.ToArray(), .. Kapot,
    ];
}
