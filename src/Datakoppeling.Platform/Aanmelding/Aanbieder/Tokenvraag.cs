using System.Net;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Datakoppeling.Platform.Aanmelding.Aanbieder;

/// <summary>A question to the token endpoint of the provider, server to server.</summary>
internal static class Tokenvraag
{
    /// <returns>The answer as JSON; null when the provider refused (a used code, a withdrawn account).</returns>
    /// <exception cref="HttpRequestException">The provider did not answer, or is out of order.</exception>
    public static async Task<string?> Stel(Aanbiederopties opties, OpenIdConnectConfiguration aanbieder, Dictionary<string, string> vraag, CancellationToken stop)
    {
        vraag["client_id"] = opties.Aanbieder.ClientId;
        vraag["client_secret"] = opties.Aanbieder.Geheim;
        using var bericht = new HttpRequestMessage(HttpMethod.Post, aanbieder.TokenEndpoint) { Content = new FormUrlEncodedContent(vraag) };
        bericht.Headers.Accept.ParseAdd("application/json");
        try
        {
            using var antwoord = await opties.Backchannel.SendAsync(bericht, stop);
            if (antwoord.IsSuccessStatusCode) { return await antwoord.Content.ReadAsStringAsync(stop); }
            if (antwoord.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError)
            {
                throw new HttpRequestException("De aanbieder is niet in orde.", inner: null, antwoord.StatusCode);
            }
            return null;
        }
        catch (TaskCanceledException fout) when (!stop.IsCancellationRequested)
        {
            throw new HttpRequestException("De aanbieder antwoordt niet op tijd.", fout);
        }
    }
}
