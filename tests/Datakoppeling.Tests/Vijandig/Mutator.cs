namespace Datakoppeling.Tests.Vijandig;

/// <summary>
/// Makes a hostile file out of a good one. Pure: the same file and the same number give the same bytes, so that a failing case can
/// be played again. It knows what a CSV is, because random bytes alone never get past the header.
/// </summary>
internal static class Mutator
{
    private const int MeesteStappen = 5;

    /// <summary>Small cases stay below this many bytes, so that a hundred thousand of them take minutes.</summary>
    private const int Klein = 64 * 1024;

    /// <param name="zaad">A good file.</param>
    /// <param name="nummer">Which of the many hostile files.</param>
    /// <param name="groot">A case of some megabytes: many rows, many columns or one huge cell.</param>
    public static byte[] Muteer(byte[] zaad, int nummer, bool groot = false)
    {
        var toeval = new Random(nummer);
        var bytes = (byte[])[.. zaad];
        if (groot) { bytes = Grootmaker.Maak(bytes, toeval); }
        var stappen = toeval.Next(toeval.Next(MeesteStappen) + 1) + (groot ? 0 : 1);
        for (var i = 0; i < stappen; i++) { bytes = Stap(bytes, toeval); }
        return groot || bytes.Length <= Klein ? bytes : bytes[..Klein];
    }

    private static byte[] Stap(byte[] bytes, Random toeval) => toeval.Next(11) switch
    {
        0 or 1 => Bytewerk(bytes, toeval),
        2 or 3 => Invoegen(bytes, Vijandigecellen.Teken(toeval), toeval),
        4 or 5 => Rijwerk.Muteer(bytes, toeval),
        6 or 7 or 8 => Celwerk.Muteer(bytes, toeval),
        9 => Rij(bytes, toeval),
        _ => Geheelwerk.Muteer(bytes, toeval),
    };

    private static byte[] Rij(byte[] bytes, Random toeval)
    {
        var rijen = Rijwerk.Splits(bytes);
        var welke = toeval.Next(rijen.Count);
        if (rijen[welke].Length > 0) { rijen[welke] = Rijschade.Maak(rijen[welke], toeval.Next(Rijschade.Soorten), toeval); }
        return Rijwerk.Voeg(rijen);
    }

    private static byte[] Bytewerk(byte[] bytes, Random toeval)
    {
        if (bytes.Length == 0) { return [(byte)toeval.Next(256)]; }
        var (van, lengte) = Stuk(bytes, toeval);
        switch (toeval.Next(6))
        {
            case 0:
                bytes[van] ^= (byte)(1 << toeval.Next(8));
                return bytes;
            case 1:
                bytes[van] = (byte)toeval.Next(256);
                return bytes;
            case 2:
                var nieuw = new byte[toeval.Next(1, 9)];
                toeval.NextBytes(nieuw);
                return Invoegen(bytes, nieuw, toeval);
            case 3:
                return [.. bytes.AsSpan(0, van), .. bytes.AsSpan(van + lengte)];
            case 4:
                return Invoegen(bytes, bytes.AsSpan(van, lengte).ToArray(), toeval);
            default:
                return bytes[..van];
        }
    }

    private static (int Van, int Lengte) Stuk(byte[] bytes, Random toeval)
    {
        var van = toeval.Next(bytes.Length);
        return (van, toeval.Next(1, Math.Min(bytes.Length - van, 256) + 1));
    }

    internal static byte[] Invoegen(byte[] bytes, byte[] stuk, Random toeval)
    {
        var plaats = toeval.Next(bytes.Length + 1);
        return [.. bytes.AsSpan(0, plaats), .. stuk, .. bytes.AsSpan(plaats)];
    }
}
