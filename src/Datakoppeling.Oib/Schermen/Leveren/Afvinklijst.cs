using Datakoppeling.Kern;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Platform.Taal;

namespace Datakoppeling.Oib.Schermen.Leveren;

/// <summary>How a file of the month stands.</summary>
public enum Leverstand
{
    Binnen,

    /// <summary>It is being read, or waits for a person.</summary>
    Onderweg,

    /// <summary>It came and is not used: it is to be delivered again.</summary>
    Opnieuw,
    Ontbreekt,

    /// <summary>The month it is about has not ended.</summary>
    NogNiet,

    /// <summary>Asked for once only, and that was done for another month or was left.</summary>
    NietNodig,
}

/// <summary>What comes next for a month.</summary>
public enum Volgendestap { Oordeel, Wachten, Leveren, Voorstellen, Klaar }

/// <summary>A file that the month asks for.</summary>
/// <param name="Levering">The newest that counts, or else the newest; null when there is none.</param>
/// <param name="Eerder">The last one of another month: no day is agreed on, so that tells when to look for this one.</param>
public sealed record Afvinkrij(Leveringsoort Soort, Leverstand Stand, Levering? Levering, Levering? Eerder);

/// <summary>The checklist of a month: what is in, what is not, and what is to be done now.</summary>
/// <param name="Over">The file that the step is about, where it is about one.</param>
public sealed record Afvinklijst(Maand Maand, IReadOnlyList<Afvinkrij> Rijen, Volgendestap Stap, Leveringsoort? Over, string Zin)
{
    /// <param name="leveringen">Of the month, newest first.</param>
    /// <param name="eerder">Per kind the last that was used for another month.</param>
    /// <param name="loopt">A job about the month waits or runs.</param>
    /// <param name="zonderVoorstellen">Everything was read, but the proposals were not made.</param>
    public static Afvinklijst Van(
        Maand maand, IReadOnlyList<Levering> leveringen, IReadOnlyDictionary<Leveringsoort, Levering> eerder, bool loopt, bool zonderVoorstellen, DateOnly vandaag)
    {
        Afvinkrij[] rijen = [.. Enum.GetValues<Leveringsoort>().OrderBy(Plek).Select(soort =>
        {
            var levering = leveringen.FirstOrDefault(l => l.Soort == soort && l.Status is Leveringstatus.Wacht or Leveringstatus.Ontvangen or Leveringstatus.Ingelezen)
                ?? leveringen.FirstOrDefault(l => l.Soort == soort);
            return new Afvinkrij(soort, Stand(soort, maand, levering, vandaag), levering, eerder.GetValueOrDefault(soort));
        })];
        var (stap, over) = Volgende(rijen, loopt, zonderVoorstellen);
        return new(maand, rijen, stap, over, Zinnen(maand, rijen, stap, over, vandaag));
    }

    /// <summary>Every month first; what is asked for once comes last.</summary>
    private static int Plek(Leveringsoort soort) => soort switch { Leveringsoort.Dossiers => 0, Leveringsoort.Inkomsten => 1, _ => 2 };

    private static Leverstand Stand(Leveringsoort soort, Maand maand, Levering? levering, DateOnly vandaag) => levering?.Status switch
    {
        Leveringstatus.Ingelezen => Leverstand.Binnen,
        Leveringstatus.Ontvangen or Leveringstatus.Wacht => Leverstand.Onderweg,
        not null => Leverstand.Opnieuw,
        null when soort == Leveringsoort.Historie => Leverstand.NietNodig,
        // The Inlichtingenbureau delivers a month after it has ended.
        _ => soort == Leveringsoort.Inkomsten && vandaag <= maand.LaatsteDag ? Leverstand.NogNiet : Leverstand.Ontbreekt,
    };

    private static (Volgendestap, Leveringsoort?) Volgende(IReadOnlyList<Afvinkrij> rijen, bool loopt, bool zonderVoorstellen)
    {
        if (rijen.FirstOrDefault(r => r.Levering?.Status == Leveringstatus.Wacht) is { } wacht) { return (Volgendestap.Oordeel, wacht.Soort); }
        if (loopt) { return (Volgendestap.Wachten, null); }
        if (rijen.FirstOrDefault(r => r.Stand == Leverstand.Onderweg) is { } leest) { return (Volgendestap.Wachten, leest.Soort); }
        // A history that went wrong was meant to be there; one that never came is nobody's fault.
        if (rijen.FirstOrDefault(r => r.Stand is Leverstand.Ontbreekt or Leverstand.Opnieuw) is { } mist) { return (Volgendestap.Leveren, mist.Soort); }
        if (zonderVoorstellen) { return (Volgendestap.Voorstellen, null); }
        return rijen.Any(r => r.Stand == Leverstand.NogNiet) ? (Volgendestap.Wachten, Leveringsoort.Inkomsten) : (Volgendestap.Klaar, null);
    }

    private static string Zinnen(Maand maand, IReadOnlyList<Afvinkrij> rijen, Volgendestap stap, Leveringsoort? over, DateOnly vandaag) => stap switch
    {
        Volgendestap.Oordeel => $"{over!.Value.Bestand()} wacht op jouw oordeel. Bekijk de cijfers en zeg of het bestand gebruikt wordt.",
        Volgendestap.Leveren when rijen.Single(r => r.Soort == over).Stand == Leverstand.Opnieuw => $"{over!.Value.Bestand()} is niet ingelezen. Lever een goed bestand aan.",
        Volgendestap.Leveren => $"{over!.Value.Bestand()} ontbreekt nog. Lever het aan.",
        Volgendestap.Wachten when over is Leveringsoort.Inkomsten && rijen.Any(r => r.Stand == Leverstand.NogNiet) =>
            $"Je hoeft nu niets te doen. De maand {maand.Leesbaar} is nog niet voorbij: {Leveringsoort.Inkomsten.Bestand()} komt vanaf {Nederlands.Tekst(maand.Plus(1).EersteDag)}.",
        Volgendestap.Wachten => "Je hoeft nu niets te doen. Het portaal leest de bestanden in en maakt de voorstellen; je kunt deze pagina verlaten.",
        Volgendestap.Voorstellen => "De bestanden zijn ingelezen, maar het maken van de voorstellen is niet afgekomen. Laat ze opnieuw maken; je hoeft niets opnieuw aan te leveren.",
        _ => $"Alles voor {maand.Leesbaar} is binnen. {(vandaag > maand.Plus(1).LaatsteDag ? $"Ga verder met {maand.Plus(1).Leesbaar}." : $"Voor {maand.Plus(1).Leesbaar} lever je na afloop van die maand weer aan.")}",
    };

    /// <summary>What is known of when a file comes. No day is agreed on, so it is told when it came before.</summary>
    public static string Verwacht(Afvinkrij rij)
    {
        ArgumentNullException.ThrowIfNull(rij);
        var wanneer = rij.Soort == Leveringsoort.Historie ? "Eén keer, bij de start." : "Elke maand.";
        return rij.Eerder is not { } eerder ? wanneer
            : rij.Soort == Leveringsoort.Historie ? $"{wanneer} Geleverd voor {eerder.Maand.Leesbaar}."
            : $"{wanneer} Voor {eerder.Maand.Leesbaar} kwam het op {Nederlands.Tekst(Nederlands.Dag(eerder.Ontvangen))}.";
    }
}
