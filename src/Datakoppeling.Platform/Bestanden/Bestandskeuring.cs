using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Bestanden;

/// <summary>What a file is as a whole, which must be known before its first row can be read.</summary>
/// <param name="Naam">File name without a path.</param>
/// <param name="Rijen">Physical lines, the header among them.</param>
public sealed record Bestandsaard(string Naam, Tekencodering Codering, Bestandsbegin Begin, long Rijen);

/// <summary>
/// The first pass over a file: can it be used as a whole, and how is it read? Its rows are not judged. Holds a megabyte, however large the
/// file.
/// </summary>
public static class Bestandskeuring
{
    private const int Stuk = 1 << 20;

    /// <summary>Why the file cannot be used as a whole; null when it can.</summary>
    /// <param name="naam">File name without a path, for the sentence.</param>
    public static async Task<Weigering?> Bezwaar(string naam, Stream inhoud, Bestandsindeling indeling, CancellationToken stop = default) =>
        (await Task.Run(() => Lees(naam, inhoud, indeling, stop), stop)).Weigering;

    /// <inheritdoc cref="Bezwaar"/>
    public static Uitkomst<Bestandsaard> Lees(string naam, Stream inhoud, Bestandsindeling indeling, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(inhoud);
        var stroom = new Rijenstroom(inhoud, Stuk);
        byte[] stuk = [];
        try
        {
            Bestandsbegin? begin = null;
            var (telling, aantal, heeftRijen) = (new Coderingstelling(), 0L, false);
            while (stroom.Volgende(ref stuk, out var lengte))
            {
                stop.ThrowIfCancellationRequested();
                var inStuk = stuk.AsSpan(0, lengte);
                var nul = inStuk.IndexOf((byte)0);
                if (nul >= 0 && begin is not null) { return Bestandsinhoud.GeenTekst(naam, aantal + inStuk[..nul].Count((byte)'\n') + 1); }
                var rijen = 0;
                if (begin is null)
                {
                    var gelezen = Bestandsbegin.Lees(naam, inStuk, indeling);
                    if (gelezen.Weigering is { } weigering) { return weigering; }
                    (begin, rijen) = (gelezen.Waarde, gelezen.Waarde.Van);
                }
                if (!begin.MetMerk) { telling.Tel(inStuk); }
                heeftRijen = heeftRijen || !Bestandsinhoud.IsWit(inStuk[rijen..]);
                aantal += inStuk.Count((byte)'\n');
                if (inStuk[^1] != '\n') { aantal++; }
            }
            if (begin is null) { return Bestandsinhoud.IsLeeg(naam); }
            if (!heeftRijen && !indeling.MagZonderRijen) { return Bestandsinhoud.ZonderRijen(naam); }
            return new Bestandsaard(naam, telling.Oordeel, begin, aantal);
        }
        finally
        {
            // Cleared: it held the data of people.
            Array.Clear(stuk);
        }
    }

    /// <summary>The encoding alone, of a file whose begin is known.</summary>
    public static Tekencodering Codering(Stream inhoud, CancellationToken stop = default)
    {
        var stroom = new Rijenstroom(inhoud, Stuk);
        byte[] stuk = [];
        var telling = new Coderingstelling();
        for (var eerste = true; stroom.Volgende(ref stuk, out var lengte); eerste = false)
        {
            stop.ThrowIfCancellationRequested();
            if (eerste && Bestandsinhoud.Merk(stuk) > 0) { return Tekencodering.Utf8; }
            telling.Tel(stuk.AsSpan(0, lengte));
        }
        Array.Clear(stuk);
        return telling.Oordeel;
    }
}
