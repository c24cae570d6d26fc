namespace Datakoppeling.Belasting.Leeg;

/// <summary>The floor: Blazor Server with one page that counts, and nothing of ours; what the framework and the machine cost.</summary>
internal static class Leegserver
{
    public static async Task<int> Draai()
    {
        var builder = WebApplication.CreateBuilder(["--urls=http://127.0.0.1:0"]);
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        await using var app = builder.Build();
        app.UseAntiforgery();
        app.MapRazorComponents<Leegpagina>().AddInteractiveServerRenderMode();
        await app.RunAsync();
        return 0;
    }
}
