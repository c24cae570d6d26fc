namespace Datakoppeling.Platform.Bestanden;

/// <summary>Reads yes and no as deliveries write them: J/N, 1/2 (StdIndJN of the SUWI messages), true/false (formats.md).</summary>
public static class JaNee
{
    public static bool TryLees(ReadOnlySpan<byte> cel, out bool ja)
    {
        ja = cel is [(byte)'J'] or [(byte)'1'] || cel.SequenceEqual("true"u8);
        return ja || cel is [(byte)'N'] or [(byte)'2'] || cel.SequenceEqual("false"u8);
    }
}
