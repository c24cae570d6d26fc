using System.Globalization;
using Datakoppeling.Platform.Instellingen;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Aanmelding;

/// <summary>How long a session lives. The defaults are those of OWASP ASVS level 2 for work with personal data.</summary>
/// <param name="Inactief">Ends after this long without doing anything.</param>
/// <param name="Langst">Ends this long after signing in, however busy.</param>
/// <param name="Kijken">How often an open circuit asks whether its session still lives.</param>
/// <param name="Bevestigen">How old the provider's last word about the roles may be before it is asked again.</param>
/// <param name="Uiterlijk">How old that word may be when the provider does not answer; then the session ends: fail closed.</param>
public sealed record Sessieinstellingen(TimeSpan Inactief, TimeSpan Langst, TimeSpan Kijken, TimeSpan Bevestigen, TimeSpan Uiterlijk)
{
    public const string Deel = "Toegang:Sessie";

    /// <summary>For docs and the check at start.</summary>
    public static IReadOnlyList<Instelling> Lijst { get; } =
    [
        new(Deel + ":Inactief", Duur, "Na zo lang niets doen eindigt de sessie.", "00:30:00"),
        new(Deel + ":Langst", Duur, "Zo lang na het aanmelden eindigt de sessie altijd.", "10:00:00"),
        new(Deel + ":Kijken", Duur, "Zo vaak kijkt een open pagina of de sessie nog leeft.", "00:00:45"),
        new(Deel + ":Bevestigen", Duur, "Zo oud mag het laatste woord van de aanbieder over de rollen zijn.", "00:02:00"),
        new(Deel + ":Uiterlijk", Waardevorm.Tekst("een tijdsduur (uu:mm:ss) tot en met 00:05:00"), "Zo oud mag dat woord zijn als de aanbieder niet antwoordt; dan eindigt de sessie.", "00:05:00"),
    ];

    private static Waardevorm Duur => Waardevorm.Tekst("een tijdsduur (uu:mm:ss) groter dan nul");

    public static readonly Sessieinstellingen Standaard = new(
        TimeSpan.FromMinutes(30), TimeSpan.FromHours(10), TimeSpan.FromSeconds(45), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(5));

    /// <summary>Reads the settings; what cannot be read is named in <paramref name="fouten"/>, and the default stands in for it.</summary>
    public static Sessieinstellingen Lees(IConfiguration instellingen, ICollection<string> fouten)
    {
        var deel = instellingen.GetSection(Deel);
        TimeSpan Tijd(string naam, TimeSpan standaard)
        {
            if (deel[naam] is not { Length: > 0 } tekst) { return standaard; }
            if (TimeSpan.TryParse(tekst, CultureInfo.InvariantCulture, out var tijd) && tijd > TimeSpan.Zero) { return tijd; }
            fouten.Add($"{Deel}:{naam} is geen tijdsduur groter dan nul. Vul in: uren, minuten en seconden, zoals 00:30:00.");
            return standaard;
        }
        var gelezen = new Sessieinstellingen(
            Tijd(nameof(Inactief), Standaard.Inactief), Tijd(nameof(Langst), Standaard.Langst), Tijd(nameof(Kijken), Standaard.Kijken),
            Tijd(nameof(Bevestigen), Standaard.Bevestigen), Tijd(nameof(Uiterlijk), Standaard.Uiterlijk));
        if (gelezen.Uiterlijk > TimeSpan.FromMinutes(5)) { fouten.Add($"{Deel}:{nameof(Uiterlijk)} is langer dan vijf minuten: zo lang mag een ingetrokken rol niet doorwerken. Vul 00:05:00 of korter in."); }
        if (gelezen.Bevestigen + gelezen.Kijken > gelezen.Uiterlijk) { fouten.Add($"{Deel}: {nameof(Bevestigen)} en {nameof(Kijken)} zijn samen langer dan {nameof(Uiterlijk)}. Maak een van de twee korter."); }
        return gelezen;
    }
}
