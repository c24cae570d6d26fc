using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Datakoppeling.Platform.Aanmelding.Aanbieder;

/// <summary>
/// Asks the provider with the refresh token for a new id token, which tells the roles of this moment. A role that is gone, or an
/// account that is closed, ends the session; a role that was added comes with the next sign-in.
/// </summary>
internal sealed class AanbiederGebruikersbron(IOptionsMonitor<Aanbiederopties> opties, ILogger<AanbiederGebruikersbron> log) : IGebruikersbron
{
    public async Task<Sessieoordeel> Bevestig(AuthenticationTicket ticket, CancellationToken stop)
    {
        var (nu, wie) = (opties.Get(Aanbiederopties.Schema), Gebruiker.Uit(ticket.Principal));
        if (wie is null || ticket.Properties.GetTokenValue(Aanbiederhandler.Vernieuwtoken) is not { } token) { return Sessieoordeel.Vervallen; }
        try
        {
            var aanbieder = await nu.Vindplaats.GetConfigurationAsync(stop);
            var json = await Tokenvraag.Stel(nu, aanbieder, new(StringComparer.Ordinal) { ["grant_type"] = "refresh_token", ["refresh_token"] = token }, stop);
            if (json is null) { return Sessieoordeel.Vervallen; }
            var antwoord = new OpenIdConnectMessage(json);
            var claims = await IdTokentoets.Toets(nu, antwoord, nonce: null, stop);
            if (Gebruikerslezer.Lees(nu.Aanbieder, claims) is not { } vers || !string.Equals(vers.Id, wie.Id, StringComparison.Ordinal)) { return Sessieoordeel.Vervallen; }
            if (!vers.Rollen.IsSupersetOf(wie.Rollen)) { return Sessieoordeel.Vervallen; }
            ticket.Properties.UpdateTokenValue(Aanbiederhandler.IdToken, antwoord.IdToken);
            if (antwoord.RefreshToken is { Length: > 0 } volgende) { ticket.Properties.UpdateTokenValue(Aanbiederhandler.Vernieuwtoken, volgende); }
            return Sessieoordeel.Klopt(ticket);
        }
        catch (AanmeldingGeweigerdException fout)
        {
            log.LogWarning("Een vernieuwde aanmelding is geweigerd: {Reden}.", fout.Message);
            return Sessieoordeel.Vervallen;
        }
        catch (Exception fout) when (fout is HttpRequestException or IOException or InvalidOperationException)
        {
            // The discovery document throws an InvalidOperationException when it cannot be fetched.
            log.LogWarning("De identiteitsaanbieder is niet bereikbaar ({Fout}).", fout.GetType().Name);
            return Sessieoordeel.GeenAntwoord;
        }
    }
}
