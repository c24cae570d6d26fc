using Datakoppeling.Kern;
using Datakoppeling.Platform.Kluis;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>A file of a ronde that is not in the kluis as it was stored: which one, and what there is to be done.</summary>
internal static class Kluisschade
{
    private const string Laad = " Laad dit bestand opnieuw, of laat de applicatiebeheerder de reservekopie terugzetten.",
        Koppel = " Laat de applicatiebeheerder de reservekopie terugzetten, of maak een nieuwe ronde en koppel die.";

    public static Weigering VanBron(Weigering schade) => new(schade.Zin + Laad);

    public static Weigering VanUitvoer(Weigering schade) => new(schade.Zin + Koppel);

    /// <summary>The source whose damage made reading break off; null when it was something else.</summary>
    public static Weigering? Zoek(Exception fout) => KluisbestandGeschondenException.Zoek(fout) is { } schade ? VanBron(schade) : null;
}
