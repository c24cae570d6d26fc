using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Platform.Bewaring;

/// <summary>Who sees what is past its term and has it destroyed: who runs the portal. Rondes are destroyed by two people, elsewhere.</summary>
public sealed class Bewaarrechten : IRechtenBijdrage
{
    public const string BekijkenCode = "bewaren.bekijken";

    public static readonly Recht Bekijken = new(BekijkenCode, "de bewaartermijnen bekijken", Rol.Applicatiebeheerder);
    public static readonly Recht Vernietigen = new("bewaren.vernietigen", "opruimen wat over de bewaartermijn is", Rol.Applicatiebeheerder);

    public IEnumerable<Recht> Rechten => [Bekijken, Vernietigen];
}
