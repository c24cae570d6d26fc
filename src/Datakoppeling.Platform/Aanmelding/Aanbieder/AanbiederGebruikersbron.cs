using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Datakoppeling.Platform.Aanmelding.Aanbieder;

/// <summary>
/// Asks the provider with the refresh token for a new id token, which tells the roles of this moment. A role that is gone, or an
/// account that is closed, ends the session; a role that was added comes with the next sign-in.
/// </summary>
internal sealed class AanbiederGebruikersbron(IOptionsMonitor<OpenIdConnectOptions> opties, Aanbiederinstellingen aanbieder, ILogger<AanbiederGebruikersbron> log) : IGebruikersbron
{
    public async Task<Sessieoordeel> Bevestig(AuthenticationTicket ticket, CancellationToken stop)
    {
        var (nu, wie) = (opties.Get(AanbiederRegistratie.Schema), Gebruiker.Uit(ticket.Principal));
        if (wie is null || ticket.Properties.GetTokenValue(Tokens.Vernieuwtoken) is not { } token) { return Sessieoordeel.Vervallen; }
        try
        {
            if (await Tokens.Vernieuw(nu, token, stop) is not { } json) { return Sessieoordeel.Vervallen; }
            var antwoord = new OpenIdConnectMessage(json);
            var uitslag = await nu.TokenHandler.ValidateTokenAsync(antwoord.IdToken, nu.TokenValidationParameters);
            if (!uitslag.IsValid)
            {
                log.LogWarning("Een vernieuwde aanmelding is geweigerd: {Reden}.", Weigerreden.VanToken(uitslag.Exception));
                return Sessieoordeel.Vervallen;
            }
            if (Gebruikerslezer.Lees(aanbieder, uitslag.ClaimsIdentity) is not { } vers || !string.Equals(vers.Id, wie.Id, StringComparison.Ordinal)) { return Sessieoordeel.Vervallen; }
            if (!vers.Rollen.IsSupersetOf(wie.Rollen)) { return Sessieoordeel.Vervallen; }
            ticket.Properties.UpdateTokenValue(Tokens.IdToken, antwoord.IdToken);
            if (antwoord.RefreshToken is { Length: > 0 } volgende) { ticket.Properties.UpdateTokenValue(Tokens.Vernieuwtoken, volgende); }
            return Sessieoordeel.Klopt(ticket);
        }
        catch (Exception fout) when (fout is HttpRequestException or IOException or InvalidOperationException)
        {
            // The discovery document throws an InvalidOperationException when it cannot be fetched.
            log.LogWarning("De identiteitsaanbieder is niet bereikbaar ({Fout}).", fout.GetType().Name);
            return Sessieoordeel.GeenAntwoord;
        }
    }
}
