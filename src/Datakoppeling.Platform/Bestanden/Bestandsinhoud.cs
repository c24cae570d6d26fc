using System.Buffers;
using System.Globalization;
using System.Text;
using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Bestanden;

/// <summary>The sentences and signs by which a file is refused as a whole (bestandsindelingen.md).</summary>
public static class Bestandsinhoud
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;
    private static readonly SearchValues<byte> Wit = SearchValues.Create([(byte)' ', (byte)'\t', (byte)'\r', (byte)'\n', 0xEF, 0xBB, 0xBF]);

    /// <summary>A file of one line of Windows-1252 in UTF-8; every byte has a meaning there, so this cannot fail.</summary>
    /// <param name="ruimte">Where it comes, from its begin; made larger where it does not fit.</param>
    /// <returns>How many bytes it became.</returns>
    public static int VanWindows1252(ReadOnlySpan<byte> ruw, ref byte[] ruimte)
    {
        var tekens = ArrayPool<char>.Shared.Rent(ruw.Length);
        try
        {
            var tekst = tekens.AsSpan(0, Windows1252.GetChars(ruw, tekens));
            var nodig = Encoding.UTF8.GetByteCount(tekst);
            if (ruimte.Length < nodig) { ruimte = GC.AllocateUninitializedArray<byte>(Math.Max(nodig, ruimte.Length * 2)); }
            return Encoding.UTF8.GetBytes(tekst, ruimte);
        }
        finally
        {
            // Cleared: it held the data of people.
            ArrayPool<char>.Shared.Return(tekens, clearArray: true);
        }
    }

    public static bool IsWit(ReadOnlySpan<byte> tekst) => tekst.IndexOfAnyExcept(Wit) < 0;

    public static bool IsUtf16(ReadOnlySpan<byte> begin) => begin is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <summary>The bytes of the mark that says UTF-8, at the begin of a file; 0 without one.</summary>
    public static int Merk(ReadOnlySpan<byte> begin) => begin is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;

    public static Weigering Utf16(string naam) =>
        new($"{naam} is opgeslagen als UTF-16. Sla het bestand opnieuw op als 'CSV UTF-8' en lever het nog eens aan.");

    public static Weigering IsLeeg(string naam) => new($"{naam} is leeg. Controleer de levering en lever het bestand opnieuw aan.");

    public static Weigering ZonderRijen(string naam) =>
        new($"{naam} heeft geen rijen onder de kop. Controleer de levering en lever het bestand opnieuw aan.");

    /// <param name="rijnummer">The line of the first NUL.</param>
    public static Weigering GeenTekst(string naam, long rijnummer) => new(string.Create(CultureInfo.InvariantCulture,
        $"{naam} is geen tekstbestand: op rij {rijnummer} staat een teken dat in tekst niet voorkomt. Lever een CSV-bestand aan, geen Excel-bestand, pdf of zip."));
}
