using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Rondes;

/// <summary>
/// On which side of the black box somebody works in a ronde: what goes in, or what comes out. Nobody does both in one ronde, whatever the
/// roles: who loads a file and also sees who gets a letter could look into the box (besluiten/zwarte-doos.md).
/// </summary>
public enum Rondekant { Laden, Koppelen }

/// <summary>That somebody took part in a ronde, and on which side. The first time decides; there is one for each person.</summary>
public sealed class Rondedeelname
{
    private Rondedeelname() { }

    internal Rondedeelname(string wie, Rondekant kant) => (Wie, Kant) = (wie, kant);

    /// <summary>The id of the user.</summary>
    public string Wie { get; private set; } = "";
    public Rondekant Kant { get; private set; }
}

internal static class Scheiding
{
    private static readonly Weigering
        Geladen = new("Je hebt in deze ronde een bron geladen. Wie laadt, koppelt en downloadt niet in dezelfde ronde. Vraag een andere medewerker armoedebestrijding."),
        Gekoppeld = new("Je hebt deze ronde laten koppelen of er een lijst van gedownload. Wie dat doet, laadt geen bronnen in dezelfde ronde. Vraag een andere benoemde applicatiebeheerder.");

    /// <summary>Why who was on the one side cannot do what is on the other.</summary>
    public static Weigering? Bezwaar(Rondekant? was, Rondekant wordt) => was is null || was == wordt ? null : was == Rondekant.Laden ? Geladen : Gekoppeld;
}
