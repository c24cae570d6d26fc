namespace Datakoppeling.Platform.Toegang;

/// <summary>The people of the demo: one per role, and a second administrator because loading files takes two.</summary>
public static class Demogebruikers
{
    public static IReadOnlyList<Gebruiker> Alle { get; } =
    [
        new("demo-consulent", "Demo Consulent", Rol.Inkomensconsulent),
        new("demo-consulent-2", "Demo Tweede consulent", Rol.Inkomensconsulent),
        new("demo-teamleider", "Demo Teamleider", Rol.Teamleider),
        new("demo-beheerder", "Demo Beheerder", Rol.Applicatiebeheerder),
        new("demo-beheerder-2", "Demo Tweede beheerder", Rol.Applicatiebeheerder),
        new("demo-armoede", "Demo Armoedebestrijding", Rol.MedewerkerArmoedebestrijding),
        new("demo-manager", "Demo Manager", Rol.Manager),
    ];

    public static Gebruiker? Zoek(string? id) => Alle.FirstOrDefault(g => string.Equals(g.Id, id, StringComparison.Ordinal));
}
