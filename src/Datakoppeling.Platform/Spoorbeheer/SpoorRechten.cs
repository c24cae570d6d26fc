using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Platform.Spoorbeheer;

/// <summary>
/// Who may look into the audit trail: who runs the portal, and who answers for it and has no hand in the machine. Not a
/// teamleider: the trail tells what colleagues of every department do, hour by hour.
/// </summary>
public sealed class SpoorRechten : IRechtenBijdrage
{
    public const string InzienCode = "spoor.inzien";

    public static readonly Recht Inzien = new(InzienCode, "het spoor van alle handelingen inzien", Rol.Applicatiebeheerder, Rol.Manager);
    public static readonly Recht Controleren = new("spoor.controleren", "controleren of het spoor klopt", Rol.Applicatiebeheerder, Rol.Manager);
    public static readonly Recht Ankeren = new("spoor.ankeren", "een anker van het spoor downloaden", Rol.Applicatiebeheerder, Rol.Manager);

    public IEnumerable<Recht> Rechten => [Inzien, Controleren, Ankeren];
}
