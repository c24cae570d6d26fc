namespace Datakoppeling.Platform.Toegang;

/// <summary>Names of colleagues, for screens; everything that is kept carries only the id.</summary>
public interface IMedewerkers
{
    /// <summary>The name of this id as the identity provider last gave it; the id itself when it is not known.</summary>
    string Naam(string id);

    /// <summary>The roles that this person had when they last signed in; none when that is not known.</summary>
    IReadOnlyCollection<Rol> Rollen(string id);
}
