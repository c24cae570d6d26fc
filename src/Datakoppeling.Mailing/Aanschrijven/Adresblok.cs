using Datakoppeling.Kern;
using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>The two lines of an address under the name on an envelope (AAN-12, AAN-13, AAN-14).</summary>
/// <param name="Boven">Street with number, or the locatie.</param>
/// <param name="Onder">Postcode and place in capitals; null when neither is known.</param>
public readonly record struct Adresblok(string Boven, string? Onder)
{
    internal static readonly Regel StraatEnNummerRegel = new("AAN-12",
        "De eerste adresregel is de straat met het huisnummer, de huisletter en de toevoeging, en zonder straat de locatie.",
        "NEN 5825:2002; " + Aanschrijfregels.Brp + "adressering/adres-regels", Ingang.WetBrp);

    internal static readonly Regel PostcodeEnPlaatsRegel = new("AAN-13",
        "De tweede adresregel is de postcode en, na twee spaties, de woonplaats in hoofdletters; zonder woonplaats de gemeente.",
        "NEN 5825:2002; " + Aanschrijfregels.Brp + "adressering/adres-regels", Ingang.WetBrp);

    /// <summary>
    /// The lines; null when no letter can be sent there. A street goes before a locatie, also where the street or its number is
    /// not known: then there are no lines.
    /// </summary>
    /// <param name="gemeenten">Their names on the day of the letter.</param>
    public static Adresblok? Van(in Adresgegevens adres, Gemeentenamen gemeenten)
    {
        if (adres.HeeftStraat) { return adres.IsVolledig ? new(StraatEnNummer(adres), PostcodeEnPlaats(adres, gemeenten)) : null; }
        return Naamvoering.IsBekend(adres.Locatie)
            ? new(Opgeschoond(adres.Locatie), gemeenten.InHoofdletters(adres.Gemeentecode))
            : null;
    }

    /// <summary>The number without leading zeros; empty when it is not known (empty, <c>.</c>, <c>0</c>).</summary>
    internal static ReadOnlySpan<char> Nummer(string? huisnummer)
    {
        var nummer = huisnummer.AsSpan().Trim().TrimStart('0');
        return nummer is "." ? default : nummer;
    }

    internal static string StraatEnNummer(in Adresgegevens adres)
    {
        var bouwer = new Tekstbouwer(stackalloc char[Tekstbouwer.Ruimte], koppeltekenSluitAan: false);
        bouwer.Deel(adres.Straat);
        switch (adres.Aanduiding)
        {
            case "by": bouwer.Deel("bij"); break;
            case "to": bouwer.Deel("t/o"); break;
            default: break;
        }
        bouwer.Deel(Nummer(adres.Huisnummer));
        var letter = Bekend(adres.Huisletter);
        // A hyphen and spaces before it are how some write it down, and no part of it.
        var toevoeging = Bekend(adres.Toevoeging).TrimStart("- ");
        if (!letter.IsEmpty)
        {
            bouwer.Deel(letter);
            bouwer.Voeg(toevoeging);
            return bouwer.Tekst();
        }
        // A digit right after the number would become part of it.
        if (!toevoeging.IsEmpty && char.IsAsciiDigit(toevoeging[0]))
        {
            bouwer.Voeg('-');
            bouwer.Voeg(toevoeging);
        }
        else { bouwer.Deel(toevoeging); }
        return bouwer.Tekst();
    }

    internal static string? PostcodeEnPlaats(in Adresgegevens adres, Gemeentenamen gemeenten)
    {
        var plaats = Naamvoering.IsBekend(adres.Woonplaats)
            ? Opgeschoond(adres.Woonplaats).ToUpperInvariant()
            : gemeenten.InHoofdletters(adres.Gemeentecode);
        if (!Naamvoering.IsBekend(adres.Postcode)) { return plaats; }
        // As delivered, also when it is no whole postcode: four characters, a space, and the rest.
        var postcode = adres.Postcode.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        var cijfers = Math.Min(4, postcode.Length);
        return string.Concat(postcode.AsSpan(0, cijfers), " ", postcode.AsSpan(cijfers), plaats is null ? "" : "  " + plaats);
    }

    private static ReadOnlySpan<char> Bekend(string? tekst) => Naamvoering.IsBekend(tekst) ? tekst.AsSpan().Trim() : default;

    private static string Opgeschoond(string tekst)
    {
        var bouwer = new Tekstbouwer(stackalloc char[Tekstbouwer.Ruimte], koppeltekenSluitAan: false);
        bouwer.Deel(tekst);
        return bouwer.Tekst();
    }
}
