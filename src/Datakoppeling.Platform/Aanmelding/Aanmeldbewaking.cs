using Datakoppeling.Platform.Levensloop;
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
internal sealed class Aanmeldbewaking(ILoggerFactory logs, Sessiecontrole controle, Sessieinstellingen instellingen, Opslagstand opslag)
    : RevalidatingServerAuthenticationStateProvider(logs)
{
    private static readonly TimeSpan Snel = TimeSpan.FromSeconds(1);
    private bool _isOnbekend;

    protected override TimeSpan RevalidationInterval => _isOnbekend ? Snel : instellingen.Kijken;

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        try
        {
            var klopt = await controle.KloptNog(authenticationState.User, cancellationToken);
            _isOnbekend = false;
            return klopt;
        }
        catch (Exception fout) when (opslag.Herken(fout))
        {
            // Nobody is signed out because the database is away: nothing can be read or changed without it. Asked anew as soon as it is back.
            _isOnbekend = true;
            return true;
        }
    }
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
