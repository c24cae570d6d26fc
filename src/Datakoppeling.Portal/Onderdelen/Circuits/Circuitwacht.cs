using System.Collections.Concurrent;
using Datakoppeling.Platform.Schermdelen;
using Datakoppeling.Platform.Telemetrie;
using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Datakoppeling.Portal.Onderdelen.Circuits;

/// <summary>How many circuits each person has open on this node.</summary>
internal sealed class Circuittelling(Circuitinstellingen instellingen)
{
    private readonly ConcurrentDictionary<string, int> _open = new(StringComparer.Ordinal);

    /// <returns>Whether it fits; it counts either way, until it is closed.</returns>
    public bool Open(string wie) => _open.AddOrUpdate(wie, 1, (_, aantal) => aantal + 1) <= instellingen.PerPersoon;

    public void Sluit(string wie)
    {
        // A person without any leaves no trace here.
        if (_open.AddOrUpdate(wie, 0, (_, aantal) => aantal - 1) <= 0) { _open.TryRemove(new(wie, 0)); }
    }

    internal int Aantal(string wie) => _open.GetValueOrDefault(wie);
}

/// <summary>Counts this circuit; past the bound the page says so and shows nothing else, so that it costs next to nothing.</summary>
internal sealed class Circuitwacht(Circuittelling telling, AuthenticationStateProvider aanmelding, Verbindingsstand verbinding) : CircuitHandler
{
    private string? _wie;

    /// <summary>Whether this circuit is one too many.</summary>
    public bool TeVeel { get; private set; }

    public override async Task OnCircuitOpenedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        _wie = Gebruiker.Uit((await aanmelding.GetAuthenticationStateAsync()).User)?.Id ?? "";
        TeVeel = !telling.Open(_wie);
        Metingen.TelCircuit(1);
    }

    public override Task OnConnectionDownAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        verbinding.Zet(weg: true);
        return Task.CompletedTask;
    }

    public override Task OnConnectionUpAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        verbinding.Zet(weg: false);
        return Task.CompletedTask;
    }

    public override Task OnCircuitClosedAsync(Circuit circuit, CancellationToken cancellationToken)
    {
        if (_wie is not null)
        {
            telling.Sluit(_wie);
            Metingen.TelCircuit(-1);
        }
        return Task.CompletedTask;
    }
}

internal static class CircuitRegistratie
{
    public static void AddCircuits(this WebApplicationBuilder builder)
    {
        var instellingen = Circuitinstellingen.Lees(builder.Configuration, builder.Environment.IsDevelopment());
        builder.Services.AddRazorComponents().AddInteractiveServerComponents(instellingen.Stel).AddHubOptions(Circuitinstellingen.StelVerbinding);
        builder.Services.AddSingleton(instellingen).AddSingleton<Circuittelling>();
        builder.Services.AddScoped<Circuitwacht>().AddScoped<CircuitHandler>(d => d.GetRequiredService<Circuitwacht>());
    }
}
