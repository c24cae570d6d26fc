using Datakoppeling.Kern;
using Datakoppeling.Platform.Aanmelding.Aanbieder;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Aanmelding.Aanmeldpunten;

/// <summary>How people sign in. Decided before anything is opened.</summary>
/// <param name="Aanbieder">The identity provider; null for the demo sign-in, which exists in Development only.</param>
public sealed record Aanmeldkeuze(Aanbiederinstellingen? Aanbieder, Sessieinstellingen Sessies)
{
    /// <summary>
    /// Outside Development there is no demo sign-in, and without an identity provider there is no portal. In Development a provider is
    /// used when one is configured.
    /// </summary>
    public static Uitkomst<Aanmeldkeuze> Lees(IConfiguration instellingen, bool ontwikkeling, string omgeving)
    {
        var fouten = new List<string>();
        var sessies = Sessieinstellingen.Lees(instellingen, fouten);
        Aanbiederinstellingen? aanbieder = null;
        if (!ontwikkeling || Aanbiederinstellingen.IsGevraagd(instellingen))
        {
            var gelezen = Aanbiederinstellingen.Lees(instellingen);
            if (gelezen.Gelukt) { aanbieder = gelezen.Waarde; }
            else
            {
                fouten.Add($"In de omgeving {omgeving} is een identiteitsaanbieder nodig. Aanmelden als demogebruiker kan alleen in Development.");
                fouten.AddRange(gelezen.Weigering!.Zin.Split('\n'));
            }
        }
        return fouten.Count == 0 ? new Aanmeldkeuze(aanbieder, sessies) : new Weigering(string.Join('\n', fouten));
    }
}
