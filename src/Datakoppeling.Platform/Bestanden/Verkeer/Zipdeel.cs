using System.IO.Compression;
using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Bestanden.Verkeer;

/// <summary>A file in a zip that goes out.</summary>
/// <param name="Naam">With its folder in the zip; of our own making, no personal data.</param>
/// <param name="Open">Asked when its turn comes, so that one lies open at a time.</param>
public sealed record Zipdeel(string Naam, Func<CancellationToken, Task<Uitkomst<Stream>>> Open)
{
    /// <summary>
    /// Writes all of them as one zip, straight on: never as a whole in memory, and nothing on disk. One that cannot be opened or read any
    /// more breaks it off without an end, so that no half zip passes for a whole one.
    /// </summary>
    /// <param name="moment">What the files are dated, on the clock of who reads it.</param>
    public static async Task Schrijf(Stream naar, IEnumerable<Zipdeel> delen, DateTimeOffset moment, CancellationToken stop)
    {
        ArgumentNullException.ThrowIfNull(delen);
        await using var tussen = new Tussenstroom(naar);
        var zip = await ZipArchive.CreateAsync(tussen, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, stop);
        foreach (var deel in delen)
        {
            var geopend = await deel.Open(stop);
            if (geopend.Weigering is { } weg) { throw new IOException(weg.Zin); }
            await using var inhoud = geopend.Waarde;
            var plek = zip.CreateEntry(deel.Naam, CompressionLevel.Fastest);
            plek.LastWriteTime = moment;
            await using var uit = await plek.OpenAsync(stop);
            await inhoud.CopyToAsync(uit, stop);
        }
        // Not in a finally: this writes the end of the zip.
        await zip.DisposeAsync();
        await tussen.FlushAsync(stop);
    }
}
