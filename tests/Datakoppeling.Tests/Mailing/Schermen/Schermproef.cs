using Bunit;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Mailing.Handelingen;
using Microsoft.AspNetCore.Components;

namespace Datakoppeling.Tests.Mailing.Schermen;

/// <summary>Pages drawn without a browser, on the real handelingen behind them. Each person has a screen of their own.</summary>
public abstract class Schermproef : IAsyncLifetime
{
    private readonly Proefschermen _schermen = new();

    protected Rondeproef Proef { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Proef = await Rondeproef.Maak();

    protected BunitContext Als(Gebruiker wie) => _schermen.Als(Proef.Platform, wie);

    protected static NavigationManager Navigatie(BunitContext scherm) => Proefschermen.Navigatie(scherm);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _schermen.DisposeAsync();
        await Proef.DisposeAsync();
    }
}
