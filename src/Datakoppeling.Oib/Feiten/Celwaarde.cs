using System.Text;
using Datakoppeling.Kern;

namespace Datakoppeling.Oib.Feiten;

/// <summary>
/// Reads a delivered cell by the rules of bestandsindelingen.md. The same reading serves a file, a stored line and what a consulent fills
/// in on the screen, so that the three cannot differ.
/// </summary>
public static class Celwaarde
{
    // No date, amount or BSN is longer; a cell of megabytes is not even copied.
    private const int Langst = 64;

    public static bool TryDatum(string cel, out DateOnly dag)
    {
        Span<byte> ruimte = stackalloc byte[Langst];
        return Datum.TryLees(Bytes(cel, ruimte), out dag);
    }

    public static bool TryBsn(string cel, out Bsn bsn)
    {
        Span<byte> ruimte = stackalloc byte[Langst];
        return Bsn.TryLees(Bytes(cel, ruimte), out bsn);
    }

    public static bool TryBedrag(string cel, out Bedrag bedrag)
    {
        Span<byte> ruimte = stackalloc byte[Langst];
        return Bedrag.TryLees(Bytes(cel, ruimte), out bedrag);
    }

    /// <summary>J or N, also as 1 or 2 (StdIndJN) and true or false, in any case; null for anything else.</summary>
    public static bool? JaNee(string cel) => cel switch
    {
        "J" or "1" => true,
        "N" or "2" => false,
        _ when Is(cel, "J") || Is(cel, "true") => true,
        _ when Is(cel, "N") || Is(cel, "false") => false,
        _ => null,
    };

    /// <inheritdoc cref="JaNee(string)"/>
    public static bool? JaNee(ReadOnlySpan<byte> cel) => cel switch
    {
        [(byte)'J'] or [(byte)'1'] => true,
        [(byte)'N'] or [(byte)'2'] => false,
        { Length: 1 or 4 or 5 } => JaNee(Encoding.UTF8.GetString(cel)),
        _ => null,
    };

    private static bool Is(string cel, string woord) => string.Equals(cel, woord, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<byte> Bytes(string cel, Span<byte> ruimte) =>
        Encoding.UTF8.TryGetBytes(cel, ruimte, out var lengte) ? ruimte[..lengte] : [];
}
