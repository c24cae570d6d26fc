using Bunit;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Platform.Schermdelen;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Oib.Handelingen;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Oib.Schermen;

/// <summary>Components of the case on the real handelingen and a small invented month behind them.</summary>
public abstract class Zaakschermtest : IAsyncLifetime
{
    private readonly BunitContext _bunit = new();

    internal Proefmaand Proef { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Proef = await Proefmaand.Maak();
        await Proef.LeverAlles();
        _bunit.JSInterop.Mode = JSRuntimeMode.Loose;
        _bunit.JSInterop.Setup<Radzen.Blazor.Rendering.Rect>(_ => true).SetResult(new() { Width = 600, Height = 300 });
        _bunit.Services.AddFallbackServiceProvider(new Doorgever(Proef.Platform.Diensten));
        _bunit.Services.AddSchermdelen();
    }

    protected static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    /// <summary>Draws for this person.</summary>
    protected BunitContext Als(Gebruiker wie)
    {
        _bunit.Services.AddSingleton<AuthenticationStateProvider>(new VasteAanmelding(wie));
        _bunit.Services.AddSingleton(Proef.Platform.Dienst<Toegangscontrole>());
        _bunit.Services.AddScoped<HuidigeGebruiker>();
        return _bunit;
    }

    /// <summary>The first case on a tab, as the screen gets it.</summary>
    protected async Task<Zaak> Zaak(Bak bak)
    {
        var maand = await Proef.Een(bak);
        return (await Proef.Platform.Dienst<Zaaklezer>().Lees(Proefmaand.Consulent, maand.Id, Stop)).Waarde;
    }

    /// <summary>No-break spaces as plain ones, so that an expected text can be read and typed.</summary>
    protected static string Gewoon(string tekst) => tekst.Replace('\u00A0', ' ');

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _bunit.DisposeAsync();
        await Proef.DisposeAsync();
    }

    private sealed class VasteAanmelding(Gebruiker wie) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(wie.AlsClaims("toets")));
    }

    private sealed class Doorgever(IServiceProvider diensten) : IServiceProvider
    {
        public object? GetService(Type serviceType) => diensten.GetService(serviceType);
    }
}
