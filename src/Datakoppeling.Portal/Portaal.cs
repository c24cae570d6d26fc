using Datakoppeling.Portal.Onderdelen;

namespace Datakoppeling.Portal;

/// <summary>The host: composes the platform and the two modules and serves the portal until it is stopped.</summary>
public static class Portaal
{
    public static async Task<int> Start(string[] args)
    {
        // The settings stand beside the program, whatever folder it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        builder.AddSchermen();
        await using var app = builder.Build();
        app.MapSchermen();
        await app.RunAsync();
        return 0;
    }
}
