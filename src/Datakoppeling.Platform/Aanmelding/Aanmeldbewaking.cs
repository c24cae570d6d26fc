using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Platform.Aanmelding;

/// <summary>
/// Looks every so often whether whoever sits at an open circuit still is signed in with the roles it was opened with; if not, the
/// circuit signs out.
/// </summary>
internal sealed class Aanmeldbewaking(ILoggerFactory logs, Sessiecontrole controle, Sessieinstellingen instellingen) : RevalidatingServerAuthenticationStateProvider(logs)
{
    protected override TimeSpan RevalidationInterval => instellingen.Kijken;

    protected override Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        controle.KloptNog(authenticationState.User, cancellationToken);
}

/// <summary>What a person does in a circuit keeps the session alive; an open page that nobody touches does not.</summary>
internal sealed class Circuitactiviteit(AuthenticationStateProvider staat, Sessies sessies, TimeProvider klok) : CircuitHandler
{
    private static readonly TimeSpan Rust = TimeSpan.FromMinutes(1);
    private long _laatst;

    public override Func<CircuitInboundActivityContext, Task> CreateInboundActivityHandler(Func<CircuitInboundActivityContext, Task> next) => async context =>
    {
        if (_laatst == 0 || klok.GetElapsedTime(_laatst) > Rust)
        {
            _laatst = klok.GetTimestamp();
            if (Sessies.Id((await staat.GetAuthenticationStateAsync()).User) is { } id) { await sessies.Raak(id); }
        }
        await next(context);
    };
}
