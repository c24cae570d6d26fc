using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Bronnen;

/// <summary>The layout of <c>bereik.csv</c>, as a file or pasted from a spreadsheet.</summary>
public static class Bereikindeling
{
    public const int Jaar = 0, Regeling = 1, Gebruikers = 2, GroepCbs = 3, GroepGemeente = 4, Buiten = 5;

    public static readonly Bestandsindeling Indeling = new(
        "bereik.csv", "De gebruikers en de twee doelgroepen per regeling en jaar.",
        [
            new("jaar", "jaar", true, "2025", "Het jaar waar de aantallen over gaan."),
            new("regeling", "tekst", true, "stadspas", "De code van de regeling, of haar naam."),
            new("gebruikers", "getal", true, "1.250", "Hoeveel personen of gezinnen de regeling in dat jaar kregen; leeg is onbekend."),
            new("doelgroep_cbs", "getal", true, "4.000", "De groep zoals het CBS die telt; leeg is onbekend."),
            new("doelgroep_gemeente", "getal", true, "3.500", "De groep volgens de inkomensgrens van de gemeente; leeg is onbekend."),
            new("buiten_doelgroep", "getal", false, "40", "Gebruikers buiten de doelgroep. Wordt nagekeken en niet bewaard."),
        ]);
}
