using Datakoppeling.Mailing.Afspraken;
using Datakoppeling.Platform.Schermdelen.Teksten;

namespace Datakoppeling.Mailing.Schermen.Afspreken;

/// <summary>How the stand of an agreement is shown.</summary>
public static class Afspraakwoorden
{
    public static string Woord(this Afspraakstand stand) => stand switch
    {
        Afspraakstand.WachtOpGoedkeuring => "wacht op goedkeuring",
        Afspraakstand.Straks => "gaat nog in",
        Afspraakstand.Geldig => "geldig",
        Afspraakstand.LooptAf => "loopt bijna af",
        _ => "voorbij",
    };

    public static Statussoort Soort(this Afspraakstand stand) => stand switch
    {
        Afspraakstand.Geldig => Statussoort.Goed,
        Afspraakstand.WachtOpGoedkeuring or Afspraakstand.LooptAf => Statussoort.Aandacht,
        Afspraakstand.Straks => Statussoort.Info,
        _ => Statussoort.Neutraal,
    };
}
