namespace Datakoppeling.Platform.Brieven.Model;

/// <summary>A place on the page that does not move with the text: the address, the sender, a code. From the top left, in millimetres.</summary>
/// <param name="Naam">What a complaint about it calls it: "het adres". Says nothing of anybody.</param>
public sealed record Plek(string Naam, double Links, double Boven, double Breed, double Hoog, IReadOnlyList<Blok> Inhoud);

/// <summary>A black square for who straightens a scan, by its middle, in millimetres.</summary>
public readonly record struct Scanmerk(double X, double Y, double Zijde);

/// <summary>The page of a part: A4, margins in millimetres.</summary>
/// <param name="BovenEerste">Where the text begins on the first page, under what stands in its place.</param>
/// <param name="Vouwmerk">Where a fold mark stands at the left edge; null is none.</param>
public sealed record Bladopmaak(double Links = 25, double Rechts = 20, double Boven = 20, double Onder = 21, double? BovenEerste = null, double? Vouwmerk = null)
{
    public const double Breed = 210;
    public const double Hoog = 297;
}

/// <summary>A part that begins on a new page.</summary>
/// <param name="Eerst">Read before the text; on its first page.</param>
/// <param name="Slot">Read after it; on its first page.</param>
/// <param name="MeesteBladen">More is a complaint: a form is one page.</param>
public sealed record Deel(Bladopmaak Opmaak, IReadOnlyList<Plek> Eerst, IReadOnlyList<Blok> Blokken, IReadOnlyList<Plek> Slot, IReadOnlyList<Scanmerk> Merken, string Voet = "", int MeesteBladen = 20)
{
    public Deel(Bladopmaak opmaak, IReadOnlyList<Blok> blokken, string voet = "") : this(opmaak, [], blokken, [], [], voet) { }
}

/// <summary>What goes in one envelope, or a document by itself.</summary>
/// <param name="Titel">What it is; says nothing of anybody.</param>
/// <param name="Taal">BCP 47.</param>
public sealed record Stuk(string Titel, IReadOnlyList<Deel> Delen, string Taal = "nl-NL");

/// <summary>Why something cannot be set.</summary>
public enum Zetbezwaarsoort
{
    /// <summary>No face has one of the signs.</summary>
    TekenOntbreekt,
    /// <summary>It is wider or higher than its place.</summary>
    PastNiet,
    /// <summary>More pages than the part may have.</summary>
    TeVeelBladen,
}

/// <summary>What is wrong, and where; never what stands there.</summary>
public readonly record struct Zetbezwaar(Zetbezwaarsoort Soort, string Waar)
{
    public string Zin => Soort switch
    {
        Zetbezwaarsoort.TekenOntbreekt => $"In {Waar} staat een teken dat niet gedrukt kan worden.",
        Zetbezwaarsoort.PastNiet => $"{char.ToUpperInvariant(Waar[0])}{Waar[1..]} past niet op zijn plek.",
        _ => $"{char.ToUpperInvariant(Waar[0])}{Waar[1..]} beslaat te veel bladen.",
    };
}
