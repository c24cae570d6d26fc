using Datakoppeling.Mailing.Regels;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Schermdelen.Teksten;
using Datakoppeling.Platform.Taal;

namespace Datakoppeling.Mailing.Schermen;

/// <summary>How screens write states and forms.</summary>
public static class Rondewoorden
{
    public static string Woord(this Rondestaat staat) => staat switch
    {
        Rondestaat.Voorbereiden => "In voorbereiding",
        Rondestaat.Gekoppeld => "Gekoppeld",
        Rondestaat.Goedgekeurd => "Goedgekeurd",
        Rondestaat.Verzonden => "Verzonden",
        Rondestaat.Respons => "Wacht op respons",
        Rondestaat.Gesloten => "Gesloten",
        _ => "Vernietigd",
    };

    /// <summary>What the word of a state means, for who does not see it every day.</summary>
    public static string Betekenis(this Rondestaat staat) => staat switch
    {
        Rondestaat.Voorbereiden => "De bestanden worden geleverd; er is nog niet gekoppeld.",
        Rondestaat.Gekoppeld => "De bestanden zijn bij elkaar gebracht en er zijn lijsten; een tweede persoon keurt ze nog goed.",
        Rondestaat.Goedgekeurd => "De uitkomst is goedgekeurd: de lijsten mogen worden opgehaald.",
        Rondestaat.Verzonden => "De brieven zijn de deur uit.",
        Rondestaat.Respons => "De brieven zijn verzonden; de antwoorden komen binnen.",
        Rondestaat.Gesloten => "Er komt niets meer bij; de gegevens staan klaar om vernietigd te worden.",
        _ => "De gegevens van deze ronde zijn gewist. Alleen de aantallen en het bewijs zijn er nog.",
    };

    public static Statussoort Soort(this Rondestaat staat) => staat switch
    {
        Rondestaat.Voorbereiden => Statussoort.Info,
        Rondestaat.Vernietigd => Statussoort.Neutraal,
        _ => Statussoort.Goed,
    };

    public static string Woord(this Vorm vorm) => vorm switch
    {
        Vorm.Ambtshalve => "krijgt het vanzelf",
        Vorm.Ondertekenen => "alleen ondertekenen",
        _ => "formulier aanvullen",
    };

    /// <summary>How many letters or rows stand in a list.</summary>
    public static string Aantal(this Rondeuitvoer lijst)
    {
        ArgumentNullException.ThrowIfNull(lijst);
        return lijst.IsHandwerk ? Nederlands.Aantal(lijst.Rijen, "rij", "rijen") : Nederlands.Aantal(lijst.Rijen, "brief", "brieven");
    }
}
