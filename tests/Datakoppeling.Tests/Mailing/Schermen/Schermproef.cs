using Bunit;
using Datakoppeling.Platform.Schermdelen;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Mailing.Handelingen;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Mailing.Schermen;

/// <summary>Pages drawn without a browser, on the real handelingen behind them. Each person has a screen of their own.</summary>
public abstract class Schermproef : IAsyncLifetime
{
    private readonly List<BunitContext> _schermen = [];

    protected Rondeproef Proef { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Proef = await Rondeproef.Maak();

    /// <summary>A screen on which this person is signed in.</summary>
    protected BunitContext Als(Gebruiker wie)
    {
        var scherm = new BunitContext();
        scherm.JSInterop.Mode = JSRuntimeMode.Loose;
        scherm.JSInterop.Setup<Radzen.Blazor.Rendering.Rect>(_ => true).SetResult(new() { Width = 600, Height = 300 });
        scherm.Services.AddFallbackServiceProvider(new Doorgever(Proef));
        scherm.Services.AddSchermdelen();
        scherm.Services.AddSingleton<AuthenticationStateProvider>(new VasteAanmelding(wie));
        scherm.Services.AddSingleton(Proef.Dienst<Toegangscontrole>());
        scherm.Services.AddScoped<HuidigeGebruiker>();
        _schermen.Add(scherm);
        return scherm;
    }

    protected static NavigationManager Navigatie(BunitContext scherm) => scherm.Services.GetRequiredService<NavigationManager>();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var scherm in _schermen) { await scherm.DisposeAsync(); }
        await Proef.DisposeAsync();
    }

    private sealed class VasteAanmelding(Gebruiker wie) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(wie.AlsClaims("toets")));
    }

    /// <summary>Services of the module come from the composition of the test.</summary>
    private sealed class Doorgever(Rondeproef proef) : IServiceProvider
    {
        public object? GetService(Type serviceType) => proef.Platform.Diensten.GetService(serviceType);
    }
}
