using System.Text;
using Datakoppeling.Platform.Opdrachten;
using Datakoppeling.Portal.Opdrachten;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Platform.Brieven;

namespace Datakoppeling.Tests.Mailing.Brieven;

/// <summary>The verb <c>brieven</c>: from a list that <c>koppel</c> wrote to letters and the list that goes with them (README.md).</summary>
public sealed class BrievenOpdrachtTests
{
    private const string Afzender = "sleutel;waarde\npostadres;Postbus 1, 1000 AA Amsterdam\nretouradres;Gemeente|Antwoordnummer 1|1000 VB  AMSTERDAM\ntelefoon;14 020\nloket;Sociaal Loket\nwebsite;amsterdam.nl\n";
    private const string Kop = "kenmerk;soort;vorm;aanspreekvorm;naam;aanhef;adresregel1;adresregel2;postcode;huisnummer;kix;geheim;voor;verzenddatum\n";
    private const string Rij = "0000000000000;zeker;ondertekenen;;J. Jansen;Geachte heer Jansen;Dorpsstraat 1;1234 AB  AMSTERDAM;1234AB;1;1234AB1;N;Emma;2026-03-01\n";

    private static Task<int> Voer(TijdelijkeMap map, string lijst, string inhoud, params string[] meer)
    {
        File.WriteAllText(Path.Combine(map.Pad, lijst), inhoud, Encoding.UTF8);
        var afzender = Path.Combine(map.Pad, "afzender.csv");
        if (!File.Exists(afzender)) { File.WriteAllText(afzender, Afzender); }
        return Opdrachtingang.Voer(
            ["brieven", "--aanschrijving", Path.Combine(map.Pad, lijst), "--afzender", afzender, "--uitvoer", Path.Combine(map.Pad, "uit"), .. meer],
            _ => throw new InvalidOperationException("Het portaal hoort niet te starten."));
    }

    [Fact]
    public async Task Lijst_UitDeKoppeling_WordtBrievenInVolgordeVanDePostMetEenRijElk()
    {
        using var map = new TijdelijkeMap();
        (await Opdrachtingang.Voer(["voorbeeldstad", "--inwoners", "5000", "--dossiers", "0", "--maand", "2026-02", "--uitvoer", map.Pad], _ => throw new InvalidOperationException())).ShouldBe(0);
        (await Opdrachtingang.Voer(["koppel", "--invoer", Path.Combine(map.Pad, "koppel"), "--peildatum", "2026-03-01", "--uitvoer", Path.Combine(map.Pad, "lijsten")], _ => throw new InvalidOperationException())).ShouldBeOneOf(0, 3);
        var lijst = File.ReadAllText(Path.Combine(map.Pad, "lijsten", "aanschrijving-stadspas.csv"));
        (await Voer(map, "aanschrijving-stadspas.csv", lijst, "--grootte", "50")).ShouldBeOneOf(0, 3);
        var uit = Path.Combine(map.Pad, "uit");
        var kenmerken = lijst.TrimEnd().Split("\r\n").Skip(1).Select(r => r.Split(';')[0]).ToList();
        var delen = Directory.GetFiles(uit, "mailbestand-stadspas-*.csv").OrderBy(p => int.Parse(Path.GetFileNameWithoutExtension(p).Split('-')[^1], System.Globalization.CultureInfo.InvariantCulture)).ToList();
        delen.Count.ShouldBe((kenmerken.Count + 49) / 50);
        var handwerk = File.ReadAllText(Path.Combine(uit, "brieven-handwerk.csv")).TrimEnd().Split("\r\n").Skip(1).Select(r => r.Split(';')[0]).ToList();
        List<string> gedrukt = [];
        foreach (var deel in delen)
        {
            var rijen = File.ReadAllText(deel).TrimEnd().Split("\r\n").Skip(1).Select(r => r.Split(';')).ToList();
            using var pdf = new Pdfbestand(await File.ReadAllBytesAsync(Path.Combine(uit, rijen[0][^2]), TestContext.Current.CancellationToken));
            var blad = 1;
            for (var i = 0; i < rijen.Count; i++)
            {
                rijen[i][0].ShouldBe((i + 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
                rijen[i][^1].ShouldBe(blad.ToString(System.Globalization.CultureInfo.InvariantCulture));
                pdf.Bladen[blad - 1].Blad.Text.ShouldContain("Kenmerk: " + rijen[i][1]);
                blad += int.Parse(rijen[i][^3], System.Globalization.CultureInfo.InvariantCulture);
            }
            pdf.Bladen.Count.ShouldBe(blad - 1);
            gedrukt.AddRange(rijen.Select(r => r[1]));
        }
        gedrukt.ShouldBe(kenmerken.Except(handwerk, StringComparer.Ordinal), "elke brief een keer, in de volgorde van de lijst");
    }

    [Theory]
    [InlineData("aanschrijving-stadspas.csv", "0000000000000", "0000000000001", 2)]
    [InlineData("aanschrijving-stadspas.csv", ";ondertekenen;", ";versturen;", 2)]
    [InlineData("aanschrijving-stadspas.csv", "2026-03-01", "1 maart", 2)]
    [InlineData("aanschrijving-stadspas.csv", "Geachte heer Jansen", "Geachte heer Jansen|Geachte mevrouw Jansen", 2)]
    [InlineData("aanschrijving-stadspas.csv", Rij, Rij + Rij, 2)]
    [InlineData("aanschrijving-stadspas.csv", Rij, "", 2)]
    [InlineData("aanschrijving-bestaatniet.csv", "Emma", "Emma", 2)]
    [InlineData("lijst.csv", "Emma", "Emma", 2)]
    [InlineData("aanschrijving-stadspas.csv", "J. Jansen", "李", 3)]
    [InlineData("aanschrijving-stadspas.csv", "Emma", "'=Emma", 0)]
    [InlineData("aanschrijving-stadspas-geheim.csv", ";N;", ";J;", 0)]
    public async Task Lijst_DieNietKlopt_GeeftEenZinEnEenCode(string naam, string goed, string fout, int code)
    {
        using var map = new TijdelijkeMap();
        (await Voer(map, naam, (Kop + Rij).Replace(goed, fout, StringComparison.Ordinal))).ShouldBe(code);
        var gemaakt = Directory.Exists(Path.Combine(map.Pad, "uit")) ? Directory.GetFiles(Path.Combine(map.Pad, "uit"), "brieven-stadspas*.pdf").Length : 0;
        gemaakt.ShouldBe(code == 2 ? 0 : 1);
    }

    [Theory]
    [InlineData("telefoon;14 020\n", "")]
    [InlineData("telefoon", "fax")]
    [InlineData("telefoon;14 020", "telefoon;14 020\ntelefoon;14 021")]
    [InlineData("website;amsterdam.nl", "website;amsterdam.nl\nterugdagen;3")]
    [InlineData("Gemeente|Antwoordnummer 1|1000 VB  AMSTERDAM", "a|b|c|d|e")]
    public async Task Afzender_DieNietKlopt_WordtGeweigerd(string goed, string fout)
    {
        using var map = new TijdelijkeMap();
        await File.WriteAllTextAsync(Path.Combine(map.Pad, "afzender.csv"), Afzender.Replace(goed, fout, StringComparison.Ordinal), TestContext.Current.CancellationToken);
        (await Voer(map, "aanschrijving-stadspas.csv", Kop + Rij)).ShouldBe(Opdracht.Onbruikbaar);
    }

    [Fact]
    public async Task EigenSjabloon_GaatVoorHetMeegeleverde_EnEenFoutErinWordtGezegd()
    {
        using var map = new TijdelijkeMap();
        var eigen = Path.Combine(map.Pad, "eigen.txt");
        await File.WriteAllTextAsync(eigen, "regeling: stadspas\nvorm: ondertekenen\ntitel: Eigen\nversie: 2\n---\n# Onze eigen brief\n{aanhef},\n--- formulier\n# Ons formulier\n[ ] Nee.\n[handtekening] Ja.\n", TestContext.Current.CancellationToken);
        (await Voer(map, "aanschrijving-stadspas.csv", Kop + Rij, "--sjabloon", eigen)).ShouldBe(0);
        using var pdf = new Pdfbestand(await File.ReadAllBytesAsync(Path.Combine(map.Pad, "uit", "brieven-stadspas-1.pdf"), TestContext.Current.CancellationToken));
        pdf.Bladen[0].Blad.Text.ShouldContain("Onze eigen brief");
        pdf.Bladen[1].Blad.Text.ShouldContain("Ons formulier");
        await File.WriteAllTextAsync(eigen, "geen sjabloon", TestContext.Current.CancellationToken);
        (await Voer(map, "aanschrijving-stadspas.csv", Kop + Rij, "--sjabloon", eigen)).ShouldBe(Opdracht.Onbruikbaar);
        (await Voer(map, "aanschrijving-stadspas.csv", Kop + Rij, "--sjabloon", Path.Combine(map.Pad, "weg.txt"))).ShouldBe(Opdracht.Onbruikbaar);
    }
}
