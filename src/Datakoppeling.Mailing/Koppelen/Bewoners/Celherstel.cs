using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Koppelen.Bewoners;

/// <summary>
/// What the cells of the BRP are held against, and what is put back in them that a spreadsheet or another system took away (bestandsindelingen.md,
/// brp.csv).
/// </summary>
internal static class Celherstel
{
    /// <summary>No cell that is repaired is longer; longer ones have been rejected.</summary>
    public const int Ruimte = 1024;

    public const string TeLang = "langer dan het LO3-element";
    public const string GeenNummeraanduiding = "geen nummeraanduiding; in Excel bewaard?";

    private const int Nummeraanduiding = 16;

    /// <summary>The length of each LO3 element in characters; the long name of a street is delivered as its name too.</summary>
    private static readonly (int Kolom, int Langst)[] Lengten =
    [
        (BrpIndeling.Voornamen, 200), (BrpIndeling.Titel, 2), (BrpIndeling.Voorvoegsel, 10), (BrpIndeling.Geslachtsnaam, 200),
        (BrpIndeling.Straat, 80), (BrpIndeling.Huisnummer, 5), (BrpIndeling.Huisletter, 1), (BrpIndeling.Toevoeging, 4),
        (BrpIndeling.Aanduiding, 2), (BrpIndeling.Postcode, 6), (BrpIndeling.Woonplaats, 80), (BrpIndeling.Locatie, 35),
        .. Partnerlengten,
    ];

    private static (int Kolom, int Langst)[] Partnerlengten =>
    [
        (BrpIndeling.PartnerVoornamen, 200), (BrpIndeling.PartnerTitel, 2), (BrpIndeling.PartnerVoorvoegsel, 10), (BrpIndeling.PartnerGeslachtsnaam, 200),
    ];

    private static readonly (int Kolom, int Langst)[] VanVervolgrij = Partnerlengten;

    /// <summary>The columns of a first row, or of a further one, with their greatest length.</summary>
    public static ReadOnlySpan<(int Kolom, int Langst)> Langste(bool vervolgrij) => vervolgrij ? VanVervolgrij : Lengten;

    /// <summary>The same per place in a file; the number of places is a multiple of eight.</summary>
    public static int[] LangstePerPlaats(int[] plaatsen, bool vervolgrij)
    {
        var langste = new int[(plaatsen.Max() + 8) / 8 * 8];
        Array.Fill(langste, int.MaxValue);
        foreach (var (kolom, langst) in Langste(vervolgrij))
        {
            if (plaatsen[kolom] >= 0) { langste[plaatsen[kolom]] = Math.Min(langste[plaatsen[kolom]], langst); }
        }
        return langste;
    }

    /// <summary>Whether a cell has more characters than its element.</summary>
    public static bool IsTeLang(int kolom, ReadOnlySpan<byte> cel, int langst)
    {
        // No more characters than bytes: nearly always that is answer enough.
        if (cel.Length <= langst) { return false; }
        var tekens = 0;
        foreach (var b in cel)
        {
            if ((b & 0xC0) != 0x80 && !(b == ' ' && kolom == BrpIndeling.Postcode)) { tekens++; }
        }
        return tekens > langst;
    }

    /// <summary>Whether a filled 08.11.90 is a nummeraanduiding once its zero is back.</summary>
    public static bool IsNummeraanduiding(ReadOnlySpan<byte> cel) =>
        cel.Length is Nummeraanduiding or Nummeraanduiding - 1 && !cel.ContainsAnyExceptInRange((byte)'0', (byte)'9');

    /// <summary>Per column whether a cell of it can be put right.</summary>
    public static readonly bool[] Heeft = [.. Enumerable.Range(0, BrpIndeling.Aantal).Select(k => k is BrpIndeling.Gemeente or BrpIndeling.Onderzoek
        or BrpIndeling.PartnerMerk or BrpIndeling.Nummeraanduiding or BrpIndeling.Geslacht or BrpIndeling.Naamgebruik or BrpIndeling.FunctieAdres
        or BrpIndeling.Postcode or BrpIndeling.Toevoeging or BrpIndeling.Voornamen or BrpIndeling.Voorvoegsel or BrpIndeling.Geslachtsnaam
        or BrpIndeling.PartnerVoornamen or BrpIndeling.PartnerVoorvoegsel or BrpIndeling.PartnerGeslachtsnaam)];

    /// <summary>The cell as it is used.</summary>
    /// <param name="ruimte">Where it comes when it differs from what was delivered.</param>
    public static ReadOnlySpan<byte> Van(int kolom, ReadOnlySpan<byte> cel, Span<byte> ruimte)
    {
        if (cel.IsEmpty || cel.Length > ruimte.Length) { return cel; }
        return kolom switch
        {
            BrpIndeling.Gemeente => Nullen(cel, 4, ruimte),
            BrpIndeling.Onderzoek => Nullen(cel, 6, ruimte),
            BrpIndeling.PartnerMerk => Nullen(cel, 2, ruimte),
            BrpIndeling.Nummeraanduiding => Nullen(cel, Nummeraanduiding, ruimte),
            BrpIndeling.Geslacht or BrpIndeling.Naamgebruik or BrpIndeling.FunctieAdres => Hoofdletters(cel, ruimte),
            BrpIndeling.Postcode => Hoofdletters(cel, ruimte),
            BrpIndeling.Toevoeging => cel.TrimStart(" -"u8),
            BrpIndeling.Voornamen or BrpIndeling.Voorvoegsel or BrpIndeling.Geslachtsnaam or BrpIndeling.PartnerVoornamen
                or BrpIndeling.PartnerVoorvoegsel or BrpIndeling.PartnerGeslachtsnaam => ZonderStreep(cel, ruimte),
            _ => cel,
        };
    }

    private static ReadOnlySpan<byte> Nullen(ReadOnlySpan<byte> cel, int lengte, Span<byte> ruimte)
    {
        if (cel.Length >= lengte || cel.ContainsAnyExceptInRange((byte)'0', (byte)'9')) { return cel; }
        var uit = ruimte[..lengte];
        uit[..^cel.Length].Fill((byte)'0');
        cel.CopyTo(uit[^cel.Length..]);
        return uit;
    }

    /// <summary>Without spaces too: codes and postcodes have none.</summary>
    private static ReadOnlySpan<byte> Hoofdletters(ReadOnlySpan<byte> cel, Span<byte> ruimte)
    {
        if (!cel.ContainsAnyInRange((byte)'a', (byte)'z') && !cel.Contains((byte)' ')) { return cel; }
        var lengte = 0;
        foreach (var b in cel)
        {
            if (b != ' ') { ruimte[lengte++] = b is >= (byte)'a' and <= (byte)'z' ? (byte)(b - 32) : b; }
        }
        return ruimte[..lengte];
    }

    // A | joins names in what goes out; inside a name it would make two people of one.
    private static ReadOnlySpan<byte> ZonderStreep(ReadOnlySpan<byte> cel, Span<byte> ruimte)
    {
        if (!cel.Contains((byte)'|')) { return cel; }
        cel.Replace(ruimte, (byte)'|', (byte)' ');
        return Celtekst.Schoon(ruimte[..cel.Length]);
    }
}
