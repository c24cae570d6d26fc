namespace Datakoppeling.Tests.Vijandig;

/// <summary>
/// Counts the rows of a CSV in the simplest way there is, beside the readers: a record is a physical line, whatever quotes stand in it.
/// </summary>
internal static class Rijentelling
{
    /// <returns>The rows beside the header and a line <c>sep=</c>, without the empty lines that close the file; null where white signs can be argued about.</returns>
    public static long? Van(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0)) { return null; }
        if (bytes is [0xEF, 0xBB, 0xBF, .. var zonderMerk]) { bytes = zonderMerk; }
        if (bytes.IndexOf("sep="u8) is 0 or 1) { return null; }
        var (rijen, sindsInhoud, begin) = (0L, 0L, 0);
        while (begin <= bytes.Length)
        {
            var lengte = bytes[begin..].IndexOf((byte)'\n');
            var rij = lengte < 0 ? bytes[begin..] : bytes.Slice(begin, lengte);
            if (rij is [.. var zonder, (byte)'\r']) { rij = zonder; }
            rijen++;
            if (rij.IsEmpty) { sindsInhoud++; }
            // A line of nothing but white signs closes a file for one separator, and is a row for another.
            else if (Wit(rij)) { return null; }
            else { sindsInhoud = 0; }
            if (lengte < 0) { break; }
            begin += lengte + 1;
        }
        return Math.Max(0, rijen - sindsInhoud - 1);
    }

    /// <summary>Whether there is a letter or a digit after the first line, however lines end.</summary>
    public static bool HeeftMeerDanEenKop(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, .. var zonder]) { bytes = zonder; }
        var einde = bytes.IndexOfAny((byte)'\r', (byte)'\n');
        return einde >= 0 && bytes[einde..].IndexOfAnyInRange((byte)'0', (byte)'9') >= 0;
    }

    private static bool Wit(ReadOnlySpan<byte> rij)
    {
        foreach (var b in rij)
        {
            if (b is not ((byte)' ' or (byte)'\t' or (byte)'\r' or 0x0B or 0x0C or 0xA0 or 0xC2 or 0x85 or 0xE2 or 0x80 or 0xA8)) { return false; }
        }
        return true;
    }
}
