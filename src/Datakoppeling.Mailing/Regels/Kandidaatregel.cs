using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Regels;

/// <summary>What is known of one possible candidate for one regeling.</summary>
/// <param name="InLeeftijd">Whether the age lies in the range on the day that counts.</param>
/// <param name="OnderwijsPast">What <see cref="Kandidaatregel.OnderwijsPast"/> says.</param>
/// <param name="AlToegekend">A grant of this regeling that blocks.</param>
/// <param name="VorigJaar">A grant of this regeling in the refertejaar.</param>
public readonly record struct Kandidaatfeiten(
    Zekerheid InLeeftijd, bool OnderwijsPast, bool AlToegekend, bool VorigJaar, bool Afgemeld, bool Briefadres);

/// <summary>Who of a gezin stays a candidate for a regeling (koppeling.md).</summary>
public static class Kandidaatregel
{
    public static readonly Regel WordtAangeschrevenRegel = new("KOP-3.1",
        "Een regeling doet mee als zij op de peildatum geldt en er brieven over uitgaan.", Ingang.Tabel, Ingang.Participatiewet);

    public static readonly Regel BlijftRegel = new("KOP-3.2",
        "Iemand blijft kandidaat als de leeftijd niet zeker buiten de grenzen ligt en niets anders in de weg staat.",
        Ingang.Tabel, Ingang.Participatiewet);

    public static readonly Regel OnderwijsPastRegel = new("KOP-3.4",
        "Vraagt de regeling onderwijs, dan staat de kandidaat ingeschreven in het schooljaar van de peildatum.",
        "Wet voortgezet onderwijs 2020 art. 1.1", Ingang.Participatiewet);

    public static readonly Regel WilPostRegel = new("KOP-3.6",
        "Wie geen post wil, is geen kandidaat en krijgt geen brief.", "AVG art. 21", Ingang.Participatiewet);

    public static readonly Regel OnzekerDoorLeeftijdRegel = new("KOP-3.7",
        "Is de leeftijd van een kandidaat niet zeker, dan is de brief onzeker; bij een gezin alleen als van geen enkele kandidaat de leeftijd zeker klopt.",
        "Awb art. 3:2", Ingang.Participatiewet);

    public static readonly Regel KomtInAanmerkingRegel = new("KOP-3.8",
        "Een regeling is voor ieder lid van het gezin, voor wie niet zeker 18 is, of voor de volwassenen samen.", Ingang.Tabel, Ingang.Participatiewet);

    public static readonly Regel AdresTeltRegel = new("KOP-3.9",
        "Wie een briefadres heeft, is geen kandidaat als de regeling dat zegt.", Ingang.Tabel, Ingang.Participatiewet);

    public static readonly Regel HadVorigJaarRegel = new("KOP-3.10",
        "Gaan er alleen brieven naar wie de regeling vorig jaar had, dan is een ander geen kandidaat.", Ingang.Tabel, Ingang.Participatiewet);

    /// <summary>Whether letters about a regeling are made on <paramref name="peildatum"/>.</summary>
    public static bool WordtAangeschreven(Uitvoer uitvoer, Periode geldig, DateOnly peildatum) => uitvoer != Uitvoer.Nee && geldig.Bevat(peildatum);

    /// <summary>Whether a member can be a candidate at all for the unit of the regeling.</summary>
    public static bool KomtInAanmerking(Eenheid eenheid, Zekerheid volwassen) => eenheid switch
    {
        Eenheid.Kind => volwassen != Zekerheid.Ja,
        Eenheid.Gezin => volwassen != Zekerheid.Nee,
        _ => true,
    };

    /// <summary>Whether the candidate stays.</summary>
    public static bool Blijft(Regeling regeling, in Kandidaatfeiten feiten) =>
        feiten.InLeeftijd != Zekerheid.Nee
        && feiten.OnderwijsPast
        && !feiten.AlToegekend
        && WilPost(feiten.Afgemeld)
        && AdresTelt(regeling.BriefadresTelt, feiten.Briefadres)
        && HadVorigJaar(regeling.Uitvoer, feiten.VorigJaar);

    /// <summary>Whether one of the kinds of school that a regeling asks for is known of the schooljaar of the peildatum.</summary>
    /// <param name="gevraagd">A bit per kind of school; 0 where school does not matter.</param>
    public static bool OnderwijsPast(uint gevraagd, uint gevolgd) => gevraagd == 0 || (gevraagd & gevolgd) != 0;

    public static bool WilPost(bool afgemeld) => !afgemeld;

    public static bool AdresTelt(bool briefadresTelt, bool briefadres) => briefadresTelt || !briefadres;

    public static bool HadVorigJaar(Uitvoer uitvoer, bool vorigJaar) => uitvoer != Uitvoer.VorigJaar || vorigJaar;

    /// <summary>
    /// Whether unknown ages make the letter onzeker: for a gezin only when no adult who stays is surely in the range, else as
    /// soon as one candidate's age is unknown.
    /// </summary>
    public static bool OnzekerDoorLeeftijd(Eenheid eenheid, bool iemandZeker, bool iemandOnbekend) =>
        eenheid == Eenheid.Gezin ? !iemandZeker : iemandOnbekend;
}
