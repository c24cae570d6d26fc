using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Bestanden;

/// <summary>
/// The checks that decide about a file as a whole, before any row is read: empty, binary, UTF-16, or a quoted field that never
/// closes. What passes is UTF-8 without BOM, whatever it came as (formats.md, 'For every file').
/// </summary>
public static class Bestandsinhoud
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>The whole content as UTF-8 without BOM, or why the file cannot be used.</summary>
    /// <param name="naam">File name without a path, for the sentence.</param>
    /// <param name="ruw">The bytes as they came.</param>
    public static Uitkomst<ReadOnlyMemory<byte>> Lees(string naam, ReadOnlyMemory<byte> ruw)
    {
        if (Bezwaar(naam, ruw.Span) is { } weigering) { return weigering; }
        if (ruw.Span is [0xEF, 0xBB, 0xBF, ..]) { ruw = ruw[3..]; }
        return Utf8.IsValid(ruw.Span) ? ruw : VanWindows1252(ruw.Span);
    }

    /// <summary>Why a file that begins so cannot be used; null when nothing speaks against it yet.</summary>
    public static Weigering? Bezwaar(string naam, ReadOnlySpan<byte> begin)
    {
        if (begin is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return new($"{naam} is opgeslagen als UTF-16. Sla het bestand opnieuw op als 'CSV UTF-8' en lever het nog eens aan.");
        }
        if (begin.IndexOf((byte)0) >= 0)
        {
            return GeenTekst(naam);
        }
        return begin.IndexOfAnyExcept(Leeg) < 0 ? new Weigering($"{naam} is leeg. Controleer de levering en lever het bestand opnieuw aan.") : null;
    }

    public static Weigering GeenTekst(string naam) =>
        new($"{naam} is geen tekstbestand. Lever een CSV-bestand aan, geen Excel-bestand, pdf of zip.");

    /// <param name="kolom">The column as a person finds it: its name, or its number where it has none.</param>
    public static Weigering OpenAanhaling(string naam, long regel, string kolom) =>
        new($"{naam}: op regel {regel} begint in kolom {kolom} een waarde met een aanhalingsteken dat nergens sluit. Herstel die regel en lever het bestand opnieuw aan.");

    private static readonly SearchValues<byte> Leeg = SearchValues.Create([(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', 0xEF, 0xBB, 0xBF]);

    /// <summary>Windows-1252 to UTF-8; every byte has a meaning there, so this cannot fail.</summary>
    public static byte[] VanWindows1252(ReadOnlySpan<byte> ruw) => Encoding.UTF8.GetBytes(Windows1252.GetString(ruw));

    /// <summary>
    /// Why a file with a quoted field that never closes is refused; null when every quote closes. Looks only at the quotes: one
    /// opens a field when a separator or a line break stands before it (RFC 4180).
    /// </summary>
    public static Weigering? OpenAanhaling(string naam, ReadOnlySpan<byte> tekst, Kopregel kop)
    {
        var record = Aanhaling.LaatsteRegeleinde(tekst, kop.Scheiding, out var open);
        return open < 0 ? null : OpenAanhaling(naam, tekst[..open].Count((byte)'\n') + 1, kop.Kolom(Aanhaling.Cel(tekst[record..], kop.Scheiding, open - record)));
    }
}
