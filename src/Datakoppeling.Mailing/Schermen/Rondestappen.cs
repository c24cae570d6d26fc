using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Schermdelen.Werk;

namespace Datakoppeling.Mailing.Schermen;

/// <summary>The steps of a ronde that can be taken, for the bar on top of its page. The choice stands in the URL.</summary>
public static class Rondestappen
{
    public const string Voorbereiden = "voorbereiden", Koppelen = "koppelen", Vernietigen = "vernietigen";

    /// <summary>The step in sight: the one of the URL when it can be opened, else where the ronde is.</summary>
    public static string Gekozen(Rondebeeld beeld, string? uitUrl)
    {
        ArgumentNullException.ThrowIfNull(beeld);
        return uitUrl switch
        {
            Voorbereiden or Vernietigen => uitUrl,
            Koppelen when beeld.Uitslag is not null => uitUrl,
            _ => beeld.Ronde.Staat switch { Rondestaat.Voorbereiden => Voorbereiden, Rondestaat.Vernietigd => Vernietigen, _ => Koppelen },
        };
    }

    public static IReadOnlyList<Stap> Voor(Rondebeeld beeld, string nu)
    {
        ArgumentNullException.ThrowIfNull(beeld);
        var ronde = beeld.Ronde;
        Rondestap? Gezet(Rondestaat staat) => ronde.Stappen.FirstOrDefault(s => s.Staat == staat);
        var (gemaakt, gekoppeld, vernietigd) = (Gezet(Rondestaat.Voorbereiden), Gezet(Rondestaat.Gekoppeld), Gezet(Rondestaat.Vernietigd));
        var laatste = ronde.Bronnen.MaxBy(b => b.Geladen);
        return
        [
            new("Ronde maken", Staptoestand.Gedaan) { Wie = gemaakt?.Naam, Wanneer = gemaakt?.Wanneer },
            new("Bronnen laden", gekoppeld is not null || vernietigd is not null ? Staptoestand.Gedaan : Staptoestand.Bezig)
            {
                Uitleg = $"{beeld.Binnen} van {beeld.Verwacht.Count} binnen", Wie = laatste?.GeladenDoorNaam, Wanneer = laatste?.Geladen,
                Url = Url(ronde, Voorbereiden), Nu = nu == Voorbereiden,
            },
            new("Koppelen", Toestand(gekoppeld, beeld.Loopt))
            {
                // Without an outcome the panel to start it is that of the step before.
                Url = gekoppeld is null ? null : Url(ronde, Koppelen), Nu = nu == Koppelen, Wie = gekoppeld?.Naam, Wanneer = gekoppeld?.Wanneer,
            },
            new("Vernietigen", Toestand(vernietigd, ronde.VernietigingGevraagdDoor is not null))
            {
                Uitleg = vernietigd is null && ronde.VernietigingGevraagdDoor is not null ? "Gevraagd, wacht op een ander" : null,
                Wie = vernietigd?.Naam ?? ronde.VernietigingGevraagdDoorNaam, Wanneer = vernietigd?.Wanneer ?? ronde.VernietigingGevraagd,
                Url = Url(ronde, Vernietigen), Nu = nu == Vernietigen,
            },
        ];
    }

    private static Staptoestand Toestand(Rondestap? stap, bool bezig) =>
        stap is not null ? Staptoestand.Gedaan : bezig ? Staptoestand.Bezig : Staptoestand.TeDoen;

    private static string Url(Ronde ronde, string stap) => $"{Paden.Ronde(ronde.Id)}?stap={stap}";
}
