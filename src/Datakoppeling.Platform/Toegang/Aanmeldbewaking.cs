using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Toegang;

/// <summary>
/// Looks every five minutes whether whoever sits at an open circuit still has the roles it was opened with; if not, the circuit
/// signs out.
/// </summary>
internal sealed class Aanmeldbewaking(ILoggerFactory logs, IGebruikersbron bron) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(5);

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        Gebruiker.Uit(authenticationState.User) is { } wie ? bron.KloptNog(wie, cancellationToken) : Task.FromResult(false);
}

/// <summary>Where users come from: the demo list in Development, the identity provider elsewhere.</summary>
public interface IGebruikersbron
{
    /// <summary>Whether this user still exists and still has these roles.</summary>
    Task<bool> KloptNog(Gebruiker wie, CancellationToken stop);
}

internal sealed class DemoGebruikersbron : IGebruikersbron
{
    public Task<bool> KloptNog(Gebruiker wie, CancellationToken stop) =>
        Task.FromResult(Demogebruikers.Zoek(wie.Id) is { } nu && nu.Rollen.SetEquals(wie.Rollen));
}
