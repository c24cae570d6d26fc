using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Regels;

/// <summary>Who at one address are a gezin (koppeling.md); the closure of these ties is the gezin.</summary>
public static class Gezinsregel
{
    public static readonly Regel ZijnPartnersRegel = new("KOP-1.5",
        "Een gezin zijn twee volwassenen op één adres van wie er een de ander als zijn huidige partner noemt.",
        "Participatiewet art. 3", Ingang.Participatiewet);

    public static readonly Regel LooptRegel = new("KOP-1.6",
        "Een relatie loopt als er geen einddatum is en er een naam, een burgerservicenummer of een begindatum staat.",
        Ingang.LogischOntwerp + ", categorie 05", Ingang.WetBrp);

    public static readonly Regel ZelfdePersoonRegel = new("KOP-1.7",
        "Staat het burgerservicenummer van de partner er niet, dan is het de enige andere volwassene op het adres met die geslachtsnaam en die geboortedatum.",
        Ingang.LogischOntwerp + ", element 05.01.20, 05.02.40 en 05.03.10", Ingang.WetBrp);

    public static readonly Regel HoortBijOuderRegel = new("KOP-1.8",
        "Een minderjarige hoort bij het gezin van iedere ouder die op hetzelfde adres woont; een volwassen kind is een eigen gezin.",
        "Participatiewet art. 4", Ingang.Participatiewet);

    /// <summary>Whether two residents of one address, of whom one names the other as a current partner, are a gezin.</summary>
    public static bool ZijnPartners(bool eenVolwassen, bool anderVolwassen) => eenVolwassen && anderVolwassen;

    /// <summary>Whether a state of category 05 is a current partner. Without name, BSN or begin it was taken out of the register.</summary>
    public static bool Loopt(bool beeindigd, bool heeftNaam, bool heeftBsn, bool heeftBegin) =>
        !beeindigd && (heeftNaam || heeftBsn || heeftBegin);

    /// <summary>Whether a partner without a BSN can be sought at all: name and date of birth must both be known.</summary>
    public static bool IsTeZoeken(ReadOnlySpan<byte> geslachtsnaam, ReadOnlySpan<byte> geboren) =>
        !geslachtsnaam.IsEmpty && geslachtsnaam is not [(byte)'.'] && !geboren.IsEmpty;

    /// <summary>Whether a resident is the partner that is named: both equal as delivered, with or without dashes in the date.</summary>
    public static bool ZelfdePersoon(
        ReadOnlySpan<byte> partnernaam, ReadOnlySpan<byte> partnerGeboren, ReadOnlySpan<byte> geslachtsnaam, ReadOnlySpan<byte> geboren)
    {
        if (!partnernaam.SequenceEqual(geslachtsnaam)) { return false; }
        if (partnerGeboren.SequenceEqual(geboren)) { return true; }
        return Datum.TryLeesCijfers(partnerGeboren, out var een) && Datum.TryLeesCijfers(geboren, out var ander) && een == ander;
    }

    /// <summary>Whether somebody is in the gezin of a parent at the same address.</summary>
    public static bool HoortBijOuder(bool volwassen) => !volwassen;
}
