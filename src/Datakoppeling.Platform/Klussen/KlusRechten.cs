using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Platform.Klussen;

/// <summary>Who may stop work that is not their own. Starting work is a right of the module whose work it is.</summary>
public sealed class KlusRechten : IRechtenBijdrage
{
    public static readonly Recht Annuleren = new("klus.annuleren", "een lopende klus stoppen", Enum.GetValues<Rol>());
    public static readonly Recht AndermansAnnuleren = new("klus.annuleren-van-ander", "een klus van een ander stoppen", Rol.Applicatiebeheerder);

    public IEnumerable<Recht> Rechten => [Annuleren, AndermansAnnuleren];
}
