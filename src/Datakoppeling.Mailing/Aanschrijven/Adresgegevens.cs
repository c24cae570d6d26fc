using Datakoppeling.Kern;
using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>What the BRP holds of a person's address in the Netherlands (category 08); null and empty are the same.</summary>
public readonly record struct Adresgegevens
{
    /// <summary>08.09.10, four digits.</summary>
    public string? Gemeentecode { get; init; }

    /// <summary>08.11.10, the short name of at most 24 characters.</summary>
    public string? Straat { get; init; }

    /// <summary>08.11.20.</summary>
    public string? Huisnummer { get; init; }

    /// <summary>08.11.30.</summary>
    public string? Huisletter { get; init; }

    /// <summary>08.11.40.</summary>
    public string? Toevoeging { get; init; }

    /// <summary>08.11.50: <c>by</c> or <c>to</c>.</summary>
    public string? Aanduiding { get; init; }

    /// <summary>08.11.60.</summary>
    public string? Postcode { get; init; }

    /// <summary>08.11.70.</summary>
    public string? Woonplaats { get; init; }

    /// <summary>08.12.10: a place without street and number, such as a mooring.</summary>
    public string? Locatie { get; init; }

    /// <summary>Whether a street is known; a <c>.</c> or <c>0</c> says that it is not, and then the locatie may still be.</summary>
    internal bool HeeftStraat => Naamvoering.IsBekend(Straat) && Straat is not "0";

    internal static readonly Regel IsVolledigRegel = new("AAN-14",
        "Is de straat of het huisnummer onbekend, dan zijn er geen adresregels.",
        Aanschrijfregels.Brp + "adressering/adres-regels/onbekendwaardes", Ingang.WetBrp);

    /// <summary>Whether both street and number are known, without which no letter arrives (AAN-14).</summary>
    internal bool IsVolledig => HeeftStraat && !Adresblok.Nummer(Huisnummer).IsEmpty;
}
