using System.Collections.Frozen;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Toegang;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Aanmelding.Aanbieder;

/// <summary>The identity provider: Microsoft Entra ID or any other that speaks OpenID Connect.</summary>
/// <param name="Authority">Its issuer address, under which <c>/.well-known/openid-configuration</c> stands.</param>
/// <param name="ClientId">Under which the portal is registered there.</param>
/// <param name="Geheim">The client secret.</param>
/// <param name="Idclaim">Claim with the stable id of a user: <c>sub</c>, or <c>oid</c> at Entra ID.</param>
/// <param name="Rolclaim">Claim with the app roles: <c>roles</c> at Entra ID; a group claim serves as well.</param>
/// <param name="Rollen">Value of that claim to our role.</param>
/// <param name="Scopes">What is asked; <c>offline_access</c> gives the refresh token with which a role that is taken away is noticed.</param>
public sealed record Aanbiederinstellingen(
    Uri Authority, string ClientId, string Geheim, string Idclaim, string Rolclaim, FrozenDictionary<string, Rol> Rollen, IReadOnlyList<string> Scopes)
{
    public const string Deel = "Toegang:Aanbieder";

    /// <summary>Address to which the provider sends the browser back; registered there.</summary>
    public const string Terugpad = "/aanmelden/terug";

    /// <summary>Whether a provider is configured at all.</summary>
    public static bool IsGevraagd(IConfiguration instellingen) => instellingen.GetSection(Deel).Exists();

    /// <summary>Reads the settings; the refusal names every fault at once.</summary>
    public static Uitkomst<Aanbiederinstellingen> Lees(IConfiguration instellingen)
    {
        var deel = instellingen.GetSection(Deel);
        var fouten = new List<string>();
        string Verplicht(string naam)
        {
            if (deel[naam] is { Length: > 0 } waarde) { return waarde; }
            fouten.Add($"{Deel}:{naam} ontbreekt.");
            return "";
        }
        var adres = Verplicht(nameof(Authority));
        var client = Verplicht(nameof(ClientId));
        var geheim = Geheimlezer(deel, fouten);
        var rollen = Rollenlezer(deel, fouten);
        if (!Uri.TryCreate(adres, UriKind.Absolute, out var authority))
        {
            if (adres.Length > 0) { fouten.Add($"{Deel}:{nameof(Authority)} is geen webadres."); }
        }
        else if (authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback)
        {
            fouten.Add($"{Deel}:{nameof(Authority)} begint niet met https://.");
        }
        if (fouten.Count > 0) { return new Weigering(string.Join(' ', fouten)); }
        return new Aanbiederinstellingen(
            authority!, client, geheim, deel[nameof(Idclaim)] ?? "sub", deel[nameof(Rolclaim)] ?? "roles", rollen,
            deel.GetSection(nameof(Scopes)).Get<string[]>() ?? ["openid", "profile", "offline_access"]);
    }

    /// <summary>The secret itself, or the file it stands in: a credential of systemd, a mounted secret of a container.</summary>
    private static string Geheimlezer(IConfigurationSection deel, List<string> fouten)
    {
        if (deel["ClientSecret"] is { Length: > 0 } geheim) { return geheim; }
        if (deel["ClientSecretbestand"] is { Length: > 0 } pad)
        {
            if (File.Exists(pad) && File.ReadAllText(pad).Trim() is { Length: > 0 } inhoud) { return inhoud; }
            fouten.Add($"Het bestand van {Deel}:ClientSecretbestand bestaat niet of is leeg.");
            return "";
        }
        fouten.Add($"{Deel}:ClientSecret (of {Deel}:ClientSecretbestand) ontbreekt.");
        return "";
    }

    private static FrozenDictionary<string, Rol> Rollenlezer(IConfigurationSection deel, List<string> fouten)
    {
        var rollen = new Dictionary<string, Rol>(StringComparer.Ordinal);
        foreach (var regel in deel.GetSection(nameof(Rollen)).GetChildren())
        {
            // A number would parse as an enum too.
            if (!Enum.GetNames<Rol>().Contains(regel.Key, StringComparer.OrdinalIgnoreCase))
            {
                fouten.Add($"{regel.Path} is geen rol van het portaal. De rollen zijn: {string.Join(", ", Enum.GetNames<Rol>())}.");
                continue;
            }
            foreach (var waarde in regel.Get<string[]>() ?? (regel.Value is { Length: > 0 } een ? [een] : []))
            {
                if (!rollen.TryAdd(waarde, Enum.Parse<Rol>(regel.Key, ignoreCase: true))) { fouten.Add($"{regel.Path}: dezelfde waarde staat bij twee rollen."); }
            }
        }
        if (rollen.Count == 0 && fouten.Count == 0) { fouten.Add($"{Deel}:{nameof(Rollen)} is leeg: zonder rollen kan niemand iets."); }
        return rollen.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
