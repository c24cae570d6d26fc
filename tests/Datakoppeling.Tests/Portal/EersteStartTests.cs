using System.Text.Json;
using Datakoppeling.Portal.Voorbeeldgegevens;
using Datakoppeling.Tests.Hulp;
using Microsoft.Extensions.Logging.Abstractions;

namespace Datakoppeling.Tests.Portal;

/// <summary>What a newcomer meets with the first command of the README.</summary>
[Collection(nameof(PortaalTests))]
[OpBeideDatabases]
public sealed class EersteStartTests
{
    [Fact]
    public async Task DotnetRun_ZonderInstellingen_StartDeDemo()
    {
        // Without it the portal would ask for an identity provider, as it does on a server.
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Repo.Pad("src", "Datakoppeling.Portal", "Properties", "launchSettings.json"), TestContext.Current.CancellationToken));
        var profiel = json.RootElement.GetProperty("profiles").EnumerateObject().ShouldHaveSingleItem().Value;
        profiel.GetProperty("environmentVariables").GetProperty("ASPNETCORE_ENVIRONMENT").GetString().ShouldBe("Development");
        profiel.GetProperty("applicationUrl").GetString().ShouldStartWith("http://localhost:");
    }

    [Fact]
    public void Voorbeeldstand_TerwijlDeDemoGemaaktWordt_NoemtHetDeelEnHoeVer()
    {
        var stand = new Voorbeeldstand(NullLogger<Voorbeeldstand>.Instance);
        stand.Nu.Klaar.ShouldBeFalse();
        stand.Meld("De bronnen worden geladen.", 3, 12);
        stand.Nu.ShouldBe(new Voorbeeldvoortgang(false, "De bronnen worden geladen.", 25));
        stand.Meld("Nog iets.");
        stand.Nu.Procent.ShouldBeNull();
        stand.IsKlaar();
        stand.Nu.Klaar.ShouldBeTrue();
    }

    [Fact]
    public async Task Demostand_ZonderVoorbeeldgegevens_IsErNiet()
    {
        await using var portaal = await Draaiend.Start();
        using var browser = portaal.Browser();
        using var antwoord = await browser.GetAsync(new Uri("demostand", UriKind.Relative), TestContext.Current.CancellationToken);
        antwoord.IsSuccessStatusCode.ShouldBeFalse();
    }
}
