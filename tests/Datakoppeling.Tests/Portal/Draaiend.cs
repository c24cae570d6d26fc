using System.Net;
using Datakoppeling.Kern;
using Datakoppeling.Portal;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Tests.Portal;

/// <summary>The real portal, listening on a free port, on an empty folder that is removed afterwards.</summary>
public sealed class Draaiend : IAsyncDisposable
{
    private readonly DirectoryInfo _map;

    private Draaiend(WebApplication app, DirectoryInfo map, Logvanger logs)
    {
        (App, _map, Logs) = (app, map, logs);
        Adres = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public WebApplication App { get; }
    public Uri Adres { get; }
    public string Map => _map.FullName;

    /// <summary>What it logged so far.</summary>
    public Logvanger Logs { get; }

    /// <param name="meer">More endpoints, mapped before it listens.</param>
    /// <param name="instellingen">As on the command line.</param>
    public static Task<Draaiend> Start(Action<WebApplication>? meer = null, params string[] instellingen) => Start("Development", meer, instellingen);

    /// <param name="omgeving">Development, Production.</param>
    public static async Task<Draaiend> Start(string omgeving, Action<WebApplication>? meer, params string[] instellingen)
    {
        var map = Directory.CreateTempSubdirectory("datakoppeling-");
        var app = (await Bouw(map.FullName, omgeving, instellingen)).Waarde;
        var logs = new Logvanger();
        app.Services.GetRequiredService<ILoggerFactory>().AddProvider(logs);
        meer?.Invoke(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new Draaiend(app, map, logs);
    }

    public static Task<Uitkomst<WebApplication>> Bouw(string map, string omgeving, params string[] meer)
    {
        Proefopslag.MaakLeeg(map);
        return Portaal.Bouw([$"--environment={omgeving}", .. Sleutelmap(map, omgeving), .. Proefopslag.Argumenten(map), "--urls=http://127.0.0.1:0", "--Voorbeeldgegevens=nee", .. NooitWachten,
            "--Portaal:Adres=https://portaal.example.nl", "--Portaal:Uitloop=00:00:00", .. meer]);
    }

    /// <summary>Small and broken files are what tests are about: they wait for nobody, only where a test asks for it.</summary>
    internal static string[] NooitWachten { get; } = ["--Leveringen:Afkeurgrens=100", "--Leveringen:Verschilgrens=1000000000"];

    /// <summary>Outside Development the keys of rondes lie elsewhere.</summary>
    internal static string[] Sleutelmap(string map, string omgeving) => omgeving == "Development" ? [] : [$"--Kluis:Sleutelmap={map}-sleutels"];

    /// <summary>A browser without a screen: keeps cookies, does not follow redirects.</summary>
    public HttpClient Browser() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Adres };

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync(CancellationToken.None);
        await App.DisposeAsync();
        Logwacht.Controleer(Logs.Rijen, Map);
        Proefopslag.RuimOp(_map.FullName);
        if (Directory.Exists(Map + "-sleutels")) { Directory.Delete(Map + "-sleutels", recursive: true); }
    }
}
