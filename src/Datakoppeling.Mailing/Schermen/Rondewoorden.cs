using Datakoppeling.Mailing.Regels;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Schermdelen.Teksten;

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
}
