using Datakoppeling.Platform.Opdrachten;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Portal.Opdrachten;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Portal;

[Collection(nameof(PortaalTests))]
[OpBeideDatabases]
public sealed class SpoorOpdrachtTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;
    private static Task<int> Controleer(string map) => Opdrachtingang.Voer(["spoor", "controleer", "--map", map], _ => Task.FromResult(99));

    [AlleenSqlite("een opdracht leest de instellingen van haar proces; op PostgreSQL getoetst als proces, met de nodes")]
    [Fact]
    public async Task SpoorControleer_TerwijlHetPortaalDraait_ZegtOfHetKlopt()
    {
        await using var portaal = await Draaiend.Start();
        var annuleren = portaal.App.Services.GetRequiredService<KlusAnnuleren>();
        for (var i = 0; i < 3; i++) { await annuleren.Voer(Demogebruikers.Alle[0], Guid.NewGuid(), Stop); }
        (await Controleer(portaal.Map)).ShouldBe(0);
        await using var context = await portaal.App.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
        await context.Sql("UPDATE Spoorregel SET Wie = 'ander' WHERE Nummer = 2", Stop);
        (await Controleer(portaal.Map)).ShouldBe(1);
    }

    [Fact]
    public async Task SpoorControleer_ZonderGegevens_IsOnbruikbaar() =>
        (await Controleer(Path.Combine(Path.GetTempPath(), $"bestaat-niet-{Guid.NewGuid():N}"))).ShouldBe(Opdracht.Onbruikbaar);

    [AlleenSqlite("een opdracht leest de instellingen van haar proces; op PostgreSQL getoetst als proces, met de nodes")]
    [Fact]
    public async Task SpoorAnker_EnDaarnaControleer_BewijstDatHetSpoorHetNogBevat()
    {
        await using var portaal = await Draaiend.Start();
        var annuleren = portaal.App.Services.GetRequiredService<KlusAnnuleren>();
        for (var i = 0; i < 4; i++) { await annuleren.Voer(Demogebruikers.Alle[0], Guid.NewGuid(), Stop); }
        var bestand = Path.Combine(portaal.Map, "anker.json");
        (await Opdrachtingang.Voer(["spoor", "anker", "--map", portaal.Map, "--uitvoer", bestand], _ => Task.FromResult(99))).ShouldBe(0);
        (await MetAnker(portaal.Map, bestand)).ShouldBe(0);

        await using var context = await portaal.App.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
        await context.Sql("DELETE FROM Spoorregel WHERE Nummer > 2", Stop);
        await context.Sql("UPDATE Spoorkop SET Nummer = 2, Hash = (SELECT Hash FROM Spoorregel WHERE Nummer = 2)", Stop);

        (await Controleer(portaal.Map)).ShouldBe(1, "een kop die het portaal niet schreef");
        (await MetAnker(portaal.Map, bestand)).ShouldBe(1);
        (await MetAnker(portaal.Map, bestand + ".weg")).ShouldBe(Opdracht.Onbruikbaar);
        await File.WriteAllTextAsync(bestand, "iets anders", Stop);
        (await MetAnker(portaal.Map, bestand)).ShouldBe(Opdracht.Onbruikbaar);
    }

    [AlleenSqlite("een opdracht leest de instellingen van haar proces; op PostgreSQL getoetst als proces, met de nodes")]
    [Fact]
    public async Task SpoorControleer_ZonderHoofdsleutel_BewijstNietWieDeRegelsSchreefEnZegtDat()
    {
        await using var portaal = await Draaiend.Start(null, $"--Kluis:Hoofdsleutel={Convert.ToBase64String(new byte[32])}");
        var annuleren = portaal.App.Services.GetRequiredService<KlusAnnuleren>();
        for (var i = 0; i < 3; i++) { await annuleren.Voer(Demogebruikers.Alle[0], Guid.NewGuid(), Stop); }
        var sleutel = portaal.App.Services.GetRequiredService<Spoorsleutel>();
        var (anker, pem) = (Path.Combine(portaal.Map, "mijn-anker.json"), Path.Combine(portaal.Map, "sleutel.pem"));
        await using var context = await portaal.App.Services.GetRequiredService<IDbContextFactory<PortaalContext>>().CreateDbContextAsync(Stop);
        var gemaakt = (await Spooranker.Maak(context, sleutel, DateTime.UtcNow, Stop)).Waarde;
        await File.WriteAllBytesAsync(anker, gemaakt.AlsJson(), Stop);
        await File.WriteAllTextAsync(pem, sleutel.PubliekeSleutel, Stop);

        (await Controleer(portaal.Map)).ShouldBe(SpoorOpdracht.NietBewezen);
        (await Voer("controleer", "--map", portaal.Map, "--anker", anker, "--sleutel", pem)).ShouldBe(SpoorOpdracht.NietBewezen);
        (await Voer("anker", "--map", portaal.Map)).ShouldBe(Opdracht.Onbruikbaar, "ondertekenen kan alleen met de hoofdsleutel");
        (await Voer("sleutel", "--map", portaal.Map)).ShouldBe(Opdracht.Onbruikbaar);
        (await Voer("controleer", "--map", portaal.Map, "--sleutel", anker)).ShouldBe(Opdracht.Onbruikbaar);
        await File.WriteAllBytesAsync(anker, (gemaakt with { Gemaakt = gemaakt.Gemaakt.AddDays(1) }).AlsJson(), Stop);
        (await Voer("controleer", "--map", portaal.Map, "--anker", anker, "--sleutel", pem)).ShouldBe(1, "een vervalst anker");

        static Task<int> Voer(params string[] args) => Opdrachtingang.Voer(["spoor", .. args], _ => Task.FromResult(99));
    }

    private static Task<int> MetAnker(string map, string anker) =>
        Opdrachtingang.Voer(["spoor", "controleer", "--map", map, "--anker", anker], _ => Task.FromResult(99));
}
