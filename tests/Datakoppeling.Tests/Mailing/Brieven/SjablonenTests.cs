using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Brieven;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Mailing.Sjablonen;
using Datakoppeling.Platform.Brieven;
using Datakoppeling.Platform.Brieven.Letters;
using Datakoppeling.Platform.Brieven.Model;
using Datakoppeling.Platform.Brieven.Zetten;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Mailing.Brieven;

/// <summary>The templates that ship: one for every regeling and vorm, each readable, each on one page whoever it is for.</summary>
public sealed partial class SjablonenTests
{
    private static readonly Sjablonenkast Kast = Sjablonenkast.Meegeleverd();
    private static readonly string[] Vormen = [Sjabloon.Ambtshalve, Sjabloon.Ondertekenen, Sjabloon.Aanvullen, Sjabloon.Voorlichting, Sjabloon.Herinnering];

    [GeneratedRegex(@"(?<=[.!?])\s+", RegexOptions.None, 1000)]
    private static partial Regex Zinseinde { get; }

    private static IEnumerable<Regeling> Regelingen => Configuratie.Standaard().Regelingen.Where(r => r.Uitvoer != Uitvoer.Nee).DistinctBy(r => r.Code, StringComparer.Ordinal);

    public static TheoryData<string, string> Alle => [.. Kast.Alle.Select(s => (s.Regeling, s.Vorm))];

    [Fact]
    public void ElkeRegelingDieUitgaat_HeeftVierVormenEnEenHerinnering()
    {
        foreach (var regeling in Regelingen)
        {
            foreach (var vorm in Vormen) { Kast.Zoek(regeling.Code, vorm)?.Regeling.ShouldBe(regeling.Code, $"{regeling.Code} {vorm}"); }
        }
        Kast.Alle.Select(s => s.Regeling).Distinct(StringComparer.Ordinal).Except(Regelingen.Select(r => r.Code), StringComparer.Ordinal).ShouldBe(["algemeen"]);
        Kast.Alle.Select(s => s.Titel).ShouldBeUnique(StringComparer.Ordinal);
    }

    [Theory, MemberData(nameof(Alle))]
    public void Brief_IsInKorteZinnen_ZonderMoeilijkeWoorden_EnZegtHoeHetVerderGaat(string regeling, string vorm)
    {
        var sjabloon = Kast.Zoek(regeling, vorm)!;
        var zinnen = sjabloon.Brief.Concat(sjabloon.Formulier).Where(b => b.Taal is null).SelectMany(b => Zinseinde.Split(Zin(b))).Where(z => z.Length > 0).ToList();
        var woorden = zinnen.ConvertAll(z => z.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
        woorden.Max().ShouldBeLessThanOrEqualTo(25);
        woorden.Average().ShouldBeLessThanOrEqualTo(15);
        var tekst = " " + string.Join(' ', zinnen).ToLowerInvariant() + " ";
        Woordenlijst().Where(w => Regex.IsMatch(tekst, $@"(?<!\w){Regex.Escape(w)}(?!\w)", RegexOptions.None, TimeSpan.FromSeconds(1))).ShouldBeEmpty();
        Regex.IsMatch(tekst, @"(?<!\w)(je|jij|jouw|jullie)(?!\w)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).ShouldBeFalse("een brief zegt u");
        var vullingen = sjabloon.Brief.SelectMany(b => b.Stukken).Select(s => s.Vul?.Naam).OfType<string>().ToHashSet(StringComparer.Ordinal);
        vullingen.Contains(Plaatshouder.Telefoon).ShouldBeTrue("wie kan helpen");
        vullingen.Contains(Plaatshouder.Aanhef).ShouldBeTrue();
        if (vorm == Sjabloon.Ambtshalve) { vullingen.Contains(Plaatshouder.BezwaarTot).ShouldBeTrue("een besluit zegt tot wanneer bezwaar kan"); }
        if (sjabloon.HeeftFormulier && regeling != "algemeen") { vullingen.Contains(Plaatshouder.TerugVoor).ShouldBeTrue("wanneer het formulier terug moet zijn"); }
    }

    [Theory, MemberData(nameof(Alle))]
    public void Brief_AanEenGewoonGezin_PastMetFormulierOpEenBladElk(string regeling, string vorm)
    {
        var over = Regelingen.FirstOrDefault(r => r.Code == regeling);
        var maker = new Briefmaker(Kast.Zoek(regeling, vorm)!, Proefbrief.Opdracht with { Regeling = over?.Naam ?? "Stadspas", Vraag = over?.VraagOpFormulier ?? "" });
        foreach (var rij in new[] { Proefbrief.Rij(), Proefbrief.Rij() with { Naam = ["Y. Demirezer", "L. van Lindeveld"], Aanhef = ["Geachte heer Demirezer", "Geachte mevrouw Van Lindeveld"], Voor = ["Yiğit", "Lotte", "Daan"] } })
        {
            var gezet = Zetter.Zet(maker.Maak(rij), Woordzetter.Hier);
            gezet.Bezwaren.ShouldBeEmpty();
            gezet.Bladen.Count.ShouldBe(Kast.Zoek(regeling, vorm)!.HeeftFormulier ? 2 : 1);
        }
    }

    [Theory, MemberData(nameof(Alle))]
    public void Brief_MetDeLangsteNamenEnZesKinderen_VerliestNiets(string regeling, string vorm)
    {
        var maker = new Briefmaker(Kast.Zoek(regeling, vorm)!, Proefbrief.Opdracht);
        var rij = Proefbrief.Rij() with
        {
            Naam = ["prof. dr. ir. jonkheer M.A.J.P. van Hasselt-Oudenhoven tot Rijn"], Aanhef = ["Hoogwelgeboren heer Van Hasselt-Oudenhoven tot Rijn"],
            Voor = ["Maximiliaan", "Wilhelmina", "Abdurrahman", "Anne-Sophie", "Christophoros", "Đặng Thị Ngọc"],
        };
        var gezet = Zetter.Zet(maker.Maak(rij), Woordzetter.Hier);
        // What does not fit is said; it never stands over something else, and never gets lost.
        gezet.Bezwaren.Where(b => b.Soort != Zetbezwaarsoort.PastNiet || b.Waar != "het adres").ShouldBeEmpty();
        gezet.Bezwaren.Count.ShouldBe(1, "deze naam is breder dan het venster");
        using var pdf = new Tests.Platform.Brieven.Pdfbestand(Tests.Platform.Brieven.Proefstuk.DrukOpen(maker.Maak(rij)));
        if (Kast.Zoek(regeling, vorm)!.Brief.Any(b => b.Stukken.Any(s => s.Vul?.Naam is Plaatshouder.Namen or Plaatshouder.UwKinderen))) { pdf.Bladen[0].Blad.Text.ShouldContain("Đặng Thị Ngọc"); }
    }

    private static string Zin(Sjabloonblok blok) => string.Concat(blok.Stukken.Select(s => s.Vul?.Voorbeeld ?? s.Tekst));

    private static List<string> Woordenlijst() => [.. File.ReadLines(Repo.Pad("src", "Datakoppeling.Mailing", "Sjablonen", "moeilijke-woorden.csv")).Skip(1).Select(r => r.Split(';')[0])];

    [Fact]
    public void Woordenlijst_HeeftVierhonderdWoordenElkEenKeerMetEenMakkelijker()
    {
        var rijen = File.ReadLines(Repo.Pad("src", "Datakoppeling.Mailing", "Sjablonen", "moeilijke-woorden.csv"), Encoding.UTF8).Skip(1).Select(r => r.Split(';')).ToList();
        rijen.Count.ShouldBeGreaterThanOrEqualTo(400);
        rijen.ShouldAllBe(r => r.Length == 3 && r[0].Length > 0 && r[1].Length > 0);
        rijen.Select(r => r[0]).ShouldBeUnique(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("vorm: ambtshalve", "vorm: brief", "De vorm is niet bekend.")]
    [InlineData("regeling: stadspas\n", "", "Boven de brief ontbreekt regeling.")]
    [InlineData("versie: 1", "versie: 0", "De versie is een getal van 1 tot en met 999.")]
    [InlineData("versie: 1", "versie: 1000", "De versie is een getal van 1 tot en met 999.")]
    [InlineData("# Kop", "Kop", "De brief begint niet met een kop (#).")]
    [InlineData("# Kop", "# Kop\n# Nog een", "hebben elk een kop")]
    [InlineData("{aanhef}", "{naam}", "noemt {naam}, en dat is geen plaatshouder.")]
    [InlineData("{aanhef}", "{aanhef", "heeft een accolade of ** zonder de andere.")]
    [InlineData("{aanhef}", "**vet", "heeft een accolade of ** zonder de andere.")]
    [InlineData("{aanhef}", "[kader]\nzonder taal\n[/kader]", "begint niet met een taal")]
    [InlineData("{aanhef}", "[kader]\n@en Help.", "Het kader wordt niet gesloten.")]
    [InlineData("{aanhef}", "? Een vraag", "Die horen onder de regel --- formulier.")]
    [InlineData("{aanhef}", "{aanhef}\n--- formulier\n# Vragen\n?[40] Te veel vakjes", "hooguit vier regels of 24 vakjes")]
    [InlineData("{aanhef}", "{aanhef}\n--- formulier\n# Vragen\n[handtekening] Ja.", "ontbreekt het vakje om nee te zeggen")]
    [InlineData("{aanhef}", "{aanhef}\n--- formulier\n# Vragen\n[ ] Nee.", "heeft een vak voor een handtekening")]
    [InlineData("{aanhef}", "### Te diep", "begint met een teken dat hier niets betekent")]
    public void Sjabloon_DatNietKlopt_WordtGeweigerdMetWatErMoet(string goed, string fout, string zin)
    {
        const string Heel = "regeling: stadspas\nvorm: ambtshalve\ntitel: De pas\nversie: 1\n---\n# Kop\n{aanhef}\n";
        Sjabloonlezer.Lees("pas.txt", Heel).Gelukt.ShouldBeTrue();
        Sjabloonlezer.Lees("pas.txt", Heel.Replace(goed, fout, StringComparison.Ordinal)).Weigering!.Zin.ShouldContain(zin);
    }

    [Fact]
    public void Sjabloon_VanElkeRommel_GeeftEenZinEnGeenFout()
    {
        var toeval = new Random(20260515);
        const string Tekens = "#-?[]{}*>@\n \n\n ea.€:0918\uFEFF";
        for (var keer = 0; keer < 3000; keer++)
        {
            var rommel = "regeling: x\nvorm: voorlichting\ntitel: t\nversie: 1\n---\n# K\n" + string.Concat(Enumerable.Range(0, toeval.Next(1, 60)).Select(_ => Tekens[toeval.Next(Tekens.Length)]));
            var gelezen = Sjabloonlezer.Lees("r.txt", rommel);
            if (gelezen.Gelukt) { Brievendrukker.Keur(new Briefmaker(gelezen.Waarde, Proefbrief.Opdracht).Maak(Proefbrief.Rij())).ShouldAllBe(b => b.Soort == Zetbezwaarsoort.TekenOntbreekt); }
            else { gelezen.Weigering!.Zin.ShouldStartWith("r.txt: "); }
        }
    }
}
