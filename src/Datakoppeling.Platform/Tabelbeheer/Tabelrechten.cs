using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Platform.Tabelbeheer;

/// <summary>Who may change the tables of the municipality: one writes, another approves.</summary>
public sealed class Tabelrechten : IRechtenBijdrage
{
    public const string BekijkenCode = "tabellen.bekijken", GoedkeurenCode = "tabellen.goedkeuren";

    public static readonly Recht Bekijken = new(BekijkenCode, "de tabellen van de gemeente bekijken", Rol.Inkomensconsulent, Rol.Applicatiebeheerder, Rol.Teamleider, Rol.MedewerkerArmoedebestrijding);
    public static readonly Recht Opstellen = new("tabellen.opstellen", "een rij van een tabel opstellen en indienen", Rol.Applicatiebeheerder, Rol.Teamleider, Rol.MedewerkerArmoedebestrijding);
    public static readonly Recht Goedkeuren = new(GoedkeurenCode, "de rij van een ander goedkeuren of afwijzen", Rol.Applicatiebeheerder, Rol.Teamleider);

    public IEnumerable<Recht> Rechten => [Bekijken, Opstellen, Goedkeuren];
}
