using System.Diagnostics;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Opdrachten;

namespace Datakoppeling.Oib.Batch;

/// <summary>Where the files of a run are.</summary>
public sealed record Voorstelpaden(string Dossiers, string Historie, IReadOnlyList<string> Inkomsten, string Uitvoer);

/// <summary>What a run came to.</summary>
/// <param name="Telling">The account.</param>
/// <param name="Waarschuwingen">Dutch sentences for the person who ran it.</param>
public sealed record Voorstelverslag(Maandtelling Telling, IReadOnlyList<string> Waarschuwingen);

/// <summary>A run from files to files, without the portal (README.md).</summary>
public static class Voorstelrun
{
    /// <summary>
    /// Reads, computes and writes. The output is made in memory first and put in place file by file when everything succeeded, so
    /// that a refusal leaves nothing half-written.
    /// </summary>
    /// <param name="voortgang">Told at the begin of each phase, with the time since the start.</param>
    public static Uitkomst<Voorstelverslag> Voer(Maand maand, Voorstelpaden paden, OibNormen normen, Action<string, TimeSpan>? voortgang = null)
    {
        var begin = Stopwatch.GetTimestamp();
        var geldig = normen.Voor(maand);
        if (geldig.Weigering is { } teVroeg) { return teVroeg; }
        Meld("Lezen");
        var bestanden = new List<Aanlevering>();
        foreach (var pad in (string[])[paden.Dossiers, paden.Historie, .. paden.Inkomsten])
        {
            var gelezen = Leveringsbestand.Lees(pad);
            if (gelezen.Weigering is { } onleesbaar) { return onleesbaar; }
            bestanden.Add(gelezen.Waarde);
        }
        Meld("Controleren en verdelen");
        var levering = Maandlevering.Lees(geldig.Waarde, bestanden[0], bestanden[1], bestanden[2..]);
        if (levering.Weigering is { } onbruikbaar) { return onbruikbaar; }
        Meld("Berekenen");
        var (inhoud, verslag) = Bereken(geldig.Waarde, levering.Waarde, bestanden[0].Naam, Meld);
        if (Uitvoermap.Schrijf(paden.Uitvoer, naar => Schrijf(inhoud, naar)) is { } nietGeschreven) { return nietGeschreven; }
        Meld("Klaar");
        return verslag;

        void Meld(string fase) => voortgang?.Invoke(fase, Stopwatch.GetElapsedTime(begin));
    }

    private static (IReadOnlyList<(string Naam, MemoryStream Inhoud)> Inhoud, Voorstelverslag Verslag) Bereken(
        Maandnormen normen, Maandlevering levering, string dossiers, Action<string> meld)
    {
        var voorstellen = Maandrun.Bereken(normen, levering.Dossiers, levering.Regels, levering.Historie);
        meld("Schrijven");
        // Four accounts of the same proposals, side by side.
        Maandtelling telling = null!;
        MemoryStream voor = null!, onvolledig = null!, afgekeurd = null!;
        Parallel.Invoke(
            () => voor = Maak(s => Voorstelbestanden.SchrijfVoorstellen(s, voorstellen)),
            () => telling = Maandtelling.Van(normen.Maand, levering, voorstellen),
            () => onvolledig = Maak(s => Voorstelbestanden.SchrijfOnvolledig(s, dossiers, voorstellen)),
            () => afgekeurd = Maak(s => Voorstelbestanden.SchrijfAfgekeurd(s, levering.Fouten)));
        (string, MemoryStream)[] bestanden =
        [
            (Voorstelbestanden.VoorstellenNaam, voor), (Voorstelbestanden.OnvolledigNaam, onvolledig),
            (Voorstelbestanden.AfgekeurdNaam, afgekeurd), (Maandtelling.Naam, Maak(telling.Schrijf)),
        ];
        return (bestanden, new Voorstelverslag(telling, levering.Waarschuwingen));
    }

    private static void Schrijf(IReadOnlyList<(string Naam, MemoryStream Inhoud)> bestanden, Func<string, Stream> naar)
    {
        foreach (var (naam, inhoud) in bestanden)
        {
            using var bestand = naar(naam);
            bestand.Write(inhoud.GetBuffer().AsSpan(0, (int)inhoud.Length));
        }
    }

    private static MemoryStream Maak(Action<Stream> schrijf)
    {
        var stroom = new MemoryStream();
        schrijf(stroom);
        return stroom;
    }
}
