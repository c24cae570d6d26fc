using Datakoppeling.Kern;
using Microsoft.AspNetCore.HostFiltering;

namespace Datakoppeling.Portal;

/// <summary>
/// Which names the portal answers to. Addresses of our own are made from the name that the browser asked for (the way back from the
/// provider, signing out), so a name that somebody made up must not come in (WSTG-INPV-17).
/// </summary>
internal static class Hostbewaking
{
    /// <summary>A probe on this machine asks by these names; an answer leads nowhere else.</summary>
    private static readonly string[] DezeMachine = ["localhost", "127.0.0.1", "[::1]"];

    public static Weigering? Bezwaar(IConfiguration instellingen, bool ontwikkeling) => ontwikkeling || Adres(instellingen) is { } adres && adres.Scheme == Uri.UriSchemeHttps ? null
        : new($"{Portaalinstellingen.Adres} ontbreekt, of begint niet met https://. Vul het adres in waarop mensen het portaal openen, zoals https://portaal.gemeente.nl.");

    /// <summary>The portal's own address; outside Development it is there.</summary>
    public static Uri? Adres(IConfiguration instellingen) => Uri.TryCreate(instellingen[Portaalinstellingen.Adres], UriKind.Absolute, out var adres) ? adres : null;

    /// <summary>Before the setting <c>AllowedHosts</c> is looked at by the framework, which would take its star as it is.</summary>
    public static IServiceCollection AddHostbewaking(this IServiceCollection diensten, IConfiguration instellingen, bool ontwikkeling) =>
        ontwikkeling ? diensten : diensten.Configure<HostFilteringOptions>(opties =>
        {
            opties.AllowedHosts = [.. Namen(instellingen), .. DezeMachine];
            opties.AllowEmptyHosts = false;
            opties.IncludeFailureMessage = false;
        });

    private static List<string> Namen(IConfiguration instellingen)
    {
        string[] extra = [.. (instellingen["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(n => n != "*")];
        return Adres(instellingen) is { } adres ? [HostString.FromUriComponent(adres).Host, .. extra] : [.. extra];
    }
}
