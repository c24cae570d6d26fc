namespace Datakoppeling.Mailing.Sjablonen;

/// <summary>What a block of a template is.</summary>
public enum Sjabloonsoort
{
    Kop, Tussenkop, Alinea, Kleineletters, Punt, Stap, Vraag, Vinkje, Handtekening,
}

/// <summary>A piece of text, or a placeholder to be filled in.</summary>
public readonly record struct Sjabloonstuk(string Tekst, bool Vet, Plaatshouder? Vul = null);

/// <summary>A block of a template.</summary>
/// <param name="Stukken">Its text.</param>
/// <param name="Taal">BCP 47, where it is not Dutch.</param>
/// <param name="InKader">It stands in the box.</param>
/// <param name="Ruimte">Of a question: lines to write on; below nought the number of boxes.</param>
public sealed record Sjabloonblok(Sjabloonsoort Soort, IReadOnlyList<Sjabloonstuk> Stukken, string? Taal = null, bool InKader = false, int Ruimte = 1);

/// <summary>A letter as the communicatieadviseur writes it, before anybody's name stands in it (docs/sjablonen.md).</summary>
/// <param name="Regeling">Code, or <c>algemeen</c> for a letter about no regeling in particular.</param>
/// <param name="Vorm">ambtshalve, ondertekenen, aanvullen, voorlichting, herinnering, or the name of a general letter.</param>
/// <param name="Titel">What it is, in lists; nobody sees it on paper.</param>
/// <param name="Versie">From 1; stands in the code of its form, so that an answer is read with the form that asked.</param>
/// <param name="Formulier">Empty: a letter without a form.</param>
public sealed record Sjabloon(string Regeling, string Vorm, string Titel, int Versie, IReadOnlyList<Sjabloonblok> Brief, IReadOnlyList<Sjabloonblok> Formulier)
{
    public const string Ambtshalve = "ambtshalve", Ondertekenen = "ondertekenen", Aanvullen = "aanvullen", Voorlichting = "voorlichting", Herinnering = "herinnering";

    public bool HeeftFormulier => Formulier.Count > 0;
}
