namespace Datakoppeling.Tests.Portal.Aanbieder;

/// <summary>A portal and the provider that it signs in at. Sessions are confirmed five times a second, so that a test sees it happen.</summary>
public sealed class Aanbiederopstelling : IAsyncLifetime
{
    internal Proefaanbieder Aanbieder { get; private set; } = null!;
    public Draaiend Portaal { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Aanbieder = await Proefaanbieder.Start();
        Portaal = await Draaiend.Start("Development", null, Aanbieder.Instellingen("--Toegang:AanmeldingenPerMinuut=1000",
            "--Toegang:Sessie:Bevestigen=00:00:00.2", "--Toegang:Sessie:Kijken=00:00:00.2", "--Toegang:Sessie:Uiterlijk=00:00:15"));
    }

    public async ValueTask DisposeAsync()
    {
        await Portaal.DisposeAsync();
        await Aanbieder.DisposeAsync();
    }
}
