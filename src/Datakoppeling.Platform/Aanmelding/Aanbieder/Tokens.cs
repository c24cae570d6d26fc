using System.Net;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;

namespace Datakoppeling.Platform.Aanmelding.Aanbieder;

/// <summary>The provider's tokens in a session, and the question for fresh ones, server to server.</summary>
internal static class Tokens
{
    public const string IdToken = "id_token";
    public const string Vernieuwtoken = "refresh_token";

    /// <returns>The answer as JSON; null when the provider refused (a used token, a withdrawn account).</returns>
    /// <exception cref="HttpRequestException">The provider did not answer, or is out of order.</exception>
    public static async Task<string?> Vernieuw(OpenIdConnectOptions opties, string vernieuwtoken, CancellationToken stop)
    {
        var aanbieder = await opties.ConfigurationManager!.GetConfigurationAsync(stop);
        using var bericht = new HttpRequestMessage(HttpMethod.Post, aanbieder.TokenEndpoint)
        {
            Content = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["grant_type"] = "refresh_token", [Vernieuwtoken] = vernieuwtoken, ["client_id"] = opties.ClientId!, ["client_secret"] = opties.ClientSecret!,
            }),
        };
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
