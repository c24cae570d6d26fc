using Bunit;
using Datakoppeling.Platform.Schermdelen;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal.Beheer;

/// <summary>The pages of Beheer drawn without a browser, on the real platform behind them.</summary>
public abstract class Beheerproef : IAsyncLifetime
{
    private readonly List<BunitContext> _schermen = [];

    protected static readonly Gebruiker Manager = Demogebruikers.Zoek("demo-manager")!;
    protected static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;
    protected Proefplatform Platform { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Platform = await Proefplatform.Maak(meer: Voeg);

    /// <summary>What the page needs of the platform.</summary>
    protected abstract void Voeg(IServiceCollection diensten);

    /// <summary>A screen on which this person is signed in.</summary>
    protected BunitContext Als(Gebruiker wie)
    {
        var scherm = new BunitContext();
        scherm.JSInterop.Mode = JSRuntimeMode.Loose;
        scherm.Services.AddFallbackServiceProvider(new Doorgever(Platform));
        scherm.Services.AddSchermdelen();
        scherm.Services.AddSingleton<AuthenticationStateProvider>(new VasteAanmelding(wie));
        scherm.Services.AddSingleton(Platform.Dienst<Toegangscontrole>());
        scherm.Services.AddScoped<HuidigeGebruiker>();
        _schermen.Add(scherm);
        return scherm;
    }

    protected static NavigationManager Navigatie(BunitContext scherm) => scherm.Services.GetRequiredService<NavigationManager>();

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        foreach (var scherm in _schermen) { await scherm.DisposeAsync(); }
        await Platform.DisposeAsync();
    }

    private sealed class VasteAanmelding(Gebruiker wie) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(wie.AlsClaims("toets")));
    }

    private sealed class Doorgever(Proefplatform platform) : IServiceProvider
    {
        public object? GetService(Type serviceType) => platform.Diensten.GetService(serviceType);
    }
}
