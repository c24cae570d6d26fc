using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Platform.Verwerkingslog;

/// <summary>
/// Who may ask what was done with somebody's data. Personal, beside the role: it is for the few who answer such requests (AVG artikel 15),
/// and not for who runs the machine and could put a BSN beside its pseudonym.
/// </summary>
public sealed class InzageRechten : IRechtenBijdrage
{
    public const string InzageCode = "verwerkingen.inzage", RegisterCode = "verwerkingen.register";

    public static readonly Recht Inzage = new(InzageCode, "inzage geven in de verwerkingen van iemands gegevens", Rol.Manager, Rol.Teamleider, Rol.MedewerkerArmoedebestrijding) { AlleenBenoemd = true };
    public static readonly Recht Register = new(RegisterCode, "het register van verwerkingsactiviteiten bekijken", Enum.GetValues<Rol>());

    public IEnumerable<Recht> Rechten => [Inzage, Register];
}

/// <summary>The activity of this folder itself: who asks for inzage is looked up too.</summary>
public sealed class InzageVerwerkingen : IVerwerkingsbijdrage
{
    public static readonly Verwerkingsactiviteit Inzage = new("verwerkingen.inzage", 1, "Inzage geven in de verwerkingen van je gegevens",
        "Antwoord geven op de vraag van een betrokkene wat er met zijn gegevens is gedaan.", "AVG artikel 15 en artikel 6 lid 1 onder c", "wie om inzage vraagt", "P5Y");

    public IEnumerable<Verwerkingsactiviteit> Activiteiten => [Inzage];
}
