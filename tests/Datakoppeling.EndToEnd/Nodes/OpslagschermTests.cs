using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Overzichten;
using Microsoft.Playwright;
using Zaakmaand = Datakoppeling.EndToEnd.Oib.Zaakmaand;

namespace Datakoppeling.EndToEnd.Nodes;

/// <summary>Somebody at work while the database is away: the screens say so, nobody is signed out, and everything comes back by itself.</summary>
public sealed class OpslagschermTests(Opstelling opstelling) : Schermtest(opstelling)
{
    private const string Weg = "De opslag is even niet bereikbaar";
    private const string Getypt = "Loonstrook opgevraagd bij de werkgever";
    private static readonly Lazy<Postgresserver> Server = new(Postgresserver.Duurzaam);
    private Cluster _cluster = null!;

    protected override async Task<Portaalproces> KiesPortaal()
    {
        // Sessions are looked at all the time, also while the database is away.
        _cluster = await Cluster.Maak(1, () => Server.Value, "--Toegang:Sessie:Kijken=00:00:01");
        return _cluster.Nodes[0];
    }

    [Fact]
    public async Task Schermen_TerwijlDeDatabaseWegIs_ZeggenDatEnKomenVanzelfTerug()
    {
        var maand = new Zaakmaand(3, "STORING");
        foreach (var (soort, inhoud) in new[] { (Leveringsoort.Dossiers, maand.Dossiers()), (Leveringsoort.Historie, maand.Historie()), (Leveringsoort.Inkomsten, maand.Inkomsten()) })
        {
            using var stroom = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(inhoud));
            (await _cluster.Dienst<LeverBestand>().Voer(Cluster.Beheerder, maand.Maand.ToString(), soort.Url(), stroom, Stop)).Weigering.ShouldBeNull();
            await _cluster.Rust();
        }
        await MeldAan(Demorol.Consulent);
        var (nieuw, zaak, lijst) = (await Pagina.Context.NewPageAsync(), await Pagina.Context.NewPageAsync(), await Pagina.Context.NewPageAsync());
        foreach (var pagina in (IPage[])[zaak, lijst]) { await Open($"/oib/werklijst?maand={maand.Maand}&stand=voorstel", pagina); }
        await Open($"/oib/werklijst?maand={maand.Maand}&stand=voorstel");
        await Pagina.GetByText(maand.Nummer(1)).First.ClickAsync();
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Houd aan" }).ClickAsync();
        await Pagina.GetByLabel("Aanhouden tot").FillAsync(TimeProvider.System.GetUtcNow().AddDays(7).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));

        Server.Value.Stop("fast");
        try
        {
            // Who sits and types is told, and loses nothing.
            await Assertions.Expect(Pagina.Locator("[data-opslag=weg]")).ToBeVisibleAsync();
            await Pagina.GetByLabel("Reden").PressSequentiallyAsync(Getypt);
            await Pagina.GetByRole(AriaRole.Button, new() { Name = "Houd dossier aan" }).ClickAsync();
            await Assertions.Expect(Pagina.GetByText($"{Weg}. Er is niets bewaard.")).ToBeVisibleAsync();
            await Foto(Pagina, "opslag-weg");
            // Who opens another page within the portal.
            await zaak.GetByText(maand.Nummer(3)).First.ClickAsync();
            await Assertions.Expect(zaak.GetByText("dit komt vanzelf terug").First).ToBeVisibleAsync();
            await Foto(zaak, "opslag-weg-deel");
            // Who only changes the filter of a page that is open.
            await lijst.GetByRole(AriaRole.Button, new() { NameRegex = new("^Beoordelen") }).ClickAsync();
            await Assertions.Expect(lijst.Locator("[data-opslag=weg]")).ToBeVisibleAsync();
            // Who comes from outside.
            (await nieuw.GotoAsync("/"))!.Status.ShouldBe(503);
            await Assertions.Expect(nieuw.GetByRole(AriaRole.Heading, new() { Name = Weg })).ToBeVisibleAsync();
            await ControleerToegankelijkheid(nieuw);
            await ControleerBreedten(nieuw);
            await Foto(nieuw, "opslag-weg-pagina");
        }
        finally { Server.Value.Start(); }

        await Assertions.Expect(nieuw.Locator(".balk-persoon-naam")).ToBeVisibleAsync();
        await Assertions.Expect(zaak.GetByRole(AriaRole.Heading, new() { Name = $"Dossier {maand.Nummer(3)}" })).ToBeVisibleAsync();
        await Assertions.Expect(lijst.Locator(".lijst tbody tr")).ToHaveCountAsync(5);
        await Assertions.Expect(Pagina.Locator("[data-opslag=weg]")).ToHaveCountAsync(0);
        await Assertions.Expect(Pagina.GetByLabel("Reden")).ToHaveValueAsync(Getypt);
        await Pagina.GetByRole(AriaRole.Button, new() { Name = "Houd dossier aan" }).ClickAsync();
        await Assertions.Expect(Pagina.GetByText($"Dossier {maand.Nummer(1)}: aangehouden.")).ToBeVisibleAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_cluster is not null) { await _cluster.DisposeAsync(); }
    }
}
