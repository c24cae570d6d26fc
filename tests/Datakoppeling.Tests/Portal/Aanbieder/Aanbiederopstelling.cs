using Datakoppeling.Platform.Aanmelding.Aanbieder;
using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Datakoppeling.Tests.Portal.Aanbieder;

/// <summary>A portal and the provider that it signs in at. Sessions are confirmed five times a second, so that a test sees it happen.</summary>
public abstract class Aanbiederopstelling(Aanmeldsoort soort) : IAsyncLifetime
{
    /// <summary>Asks what the framework itself makes of whoever is signed in.</summary>
    internal const string Rolpad = "/proef/rol/";

    internal Proefaanbieder Aanbieder { get; private set; } = null!;
    public Draaiend Portaal { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Aanbieder = await Proefaanbieder.Start(soort);
        Portaal = await Draaiend.Start("Development", Proefpaden, Aanbieder.Instellingen("--Toegang:AanmeldingenPerMinuut=1000",
            "--Toegang:Sessie:Bevestigen=00:00:00.2", "--Toegang:Sessie:Kijken=00:00:00.2", "--Toegang:Sessie:Uiterlijk=00:00:15"));
    }

    private static void Proefpaden(WebApplication app) => app.MapGet(Rolpad + "{rol}", (HttpContext http, Rol rol) => http.User.IsInRole(rol.ToString()));

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Portaal.DisposeAsync();
        await Aanbieder.DisposeAsync();
    }
}

/// <summary>At any provider that speaks OpenID Connect.</summary>
public sealed class OpenIdopstelling() : Aanbiederopstelling(Aanmeldsoort.OpenIdConnect);

/// <summary>At one in the shape of Entra ID.</summary>
public sealed class Entraopstelling() : Aanbiederopstelling(Aanmeldsoort.EntraId);
