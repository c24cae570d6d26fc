using Datakoppeling.Kern;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Toegang;

/// <summary>
/// How people sign in. Decided before anything is opened: outside Development there is no demo sign-in, and without an identity
/// provider there is no portal.
/// </summary>
public static class Aanmeldkeuze
{
    public const string Authority = "Toegang:Aanbieder:Authority";
    public const string ClientId = "Toegang:Aanbieder:ClientId";

    /// <summary>Why the portal may not start; null when it may.</summary>
    public static Weigering? Bezwaar(IConfiguration instellingen, bool ontwikkeling, string omgeving)
    {
        if (ontwikkeling) { return null; }
        string[] leeg = [.. ((string[])[Authority, ClientId]).Where(s => string.IsNullOrWhiteSpace(instellingen[s]))];
        if (leeg.Length > 0)
        {
            return new($"Het portaal start niet: in de omgeving {omgeving} is een identiteitsaanbieder nodig. "
                + $"Vul de instelling {string.Join(" en ", leeg)} in. Aanmelden als demogebruiker kan alleen in Development.");
        }
        return new($"Het portaal start niet: {Authority} is ingevuld, maar deze versie kan nog niet aanmelden bij een identiteitsaanbieder. "
            + "Zonder aanmelding gaat het portaal niet open.");
    }
}
