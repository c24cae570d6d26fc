using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen;
using Datakoppeling.Mailing.Koppelen.Plan;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Mailing.Koppelen;

/// <summary>
/// The worked cases: a city, the same city damaged as real deliveries are, and small deliveries that each ask one question. Every
/// letter and every line of manual work must agree.
/// </summary>
public sealed class KoppelgevallenTests
{
    private static readonly string[] Deel = ["cases", "v2"];

    public static TheoryData<string> Gevallen
    {
        get
        {
            var gevallen = new TheoryData<string>();
            foreach (var naam in new[] { "koppel", "koppel-beschadigd" }.Where(n => GedeeldeMap.PadOfNiets([.. Deel, n, "brieven.csv"]) is not null)) { gevallen.Add(naam); }
            if (GedeeldeMap.PadOfNiets([.. Deel, "koppel-gevallen", "stadspas-jaar", "brieven.csv"]) is { } een)
            {
                foreach (var map in Directory.GetDirectories(Path.GetDirectoryName(Path.GetDirectoryName(een))!).Order(StringComparer.Ordinal)) { gevallen.Add("koppel-gevallen/" + Path.GetFileName(map)); }
            }
            // An empty list would be a test that is not there; this one skips and says what it left out.
            if (gevallen.Count == 0) { gevallen.Add("koppel"); }
            return gevallen;
        }
    }

    [Theory]
    [MemberData(nameof(Gevallen))]
    public void Geval_Uitgewerkt_GeeftIedereBriefEnIedereRegelHandwerk(string geval)
    {
        var map = GedeeldeMap.Pad([.. Deel, .. geval.Split('/')]);
        var uitkomst = Koppel(map);
        if (uitkomst.Weigering is not null)
        {
            // A delivery without one resident is refused as a whole: that too is no letter to anybody.
            Rijen(map, "brieven.csv").ShouldBeEmpty(uitkomst.Weigering.Zin);
            Rijen(map, "handwerk.csv").ShouldBeEmpty();
            return;
        }
        var uitvoer = Proefstad.Brieven(uitkomst.Waarde, out _);
        uitvoer.Where(b => b.Key.StartsWith("aanschrijving-", StringComparison.Ordinal))
            .SelectMany(b => b.Value.Select(r => string.Join(';', b.Key["aanschrijving-".Length..^4].Replace("-geheim", "", StringComparison.Ordinal),
                r[0], r[1], r[3].Split('|').Length, r[5], r[6], r[10], Ontdaan(r[11]), r[12])))
            .Order(StringComparer.Ordinal).ShouldBe(Rijen(map, "brieven.csv"));
        uitvoer.Where(b => b.Key.StartsWith("handwerk", StringComparison.Ordinal)).SelectMany(b => b.Value.Select(r => $"{r[0]};{r[1]}"))
            .Order(StringComparer.Ordinal).ShouldBe(Rijen(map, "handwerk.csv"));
    }

    /// <summary>What only the names show.</summary>
    [Theory]
    [InlineData("voorletters-losse-letter", "G.a D. Boer", "J P. Boer", "P.J Boer", "A B C.D Boer")]
    [InlineData("ridder-vrouw-aanspreekvorm", "A. van den Aedel")]
    [InlineData("naamgebruik-partner-05-H", "E. Vos")]
    [InlineData("streep-in-naam", "J.P. A B", "=. @x", "--")]
    [InlineData("utf8-een-kapotte-byte", "R. Müller", "Z. Jansen", "J. Boer")]
    [InlineData("aanhaling-midden", "R. Müller", "Z. Jansen", "J.B. Boer")]
    public void Geval_Uitgewerkt_GeeftDeNaam(string geval, params string[] namen) =>
        Stadspas(geval).Select(r => Ontdaan(r[3])).Distinct(StringComparer.Ordinal).ShouldBe(namen, ignoreOrder: true);

    [Theory]
    [InlineData("voorvoegsel-hoofdletter", "Geachte heer Van Der Broeck", "Geachte heer Van der Broeck", "Geachte heer El Idrissi", "Geachte heer D'Ancona", "Geachte heer 't Hooft", "Geachte mevrouw Van 't Hof")]
    [InlineData("ridder-vrouw-aanspreekvorm", "Geachte mevrouw Van den Aedel")]
    public void Geval_Uitgewerkt_GeeftDeAanhef(string geval, params string[] aanheffen) =>
        Stadspas(geval).Select(r => r[4]).Distinct(StringComparer.Ordinal).ShouldBe(aanheffen, ignoreOrder: true);

    private static List<string[]> Stadspas(string geval) =>
        Proefstad.Brieven(Koppel(GedeeldeMap.Pad([.. Deel, "koppel-gevallen", geval])).Waarde, "stadspas");

    private static Datakoppeling.Kern.Uitkomst<Koppelresultaat> Koppel(string map) => Koppeling.Voer(
        new Koppelopdracht(Configuratie.Standaard(), Proefstad.Peildatum, "0363"), UitMap(Path.Combine(map, "in")), stop: TestContext.Current.CancellationToken);

    internal static Bronlevering UitMap(string map) => new(
        () => File.OpenRead(Path.Combine(map, "brp.csv")),
        Directory.GetFiles(map, "*.csv").Select(p => Path.GetFileNameWithoutExtension(p)).Where(n => n != "brp")
            .ToDictionary(n => n, n => (Func<Stream>)(() => File.OpenRead(Path.Combine(map, n + ".csv"))), StringComparer.Ordinal));

    // The cases hold the text; what leaves is quoted where it must be, and a formula gets a quote before it.
    private static string Ontdaan(string cel)
    {
        var tekst = cel.StartsWith('"') ? cel[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : cel;
        return tekst.StartsWith('\'') && tekst.Length > 1 && "=+-@".Contains(tekst[1], StringComparison.Ordinal) ? tekst[1..] : tekst;
    }

    private static IEnumerable<string> Rijen(string map, string bestand) =>
        File.ReadAllLines(Path.Combine(map, bestand)).Skip(1).Order(StringComparer.Ordinal);
}
