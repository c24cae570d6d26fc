using System.Text.Json;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Aanschrijven;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Mailing.Aanschrijven;

/// <summary>The examples by which RvIG specifies names, salutations, address lines and ages, each to the letter.</summary>
public class BrpVoorbeeldenTests
{
    public static TheoryData<string> Sleutels
    {
        get
        {
            var sleutels = new TheoryData<string>(BrpVoorbeeld.Sleutels);
            if (sleutels.Count == 0) { sleutels.Add(""); }
            return sleutels;
        }
    }

    [Theory]
    [MemberData(nameof(Sleutels))]
    public void Voorbeeld_VanDeBrp_KlopTotOpDeLetter(string sleutel)
    {
        var voorbeeld = BrpVoorbeeld.Met(sleutel);
        voorbeeld.Verwacht.EnumerateObject().ShouldNotBeEmpty();
        foreach (var verwacht in voorbeeld.Verwacht.EnumerateObject())
        {
            var uitkomst = Uitkomst(voorbeeld, verwacht.Name);
            var gewenst = verwacht.Value.ValueKind == JsonValueKind.Null ? null : verwacht.Value.ToString();
            uitkomst.ShouldBe(gewenst, verwacht.Name);
        }
    }

    [Fact]
    public void Voorbeelden_Samen_ZijnCompleet()
    {
        GedeeldeMap.Pad("testdata", "brp-voorbeelden", "voorbeelden.json");
        BrpVoorbeeld.Sleutels.Count.ShouldBeGreaterThanOrEqualTo(209);
    }

    private static string? Uitkomst(BrpVoorbeeld voorbeeld, string veld) => veld switch
    {
        "aanschrijfwijze.naam" => Aanschrijfwijze.Van(voorbeeld.Naam).Naam,
        "aanschrijfwijze.aanspreekvorm" => Aanschrijfwijze.Van(voorbeeld.Naam).Aanspreekvorm,
        "aanhef" => Aanhef.Van(voorbeeld.Naam),
        "gebruikInLopendeTekst" => LopendeTekst.Van(voorbeeld.Naam),
        "voorletters" => Voorletters.Van(voorbeeld.Persoon("01.02.10")),
        "adresregel1" => Adresblok.Van(voorbeeld.Adres, AdresblokTests.Gemeenten)?.Boven,
        "adresregel2" => Adresblok.Van(voorbeeld.Adres, AdresblokTests.Gemeenten)?.Onder,
        "adresregel3" => null,
        "leeftijd" => Geboortedatum.Lees(BrpVoorbeeld.Bytes(voorbeeld.Persoon("01.03.10"))).Leeftijd(voorbeeld.Peildatum)?.ToString(
            System.Globalization.CultureInfo.InvariantCulture),
        _ => throw new ArgumentOutOfRangeException(nameof(veld), veld, "Onbekend veld in de voorbeelden."),
    };
}
