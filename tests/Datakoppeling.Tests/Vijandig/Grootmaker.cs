namespace Datakoppeling.Tests.Vijandig;

/// <summary>Makes a file of some megabytes that asks as much memory and time as it can.</summary>
internal static class Grootmaker
{
    private const int Omvang = 3 << 20;

    public static byte[] Maak(byte[] bytes, Random toeval)
    {
        var kop = bytes.AsSpan().IndexOf((byte)'\n') is >= 0 and var einde ? einde + 1 : bytes.Length;
        var rijen = bytes.Length > kop ? bytes[kop..] : [(byte)'x'];
        return toeval.Next(8) switch
        {
            // The file over and over: every number comes many times.
            0 => [.. bytes.AsSpan(0, kop), .. Geheelwerk.Herhaal(rijen, Omvang / rijen.Length)],
            // The cheapest rows there are; each one is a fault.
            1 => [.. bytes.AsSpan(0, kop), .. Geheelwerk.Herhaal("x\n"u8.ToArray(), Omvang / 4)],
            2 => [.. bytes.AsSpan(0, kop), .. Geheelwerk.Herhaal("\n"u8.ToArray(), Omvang / 4), .. rijen],
            3 => [.. bytes.AsSpan(0, kop), .. Geheelwerk.Herhaal(";"u8.ToArray(), Omvang), .. rijen],
            // Very many columns, with and without a name.
            4 => [.. bytes.AsSpan(0, kop - 1), .. Geheelwerk.Herhaal(";k"u8.ToArray(), Omvang / 16), .. bytes.AsSpan(kop - 1)],
            // One cell that is the whole file, quoted or not.
            5 => [.. bytes, .. Geheelwerk.Herhaal("x"u8.ToArray(), Omvang)],
            6 => [.. bytes, .. "\""u8, .. Geheelwerk.Herhaal("\"\"\n;"u8.ToArray(), Omvang / 4), .. toeval.Next(2) == 0 ? "\"\n"u8 : ""u8],
            _ => [.. bytes.AsSpan(0, kop), .. Geheelwerk.Herhaal("\";\"\n"u8.ToArray(), Omvang / 8)],
        };
    }
}
