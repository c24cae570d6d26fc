using System.Text.RegularExpressions;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Portal;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Portal;

/// <summary>The list of settings against the code that reads them, the page that prints them, and a portal that starts with mistakes.</summary>
[Collection(nameof(PortaalTests))]
public sealed partial class InstellingenTests
{
    [Fact]
    public async Task Start_MetVeelFouten_NoemtZeAlleMetCodeTweeEnRaaktNietsAan()
    {
        var map = Path.Combine(Path.GetTempPath(), $"datakoppeling-{Guid.NewGuid():N}");
        var (uit, oud) = (new StringWriter(), Console.Error);
        Console.SetError(uit);
        try
        {
            (await Portaal.Start(
            [
                "--environment=Production", $"--Opslag:Map={map}", "--Opslag:Mpa=/srv", "--Opslag:Soort=Oracle", "--Klussen:Tegelijk=veel", "--Klussen:Lease=1",
                "--Toegang:AanmeldingenPerMinuut=x", "--Toegang:Sessie:Uiterlijk=00:09:00", "--Toegang:Aanbieder:Authority=http://elders.example", "--Toegang:Aanbieder:ClientSecret=hunter2",
                "--Kluis:Hoofdsleutel=hunter3", "--Verwerkingslog:Collector=http://elders.example", "--Verwerkingslog:Wachttijd=lang", "--Portaal:Proxies:0=proxy",
                "--Omgeving:Naam=PROEF", "--Mailing:Gemeente=Amsterdam", "--Mailing:Configuratie=/bestaat/niet", "--Oib:EigenLoonheffingennummers:0=123456782L01", "--Toegang:Benoemd:oib.lezen:0=a", "--Toegan:Sessie=1", "--Opslga:Map=x",
            ])).ShouldBe(2);
        }
        finally
        {
            Console.SetError(oud);
        }
        var zin = uit.ToString();
        foreach (var verwacht in (string[])
        [
            "Opslag:Mpa bestaat niet. Bedoel je Opslag:Map?", "Opslag:Soort", "Klussen:Tegelijk staat op 'veel'", "Klussen:Lease", "Toegang:AanmeldingenPerMinuut", "Toegang:Sessie:Uiterlijk",
            "Toegang:Aanbieder:Authority", "Toegang:Aanbieder:ClientId ontbreekt", "Toegang:Aanbieder:Rollen", "Kluis:Hoofdsleutel", "Kluis:Sleutelmap ontbreekt", "Verwerkingslog:Collector", "Verwerkingslog:Wachttijd",
            "Portaal:Proxies:0", "Portaal:Adres ontbreekt", "Omgeving:Naam", "Mailing:Gemeente bestaat niet meer. Zet onder Tabellen, Gemeenten,", "Mailing:Configuratie bestaat niet meer. Lever de bestanden uit die map in onder Tabellen,",
            "Oib:EigenLoonheffingennummers:0 bestaat niet meer. Voer de nummers in onder Tabellen, Keuzes van de gemeente,", "Toegang:Benoemd:oib.lezen bestaat niet", "Bedoel je Opslag?",
        ])
        {
            zin.ShouldContain(verwacht);
        }
        zin.ShouldNotContain("hunter");
        zin.Split('\n').Where(r => r.StartsWith("- ", StringComparison.Ordinal)).ShouldAllBe(r => r.TrimEnd().EndsWith('.') || r.TrimEnd().EndsWith('?'));
        Directory.Exists(map).ShouldBeFalse("een geweigerde start raakt niets aan");
    }

    [Fact]
    public async Task Pagina_UitDeLijst_StaatZoInDeDocumentatie()
    {
        Instellingenlijst.Alle.Select(i => i.Naam).ShouldBeUnique(StringComparer.OrdinalIgnoreCase);
        Instellingenlijst.Alle.ShouldAllBe(i => i.Betekenis.EndsWith('.') && i.Standaard.Length > 0);
        Instellingenlijst.Alle.Where(i => i.Geheim).Select(i => i.Naam).ShouldContain(Hoofdsleutelbron.Instelling, StringComparer.Ordinal);
        var pagina = Instellingenpagina.Tekst(Instellingenlijst.Alle);
        var pad = Repo.Pad("docs", "instellingen.md");
        if (!File.Exists(pad) || !string.Equals(await File.ReadAllTextAsync(pad, TestContext.Current.CancellationToken), pagina, StringComparison.Ordinal))
        {
            await File.WriteAllTextAsync(pad, pagina, TestContext.Current.CancellationToken);
            Assert.Fail("docs/instellingen.md liep achter op de lijst in de code en is bijgewerkt: neem het mee in je commit.");
        }
    }

    [Fact]
    public void Lijst_KentElkeInstellingDieDeCodeLeest()
    {
        var delen = Instellingenlijst.Alle.Select(i => i.Deel).ToHashSet(StringComparer.Ordinal);
        var gelezen = Directory.EnumerateFiles(Repo.Pad("src"), "*.cs", SearchOption.AllDirectories)
            .Where(p => !p.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(p => Naam().Matches(File.ReadAllText(p)).Select(m => m.Groups["naam"].Value)).Where(n => delen.Contains(n.Split(':')[0])).Distinct(StringComparer.Ordinal).ToList();
        gelezen.Count.ShouldBeGreaterThan(15, "een zoeker die niets vindt, laat alles door");
        gelezen.Where(n => !Instellingenlijst.Alle.Any(i => i.Past(n) || i.Naam.StartsWith(n + ":", StringComparison.Ordinal)))
            .ShouldBeEmpty("zet een nieuwe instelling in de lijst bij haar lezer (ontwikkelen.md)");
    }

    [GeneratedRegex("\"(?<naam>[A-Z][A-Za-z]+(:[A-Z][A-Za-z]+)+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Naam();
}
