using Datakoppeling.Platform.Kader;
using Datakoppeling.Platform.Schermdelen.Meldingen;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Tabelbeheer;
using Datakoppeling.Portal.Modules;
using Datakoppeling.Portal.Onderdelen.Beheer;
using Datakoppeling.Portal.Onderdelen.Circuits;
using Datakoppeling.Portal.Onderdelen.Galerij;
using Datakoppeling.Portal.Onderdelen.Hulp;
using Datakoppeling.Portal.Onderdelen.Kader;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Localization;

namespace Datakoppeling.Portal.Onderdelen;

/// <summary>What the screens need from the host; the host calls these methods and knows nothing else of them.</summary>
public static class SchermenSamenstelling
{
    /// <summary>Razor components, the frame's services and menu; the modules' pages by way of <see cref="Schermenbron"/>.</summary>
    public static WebApplicationBuilder AddSchermen(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var diensten = builder.Services;
        builder.AddCircuits();
        diensten.AddSchermdelen();
        diensten.AddSingleton(Omgevingsinfo.Van(builder.Configuration, builder.Environment));
        diensten.AddSingleton<IMenutoegang, MenutoegangOpRechten>();
        diensten.AddSingleton<Zoeken>().AddSingleton<IZoeker, Paginazoeker>();
        diensten.AddHulp();
        foreach (var module in Modulelijst.Alle) { diensten.AddSingleton(new Schermenbron(module.GetType().Assembly)); }
        diensten.AddSingleton(new Menupunt("Start", "", "huis", "", 0) { Precies = true });
        diensten.AddSingleton(new Startkaart("Tabellen", typeof(TabellenKaart), 40) { Vereist = [Tabelrechten.GoedkeurenCode] });
        diensten.AddSingleton<Beheer.Spoortekst>();
        diensten.AddScoped<CircuitHandler, Circuitcultuur>();
        diensten.AddScoped<Vertrek>();
        diensten.Configure<RequestLocalizationOptions>(opties =>
        {
            // Dutch whatever the browser or the machine prefers: an amount must read the same for everyone.
            opties.DefaultRequestCulture = new RequestCulture(Nederlands.Cultuur);
            opties.SupportedCultures = [Nederlands.Cultuur];
            opties.SupportedUICultures = [Nederlands.Cultuur];
            opties.RequestCultureProviders.Clear();
        });
        return builder;
    }

    /// <summary>Middleware that must see every request: drawn pages for what goes wrong, and Dutch. Comes first.</summary>
    public static WebApplication UseSchermen(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/fout", CreateScopeForErrors = true,
            // A body that is too large, or breaks off, is the sender's fault and not ours.
            StatusCodeSelector = fout => fout is BadHttpRequestException vraag ? vraag.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseOpslagpagina();
        // An endpoint that answers with a body of its own (uploads, downloads) keeps it.
        app.UseStatusCodePagesWithReExecute("/niet-gevonden", createScopeForStatusCodePages: true);
        app.Use((http, volgende) =>
        {
            // A script that posts wants the status; and a page cannot be drawn for a body that is no form.
            if (!HttpMethods.IsGet(http.Request.Method) && http.Features.Get<IStatusCodePagesFeature>() is { } paginas) { paginas.Enabled = false; }
            return volgende(http);
        });
        app.UseRequestLocalization();
        return app;
    }

    /// <summary>Endpoints of the screens: static files and pages. Comes after authentication and authorization.</summary>
    public static WebApplication MapSchermen(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapStaticAssets().AllowAnonymous();
        app.MapGalerij();
        app.MapHulp();
        app.MapRazorComponents<App>()
            // The policy on framing is the host's own header, with the rest of them.
            .AddInteractiveServerRenderMode(opties => opties.ContentSecurityFrameAncestorsPolicy = null)
            .AddAdditionalAssemblies([.. app.Services.GetServices<Schermenbron>().Select(b => b.Assembly)])
            // Only pages behind the sign-in have a circuit, so nobody else opens one.
            .Add(eindpunt =>
            {
                if (eindpunt is RouteEndpointBuilder { RoutePattern.RawText: { } pad } && pad.TrimStart('/').StartsWith("_blazor", StringComparison.Ordinal))
                {
                    eindpunt.Metadata.Add(new AuthorizeAttribute());
                }
            });
        return app;
    }
}
