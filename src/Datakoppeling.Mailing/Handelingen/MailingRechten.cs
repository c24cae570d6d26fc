using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>Who may do what in this module. Loading is for named people only, and nobody may look into what was loaded.</summary>
public sealed class MailingRechten : IRechtenBijdrage
{
    public const string BekijkenCode = "mailing.bekijken", VoorbereidenCode = "mailing.voorbereiden", BereikCode = "mailing.bereik", BereikVullenCode = "mailing.bereik-vullen",
        AfsprakenBekijkenCode = "mailing.afspraken", AfsprakenVastleggenCode = "mailing.afspraken-vastleggen";

    public static readonly Recht Bekijken = new(BekijkenCode, "rondes en hun aantallen bekijken", Rol.MedewerkerArmoedebestrijding, Rol.Applicatiebeheerder);
    public static readonly Recht Voorbereiden = new(VoorbereidenCode, "een ronde voorbereiden", Rol.MedewerkerArmoedebestrijding);
    public static readonly Recht Laden = new("mailing.laden", "bronnen in een ronde laden", Rol.Applicatiebeheerder) 
        { AlleenBenoemd = true, Hoogstens = 2, NietSamenMet = ["mailing.koppelen", "mailing.uitvoeren"] };
    public static readonly Recht Koppelen = new("mailing.koppelen", "een ronde koppelen", Rol.MedewerkerArmoedebestrijding);
    public static readonly Recht Uitvoeren = new("mailing.uitvoeren", "een aanschrijflijst downloaden", Rol.MedewerkerArmoedebestrijding);
    public static readonly Recht Vernietigen = new("mailing.vernietigen", "een ronde vernietigen, samen met een ander", Rol.MedewerkerArmoedebestrijding, Rol.Applicatiebeheerder);
    public static readonly Recht Bereik = new(BereikCode, "het bereik per regeling bekijken", Rol.Manager, Rol.MedewerkerArmoedebestrijding);
    public static readonly Recht BereikVullen = new(BereikVullenCode, "de cijfers voor het bereik invullen", Rol.MedewerkerArmoedebestrijding);

    public static readonly Recht AfsprakenBekijken = new(AfsprakenBekijkenCode, "verwerkersovereenkomsten en transparantiedocumenten bekijken", Rol.MedewerkerArmoedebestrijding, Rol.Applicatiebeheerder);
    public static readonly Recht AfsprakenVastleggen = new(AfsprakenVastleggenCode, "afspraken vastleggen en beëindigen", Rol.Applicatiebeheerder);
    public static readonly Recht TransparantieGoedkeuren = new("mailing.transparantie-goedkeuren", "het transparantiedocument van een ander goedkeuren", Rol.MedewerkerArmoedebestrijding, Rol.Applicatiebeheerder);

    public IEnumerable<Recht> Rechten =>
        [AfsprakenBekijken, AfsprakenVastleggen, TransparantieGoedkeuren, Bekijken, Voorbereiden, Laden, Koppelen, Uitvoeren, Vernietigen, Bereik, BereikVullen];
}
