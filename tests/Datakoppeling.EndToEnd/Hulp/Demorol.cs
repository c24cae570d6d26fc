namespace Datakoppeling.EndToEnd.Hulp;

/// <summary>Names of the demo users' buttons on the sign-in page.</summary>
public static class Demorol
{
    public const string Consulent = "Demo Consulent";
    public const string TweedeConsulent = "Demo Tweede consulent";
    public const string Teamleider = "Demo Teamleider";
    public const string Beheerder = "Demo Beheerder";
    public const string TweedeBeheerder = "Demo Tweede beheerder";
    public const string Armoedebestrijding = "Demo Armoedebestrijding";
    public const string Manager = "Demo Manager";
}
