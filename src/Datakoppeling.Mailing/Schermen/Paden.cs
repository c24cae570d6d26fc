using Datakoppeling.Mailing.Schermen.Afspreken;
using Datakoppeling.Mailing.Schermen.Bereik;

namespace Datakoppeling.Mailing.Schermen;

/// <summary>The addresses of this module's pages and endpoints, without a leading slash.</summary>
public static class Paden
{
    public const string Rondes = "datakoppeling/rondes";
    public const string NieuweRonde = Rondes + "/nieuw";
    public const string Bereik = "datakoppeling/bereik";
    public const string BereikVullen = Bereik + "/invullen";
    public const string BereikBestand = Bereik + "/bestand";
    public const string Afspraken = "datakoppeling/afspraken";
    public const string NieuweOvereenkomst = Afspraken + "/overeenkomst";
    public const string NieuwDocument = Afspraken + "/transparantiedocument";

    public static string Ronde(Guid id) => $"{Rondes}/{id}";
    public static string Bewijs(Guid id) => $"{Ronde(id)}/bewijs";
    public static string Bewijsbestand(Guid id) => $"{Ronde(id)}/bewijs.csv";
    public static string Bron(Guid ronde, string bron) => $"{Ronde(ronde)}/bronnen/{bron}";
    public static string Bestand(Guid ronde, string naam, string doel) => $"{Ronde(ronde)}/bestanden/{naam}?doel={doel}";
    public static string Bestanden(Guid ronde, string doel) => $"{Ronde(ronde)}/bestanden.zip?doel={doel}";
}
