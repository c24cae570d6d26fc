using System.Buffers;

namespace Datakoppeling.Platform.Bestanden;

/// <summary>Traces that a spreadsheet leaves when it opens a delivery and saves it again: the person who did it must be told what to do.</summary>
public static class Excelherkenning
{
    /// <summary>What to do about a number of which the digits are gone.</summary>
    public const string Afgekort = "is door Excel afgekort: zet de kolom op tekst en lever opnieuw aan";

    private static readonly SearchValues<byte> Getal = SearchValues.Create("0123456789,.-"u8);

    /// <summary>A number as a spreadsheet shortens it: <c>1,23E+08</c>.</summary>
    public static bool IsAfgekort(ReadOnlySpan<byte> cel)
    {
        var e = cel.IndexOfAny((byte)'E', (byte)'e');
        if (e < 1 || cel[(e + 1)..] is not [(byte)'+' or (byte)'-', _, ..]) { return false; }
        return !cel[..e].ContainsAnyExcept(Getal) && !cel[(e + 2)..].ContainsAnyExceptInRange((byte)'0', (byte)'9');
    }
}
