using System.Net;
using Datakoppeling.Kern;
using Datakoppeling.Mailing;
using Datakoppeling.Oib;
using Datakoppeling.Platform.Aanmelding;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoorbeheer;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Portal.Onderdelen;
using Datakoppeling.Portal.Voorbeeldgegevens;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Portal;

/// <summary>The host: composes the platform and the two modules and serves the portal until it is stopped.</summary>
public static class Portaal
{
    /// <summary>Exit code when the settings forbid a start.</summary>
    public const int Geweigerd = 2;

    public static async Task<int> Start(string[] args)
    {
        var gebouwd = await Bouw(args);
        if (gebouwd.Weigering is { } weigering)
        {
            await Console.Error.WriteLineAsync(weigering.Zin);
            return Geweigerd;
        }
        await using var app = gebouwd.Waarde;
        await app.RunAsync();
        return 0;
    }

    /// <summary>Everything up to listening: settings checked, database at this version's schema, endpoints mapped.</summary>
    public static async Task<Uitkomst<WebApplication>> Bouw(string[] args)
    {
        // The settings stand beside the program, whatever folder it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args, ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(Portaal).Assembly.GetName().Name,
        });
        var ontwikkeling = builder.Environment.IsDevelopment();
        var aanmelding = Aanmeldkeuze.Lees(builder.Configuration, ontwikkeling, builder.Environment.EnvironmentName);
        if (!aanmelding.Gelukt) { return aanmelding.Weigering!; }
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Nothing but a delivery is large; the upload endpoint sets its own limit.
            kestrel.Limits.MaxRequestBodySize = 256 * 1024;
        });
        // Behind a proxy on this machine, or one that is named, the address and the scheme are those of the browser.
        builder.Services.Configure<ForwardedHeadersOptions>(opties =>
        {
            opties.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in builder.Configuration.GetSection("Portaal:Proxies").Get<string[]>() ?? []) { opties.KnownProxies.Add(IPAddress.Parse(proxy)); }
        });
        builder.Services.AddHsts(opties => opties.MaxAge = TimeSpan.FromDays(365));
        builder.Services.AddBegrenzing();
        if (!ontwikkeling) { builder.Logging.ClearProviders().AddJsonConsole(); }
        // The keys of a developer's cookies lie unencrypted in the data folder; elsewhere that warning stays.
        else { builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error); }
        var opslag = builder.Services.AddDatakoppeling(builder.Configuration, ontwikkeling);
        if (!opslag.Gelukt) { return opslag.Weigering!; }
        builder.Services.AddPlatformAanmelding(aanmelding.Waarde, ontwikkeling);

        builder.AddSchermen();
        if (ontwikkeling && VoorbeeldRegistratie.Gewenst(builder.Configuration)) { builder.Services.AddVoorbeeldgegevens(); }

        var app = builder.Build();
        var schema = await Schemabijwerker.WerkBij(app.Services.GetRequiredService<IDbContextFactory<PortaalContext>>(), opslag.Waarde);
        if (!schema.Gelukt)
        {
            await app.DisposeAsync();
            return schema.Weigering!;
        }
        var sleutel = await app.Services.GetRequiredService<Veldsleutelopening>().Open();
        if (!sleutel.Gelukt)
        {
            await app.DisposeAsync();
            return sleutel.Weigering!;
        }
        if (Teveelbenoemd(app.Services) is { } teveel)
        {
            await app.DisposeAsync();
            return teveel;
        }
        app.UseForwardedHeaders();
        if (!ontwikkeling) { app.UseHsts(); }
        app.UseBeveiligingskoppen(aanmelding.Waarde);
        app.UseSchermen();
        app.UseAanmeldbegrenzing();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapVoorbeeldstand();
        app.MapAanmelding(aanmelding.Waarde);
        app.MapSpoorbeheer();
        app.MapOib();
        app.MapMailing();
        app.MapSchermen();
        return app;
    }

    /// <summary>Two people are named for loading files, and nobody else (koppeling.md section 4): a third name is a mistake to stop at.</summary>
    private static Weigering? Teveelbenoemd(IServiceProvider diensten)
    {
        var instellingen = diensten.GetRequiredService<IConfiguration>();
        foreach (var recht in diensten.GetRequiredService<Rechtentabel>().Alle.Where(r => r is { AlleenBenoemd: true, Hoogstens: not null }))
        {
            if (instellingen.GetSection("Toegang:Benoemd").GetSection(recht.Code).GetChildren().Count() > recht.Hoogstens)
            {
                return new Weigering($"Het portaal start niet: bij Toegang:Benoemd:{recht.Code} staan meer dan {recht.Hoogstens} namen. Haal de namen weg van wie dit niet hoort te doen.");
            }
        }
        return null;
    }
}
