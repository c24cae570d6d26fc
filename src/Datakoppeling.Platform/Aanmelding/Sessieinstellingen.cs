using System.Globalization;
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
            fouten.Add($"{Deel}:{naam} is geen tijdsduur (uu:mm:ss) groter dan nul.");
            return standaard;
        }
        var gelezen = new Sessieinstellingen(
            Tijd(nameof(Inactief), Standaard.Inactief), Tijd(nameof(Langst), Standaard.Langst), Tijd(nameof(Kijken), Standaard.Kijken),
            Tijd(nameof(Bevestigen), Standaard.Bevestigen), Tijd(nameof(Uiterlijk), Standaard.Uiterlijk));
        if (gelezen.Uiterlijk > TimeSpan.FromMinutes(5)) { fouten.Add($"{Deel}:{nameof(Uiterlijk)} is langer dan vijf minuten: zo lang mag een ingetrokken rol niet doorwerken."); }
        if (gelezen.Bevestigen + gelezen.Kijken > gelezen.Uiterlijk) { fouten.Add($"{Deel}: {nameof(Bevestigen)} en {nameof(Kijken)} zijn samen langer dan {nameof(Uiterlijk)}."); }
        return gelezen;
    }
}
