using Datakoppeling.Platform.Beheer;
using Datakoppeling.Platform.Taal;

namespace Datakoppeling.Portal.Onderdelen.Beheer;

/// <summary>What of the state of the portal asks for somebody to act, each in a sentence that says what to do.</summary>
internal static class Toestandoordeel
{
    /// <summary>Room below which a large delivery may not fit any more: 5 GiB, or a twentieth of the disk when that is less.</summary>
    private const long WeinigRuimte = 5L << 30;

    /// <summary>A backup is made each night; after two nights without one something is wrong.</summary>
    private static readonly TimeSpan OudeKopie = TimeSpan.FromDays(2);

    public static IReadOnlyList<string> Aandacht(Toestand stand)
    {
        var zinnen = new List<string>();
        if (stand.Schijf.Vrij < Math.Min(WeinigRuimte, stand.Schijf.Totaal / 20))
        {
            zinnen.Add($"Er is nog {Nederlands.Grootte(stand.Schijf.Vrij)} vrij. Maak ruimte, of geef de gegevens een grotere schijf.");
        }
        if (stand.Sleutels.VakkenZonderSleutel > 0)
        {
            zinnen.Add($"{Nederlands.Aantal(stand.Sleutels.VakkenZonderSleutel, "kluisvak heeft", "kluisvakken hebben")} geen sleutel meer. De bestanden daarin zijn niet te lezen: laad ze opnieuw in een nieuwe ronde.");
        }
        if (stand.Kopie is null) { zinnen.Add("Er is nog geen reservekopie bekend. Richt een reservekopie in (docs/gebruik/beheer.md)."); }
        else if (stand.Moment - stand.Kopie.Moment > OudeKopie) { zinnen.Add($"De laatste reservekopie is van {Nederlands.Tekst(Nederlands.Dag(stand.Kopie.Moment))}. Kijk waarom er geen nieuwe is."); }
        if (stand.Ankers.Breuk is { } breuk) { zinnen.Add($"Iemand heeft buiten het portaal om in het spoor geschreven (rij {breuk}). Kies Spoor, controleer het spoor en waarschuw de beveiligingsfunctionaris."); }
        if (!stand.Ankers.Ingesteld) { zinnen.Add("De ankers van het spoor staan op deze machine. Zet de instelling Spoor:Ankermap op een map op een andere machine."); }
        if (!stand.Ankers.Vandaag) { zinnen.Add("Het anker van vandaag staat nog niet in de map. Controleer of de map bereikbaar is."); }
        foreach (var dienst in stand.Diensten.Where(d => d.IsGevallen))
        {
            zinnen.Add($"Op de achtergrond is uitgevallen: {dienst.Naam}. Het portaal begint er vanzelf opnieuw mee. Blijft dit staan, kijk dan in het log.");
        }
        if (stand.Mislukt.Count > 0) { zinnen.Add($"{Nederlands.Aantal(stand.Mislukt.Count, "klus is", "klussen zijn")} mislukt. Kijk hieronder waarom."); }
        if (stand.LooptAf.Count > 0) { zinnen.Add($"{Nederlands.Aantal(stand.LooptAf.Count, "afspraak loopt binnenkort af of ontbreekt", "afspraken lopen binnenkort af of ontbreken")}. Leg op tijd een nieuwe vast."); }
        zinnen.AddRange(stand.Samenloop.Select(s =>
            $"{s.Naam} mag {s.Recht.Zin} en ook {s.Ander.Zin}. Dat hoort bij twee mensen; in een en dezelfde ronde weigert het portaal het. Haal de naam weg bij Toegang:Benoemd:{s.Recht.Code}, of laat de rol intrekken."));
        return zinnen;
    }
}
