using Bunit;
using Datakoppeling.Platform.Schermdelen.Meldingen;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Hulp;

/// <summary>Screens drawn without a browser, on the composition of a test: one for each person who looks.</summary>
public sealed class Proefschermen : IAsyncDisposable
{
    private readonly List<BunitContext> _schermen = [];

    /// <summary>A screen on which this person is signed in.</summary>
    public BunitContext Als(Proefplatform platform, Gebruiker wie)
    {
        var scherm = new BunitContext();
        scherm.JSInterop.Mode = JSRuntimeMode.Loose;
        scherm.Services.AddFallbackServiceProvider(new Doorgever(platform));
        scherm.Services.AddSchermdelen();
        scherm.Services.AddSingleton<AuthenticationStateProvider>(new VasteAanmelding(wie));
        scherm.Services.AddSingleton(platform.Dienst<Toegangscontrole>());
        scherm.Services.AddScoped<HuidigeGebruiker>();
        _schermen.Add(scherm);
        return scherm;
    }

    public static NavigationManager Navigatie(BunitContext scherm) => scherm.Services.GetRequiredService<NavigationManager>();

    public async ValueTask DisposeAsync()
    {
        foreach (var scherm in _schermen) { await scherm.DisposeAsync(); }
    }

    private sealed class VasteAanmelding(Gebruiker wie) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(wie.AlsClaims("toets")));
    }

    /// <summary>Services of the module come from the composition of the test.</summary>
    private sealed class Doorgever(Proefplatform platform) : IServiceProvider
    {
        public object? GetService(Type serviceType) => platform.Diensten.GetService(serviceType);
    }
}
