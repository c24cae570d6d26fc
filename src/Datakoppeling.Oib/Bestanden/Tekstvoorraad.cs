using System.Text;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>
/// Gives the same string for the same cell: deliveries repeat the same few codes, payers and teams on every line. Not thread
/// safe; one per reader, gone with it.
/// </summary>
internal sealed class Tekstvoorraad
{
    private const int Vakken = 1 << 13;
    private const int LangsteBewaarde = 40;
    private readonly string?[] _vakken = new string?[Vakken];

    public string Van(ReadOnlySpan<byte> cel)
    {
        if (cel.IsEmpty) { return ""; }
        if (cel.Length > LangsteBewaarde) { return Encoding.UTF8.GetString(cel); }
        Span<char> tekens = stackalloc char[LangsteBewaarde];
        var tekst = tekens[..Encoding.UTF8.GetChars(cel, tekens)];
        ref var vak = ref _vakken[Plek(cel)];
        return vak is { } bewaard && tekst.SequenceEqual(bewaard) ? bewaard : vak = new string(tekst);
    }

    // FNV-1a: spread is all that is asked of it, a clash only costs a string.
    private static uint Plek(ReadOnlySpan<byte> cel)
    {
        var hash = 2166136261u;
        foreach (var b in cel) { hash = (hash ^ b) * 16777619u; }
        return (hash ^ (hash >> 15)) % Vakken;
    }
}
