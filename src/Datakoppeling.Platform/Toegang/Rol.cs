namespace Datakoppeling.Platform.Toegang;

/// <summary>The roles that people have; an identity provider's app roles are mapped to these by configuration.</summary>
public enum Rol
{
    Inkomensconsulent,
    Teamleider,
    Applicatiebeheerder,
    MedewerkerArmoedebestrijding,
    Manager,
}

public static class Rollen
{
    /// <summary>The role as screens write it.</summary>
    public static string Naam(this Rol rol) => rol switch
    {
        Rol.Inkomensconsulent => "inkomensconsulent",
        Rol.Teamleider => "teamleider",
        Rol.Applicatiebeheerder => "applicatiebeheerder",
        Rol.MedewerkerArmoedebestrijding => "medewerker armoedebestrijding",
        Rol.Manager => "manager",
        _ => throw new ArgumentOutOfRangeException(nameof(rol)),
    };
}
