using Datakoppeling.Mailing.Brieven;

namespace Datakoppeling.Tests.Mailing.Brieven;

/// <summary>Somebody to write to, and who writes.</summary>
internal static class Proefbrief
{
    public static readonly Afzender Afzender = new("0363", "Voorbeeldstad", "Postbus 12, 1000 AA Voorbeeldstad", ["Gemeente Voorbeeldstad", "Antwoordnummer 99", "1000 VB  VOORBEELDSTAD"], "14 020", "Sociaal Loket", "voorbeeldstad.nl/hulp");

    public static readonly Briefopdracht Opdracht = new(Afzender, Vensterprofiel.C5, "Scholierenvergoeding", "Hoe ver is het fietsen van huis naar school?", new(2026, 5, 15), MetKix: true);

    public static Briefrij Rij() => new(
        "0000000000000", "ondertekenen", ["F. El Idrissi"], ["Geachte mevrouw El Idrissi"], "Dorpsstraat 12 III", "1234 AB  VOORBEELDSTAD", "1234AB", "12", "1234AB12XIII", false, ["Emma"], new(2026, 5, 15));
}
