using System.Runtime.CompilerServices;

namespace Datakoppeling.Platform.Bestanden;

/// <summary>What is done to every cell that is read.</summary>
public static class Celtekst
{
    /// <summary>Without white space at both ends, that of Unicode included: spreadsheets leave no-break spaces behind.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ReadOnlySpan<byte> Schoon(ReadOnlySpan<byte> cel) =>
        // Nearly every cell begins and ends with a visible sign of ASCII.
        cel.IsEmpty || (IsZichtbaar(cel[0]) && IsZichtbaar(cel[^1])) ? cel : MaakSchoon(cel);

    private static bool IsZichtbaar(byte teken) => teken is > (byte)' ' and < 0x80;

    private static ReadOnlySpan<byte> MaakSchoon(ReadOnlySpan<byte> cel)
    {
        while (!cel.IsEmpty && Voor(cel) is > 0 and var voor) { cel = cel[voor..]; }
        while (!cel.IsEmpty && Achter(cel) is > 0 and var achter) { cel = cel[..^achter]; }
        return cel;
    }

    /// <summary>The bytes of the white space with which a cell begins; 0 when it begins with something else.</summary>
    private static int Voor(ReadOnlySpan<byte> cel) => cel switch
    {
        [(byte)' ' or (>= (byte)'\t' and <= (byte)'\r'), ..] => 1,
        [0xC2, 0xA0 or 0x85, ..] => 2,
        [var a, var b, var c, ..] when IsBreedWit(a, b, c) => 3,
        _ => 0,
    };

    private static int Achter(ReadOnlySpan<byte> cel) => cel switch
    {
        [.., (byte)' ' or (>= (byte)'\t' and <= (byte)'\r')] => 1,
        [.., 0xC2, 0xA0 or 0x85] => 2,
        [.., var a, var b, var c] when IsBreedWit(a, b, c) => 3,
        _ => 0,
    };

    // U+1680, U+2000 to U+200A, U+2028, U+2029, U+202F, U+205F, U+3000.
    private static bool IsBreedWit(byte a, byte b, byte c) => (a, b) switch
    {
        (0xE1, 0x9A) => c == 0x80,
        (0xE2, 0x80) => c is (>= 0x80 and <= 0x8A) or 0xA8 or 0xA9 or 0xAF,
        (0xE2, 0x81) => c == 0x9F,
        (0xE3, 0x80) => c == 0x80,
        _ => false,
    };
}
