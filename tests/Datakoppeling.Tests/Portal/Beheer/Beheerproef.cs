using Bunit;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Platform;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal.Beheer;

/// <summary>The pages of Beheer drawn without a browser, on the real platform behind them.</summary>
public abstract class Beheerproef : IAsyncLifetime
{
    private readonly Proefschermen _schermen = new();

    protected static readonly Gebruiker Manager = Demogebruikers.Zoek("demo-manager")!;
    protected static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;
    protected Proefplatform Platform { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Platform = await Proefplatform.Maak(meer: Voeg);

    /// <summary>What the page needs of the platform.</summary>
    protected abstract void Voeg(IServiceCollection diensten);

    protected BunitContext Als(Gebruiker wie) => _schermen.Als(Platform, wie);

    protected static NavigationManager Navigatie(BunitContext scherm) => Proefschermen.Navigatie(scherm);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _schermen.DisposeAsync();
        await Platform.DisposeAsync();
    }
}
