using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Regels;

/// <summary>
/// Every rule by which a delivery becomes letters, in the order in which it is applied: for the documentation page and the
/// tests. What differs per municipality (which regelingen, which bronnen) is in the tables, not here.
/// </summary>
public static class Koppelregels
{
    private const string Praktijk = "praktijkbeschrijving Datakoppeling Amsterdam";
    private const string LogischOntwerp = "Logisch Ontwerp BRP";
    private static readonly DateOnly Begin = new(2023, 1, 1);

    public static IReadOnlyList<Regel> Alle { get; } =
    [
        Maak("KOP-1.1", "Mee doet wie op de peildatum in de eigen gemeente woont, leeft, niet is opgeschort en niet is vertrokken.", LogischOntwerp + ", categorie 06, 07 en 08"),
        Maak("KOP-1.2", "Wie volgens een onderzoek niet op het adres verblijft, doet niet mee.", LogischOntwerp + ", element 08.83.10 en 08.83.30"),
        Maak("KOP-1.3", "Een leeftijd is zeker als zij voor elke mogelijke geboortedatum klopt; een onbekende dag wordt niet geraden.", LogischOntwerp + ", element 01.03.10"),
        Maak("KOP-1.4", "Minderjarig is wie zeker nog geen 18 is; ieder ander is volwassen.", "Burgerlijk Wetboek boek 1 art. 233"),
        Maak("KOP-1.5", "Een gezin zijn partners op één adres, met de minderjarige kinderen die op dat adres bij een ouder wonen.", "Participatiewet art. 3 en 4"),
        Maak("KOP-2.1", "Een gezin is zeker als iemand erin een treffer heeft in een zekere bron.", Praktijk + ", bijlage 2"),
        Maak("KOP-2.2", "Een gezin dat niet zeker is, is onzeker als iemand erin een treffer heeft in een onzekere bron.", Praktijk + ", bijlage 2"),
        Maak("KOP-2.3", "Wie bij de herbeoordeling te veel inkomen had, telt niet mee om een voorziening van het jaar daarvoor.", Praktijk + ", herbeoordeling door het Inlichtingenbureau"),
        Maak("KOP-3.1", "Een regeling doet mee als zij op de peildatum geldt en er brieven over uitgaan.", "tabel regelingen"),
        Maak("KOP-3.2", "Iemand blijft kandidaat als de leeftijd niet zeker buiten de grenzen ligt op de dag die de regeling noemt.", "tabel regelingen"),
        Maak("KOP-3.3", "De AOW-leeftijd is de leeftijd die op die dag geldt.", "Algemene Ouderdomswet art. 7a"),
        Maak("KOP-3.4", "Vraagt de regeling onderwijs, dan staat de kandidaat ingeschreven in het schooljaar van de peildatum.", "Wet voortgezet onderwijs 2020 art. 1.1"),
        Maak("KOP-3.5", "Wie de regeling in de laatste kalenderjaren al kreeg, krijgt geen brief; bij een gezin geldt dat voor het hele gezin.", "tabel regelingen"),
        Maak("KOP-3.6", "Wie geen post wil, is geen kandidaat en krijgt geen brief.", "AVG art. 21"),
        Maak("KOP-3.7", "Is de leeftijd van een kandidaat niet zeker, dan is de brief onzeker.", "Awb art. 3:2"),
        Maak("KOP-4.1", "De brief gaat naar de volwassenen van het gezin die post willen en niet onder curatele staan.", "Burgerlijk Wetboek boek 1 art. 381"),
        Maak("KOP-4.2", "Is er alleen iemand onder curatele, dan komt het gezin op de lijst voor handwerk.", "Burgerlijk Wetboek boek 1 art. 381"),
        Maak("KOP-4.3", "Zonder adres of zonder naam voor de aanschrijving komt het gezin op de lijst voor handwerk.", "RvIG, regels voor aanschrijving en adressering"),
        Maak("KOP-4.4", "Eén brief per gezin en regeling, aan alle geadresseerden samen, op het adres van de eerste.", Praktijk),
        Maak("KOP-4.5", "Naam en aanhef volgen de regels van de BRP voor aanschrijving.", "RvIG, regels voor aanschrijving en adressering"),
        Maak("KOP-4.6", "De adresregels volgen de norm voor adressen.", "NEN 5825"),
        Maak("KOP-5.1", "Een zekere regeling die vanzelf wordt toegekend, krijgt de vorm ambtshalve.", "tabel regelingen"),
        Maak("KOP-5.2", "Een regeling op grond van de Participatiewet wordt nooit ambtshalve toegekend: daarvoor is een aanvraag nodig.", "Participatiewet art. 43 lid 1"),
        Maak("KOP-5.3", "Een zekere aanvraag zonder vraag op het formulier hoeft alleen ondertekend te worden; elke andere wordt aangevuld.", "tabel regelingen"),
        Maak("KOP-5.4", "De brief gaat uit op de peildatum als die in de verzendperiode ligt, en anders aan het begin van de volgende periode.", "tabel regelingen"),
        Maak("KOP-5.5", "Brieven aan een gezin met een geheim adres komen in een eigen bestand, om in eigen huis te drukken.", "Wet basisregistratie personen art. 2.59"),
        Maak("KOP-5.6", "Op de brief staat een willekeurig kenmerk en nooit een burgerservicenummer of een bron.", "AVG art. 5 lid 1 onder c"),
    ];

    private static Regel Maak(string nummer, string zin, string bron) => new(nummer, zin, bron, Begin);
}
