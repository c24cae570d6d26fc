using System.Text;

namespace Datakoppeling.Platform.Bestanden;

/// <summary>Reads yes and no as deliveries write them: J/N, 1/2 (StdIndJN of the SUWI messages), true/false, any case (bestandsindelingen.md).</summary>
public static class JaNee
{
    public static bool TryLees(ReadOnlySpan<byte> cel, out bool ja)
    {
        ja = cel is [(byte)'J' or (byte)'j' or (byte)'1'] || Ascii.EqualsIgnoreCase(cel, "true"u8);
        return ja || cel is [(byte)'N' or (byte)'n' or (byte)'2'] || Ascii.EqualsIgnoreCase(cel, "false"u8);
    }
}
