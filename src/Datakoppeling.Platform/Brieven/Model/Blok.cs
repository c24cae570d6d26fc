namespace Datakoppeling.Platform.Brieven.Model;

/// <summary>What stands under each other on a page. All sizes in millimetres, all type in points.</summary>
public abstract record Blok
{
    /// <summary>Space above, in points, when it is not the first of its page; null is that of its kind.</summary>
    public double? Boven { get; init; }
}

/// <summary>A heading; stays with what follows it.</summary>
/// <param name="Niveau">1 for the letter, 2 within it; none is skipped.</param>
public sealed record Kop(int Niveau, Tekst Tekst) : Blok;

/// <summary>A paragraph: ragged right, no hyphenation.</summary>
/// <param name="Klein">9 on 12 points: what is read when it is needed.</param>
public sealed record Alinea(Tekst Tekst, bool Klein = false) : Blok;

/// <summary>Lines that may not break: of an address, of a sender. One that is too wide is a complaint, not a second line.</summary>
/// <param name="Hoogte">Of a line, in points; null is that of the text.</param>
public sealed record Lijnen(IReadOnlyList<Tekst> Waarden, bool Klein = false, double? Hoogte = null) : Blok
{
    public static Lijnen Van(params IReadOnlyList<string> lijnen) => new([.. lijnen.Select(l => Tekst.Van(l))]);
}

/// <summary>A list, with dots or numbered from 1.</summary>
public sealed record Opsomming(IReadOnlyList<Tekst> Punten, bool Genummerd = false) : Blok;

/// <summary>A column of a table.</summary>
/// <param name="Deel">Its share of the width, beside that of the others.</param>
public sealed record Tabelblokkolom(Tekst Kop, double Deel = 1, bool Rechts = false);

/// <summary>A table with a heading per column; every row has a cell per column. Rows are not split over pages, and the heading is repeated.</summary>
/// <param name="Rijkop">The first cell of a row says what the row is about.</param>
public sealed record Tabelblok(IReadOnlyList<Tabelblokkolom> Kolommen, IReadOnlyList<IReadOnlyList<Tekst>> Rijen, bool Rijkop = false) : Blok;

/// <summary>A box with a line around it; it is not split over pages.</summary>
public sealed record Kaderblok(IReadOnlyList<Blok> Inhoud) : Blok;

/// <summary>These stay together on one page.</summary>
public sealed record Bijeen(IReadOnlyList<Blok> Inhoud) : Blok;

/// <summary>Space, in points.</summary>
public sealed record Wit(double Hoogte) : Blok;

/// <summary>A question with room for the answer, to be filled in by hand.</summary>
/// <param name="Lijnen">How many lines of writing.</param>
/// <param name="Vakjes">So many boxes for one sign each, in place of lines.</param>
public sealed record Veld(Tekst Vraag, int Lijnen = 1, int Vakjes = 0) : Blok;

/// <summary>A box to tick, with its sentence behind it.</summary>
public sealed record Vinkje(Tekst Tekst) : Blok;

/// <summary>What to sign: its label above it, nothing around it, the day beside it.</summary>
/// <param name="Label">What who signs says with it.</param>
public sealed record Handtekeningvak(Tekst Label, double Breed = 80, double Hoog = 25) : Blok;

/// <summary>A QR code, black on white, as an image with its meaning in words.</summary>
/// <param name="Inhoud">Capitals, digits and signs of the alphanumeric set; at most 35.</param>
/// <param name="Zijde">In millimetres.</param>
public sealed record Qrcode(string Inhoud, string Betekenis, double Zijde = 22) : Blok;

/// <summary>Bars of PostNL for sorting.</summary>
/// <param name="Staten">T, F, A or D per bar.</param>
public sealed record Kixcode(string Staten) : Blok;

/// <summary>An image: PNG with 8 bits per part, without transparency.</summary>
/// <param name="Breed">In millimetres; the height follows.</param>
public sealed record Beeld(byte[] Png, string Betekenis, double Breed) : Blok;
