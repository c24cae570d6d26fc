using System.Collections.Frozen;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Instellingen;
using Datakoppeling.Platform.Toegang;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Aanmelding.Aanbieder;

/// <summary>The identity provider: Microsoft Entra ID or any other that speaks OpenID Connect.</summary>
/// <param name="Soort">Which of the two.</param>
/// <param name="Authority">Its issuer address, under which <c>/.well-known/openid-configuration</c> stands.</param>
/// <param name="ClientId">Under which the portal is registered there.</param>
/// <param name="Geheim">The client secret.</param>
/// <param name="Idclaim">Claim with the stable id of a user: <c>sub</c>, or <c>oid</c> at Entra ID.</param>
/// <param name="Rolclaim">Claim with the app roles: <c>roles</c> at Entra ID; a group claim serves as well.</param>
/// <param name="Rollen">Value of that claim to our role.</param>
/// <param name="Scopes">What is asked; <c>offline_access</c> gives the refresh token with which a role that is taken away is noticed.</param>
public sealed record Aanbiederinstellingen(
    Aanmeldsoort Soort, Uri Authority, string ClientId, string Geheim, string Idclaim, string Rolclaim, FrozenDictionary<string, Rol> Rollen, IReadOnlyList<string> Scopes)
{
    public const string Deel = "Toegang:Aanbieder";

    /// <summary>Address to which the provider sends the browser back; registered there.</summary>
    public const string Terugpad = "/aanmelden/terug";

    internal static Waardevorm Soorten { get; } = Waardevorm.Keuze(nameof(Aanmeldsoort.EntraId), nameof(Aanmeldsoort.OpenIdConnect), nameof(Aanmeldsoort.Demo));

    /// <summary>The organisation at Entra ID whose people may sign in; null at any other provider.</summary>
    public string? Tenant => Soort == Aanmeldsoort.EntraId ? Authority.Segments[1].TrimEnd('/') : null;

    /// <summary>For docs and the check at start.</summary>
    public static IReadOnlyList<Instelling> Lijst { get; } =
    [
        new(Aanmeldsoortlezer.Naam, Soorten, "Waarmee mensen zich aanmelden: Microsoft Entra ID, een andere aanbieder met OpenID Connect, of demogebruikers (alleen in Development).", "OpenIdConnect; in Development zonder aanbieder Demo"),
        new(Deel + ":Authority", Waardevorm.Tekst("een webadres dat begint met https://; bij EntraId https://login.microsoftonline.com/TENANT-ID/v2.0"), "Het adres van de identiteitsaanbieder. Buiten Development nodig.", "geen"),
        new(Deel + ":ClientId", Waardevorm.Tekst("een tekst"), "Onder welk id het portaal bij de aanbieder is ingeschreven.", "geen"),
        new(Deel + ":ClientSecret", Waardevorm.Tekst("een tekst"), "Het geheim dat daarbij hoort.", "geen") { Geheim = true },
        new(Deel + ":ClientSecretbestand", Waardevorm.Bestand, "Het bestand met dat geheim, in plaats van het geheim zelf.", "geen"),
        new(Deel + ":Idclaim", Waardevorm.Tekst("de naam van een claim"), "Waarin het vaste id van een medewerker staat (`oid` bij Entra ID).", "`sub`; bij EntraId `oid`"),
        new(Deel + ":Rolclaim", Waardevorm.Tekst("de naam van een claim"), "Waarin de rollen staan.", "`roles`"),
        new(Deel + ":Rollen:<rol>", Waardevorm.Tekst("een of meer waarden van de claim"), "Welke waarden van de claim bij deze rol van het portaal horen.", "geen") { IsLijst = true },
        new(Deel + ":Scopes", Waardevorm.Tekst("namen van scopes"), "Wat het portaal bij het aanmelden vraagt.", "openid, profile, offline_access") { IsLijst = true },
    ];

    /// <summary>Whether a provider is configured at all.</summary>
    public static bool IsGevraagd(IConfiguration instellingen) => instellingen.GetSection(Deel).Exists();

    /// <summary>Reads the settings; the refusal names every fault at once.</summary>
    public static Uitkomst<Aanbiederinstellingen> Lees(IConfiguration instellingen, Aanmeldsoort soort)
    {
        var deel = instellingen.GetSection(Deel);
        var fouten = new List<string>();
        string Verplicht(string naam, string wat)
        {
            if (deel[naam] is { Length: > 0 } waarde) { return waarde; }
            fouten.Add($"{Deel}:{naam} ontbreekt. Vul {wat} in.");
            return "";
        }
        var adres = Verplicht(nameof(Authority), "het adres van je identiteitsaanbieder");
        var client = Verplicht(nameof(ClientId), "het id waaronder het portaal daar is ingeschreven");
        var geheim = Geheimlezer(deel, fouten);
        var rollen = Rollenlezer(deel, fouten);
        var authority = Adreslezer(soort, adres, fouten);
        if (fouten.Count > 0) { return new Weigering(string.Join('\n', fouten)); }
        return new Aanbiederinstellingen(
            soort, authority!, client, geheim, deel[nameof(Idclaim)] ?? (soort == Aanmeldsoort.EntraId ? "oid" : "sub"), deel[nameof(Rolclaim)] ?? "roles", rollen,
            deel.GetSection(nameof(Scopes)).Get<string[]>() ?? ["openid", "profile", "offline_access"]);
    }

    private static Uri? Adreslezer(Aanmeldsoort soort, string adres, List<string> fouten)
    {
        if (adres.Length == 0) { return null; }
        if (!Uri.TryCreate(adres, UriKind.Absolute, out var authority)) { fouten.Add($"{Deel}:{nameof(Authority)} is geen webadres. Vul het adres van je identiteitsaanbieder in."); }
        else if (authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback) { fouten.Add($"{Deel}:{nameof(Authority)} begint niet met https://. Vul een adres in dat dat wel doet."); }
        else if (soort != Aanmeldsoort.EntraId) { return authority; }
        // One organisation by its number: "common" and the like let everybody in who has an account at Microsoft.
        else if (authority is { Query: "", Segments: [_, var tenant, "v2.0" or "v2.0/"] } && Guid.TryParseExact(tenant.TrimEnd('/'), "D", out var id))
        {
            return new Uri($"{authority.GetLeftPart(UriPartial.Authority)}/{id:D}/v2.0");
        }
        else { fouten.Add($"{Deel}:{nameof(Authority)} is geen adres van je eigen organisatie bij Entra ID. Vul https://login.microsoftonline.com/TENANT-ID/v2.0 in, met het tenant-id (cijfers en letters met streepjes) dat in het beheercentrum van Entra ID staat."); }
        return null;
    }

    /// <summary>The secret itself, or the file it stands in: a credential of systemd, a mounted secret of a container.</summary>
    private static string Geheimlezer(IConfigurationSection deel, List<string> fouten)
    {
        if (deel["ClientSecret"] is { Length: > 0 } geheim) { return geheim; }
        if (deel["ClientSecretbestand"] is { Length: > 0 } pad)
        {
            if (File.Exists(pad) && File.ReadAllText(pad).Trim() is { Length: > 0 } inhoud) { return inhoud; }
            fouten.Add($"Het bestand van {Deel}:ClientSecretbestand bestaat niet of is leeg. Zet het geheim erin.");
            return "";
        }
        fouten.Add($"{Deel}:ClientSecret (of {Deel}:ClientSecretbestand) ontbreekt. Vul het geheim in dat de aanbieder voor het portaal heeft gemaakt.");
        return "";
    }

    private static FrozenDictionary<string, Rol> Rollenlezer(IConfigurationSection deel, List<string> fouten)
    {
        var (rollen, eerder) = (new Dictionary<string, Rol>(StringComparer.Ordinal), fouten.Count);
        foreach (var rol in deel.GetSection(nameof(Rollen)).GetChildren())
        {
            // A number would parse as an enum too.
            if (!Enum.GetNames<Rol>().Contains(rol.Key, StringComparer.OrdinalIgnoreCase))
            {
                fouten.Add($"{rol.Path} is geen rol van het portaal. De rollen zijn: {string.Join(", ", Enum.GetNames<Rol>())}.");
                continue;
            }
            foreach (var waarde in rol.Get<string[]>() ?? (rol.Value is { Length: > 0 } een ? [een] : []))
            {
                if (!rollen.TryAdd(waarde, Enum.Parse<Rol>(rol.Key, ignoreCase: true))) { fouten.Add($"{rol.Path}: dezelfde waarde staat bij twee rollen. Haal hem bij een van de twee weg."); }
            }
        }
        if (rollen.Count == 0 && fouten.Count == eerder) { fouten.Add($"{Deel}:{nameof(Rollen)} is leeg: zonder rollen kan niemand iets. Zet bij elke rol welke waarde van de claim erbij hoort."); }
        return rollen.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
