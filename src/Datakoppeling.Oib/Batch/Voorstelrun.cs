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
    /// Reads, computes and writes. The files come in place when all of them are whole, so that a refusal leaves nothing half-written.
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
        var voorstellen = Maandrun.Bereken(geldig.Waarde, levering.Waarde.Dossiers, levering.Waarde.Inkomsten, levering.Waarde.Historie);
        Meld("Schrijven");
        Maandtelling telling = null!;
        // Four accounts of the same proposals, side by side.
        if (Uitvoermap.Schrijf(paden.Uitvoer, naar => Parallel.Invoke(
            () => Schrijf(naar, Voorstelbestanden.VoorstellenNaam, s => Voorstelbestanden.SchrijfVoorstellen(s, voorstellen)),
            () => Schrijf(naar, Maandtelling.Naam, s => (telling = Maandtelling.Van(maand, levering.Waarde, voorstellen)).Schrijf(s)),
            () => Schrijf(naar, Voorstelbestanden.OnvolledigNaam, s => Voorstelbestanden.SchrijfOnvolledig(s, bestanden[0].Naam, voorstellen)),
            () => Schrijf(naar, Afgekeurdbestand.Naam, s => Afgekeurdbestand.Schrijf(s, levering.Waarde.Fouten)))) is { } nietGeschreven)
        {
            return nietGeschreven;
        }
        Meld("Klaar");
        return new Voorstelverslag(telling, levering.Waarde.Waarschuwingen);

        void Meld(string fase) => voortgang?.Invoke(fase, Stopwatch.GetElapsedTime(begin));
    }

    private static void Schrijf(Func<string, Stream> naar, string naam, Action<Stream> schrijf)
    {
        using var bestand = naar(naam);
        schrijf(bestand);
    }
}
