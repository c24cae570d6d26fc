using Datakoppeling.Kern;
using Datakoppeling.Platform.Aanmelding.Aanbieder;
using Microsoft.Extensions.Configuration;
using Microsoft.Identity.Web;

namespace Datakoppeling.Platform.Aanmelding.Aanmeldpunten;

/// <summary>How people sign in. Decided before anything is opened.</summary>
/// <param name="Aanbieder">The identity provider; null for the demo sign-in, which exists in Development only.</param>
public sealed record Aanmeldkeuze(Aanbiederinstellingen? Aanbieder, Sessieinstellingen Sessies)
{
    /// <summary>
    /// Outside Development there is no demo sign-in, and without an identity provider there is no portal. In Development a provider is
    /// used when one is configured, or a kind of provider is asked for.
    /// </summary>
    public static Uitkomst<Aanmeldkeuze> Lees(IConfiguration instellingen, bool ontwikkeling, string omgeving)
    {
        var fouten = new List<string>();
        var sessies = Sessieinstellingen.Lees(instellingen, fouten);
        Aanbiederinstellingen? aanbieder = null;
        var soort = Aanmeldsoortlezer.Lees(instellingen, ontwikkeling, omgeving, fouten);
        if (soort is Aanmeldsoort.OpenIdConnect or Aanmeldsoort.EntraId)
        {
            var gelezen = Aanbiederinstellingen.Lees(instellingen, soort.Value);
            if (gelezen.Gelukt) { aanbieder = gelezen.Waarde; }
            else
            {
                fouten.Add(ontwikkeling ? $"Voor aanmelden met {soort} is niet alles ingesteld."
                    : $"In de omgeving {omgeving} is een identiteitsaanbieder nodig. Aanmelden als demogebruiker kan alleen in Development.");
                fouten.AddRange(gelezen.Weigering!.Zin.Split('\n'));
            }
        }
        // In that place Microsoft.Identity.Web believes whom a header names instead of asking the provider.
        if (soort == Aanmeldsoort.EntraId && AppServicesAuthenticationInformation.IsAppServicesAadAuthenticationEnabled)
        {
            fouten.Add("De omgevingsvariabele WEBSITE_AUTH_ENABLED zet het aanmelden van Azure App Service aan. Zet die uit: het portaal meldt zelf aan.");
        }
        return fouten.Count == 0 ? new Aanmeldkeuze(aanbieder, sessies) : new Weigering(string.Join('\n', fouten));
    }
}
