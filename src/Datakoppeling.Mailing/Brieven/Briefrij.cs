namespace Datakoppeling.Mailing.Brieven;

/// <summary>A row of aanschrijving-CODE.csv (docs/bestandsindelingen.md).</summary>
/// <param name="Naam">Of each addressee.</param>
/// <param name="Aanhef">Of each addressee.</param>
/// <param name="Voor">Voornamen of who gets it; none for a regeling for the gezin.</param>
/// <param name="Verzenddatum">Not sent before.</param>
public sealed record Briefrij(
    string Kenmerk, string Vorm, IReadOnlyList<string> Naam, IReadOnlyList<string> Aanhef, string Adresregel1, string Adresregel2,
    string Postcode, string Huisnummer, string Kix, bool Geheim, IReadOnlyList<string> Voor, DateOnly Verzenddatum);
