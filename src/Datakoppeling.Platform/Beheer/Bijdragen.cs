using Datakoppeling.Platform.Instellingen;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Platform.Beheer;

/// <summary>Something that ends soon and that somebody must renew: an agreement, a certificate.</summary>
/// <param name="Wat">"Verwerkersovereenkomst met UWV".</param>
/// <param name="TotEnMet">The last day on which it holds; null when it is missing already.</param>
/// <param name="Pad">The page where it is renewed, without a leading slash.</param>
public sealed record Aflopend(string Wat, DateOnly? TotEnMet, string Pad);

/// <summary>Tells what ends soon. A module registers its own; the platform does not know what there is.</summary>
public interface IAfloopbron
{
    /// <returns>Only what this user may know.</returns>
    Task<IReadOnlyList<Aflopend>> Lees(Gebruiker wie, CancellationToken stop);
}

/// <summary>Every setting there is, for the page that says which are in force. The host registers it.</summary>
public sealed record Instellingenoverzicht(IReadOnlyList<Instelling> Lijst);
