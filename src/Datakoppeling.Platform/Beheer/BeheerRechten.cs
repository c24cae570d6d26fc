using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Platform.Beheer;

/// <summary>Who may look after the portal itself.</summary>
public sealed class BeheerRechten : IRechtenBijdrage
{
    public const string ToestandCode = "beheer.toestand";

    public static readonly Recht Toestand = new(ToestandCode, "zien hoe het portaal ervoor staat", Rol.Applicatiebeheerder);

    public IEnumerable<Recht> Rechten => [Toestand];
}
