namespace Datakoppeling.Platform.Toegang;

/// <summary>Answers one question: may this user do this? Asked by the menu, by pages and endpoints, and again by every handeling.</summary>
public sealed class Toegangscontrole(IBenoemden benoemden)
{
    /// <summary>True when one of the user's roles has the right and, where the right is personal, the user is named for it.</summary>
    public bool Mag(Gebruiker? wie, Recht recht) =>
        wie is not null
        && recht.Rollen.Any(wie.Rollen.Contains)
        && (!recht.AlleenBenoemd || benoemden.IsBenoemd(wie, recht));
}
