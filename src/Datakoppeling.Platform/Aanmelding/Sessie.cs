using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Platform.Aanmelding;

/// <summary>
/// Somebody who is signed in, in one browser. The cookie carries only a random key; what it stands for is kept here, so that a
/// session can be ended from our side, on every node, at once.
/// </summary>
public sealed class Sessie
{
    public Guid Id { get; init; }

    /// <summary>SHA-256 of the key in the cookie: who reads the database cannot make the cookie.</summary>
    public required string Sleutelhash { get; init; }

    /// <summary>Id of the user, as in the audit trail.</summary>
    public required string Wie { get; init; }

    /// <summary>The ticket (claims, and the tokens of the provider), protected by the keys of the portal.</summary>
    public required byte[] Ticket { get; set; }

    public DateTime Begonnen { get; init; }

    /// <summary>When the person last did something; kept to the minute.</summary>
    public DateTime LaatstActief { get; set; }

    /// <summary>When the provider last confirmed that the person still has these roles.</summary>
    public DateTime Bevestigd { get; set; }

    /// <summary>When somebody last began to ask the provider: a lease, so that two circuits or nodes do not use one refresh token at once.</summary>
    public DateTime VraagBegonnen { get; set; }
}

/// <summary>A colleague's name beside the id that the audit trail and the decisions carry; from the provider, at each sign-in.</summary>
public sealed class Medewerker
{
    public required string Id { get; init; }
    public required string Naam { get; set; }

    /// <summary>The roles at that sign-in, with commas between; empty when they were never kept.</summary>
    public string Rollen { get; set; } = "";

    /// <summary>Light or dark, when this person chose; null follows their system.</summary>
    public Thema? Thema { get; set; }

    internal static string Schrijf(IEnumerable<Rol> rollen) => string.Join(',', rollen.Order());

    internal Gebruiker AlsGebruiker() =>
        new(Id, Naam, Rollen.Split(',').Select(r => Enum.TryParse<Rol>(r, out var rol) ? rol : (Rol?)null).OfType<Rol>());
}
