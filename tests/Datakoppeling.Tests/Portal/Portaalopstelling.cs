using Datakoppeling.Tests.Portal.Aanbieder;

namespace Datakoppeling.Tests.Portal;

/// <summary>One portal in Development for all tests of a class.</summary>
public sealed class Ontwikkelportaal : IAsyncLifetime
{
    public Draaiend Portaal { get; private set; } = null!;

    public async ValueTask InitializeAsync() => Portaal = await Draaiend.Start();

    public ValueTask DisposeAsync() => Portaal.DisposeAsync();
}

/// <summary>One portal in Production, with a provider, that also answers to the name of a load balancer.</summary>
public sealed class Productieportaal : IAsyncLifetime
{
    private Proefaanbieder _aanbieder = null!;

    public Draaiend Portaal { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _aanbieder = await Proefaanbieder.Start();
        Portaal = await Draaiend.Start("Production", null, _aanbieder.Instellingen(
            "--Kluis:Hoofdsleutel=" + Convert.ToBase64String(new byte[32]), "--AllowedHosts=*;anders.example.nl"));
    }

    public async ValueTask DisposeAsync()
    {
        await Portaal.DisposeAsync();
        await _aanbieder.DisposeAsync();
    }
}
