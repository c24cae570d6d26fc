using System.Net;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Aanmelding.Aanmeldpunten;
using Datakoppeling.Platform.Bewaring;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Levensloop;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Tabelbeheer;
using Datakoppeling.Platform.Spoorbeheer;
using Datakoppeling.Platform.Telemetrie;
using Datakoppeling.Portal.Gezondheid;
using Datakoppeling.Portal.Modules;
using Datakoppeling.Portal.Onderdelen;
using Datakoppeling.Portal.Voorbeeldgegevens;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Portal;

/// <summary>The host: composes the platform and the modules and serves the portal until it is stopped.</summary>
public static class Portaal
{
    /// <summary>Exit code when the settings forbid a start.</summary>
    public const int Geweigerd = 2;

    /// <summary>Exit code when the portal ended without having been asked to: to be started again.</summary>
    public const int Gevallen = 1;

    /// <summary>Exit code when the database was not there at the start: later it may be.</summary>
    public const int Onbereikbaar = 3;

    public static async Task<int> Start(string[] args)
    {
        Uitkomst<WebApplication> gebouwd;
        try
        {
            gebouwd = await Bouw(args);
        }
        catch (Exception fout) when (Opslagfout.IsTijdelijk(fout))
        {
            await Console.Error.WriteLineAsync(Schemabijwerker.Onbereikbaar.Zin);
            return Onbereikbaar;
        }
        if (gebouwd.Weigering is { } weigering)
        {
            await Console.Error.WriteLineAsync(weigering.Zin);
            return weigering.IsTijdelijk ? Onbereikbaar : Geweigerd;
        }
        await using var app = gebouwd.Waarde;
        return await Draai(app);
    }

    /// <summary>Serves until it stops; the exit code says whether somebody asked for that.</summary>
    internal static async Task<int> Draai(WebApplication app)
    {
        // Before: what has run is disposed of.
        var stand = app.Services.GetRequiredService<Stopstand>();
        await app.RunAsync();
        if (stand.IsGevraagd) { return 0; }
        await Console.Error.WriteLineAsync("Het portaal is gestopt zonder dat daarom is gevraagd. Kijk in het log waarom.");
        return Gevallen;
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
        var modules = Startcontrole.Oordeel(builder.Configuration, builder.Environment);
        if (modules.Weigering is { } fouten) { return fouten; }
        var aanmelding = Aanmeldkeuze.Lees(builder.Configuration, ontwikkeling, builder.Environment.EnvironmentName);
        if (!aanmelding.Gelukt) { return aanmelding.Weigering!; }
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // Nothing but a delivery is large; the upload endpoint sets its own limit.
            kestrel.Limits.MaxRequestBodySize = 256 * 1024;
            // What is taken in of a file that waits for its place.
            kestrel.Limits.MaxRequestBufferSize = 256 * 1024;
        });
        // Behind a proxy on this machine, or one that is named, the address and the scheme are those of the browser.
        builder.Services.Configure<ForwardedHeadersOptions>(opties =>
        {
            opties.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in builder.Configuration.GetSection(Portaalinstellingen.Proxies).Get<string[]>() ?? []) { opties.KnownProxies.Add(IPAddress.Parse(proxy)); }
        });
        builder.Services.AddHsts(opties =>
        {
            opties.MaxAge = TimeSpan.FromDays(365);
            opties.IncludeSubDomains = !string.Equals(builder.Configuration[Portaalinstellingen.HstsSubdomeinen], "nee", StringComparison.OrdinalIgnoreCase);
        });
        builder.Services.AddBegrenzing();
        if (!ontwikkeling) { builder.Logging.AddLogopmaak(); }
        // How the schedule of jobs comes about is its own business; what goes wrong there is ours.
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);
        // Before anything in the folder is made or opened.
        var slot = await Mapslot.NeemVoor(OpslagInstellingen.Lees(builder.Configuration).Waarde, "het portaal", "Het portaal start niet: ");
        if (slot.Weigering is { } bezet) { return bezet; }
        if (slot.Waarde is { } eigen) { builder.Services.AddSingleton(_ => eigen); }
        var opslag = builder.Services.AddDatakoppeling(builder.Configuration, ontwikkeling, modules.Waarde);
        if (!opslag.Gelukt)
        {
            slot.Waarde?.Dispose();
            return opslag.Weigering!;
        }
        builder.Services.AddPlatformAanmelding(aanmelding.Waarde, ontwikkeling);

        builder.AddBedrijf();
        builder.AddSchermen();
        if (ontwikkeling && VoorbeeldRegistratie.Gewenst(builder.Configuration)) { builder.Services.AddVoorbeeldgegevens(); }

        var app = builder.Build();
        // From here on it is let go of when the host is.
        _ = app.Services.GetService<Mapslot>();
        if (!Maprechten.Vernauw(opslag.Waarde.Map))
        {
            app.Logger.LogWarning("Niet alle bestanden in de gegevensmap konden voor alleen de eigenaar leesbaar worden gemaakt: ze zijn van een andere gebruiker.");
        }
        var schema = await Schemabijwerker.WerkBij(app.Services.GetRequiredService<IDbContextFactory<PortaalContext>>(), opslag.Waarde);
        if (!schema.Gelukt)
        {
            await app.DisposeAsync();
            return schema.Weigering!;
        }
        // The key of the trail comes first: by the others it sees whether this database is new.
        var spoor = await app.Services.GetRequiredService<Spooropening>().Open();
        if (!spoor.Gelukt)
        {
            await app.DisposeAsync();
            return spoor.Weigering!;
        }
        var sleutel = await app.Services.GetRequiredService<Veldsleutelopening>().Open();
        if (!sleutel.Gelukt)
        {
            await app.DisposeAsync();
            return sleutel.Weigering!;
        }
        app.UseForwardedHeaders();
        if (!ontwikkeling) { app.UseHsts(); }
        app.UseBeveiligingskoppen(aanmelding.Waarde);
        var adres = ontwikkeling ? null : Hostbewaking.Adres(builder.Configuration);
        app.UseAdreswacht(adres);
        app.UseHerkomstwacht(adres is null ? null : Adreswacht.Herkomst(adres));
        app.UseTelemetrie();
        app.UseSchermen();
        app.UseAanmeldbegrenzing();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapGezondheid();
        app.MapVoorbeeldstand();
        app.MapAanmelding(aanmelding.Waarde);
        app.MapSpoorbeheer();
        app.MapBewaring();
        app.MapTabelbeheer();
        foreach (var module in Modulelijst.Alle) { module.Map(app); }
        app.MapSchermen();
        return app;
    }
}
