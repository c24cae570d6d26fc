using System.CommandLine;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Portal.Opdrachten;

/// <summary><c>spoor controleer</c> and <c>spoor anker</c>: walks the audit trail and anchors it without the portal, also while it runs.</summary>
internal static class SpoorOpdracht
{
    /// <summary>Exit code when a line does not fit.</summary>
    private const int Geschonden = 1;

    public static Command Maak()
    {
        var map = Portaalgegevens.Mapoptie();
        var ankers = new Option<string[]>("--anker") { Description = "Een anker dat elders is bewaard; mag vaker.", AllowMultipleArgumentsPerToken = true };
        var controleer = new Command("controleer", "Controleert of geen regel van het spoor is gewijzigd, verwijderd, tussengevoegd of verplaatst.") { map, ankers };
        controleer.SetAction((ontleed, stop) => Open(ontleed.GetValue(map), d => Controleer(d, ontleed.GetValue(ankers) ?? [], stop)));
        var uitvoer = new Option<string?>("--uitvoer") { Description = "Het bestand voor het anker (anders op het scherm)." };
        var anker = new Command("anker", "Schrijft nummer en hash van het spoor op dit moment, om op een andere plek te bewaren.") { map, uitvoer };
        anker.SetAction((ontleed, stop) => Open(ontleed.GetValue(map), d => Anker(d, ontleed.GetValue(uitvoer), stop)));
        return new Command("spoor", "Het spoor van alle handelingen.") { controleer, anker };
    }

    private static async Task<int> Controleer(IServiceProvider diensten, string[] bestanden, CancellationToken stop)
    {
        var ankers = new List<Spooranker>();
        foreach (var bestand in bestanden)
        {
            if (!File.Exists(bestand)) { return await Opdrachtregel.Weiger($"Het ankerbestand {bestand} bestaat niet."); }
            var anker = Spooranker.Lees(await File.ReadAllBytesAsync(bestand, stop), Path.GetFileName(bestand));
            if (anker.Weigering is { } weigering) { return await Opdrachtregel.Weiger(weigering.Zin); }
            ankers.Add(anker.Waarde);
        }
        var bevinding = await diensten.GetRequiredService<SpoorControle>().Controleer(ankers, null, stop);
        await (bevinding.Klopt ? Console.Out : Console.Error).WriteLineAsync(bevinding.Zin);
        return bevinding.Klopt ? 0 : Geschonden;
    }

    private static async Task<int> Anker(IServiceProvider diensten, string? uitvoer, CancellationToken stop)
    {
        await using var context = await diensten.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(stop);
        var anker = await Spooranker.Maak(context, TimeProvider.System.GetUtcNow().UtcDateTime, stop);
        if (uitvoer is null) { await Console.Out.WriteLineAsync(System.Text.Encoding.UTF8.GetString(anker.AlsJson())); }
        else { await File.WriteAllBytesAsync(uitvoer, anker.AlsJson(), stop); }
        return 0;
    }

    private static async Task<int> Open(string? map, Func<IServiceProvider, Task<int>> doe)
    {
        var gegevens = Portaalgegevens.Zoek(map);
        if (gegevens.Weigering is { } weigering) { return await Opdrachtregel.Weiger(weigering.Zin); }
        await using var diensten = new ServiceCollection().AddPlatformOpslag(gegevens.Waarde.Opslag, typeof(SpoorOpdracht).Assembly)
            .AddModelBijdrage<SpoorModel>().AddSingleton<SpoorControle>().BuildServiceProvider();
        return await doe(diensten);
    }
}
