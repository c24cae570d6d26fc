using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Schermdelen;

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
        var gekoppeld = ronde.Stappen.FirstOrDefault(s => s.Staat == Rondestaat.Gekoppeld);
        var vernietigd = ronde.Stappen.FirstOrDefault(s => s.Staat == Rondestaat.Vernietigd);
        var voorbereiden = ronde.Stappen.First(s => s.Staat == Rondestaat.Voorbereiden);
        return
        [
            Maak("Bronnen laden", Voorbereiden, nu, ronde, gekoppeld is not null || vernietigd is not null ? Staptoestand.Gedaan : Staptoestand.Bezig) with
            {
                Uitleg = $"{beeld.Binnen} van {beeld.Verwacht.Count} bronnen binnen; gemaakt door {voorbereiden.Naam}",
            },
            Maak("Koppelen", Koppelen, nu, ronde, Toestand(gekoppeld, beeld.Loopt)) with
            {
                Url = gekoppeld is null ? null : Url(ronde, Koppelen), Wie = gekoppeld?.Naam, Wanneer = gekoppeld?.Wanneer,
            },
            Maak("Vernietigen", Vernietigen, nu, ronde, Toestand(vernietigd, ronde.VernietigingGevraagdDoor is not null)) with
            {
                Wie = vernietigd?.Naam, Wanneer = vernietigd?.Wanneer,
                Uitleg = vernietigd is null && ronde.VernietigingGevraagdDoorNaam is { } naam ? $"Gevraagd door {naam}" : null,
            },
        ];
    }

    private static Staptoestand Toestand(Rondestap? stap, bool bezig) =>
        stap is not null ? Staptoestand.Gedaan : bezig ? Staptoestand.Bezig : Staptoestand.TeDoen;

    private static Stap Maak(string titel, string stap, string nu, Ronde ronde, Staptoestand toestand) =>
        new(titel, toestand) { Url = Url(ronde, stap), Nu = stap == nu };

    private static string Url(Ronde ronde, string stap) => $"{Paden.Ronde(ronde.Id)}?stap={stap}";
}
