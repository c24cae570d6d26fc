namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>The geslacht of a person or partner (01.04.10, 05.04.10).</summary>
public enum Geslacht : byte { Onbekend = 0, Man = 1, Vrouw = 2 }

/// <summary>Reads the geslacht as the BRP delivers it.</summary>
public static class Geslachten
{
    /// <summary><c>M</c>, <c>V</c> or <c>O</c>; whatever else it says, and nothing at all, is unknown.</summary>
    public static Geslacht Lees(ReadOnlySpan<byte> code) => code switch
    {
        [(byte)'M'] => Geslacht.Man,
        [(byte)'V'] => Geslacht.Vrouw,
        _ => Geslacht.Onbekend,
    };
}
