using Datakoppeling.Mailing.Sjablonen;
using Datakoppeling.Platform.Brieven;
using Datakoppeling.Platform.Brieven.Model;
using Datakoppeling.Platform.Brieven.Pdf;

namespace Datakoppeling.Mailing.Brieven;

/// <summary>A letter that did not fit, or has a sign that cannot be printed.</summary>
public readonly record struct Briefhandwerk(string Kenmerk, string Reden);

/// <summary>Prints rows as one PDF with the list that goes with it, in the order of the rows: that of the post.</summary>
public static class Brievenbatch
{
    /// <param name="makers">Per vorm.</param>
    /// <param name="pdf">Name of the file, for the list.</param>
    /// <param name="handwerk">Told of each letter that is left out.</param>
    /// <returns>Letters and pages that were printed.</returns>
    public static (int Brieven, int Bladen) Druk(
        IReadOnlyList<Briefrij> rijen, IReadOnlyDictionary<string, Briefmaker> makers, string regeling, Pdfgegevens over, string pdf, Stream naarPdf, Stream naarLijst,
        Action<Briefhandwerk> handwerk, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(rijen);
        ArgumentNullException.ThrowIfNull(handwerk);
        using var lijst = new Mailbestand(naarLijst, pdf);
        var brieven = 0;
        var bladen = Brievendrukker.Druk(rijen.Select(r => makers[r.Vorm].Maak(r)), naarPdf, over, (nummer, plaats) =>
        {
            var rij = rijen[nummer];
            if (plaats.Bezwaren.Count > 0)
            {
                handwerk(new(rij.Kenmerk, string.Join(' ', plaats.Bezwaren.Select(b => b.Zin))));
                return;
            }
            brieven++;
            lijst.Voeg(rij, regeling, plaats.Bladen, plaats.Eerste);
        }, stop);
        return (brieven, bladen);
    }

    /// <summary>Which vorm of these has no template.</summary>
    public static string? Ontbreekt(IEnumerable<Briefrij> rijen, Sjablonenkast kast, string regeling) =>
        rijen.Select(r => r.Vorm).Distinct(StringComparer.Ordinal).FirstOrDefault(v => kast.Zoek(regeling, v) is null);
}
