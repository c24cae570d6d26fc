using System.Collections.Frozen;

namespace Datakoppeling.Mailing.Sjablonen;

/// <summary>What may stand between braces in a template: a closed list, each with an example that a preview shows.</summary>
/// <param name="Naam">As it is written: <c>uw kinderen</c>.</param>
/// <param name="Uitleg">What comes in its place.</param>
public sealed record Plaatshouder(string Naam, string Uitleg, string Voorbeeld)
{
    public const string Aanhef = "aanhef", Namen = "namen", UwKinderen = "uw kinderen", Regeling = "regeling", Gemeente = "gemeente", Datum = "datum", TerugVoor = "terug voor",
        BezwaarTot = "bezwaar tot", Kenmerk = "kenmerk", Telefoon = "telefoon", Loket = "loket", Website = "website", Vraag = "vraag";

    public static IReadOnlyList<Plaatshouder> Alle { get; } =
    [
        new(Aanhef, "De aanhef, van iedereen aan wie de brief gericht is, zonder komma.", "Geachte mevrouw El Idrissi"),
        new(Namen, "De voornamen van wie het krijgt.", "Emma, Sem en Ayşe"),
        new(UwKinderen, "Uw kind of uw kinderen, met hun voornamen.", "uw kinderen Emma en Sem"),
        new(Regeling, "De naam van de regeling.", "Scholierenvergoeding"),
        new(Gemeente, "De naam van de gemeente.", "Voorbeeldstad"),
        new(Datum, "De dag van de brief.", "15 mei 2026"),
        new(TerugVoor, "De dag waarvoor het formulier terug moet zijn.", "26 juni 2026"),
        new(BezwaarTot, "De laatste dag om bezwaar te maken.", "26 juni 2026"),
        new(Kenmerk, "Het kenmerk van de brief.", "0123456789ABC"),
        new(Telefoon, "Het telefoonnummer voor hulp.", "14 020"),
        new(Loket, "Waar iemand hulp krijgt.", "Sociaal Loket"),
        new(Website, "De pagina met uitleg.", "voorbeeldstad.nl/hulp"),
        new(Vraag, "De vraag die de regeling op het formulier stelt.", "Hoe ver is het fietsen van huis naar school?"),
    ];

    private static readonly FrozenDictionary<string, Plaatshouder> PerNaam = Alle.ToFrozenDictionary(p => p.Naam, StringComparer.Ordinal);

    public static Plaatshouder? Zoek(string naam) => PerNaam.GetValueOrDefault(naam);
}
