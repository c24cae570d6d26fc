using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Regels;

/// <summary>What is known of one possible candidate for one regeling.</summary>
/// <param name="InLeeftijd">Whether the age lies in the range on the day that counts.</param>
/// <param name="OnderwijsPast">Whether a school of the right kind is known for the schooljaar; true when school does not matter.</param>
/// <param name="AlToegekend">A grant of this regeling within 'opnieuw na jaren'.</param>
/// <param name="VorigJaar">A grant of this regeling in the refertejaar.</param>
public readonly record struct Kandidaatfeiten(
    Zekerheid InLeeftijd, bool OnderwijsPast, bool AlToegekend, bool VorigJaar, bool Afgemeld, bool Briefadres);

/// <summary>Who of a gezin stays a candidate for a regeling (koppeling.md section 3, rules 1, 2 and 4).</summary>
public static class Kandidaatregel
{
    public const int Volwassen = 18;

    /// <summary>
    /// Whether somebody is 18 or over on the peildatum. An adult is who is not surely under 18: who may be 18 may also be written
    /// to (koppeling.md section 1).
    /// </summary>
    /// <param name="peildag">The peildatum as <see cref="Datum.AlsGetal"/> gives it.</param>
    public static Zekerheid Volwassenheid(Geboortedatum geboren, int peildag) => geboren.HeeftLeeftijd(Volwassen, peildag);

    /// <summary>Whether a member can be a candidate at all for the unit of the regeling.</summary>
    public static bool KomtInAanmerking(Eenheid eenheid, Zekerheid volwassen) => eenheid switch
    {
        Eenheid.Kind => volwassen != Zekerheid.Ja,
        Eenheid.Gezin => volwassen != Zekerheid.Nee,
        _ => true,
    };

    /// <summary>Whether the candidate stays.</summary>
    public static bool Blijft(Regeling regeling, Kandidaatfeiten feiten) =>
        feiten.InLeeftijd != Zekerheid.Nee
        && feiten.OnderwijsPast
        && !feiten.AlToegekend
        && !feiten.Afgemeld
        && (regeling.BriefadresTelt || !feiten.Briefadres)
        && (regeling.Uitvoer != Uitvoer.VorigJaar || feiten.VorigJaar);

    /// <summary>
    /// Whether unknown ages make the letter onzeker: for a gezin only when no adult who stays is surely in the range, else as
    /// soon as one candidate's age is unknown.
    /// </summary>
    public static bool OnzekerDoorLeeftijd(Eenheid eenheid, bool iemandZeker, bool iemandOnbekend) =>
        eenheid == Eenheid.Gezin ? !iemandZeker : iemandOnbekend;
}
