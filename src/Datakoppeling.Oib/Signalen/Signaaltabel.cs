namespace Datakoppeling.Oib.Signalen;

/// <summary>A signal or notice as files and screens name it.</summary>
/// <param name="Code">In capitals, as voorstellen.csv writes it.</param>
/// <param name="Titel">A few words for a chip or a filter.</param>
/// <param name="Zin">When it is raised, in one plain sentence.</param>
/// <param name="Bron">Law, or the practice it comes from.</param>
public sealed record Signaaluitleg(string Code, string Titel, string Zin, string Bron);

/// <summary>The codes and sentences of every signal and notice.</summary>
public static class Signaaltabel
{
    private const string Register = "algoritmeregister Amsterdam, Ondersteuning Inkomstenverrekening Bijstand";

    private static readonly Signaaluitleg[] Signalen =
    [
        new("AFWIJKENDE_PERIODE", "Afwijkende periode", "Het aantal of de soort loonperioden past niet bij één maand.", "Participatiewet art. 32 lid 1 onder b en art. 45 lid 1"),
        new("AFWIJKING_HOGER", "Hoger dan vorige maand", "Het inkomen is meer dan de drempel hoger dan in de maand ervoor.", Register),
        new("AFWIJKING_LAGER", "Lager dan vorige maand", "Het inkomen is meer dan de drempel lager dan in de maand ervoor.", Register),
        new("AOW_PENSIOEN", "Pensioen bij AOW", "Bij de AOW-leeftijd blijft een deel van het pensioen vrij; dat bepaalt een consulent.", "Participatiewet art. 33 lid 5"),
        new("BIJZONDERE_SOORT", "Bijzondere soort inkomen", "Deze soort inkomen telt pas mee als een consulent daarover beslist.", "Participatiewet art. 32 lid 1 en art. 33"),
        new("BOVEN_NORM", "Inkomen boven de norm", "Er is zoveel inkomen dat er geen uitkering overblijft.", "Participatiewet art. 19 lid 1 en 2"),
        new("CORRECTIE", "Correctie na besluit", "Over deze maand is al besloten en een latere levering verandert haar.", "Participatiewet art. 58 lid 4"),
        new("DEEL_VAN_DE_MAAND", "Deel van de maand", "Het dossier begint of eindigt in de loop van de maand; de norm is niet vanzelf naar rato.", "Participatiewet art. 45 lid 1"),
        new("EERSTE_WERK", "Eerste werk", "Er is voor het eerst sinds lange tijd inkomen uit werk.", Register),
        new("EXTRA_SALARIS", "Extra salaris", "Er is een dertiende maand of ander extra salaris uitbetaald.", "Participatiewet art. 32 lid 2"),
        new("LOONHEFFINGSKORTING", "Dubbele loonheffingskorting", "Twee of meer betalers passen in één maand de loonheffingskorting toe.", "Wet op de loonbelasting 1964 art. 23"),
        new("NEGATIEF", "Negatief bedrag", "Er is een negatief loon, of het te verrekenen bedrag is negatief.", "Awb art. 3:2"),
        new("NETTO_BOVEN_BELASTBAAR", "Netto hoger dan belastbaar", "Het nettoloon is hoger dan het belastbare loon.", "Awb art. 3:2"),
        new("ONVOLLEDIG", "Onvolledige regel", "Een regel is niet goed ingevuld en moet eerst compleet worden gemaakt.", "Awb art. 3:2"),
        new("VERSCHIL_OPGAVE", "Verschil met de opgave", "Wat de cliënt zelf opgaf is anders dan wat is geleverd.", "Participatiewet art. 17 lid 1"),
        new("VERWACHT_NIET_ONTVANGEN", "Verwacht, niet ontvangen", "Er was de maand ervoor inkomen en nu is er niets geleverd.", "Awb art. 3:2"),
    ];

    private static readonly Signaaluitleg[] Meldingen =
    [
        new("BUITEN_ZES_MAANDEN", "Ouder dan zes maanden", "De maand ligt meer dan zes maanden terug: verrekenen met de uitkering mag niet meer zonder meer.", "Participatiewet art. 58 lid 4"),
        new("VRIJLATING_NIET_TOEGEPAST", "Vrijlating niet toegepast", "Er loopt een vrijlating die bij deze leefvorm of dit huishouden niet mag.", "Participatiewet art. 31 lid 2 onder r en lid 5"),
        new("VT_TABEL_VEROUDERD", "Oude vakantietoeslagtabel", "De tabel voor de vakantietoeslag liep al af; een nieuwere is nog niet ingevoerd.", "Regeling Participatiewet, IOAW en IOAZ art. 11 tot en met 13"),
    ];

    public static Signaaluitleg Uitleg(this Signaal signaal) => Signalen[(int)signaal];
    public static string Code(this Signaal signaal) => Signalen[(int)signaal].Code;
    public static Signaaluitleg Uitleg(this Melding melding) => Meldingen[(int)melding];
    public static string Code(this Melding melding) => Meldingen[(int)melding].Code;

    /// <summary>The signal with this code; null when there is none, as in a URL that somebody typed.</summary>
    public static Signaal? Lees(string code)
    {
        var plaats = Array.FindIndex(Signalen, s => s.Code == code);
        return plaats < 0 ? null : (Signaal)plaats;
    }
}
