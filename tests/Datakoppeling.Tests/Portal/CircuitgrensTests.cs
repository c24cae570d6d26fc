using Datakoppeling.Platform.Toegang;
using Datakoppeling.Portal.Onderdelen.Circuits;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Datakoppeling.Tests.Portal;

[Collection(nameof(PortaalTests))]
public sealed class CircuitgrensTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Circuitwacht Wacht(Circuittelling telling, string wie) => new(telling, new Vast(Demogebruikers.Zoek(wie)!), new Datakoppeling.Platform.Schermdelen.Verbindingsstand());

    [Fact]
    public async Task Circuit_BovenDeGrens_IsErEenTeVeelEnPastWeerAlsErEenSluit()
    {
        var telling = new Circuittelling(new Circuitinstellingen(2, 0, TimeSpan.Zero));
        var wachten = Enumerable.Range(0, 3).Select(_ => Wacht(telling, "demo-consulent")).ToList();
        foreach (var wacht in wachten) { await wacht.OnCircuitOpenedAsync(null!, Stop); }
        wachten.Select(w => w.TeVeel).ShouldBe([false, false, true]);

        var ander = Wacht(telling, "demo-manager");
        await ander.OnCircuitOpenedAsync(null!, Stop);
        ander.TeVeel.ShouldBeFalse("ieder heeft zijn eigen grens");

        foreach (var wacht in wachten) { await wacht.OnCircuitClosedAsync(null!, Stop); }
        telling.Aantal("demo-consulent").ShouldBe(0);
        var nieuw = Wacht(telling, "demo-consulent");
        await nieuw.OnCircuitOpenedAsync(null!, Stop);
        nieuw.TeVeel.ShouldBeFalse();
    }

    [Fact]
    public async Task Circuit_VanVelenTegelijk_TeltGoed()
    {
        var telling = new Circuittelling(new Circuitinstellingen(50, 0, TimeSpan.Zero));
        var wachten = Enumerable.Range(0, 200).Select(_ => Wacht(telling, "demo-consulent")).ToList();
        await Parallel.ForEachAsync(wachten, Stop, async (w, stop) => await w.OnCircuitOpenedAsync(null!, stop));
        wachten.Count(w => w.TeVeel).ShouldBe(150);
        await Parallel.ForEachAsync(wachten, Stop, async (w, stop) => await w.OnCircuitClosedAsync(null!, stop));
        telling.Aantal("demo-consulent").ShouldBe(0);
    }

    [Fact]
    public async Task Grenzen_VanCircuitEnVerbinding_ZijnDieVanDeInstellingen()
    {
        await using var portaal = await Draaiend.Start(null, "--Circuits:Bewaard=7", "--Circuits:Bewaartijd=00:01:00", "--Circuits:PerPersoon=3");
        var circuit = portaal.App.Services.GetRequiredService<IOptions<CircuitOptions>>().Value;
        circuit.DisconnectedCircuitMaxRetained.ShouldBe(7);
        circuit.DisconnectedCircuitRetentionPeriod.ShouldBe(TimeSpan.FromMinutes(1));
        circuit.MaxBufferedUnacknowledgedRenderBatches.ShouldBe(10);
        circuit.JSInteropDefaultCallTimeout.ShouldBe(TimeSpan.FromSeconds(30));
        circuit.DetailedErrors.ShouldBeFalse();
        portaal.App.Services.GetRequiredService<Circuitinstellingen>().PerPersoon.ShouldBe(3);
        // The hub of circuits is not public.
        var hub = typeof(CircuitOptions).Assembly.GetType("Microsoft.AspNetCore.Components.Server.ComponentHub", throwOnError: true)!;
        var opties = (IOptions<HubOptions>)portaal.App.Services.GetRequiredService(typeof(IOptions<>).MakeGenericType(typeof(HubOptions<>).MakeGenericType(hub)));
        opties.Value.MaximumReceiveMessageSize.ShouldBe(Circuitinstellingen.GrootsteBericht);
        opties.Value.EnableDetailedErrors.ShouldBe(false);
    }

    private sealed class Vast(Gebruiker wie) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(wie.AlsClaims("toets")));
    }
}
