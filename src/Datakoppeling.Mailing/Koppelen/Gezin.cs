using Datakoppeling.Mailing.Aanschrijven;

namespace Datakoppeling.Mailing.Koppelen;

/// <summary>Why a gezin goes to the list for manual work; the order is the order in which the reasons are tried.</summary>
public enum Handwerkreden : byte { Curatele, GeenAdres, GeenNaam }

/// <summary>One letter: about which regeling, how sure, and the names of those it is for.</summary>
/// <param name="Regeling">The place of the regeling in the plan.</param>
/// <param name="Voor">The given names, joined by <c>|</c>; empty for eenheid gezin.</param>
internal readonly record struct Brief(byte Regeling, Regels.Soort Soort, string Voor);

/// <summary>One row of the list for manual work.</summary>
internal readonly record struct Handwerk(byte Regeling, Handwerkreden Reden);

/// <summary>
/// What goes out to one gezin: everything in which its letters are alike, once, and the letters themselves. Sorted as the files
/// are: postcode, huisnummer as a number, adresregel1, naam (formats.md).
/// </summary>
internal sealed class Gezinspost
{
    public required string Naam { get; init; }
    public required string Adresregel1 { get; init; }
    public required string Adresregel2 { get; init; }
    public required string Postcode { get; init; }
    public required string Huisnummer { get; init; }

    /// <summary>The cells from aanspreekvorm to geheim, written once for all letters to this gezin.</summary>
    public required byte[] Cellen { get; init; }
    public required bool Geheim { get; init; }

    /// <summary>The lowest BSN of the members: decides between gezinnen that are otherwise alike, whatever the order of the file.</summary>
    public required int LaagsteBsn { get; init; }
    public required List<Brief> Brieven { get; init; }
    public required List<Handwerk> Handwerk { get; init; }
    private ulong _postcodesleutel;
    private long _huisnummer;

    /// <summary>Works out the numbers by which most comparisons are decided.</summary>
    public Gezinspost Gereed()
    {
        for (var i = 0; i < 4; i++) { _postcodesleutel = (_postcodesleutel << 16) | (i < Postcode.Length ? Postcode[i] : 0UL); }
        _huisnummer = Getal(Huisnummer);
        return this;
    }

    // Empty first, then what is no number, then the numbers.
    private static long Getal(string tekst) =>
        tekst.Length == 0 ? -2 : long.TryParse(tekst, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var getal) ? getal : -1;

    /// <summary>The order of the files.</summary>
    public static int Vergelijk(Gezinspost een, Gezinspost ander)
    {
        var verschil = een._postcodesleutel.CompareTo(ander._postcodesleutel);
        if (verschil == 0) { verschil = string.CompareOrdinal(een.Postcode, ander.Postcode); }
        if (verschil == 0) { verschil = een._huisnummer.CompareTo(ander._huisnummer); }
        if (verschil == 0) { verschil = string.CompareOrdinal(een.Adresregel1, ander.Adresregel1); }
        if (verschil == 0) { verschil = string.CompareOrdinal(een.Naam, ander.Naam); }
        return verschil != 0 ? verschil : een.LaagsteBsn.CompareTo(ander.LaagsteBsn);
    }
}

/// <summary>The name lines of one adult.</summary>
internal readonly record struct Naamregels(string? Naam, string Aanspreekvorm, string Aanhef)
{
    public static Naamregels Van(in Naamgegevens gegevens)
    {
        var (naam, aanspreekvorm) = Aanschrijfwijze.Van(gegevens);
        return new(naam, aanspreekvorm ?? "", Aanschrijven.Aanhef.Van(gegevens) ?? "");
    }
}
