using System.Buffers;
using System.Text.Unicode;
using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Bestanden;

/// <summary>
/// The checks on a file as a whole (<see cref="Bestandsinhoud"/>), on a stream: for who only wants to know whether a delivery can be used.
/// Holds a megabyte, however large the file.
/// </summary>
public static class Bestandskeuring
{
    private const int Stuk = 1 << 20;

    /// <summary>Why the file cannot be used as a whole; null when it can. Its rows are not judged.</summary>
    /// <param name="naam">File name without a path, for the sentence.</param>
    public static async Task<Weigering?> Bezwaar(string naam, Stream inhoud, Bestandsindeling indeling, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(inhoud);
        var stuk = ArrayPool<byte>.Shared.Rent(Stuk);
        try
        {
            var gevuld = await inhoud.ReadAtLeastAsync(stuk.AsMemory(0, Stuk), Stuk, throwOnEndOfStream: false, stop);
            var begonnen = Begin(naam, stuk.AsSpan(0, gevuld), indeling, uit: gevuld < Stuk);
            if (begonnen.Weigering is { } weigering) { return weigering; }
            var (kop, van) = begonnen.Waarde;
            var wandeling = new Aanhalingswandeling(kop.Scheiding);
            while (gevuld > 0)
            {
                if (stuk.AsSpan(0, gevuld).Contains((byte)0)) { return Bestandsinhoud.GeenTekst(naam); }
                wandeling.Loop(stuk.AsSpan(van, gevuld - van));
                (van, gevuld) = (0, await inhoud.ReadAsync(stuk.AsMemory(0, Stuk), stop));
            }
            return wandeling.Open is { } open ? Bestandsinhoud.OpenAanhaling(naam, open.Regel, kop.Kolom(open.Cel)) : null;
        }
        finally
        {
            // Cleared: it held the data of people.
            ArrayPool<byte>.Shared.Return(stuk, clearArray: true);
        }
    }

    /// <returns>The header, and where the text begins.</returns>
    private static Uitkomst<(Kopregel Kop, int Van)> Begin(string naam, ReadOnlySpan<byte> begin, Bestandsindeling indeling, bool uit)
    {
        if (Bestandsinhoud.Bezwaar(naam, begin) is { } bezwaar) { return bezwaar; }
        var van = begin is [0xEF, 0xBB, 0xBF, ..] ? 3 : 0;
        var tekst = begin[van..];
        var einde = tekst.IndexOfAny((byte)'\n', (byte)'\r');
        if (einde < 0 && !uit)
        {
            return new Weigering($"{naam}: regel 1 houdt na 1 MB nog niet op. Controleer of het bestand regels heeft en lever het opnieuw aan.");
        }
        var regel = einde < 0 ? tekst : tekst[..(einde + 1)];
        var kop = Kopregel.Lees(naam, Utf8.IsValid(regel) ? regel : Bestandsinhoud.VanWindows1252(regel), indeling);
        return kop.Weigering is { } weigering ? weigering : (kop.Waarde, van);
    }
}
