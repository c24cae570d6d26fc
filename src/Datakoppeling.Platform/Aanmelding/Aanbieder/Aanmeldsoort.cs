using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Aanmelding.Aanbieder;

/// <summary>With whom people sign in.</summary>
public enum Aanmeldsoort
{
    /// <summary>Demo users; in Development only.</summary>
    Demo,

    /// <summary>Any provider that speaks OpenID Connect, by the framework's own handler.</summary>
    OpenIdConnect,

    /// <summary>Microsoft Entra ID, by Microsoft.Identity.Web: one tenant, and no other.</summary>
    EntraId,
}

/// <summary>Reads <c>Aanmelding:Soort</c>, and holds it against the rest.</summary>
internal static class Aanmeldsoortlezer
{
    public const string Naam = "Aanmelding:Soort";

    /// <summary>The kind that was asked for, or the one that fits what else is set; a fault is added to <paramref name="fouten"/>.</summary>
    /// <returns>Null when it cannot be told, so that nothing else is read by a kind that nobody chose.</returns>
    public static Aanmeldsoort? Lees(IConfiguration instellingen, bool ontwikkeling, string omgeving, ICollection<string> fouten)
    {
        var (gevraagd, isIngesteld) = (instellingen[Naam], Aanbiederinstellingen.IsGevraagd(instellingen));
        if (string.IsNullOrEmpty(gevraagd)) { return ontwikkeling && !isIngesteld ? Aanmeldsoort.Demo : Aanmeldsoort.OpenIdConnect; }
        if (Enum.GetNames<Aanmeldsoort>().FirstOrDefault(n => string.Equals(n, gevraagd, StringComparison.OrdinalIgnoreCase)) is not { } naam)
        {
            // The same words as the check of all settings has, so that they are said once.
            fouten.Add($"{Naam} staat op '{gevraagd}'. Vul in: {Aanbiederinstellingen.Soorten.Bereik}.");
            return null;
        }
        var soort = Enum.Parse<Aanmeldsoort>(naam);
        if (soort != Aanmeldsoort.Demo) { return soort; }
        if (!ontwikkeling) { fouten.Add($"{Naam} staat op Demo, maar dit is de omgeving {omgeving}. Aanmelden als demogebruiker kan alleen in Development. Kies EntraId of OpenIdConnect."); }
        if (isIngesteld) { fouten.Add($"{Naam} staat op Demo, maar er is ook een identiteitsaanbieder ingesteld ({Aanbiederinstellingen.Deel}). Kies EntraId of OpenIdConnect, of haal de aanbieder weg."); }
        return ontwikkeling && !isIngesteld ? soort : null;
    }
}
