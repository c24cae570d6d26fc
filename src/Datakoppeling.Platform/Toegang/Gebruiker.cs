using System.Collections.Frozen;
using System.Security.Claims;

namespace Datakoppeling.Platform.Toegang;

/// <summary>
/// Who is at work. Every handeling gets it as its first argument; it comes from the AuthenticationState of the circuit or the
/// HttpContext of an endpoint, never from a component's parameter.
/// </summary>
public sealed class Gebruiker
{
    public const string ClaimId = "sub";
    public const string ClaimNaam = "name";
    public const string ClaimRol = "role";

    /// <param name="id">Stable, from the identity provider; this, not the name, goes into the audit trail.</param>
    /// <param name="naam">As the screen shows it.</param>
    public Gebruiker(string id, string naam, params IEnumerable<Rol> rollen) =>
        (Id, Naam, Rollen) = (id, naam, rollen.ToFrozenSet());

    public string Id { get; }
    public string Naam { get; }
    public FrozenSet<Rol> Rollen { get; }

    /// <summary>From where the work is asked, for the audit trail: the portal, an upload, a job.</summary>
    public string Herkomst { get; init; } = "portaal";

    /// <summary>The signed-in user; null when nobody is signed in or an id is missing.</summary>
    public static Gebruiker? Uit(ClaimsPrincipal wie)
    {
        if (wie.Identity is not { IsAuthenticated: true } || wie.FindFirst(ClaimId)?.Value is not { Length: > 0 } id) { return null; }
        var rollen = wie.FindAll(ClaimRol).Select(c => Enum.TryParse<Rol>(c.Value, out var rol) ? rol : (Rol?)null).OfType<Rol>();
        return new Gebruiker(id, wie.FindFirst(ClaimNaam)?.Value ?? id, rollen);
    }

    public ClaimsPrincipal AlsClaims(string schema) => new(new ClaimsIdentity(
        [new(ClaimId, Id), new(ClaimNaam, Naam), .. Rollen.Select(r => new Claim(ClaimRol, r.ToString()))], schema, ClaimNaam, ClaimRol));
}
