using Datakoppeling.Kern;
using Datakoppeling.Mailing;
using Datakoppeling.Oib;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoorbeheer;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Portal.Onderdelen;
using Datakoppeling.Portal.Voorbeeldgegevens;
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
        if (Aanmeldkeuze.Bezwaar(builder.Configuration, ontwikkeling, builder.Environment.EnvironmentName) is { } bezwaar) { return bezwaar; }
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        if (!ontwikkeling) { builder.Logging.ClearProviders().AddJsonConsole(); }
        // The keys of a developer's cookies lie unencrypted in the data folder; elsewhere that warning stays.
        else { builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error); }
        var opslag = builder.Services.AddDatakoppeling(builder.Configuration, ontwikkeling);
        if (!opslag.Gelukt) { return opslag.Weigering!; }

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
        app.UseBeveiligingskoppen();
        app.UseSchermen();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
        if (ontwikkeling) { app.MapDemoaanmelding(); }
        app.MapVoorbeeldstand();
        app.MapToegang();
        app.MapSpoorbeheer();
        app.MapOib();
        app.MapMailing();
        app.MapSchermen();
        return app;
    }
}
