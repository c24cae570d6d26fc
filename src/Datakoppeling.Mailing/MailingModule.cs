using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Mailing;

/// <summary>Everything the host needs to know of this module: what it registers and which endpoints it has.</summary>
public static class MailingModule
{
    /// <summary>Registers entities, rights, handelingen and jobs.</summary>
    public static IServiceCollection AddMailing(this IServiceCollection diensten, IConfiguration instellingen)
    {
        ArgumentNullException.ThrowIfNull(instellingen);
        return diensten;
    }

    /// <summary>Maps uploads and downloads; pages are found by the router.</summary>
    public static IEndpointRouteBuilder MapMailing(this IEndpointRouteBuilder eindpunten) => eindpunten;
}
