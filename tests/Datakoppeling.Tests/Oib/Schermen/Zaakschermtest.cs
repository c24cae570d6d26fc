using Bunit;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Oib.Handelingen;

namespace Datakoppeling.Tests.Oib.Schermen;

/// <summary>Components of the case on the real handelingen and a small invented month behind them.</summary>
public abstract class Zaakschermtest : IAsyncLifetime
{
    private readonly Proefschermen _schermen = new();

    internal Proefmaand Proef { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Proef = await Proefmaand.Maak();
        await Proef.LeverAlles();
    }

    protected static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    /// <summary>Draws for this person.</summary>
    protected BunitContext Als(Gebruiker wie) => _schermen.Als(Proef.Platform, wie);

    /// <summary>The first case on a tab, as the screen gets it.</summary>
    /// <param name="metContact">One with a signal that asks for contact with the client.</param>
    protected async Task<Zaak> Zaak(Bak bak, bool metContact = false)
    {
        var maand = (await Proef.Maanden()).First(d => d.Bak == bak && (!metContact || d.Signalen.VraagtContact));
        return (await Proef.Platform.Dienst<Zaaklezer>().Lees(Proefmaand.Consulent, maand.Id, Stop)).Waarde;
    }

    /// <summary>No-break spaces as plain ones, so that an expected text can be read and typed.</summary>
    protected static string Gewoon(string tekst) => tekst.Replace('\u00A0', ' ');

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await _schermen.DisposeAsync();
        await Proef.DisposeAsync();
    }
}
