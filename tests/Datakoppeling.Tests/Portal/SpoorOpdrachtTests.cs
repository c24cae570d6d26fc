using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Portal.Opdrachten;
using Datakoppeling.Platform.Klussen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal;

[Collection(nameof(PortaalTests))]
public sealed class SpoorOpdrachtTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private static Task<int> Controleer(string map) => Opdrachtregel.Voer(["spoor", "controleer", "--map", map], _ => Task.FromResult(99));

    [Fact]
    public async Task SpoorControleer_TerwijlHetPortaalDraait_ZegtOfHetKlopt()
    {
        await using var portaal = await Draaiend.Start();
        var annuleren = portaal.App.Services.GetRequiredService<KlusAnnuleren>();
        for (var i = 0; i < 3; i++) { await annuleren.Voer(Demogebruikers.Alle[0], Guid.NewGuid(), Stop); }
        (await Controleer(portaal.Map)).ShouldBe(0);
        await using var context = await portaal.App.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
        await context.Database.ExecuteSqlRawAsync("UPDATE Spoorregel SET Wie = 'ander' WHERE Nummer = 2", Stop);
        (await Controleer(portaal.Map)).ShouldBe(1);
    }

    [Fact]
    public async Task SpoorControleer_ZonderGegevens_IsOnbruikbaar() =>
        (await Controleer(Path.Combine(Path.GetTempPath(), $"bestaat-niet-{Guid.NewGuid():N}"))).ShouldBe(Opdrachtregel.Onbruikbaar);
}
