using System.Globalization;
using System.Text;
using System.Text.Json;
using Datakoppeling.Mailing.Aanschrijven;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Mailing.Aanschrijven;

/// <summary>One published example of the BRP: what is given of a person, and what the BRP makes of it.</summary>
public sealed class BrpVoorbeeld(JsonElement voorbeeld)
{
    private static readonly string[] Bestand = ["testdata", "brp-voorbeelden", "voorbeelden.json"];
    private static readonly Lazy<Dictionary<string, BrpVoorbeeld>> Alle = new(Lees);

    public string Soort { get; } = voorbeeld.GetProperty("soort").GetString()!;

    public static IReadOnlyCollection<string> Sleutels => Alle.Value.Keys;

    public static BrpVoorbeeld Met(string sleutel)
    {
        GedeeldeMap.Pad(Bestand);
        return Alle.Value[sleutel];
    }

    public JsonElement Verwacht => voorbeeld.GetProperty("verwacht");

    public DateOnly Peildatum =>
        DateOnly.ParseExact(voorbeeld.GetProperty("peildatum").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string? Persoon(string element) => Waarde(voorbeeld.GetProperty("persoon"), element);

    public Naamgegevens Naam => new()
    {
        Voornamen = Persoon("01.02.10"),
        Titel = Titels.Lees(Bytes(Persoon("01.02.20"))),
        Voorvoegsel = Persoon("01.02.30"),
        Geslachtsnaam = Persoon("01.02.40"),
        Geslacht = Geslachten.Lees(Bytes(Persoon("01.04.10"))),
        Naamgebruik = Naamgebruiken.Lees(Bytes(Persoon("01.61.10"))),
        Partners = [.. voorbeeld.GetProperty("partners").EnumerateArray().Select(Partner)],
    };

    public Adresgegevens Adres => new()
    {
        Gemeentecode = Persoon("08.09.10"),
        Straat = Persoon("08.11.10"),
        Huisnummer = Persoon("08.11.20"),
        Huisletter = Persoon("08.11.30"),
        Toevoeging = Persoon("08.11.40"),
        Aanduiding = Persoon("08.11.50"),
        Postcode = Persoon("08.11.60"),
        Woonplaats = Persoon("08.11.70"),
        Locatie = Persoon("08.12.10"),
    };

    public static byte[] Bytes(string? tekst) => Encoding.UTF8.GetBytes(tekst ?? "");

    private static Partnergegevens Partner(JsonElement partner) => new()
    {
        HeeftBsn = Waarde(partner, "05.01.20") is not null,
        Voornamen = Waarde(partner, "05.02.10"),
        Titel = Titels.Lees(Bytes(Waarde(partner, "05.02.20"))),
        Voorvoegsel = Waarde(partner, "05.02.30"),
        Geslachtsnaam = Waarde(partner, "05.02.40"),
        Geslacht = Geslachten.Lees(Bytes(Waarde(partner, "05.04.10"))),
        Begin = Relatiedatum.Lees(Bytes(Waarde(partner, "05.06.10"))),
        Einde = Relatiedatum.Lees(Bytes(Waarde(partner, "05.07.10"))),
    };

    private static string? Waarde(JsonElement record, string element) =>
        record.TryGetProperty(element, out var waarde) ? waarde.GetString() : null;

    private static Dictionary<string, BrpVoorbeeld> Lees()
    {
        var alle = new Dictionary<string, BrpVoorbeeld>(StringComparer.Ordinal);
        if (GedeeldeMap.PadOfNiets(Bestand) is not { } pad) { return alle; }
        using var document = JsonDocument.Parse(File.ReadAllText(pad));
        foreach (var voorbeeld in document.RootElement.GetProperty("voorbeelden").EnumerateArray())
        {
            var gelezen = new BrpVoorbeeld(voorbeeld.Clone());
            alle.Add(gelezen.Soort + " | " + voorbeeld.GetProperty("id").GetString(), gelezen);
        }
        return alle;
    }
}
