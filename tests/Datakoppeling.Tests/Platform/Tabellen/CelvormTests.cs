using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Platform.Tabellen;
using FsCheck;
using FsCheck.Fluent;

namespace Datakoppeling.Tests.Platform.Tabellen;

/// <summary>What a person reads in a table and types in its form: words, and the same value again.</summary>
public sealed class CelvormTests
{
    private static IEnumerable<Tabel> Alle => Oibtabellen.Alle.Concat(Mailingtabellen.Alle);

    public static TheoryData<string> Tabellen() => [.. Alle.Select(t => t.Naam)];

    [Theory]
    [MemberData(nameof(Tabellen))]
    public void Kolommen_VanElkeTabel_HetenZoalsEenMensZeNoemt(string naam)
    {
        var tabel = Alle.Single(t => t.Naam == naam);
        foreach (var kolom in tabel.Kolommen)
        {
            kolom.Label.ShouldSatisfyAllConditions(
                l => l.ShouldNotContain("_"), l => char.IsUpper(l[0]).ShouldBeTrue(l), l => l.Trim().ShouldBe(l));
            foreach (var keuze in kolom.Vorm.Keuzes) { keuze.Tekst.ShouldNotContain("_"); }
        }
        tabel.Kolommen.Select(k => k.Label).Distinct(StringComparer.Ordinal).Count().ShouldBe(tabel.Kolommen.Count, "twee kolommen heten hetzelfde");
        tabel.Noemt.Concat(tabel.Sleutel).ShouldAllBe(k => tabel.Plaats(k) >= 0);
    }

    [Theory]
    [MemberData(nameof(Tabellen))]
    public void MeegeleverdeCellen_ZijnLeesbaarEnOpnieuwGetyptDezelfde(string naam)
    {
        var tabel = Alle.Single(t => t.Naam == naam);
        foreach (var rij in Tabellezer.Meegeleverd(tabel))
        {
            for (var k = 0; k < rij.Cellen.Count; k++)
            {
                var (vorm, cel) = (tabel.Vorm(k, rij.Cellen), rij.Cellen[k]);
                var plek = $"{naam}, rij {rij.Rijnummer}, {tabel.Kolommen[k].Naam}";
                vorm.Toon(cel).ShouldNotContain("_", Case.Sensitive, plek);
                vorm.Toon(cel).ShouldNotMatch("^[0-9]{4}-[0-9]{2}|^[0-9]+\\.[0-9]{2}$|^(true|false|J|N)$", plek);
                foreach (var getypt in (string[])[vorm.Invoer(cel), vorm.Toon(cel)])
                {
                    vorm.Lees(getypt).ShouldNotBeNull($"{plek}: {getypt}");
                    vorm.Toon(vorm.Lees(getypt)!).ShouldBe(vorm.Toon(cel), plek);
                }
                // Each choice that the file may hold is one that the list has.
                if (vorm.Keuzes.Count > 0 && cel.Length > 0) { vorm.Keuzes.Any(c => c.Tekst == vorm.Toon(cel)).ShouldBeTrue(plek); }
            }
        }
    }

    [Fact]
    public void Bedrag_GetoondEnGetypt_IsHetzelfdeBedrag() => Prop.ForAll(Gen.Choose(0, 2_000_000_000).ToArbitrary(), cents =>
        Rond(new Bedragvorm(), new Bedrag(cents).ToString(), cel => Bedragvorm.TryLees(cel, out var b) ? b.Cents : -1, cents)).QuickCheckThrowOnFailure();

    [Fact]
    public void Percentage_GetoondEnGetypt_IsHetzelfdePercentage() => Prop.ForAll(Gen.Choose(0, 1_000_000).ToArbitrary(), delen =>
        Rond(new Procentvorm(), (delen / 10_000m).ToString(CultureInfo.InvariantCulture), cel => Procentvorm.TryLees(cel, out var p) ? p : -1, delen / 10_000m)).QuickCheckThrowOnFailure();

    [Fact]
    public void Dag_GetoondEnGetypt_IsDezelfdeDag() => Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), dagen =>
        new DateOnly(1900, 1, 1).AddDays(dagen) is var dag && Rond(new Dagvorm(), dag.Iso(), cel => cel, dag.Iso())
        && new Dagvorm().Lees(dag.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)) == dag.Iso()
        && Rond(new Jaardagvorm(), dag.ToString("MM-dd", CultureInfo.InvariantCulture), cel => cel, dag.ToString("MM-dd", CultureInfo.InvariantCulture))).QuickCheckThrowOnFailure();

    [Fact]
    public void Getal_GetoondEnGetypt_IsHetzelfdeGetal() => Prop.ForAll(Gen.Choose(0, 100_000).ToArbitrary(), getal =>
        Rond(new Getalvorm("maand", "maanden"), getal.ToString(CultureInfo.InvariantCulture), cel => cel, getal.ToString(CultureInfo.InvariantCulture))).QuickCheckThrowOnFailure();

    [Fact]
    public void Lijst_GetoondEnGetypt_IsDezelfdeLijst()
    {
        string[] soorten = ["po", "so", "vo", "vso", "mbo"];
        var onderwijs = Mailingtabellen.Regelingen.Kolommen.Single(k => k.Naam == "onderwijs").Vorm;
        Prop.ForAll(Gen.SubListOf(soorten).ToArbitrary(), gekozen => string.Join('|', gekozen) is var cel && Rond(onderwijs, cel, c => c, cel)).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData("1.234,56", "1234,56")]
    [InlineData("€ 1.234,5", "1234,50")]
    [InlineData("150", "150,00")]
    [InlineData("-1", null)]
    [InlineData("honderd", null)]
    [InlineData("1.23.45", null)]
    public void Bedrag_ZoalsEenMensHetTypt(string getypt, string? cel) => new Bedragvorm().Lees(getypt).ShouldBe(cel);

    [Theory]
    [InlineData("1-1-2027", "2027-01-01")]
    [InlineData("01-07-2027", "2027-07-01")]
    [InlineData("1 januari 2027", "2027-01-01")]
    [InlineData("29 feb 2028", "2028-02-29")]
    [InlineData("3 mrt 2027", "2027-03-03")]
    [InlineData("2027-01-01", "2027-01-01")]
    [InlineData("29-2-2027", null)]
    [InlineData("1-13-2027", null)]
    [InlineData("1-1-27", null)]
    [InlineData("morgen", null)]
    [InlineData("0-1-2027", null)]
    [InlineData("1-1-0000", null)]
    public void Dag_ZoalsEenMensHaarTypt(string getypt, string? cel) => new Dagvorm().Lees(getypt).ShouldBe(cel);

    [Theory]
    [InlineData("12,5", "12,5")]
    [InlineData("12.5 %", "12,5")]
    [InlineData("100%", "100")]
    [InlineData("101", null)]
    [InlineData("8,12345", null)]
    public void Percentage_ZoalsEenMensHetTypt(string getypt, string? cel) => new Procentvorm().Lees(getypt).ShouldBe(cel);

    [Theory]
    // The day comes first: who types it as the file has it means something else.
    [InlineData("30-9", "09-30")]
    [InlineData("30 september", "09-30")]
    [InlineData("9-10", "10-09")]
    [InlineData("09-30", null)]
    [InlineData("29-2", "02-29")]
    public void Jaardag_ZoalsEenMensHaarTypt(string getypt, string? cel) => new Jaardagvorm().Lees(getypt).ShouldBe(cel);

    [Fact]
    public void Waarde_VanEenKeuze_IsWatDeKeuzeZegt()
    {
        var tabel = Instellingentabel.Tabel;
        Celvorm Vorm(string instelling) => tabel.Vorm(tabel.Plaats("waarde"), ["2027-01-01", instelling, "", ""]);
        Vorm("drempel_afwijking").Toon("150.00").ShouldBe("€\u00A0150,00");
        Vorm("maanden_zonder_werk").Toon("12").ShouldBe("12 maanden");
        Vorm("vt_reservering").Toon("5").ShouldBe("5\u00A0%");
        Vorm("methode_week").Toon("som").ShouldBe("som van de betalingen");
        // A setting that is the program's has a form of its own: without one its value would be words.
        foreach (var keuze in tabel.Kolommen[tabel.Plaats("instelling")].Vorm.Keuzes) { Vorm(keuze.Code).ShouldNotBeOfType<Tekstvorm>(keuze.Code); }
        tabel.Kolommen[tabel.Plaats("instelling")].Vorm.Keuzes.Select(k => k.Code).ShouldBe(Tabellezer.Meegeleverd(tabel).Select(r => r.Cel(tabel, "instelling")), ignoreOrder: true);
    }

    [Fact]
    public void Percentage_FijnerDanEenBedragKent_WordtGeweigerdEnIsGeenFoutBijHetRekenen()
    {
        var fouten = new Tabelfouten();
        var tabel = Vrijlatingtabel.Tabel;
        var cellen = tabel.Kolommen.Select(k => k.Naam switch { "percentage" => "12,12345", "ingang" => "2027-01-01", "soort" => "n", "artikel" => "31", _ => "" }).ToArray();
        tabel.Keur(new Tabelcellen(tabel, new Tabelrij(cellen, 2, IsEigen: true), fouten));
        fouten.Zinnen.ShouldHaveSingleItem().ShouldContain("hoogstens vier decimalen");
    }

    private static bool Rond<T>(Celvorm vorm, string cel, Func<string, T> waarde, T verwacht) =>
        vorm.Lees(vorm.Invoer(cel)) is { } uitVeld && Equals(waarde(uitVeld), verwacht) && vorm.Lees(vorm.Toon(cel)) is { } uitTekst && Equals(waarde(uitTekst), verwacht);
}
