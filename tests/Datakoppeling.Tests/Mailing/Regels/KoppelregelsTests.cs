using System.Reflection;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Aanschrijven;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Mailing.Regels;

/// <summary>A rule is one thing: its identity stands beside the function that carries it out, and the engine calls that.</summary>
public sealed class KoppelregelsTests
{
    private const string Achtervoegsel = "Regel";

    private static List<FieldInfo> Identiteiten(Func<Type, bool> waar) =>
    [
        .. typeof(Koppelregels).Assembly.GetTypes().Where(waar)
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)).Where(v => v.FieldType == typeof(Regel)),
    ];

    [Fact]
    public void Regels_ElkeRegel_HeeftEenNummerEenZinEenBronEnEenDag()
    {
        foreach (var regel in Koppelregels.Alle)
        {
            regel.Nummer.ShouldMatch("^KOP-[0-9]+[.][0-9]+$");
            regel.Zin.ShouldEndWith(".");
            regel.Zin.Length.ShouldBeGreaterThan(20);
            regel.Bron.Length.ShouldBeGreaterThan(10, regel.Nummer);
            regel.GeldigVan.ShouldBeGreaterThan(new DateOnly(2013, 12, 31));
        }
        Koppelregels.Alle.Select(r => r.Nummer).Distinct(StringComparer.Ordinal).Count().ShouldBe(Koppelregels.Alle.Count);
    }

    [Fact]
    public void Regels_DieInDeModuleStaan_StaanInEenLijst()
    {
        var velden = Identiteiten(_ => true).Select(v => (Regel)v.GetValue(null)!).ToList();
        velden.ShouldBe([.. Koppelregels.Alle, .. Aanschrijfregels.Alle], ignoreOrder: true);
    }

    [Fact]
    public void Regels_ElkeIdentiteit_StaatNaastDeFunctieDieHaarUitvoert()
    {
        foreach (var veld in Identiteiten(_ => true))
        {
            veld.Name.ShouldEndWith(Achtervoegsel);
            var functie = veld.Name[..^Achtervoegsel.Length];
            veld.DeclaringType!.GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance).Where(m => !m.IsPrivate).ShouldContain(
                m => m.Name == functie || m.Name == "get_" + functie, $"{veld.DeclaringType.Name}.{veld.Name} heeft geen functie {functie}");
        }
    }

    [Fact]
    public void Regels_ElkeFunctie_WordtBuitenDeKamerAangeroepenOfDoorEenRegelDieDatWordt()
    {
        var bron = Directory.GetFiles(Repo.Pad("src", "Datakoppeling.Mailing"), "*.cs", SearchOption.AllDirectories)
            .Where(p => !p.Contains("/obj/", StringComparison.Ordinal)).ToDictionary(p => Path.GetFileNameWithoutExtension(p), File.ReadAllText, StringComparer.Ordinal);
        foreach (var veld in Identiteiten(t => t.Namespace == typeof(Koppelregels).Namespace))
        {
            var (klasse, functie) = (veld.DeclaringType!.Name, veld.Name[..^Achtervoegsel.Length]);
            // Within its own class a rule that is part of another is called by its bare name.
            bron.Any(b => b.Value.Contains($"{klasse}.{functie}(", StringComparison.Ordinal)
                || (b.Key == klasse && b.Value.Split($" {functie}(").Length + b.Value.Split($"({functie}(").Length + b.Value.Split($"!{functie}(").Length > 4)
                || (klasse == nameof(Leeftijdstoets) && b.Value.Contains($".Leeftijd.{functie}(", StringComparison.Ordinal)))
                .ShouldBeTrue($"{klasse}.{functie} wordt nergens aangeroepen");
        }
    }

    [Fact]
    public void Nummers_DieEensGegevenZijn_VeranderenNiet() =>
        Koppelregels.Alle.ToDictionary(r => r.Nummer, r => r.Zin.Split(' ')[0] + " " + r.Zin.Split(' ')[1], StringComparer.Ordinal).Keys.Order(StringComparer.Ordinal).ShouldBe(
            new[]
            {
                "KOP-1.1", "KOP-1.2", "KOP-1.3", "KOP-1.4", "KOP-1.5", "KOP-1.6", "KOP-1.7", "KOP-1.8", "KOP-2.1", "KOP-2.2", "KOP-2.3", "KOP-2.4",
                "KOP-2.5", "KOP-2.6", "KOP-3.1", "KOP-3.2", "KOP-3.3", "KOP-3.4", "KOP-3.5", "KOP-3.6", "KOP-3.7", "KOP-3.8", "KOP-3.9", "KOP-3.10",
                "KOP-3.11", "KOP-3.12", "KOP-4.1", "KOP-4.2", "KOP-4.3", "KOP-4.4", "KOP-5.1", "KOP-5.2", "KOP-5.4", "KOP-5.5", "KOP-5.6", "KOP-5.7",
            }.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("2014-12-31", "geldt vanaf 01-01-2015")]
    [InlineData("2015-01-01", null)]
    [InlineData("2026-03-01", null)]
    public void Peildatum_VoordatEenRegelGold_WordtGeweigerdMetDeDag(string peildatum, string? reden)
    {
        var bezwaar = Koppelregels.Bezwaar(DateOnly.ParseExact(peildatum, "yyyy-MM-dd", null))?.Zin;
        if (reden is null) { bezwaar.ShouldBeNull(); }
        else { bezwaar!.ShouldContain(reden); }
    }
}
