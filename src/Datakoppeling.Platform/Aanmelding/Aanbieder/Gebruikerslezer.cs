using System.Security.Claims;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Platform.Aanmelding.Aanbieder;

/// <summary>Our user out of the provider's claims, which carry the names that the provider gave them.</summary>
internal static class Gebruikerslezer
{
    public static Gebruiker? Lees(Aanbiederinstellingen aanbieder, ClaimsIdentity claims)
    {
        if (claims.FindFirst(aanbieder.Idclaim)?.Value is not { Length: > 0 } id) { return null; }
        var naam = claims.FindFirst("name")?.Value ?? claims.FindFirst("preferred_username")?.Value ?? id;
        var rollen = claims.FindAll(aanbieder.Rolclaim).Select(c => aanbieder.Rollen.TryGetValue(c.Value, out var rol) ? rol : (Rol?)null).OfType<Rol>();
        return new Gebruiker(id, naam, rollen);
    }
}
