using System.Collections.Concurrent;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Klussen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Platform.Klussen;

/// <summary>A platform with one kind of job, of which each test says what it does.</summary>
public abstract class Klusproef
{
    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public sealed record Opdracht(int Brokken);

    /// <summary>What the job does, decided by each test.</summary>
    private protected sealed class Gedrag
    {
        public Func<Kluswerk, CancellationToken, Task<Uitkomst<string>>> Doe { get; set; } = (_, _) => Task.FromResult<Uitkomst<string>>("klaar");
        public Func<string, Task> BijOpgeven { get; set; } = _ => Task.CompletedTask;
        public int Opgeruimd { get; set; }
        public ConcurrentBag<Guid> Gedaan { get; } = [];
    }

    private protected sealed class Proefklus(Gedrag gedrag) : IKlusUitvoerder
    {
        public static string Soort => "proef.klus";

        public async Task<Uitkomst<string>> Voer(Kluswerk werk, CancellationToken stop)
        {
            gedrag.Gedaan.Add(werk.Klus.Id);
            return await gedrag.Doe(werk, stop);
        }

        public async Task GeefOp(Werk werk, Klus klus, string zin)
        {
            await gedrag.BijOpgeven(zin);
            werk.Context.Add(new Proefding { Id = 99, Naam = zin, Moment = werk.Nu, Maand = new Maand(2026, 1) });
        }

        public Task RuimOp(CancellationToken stop)
        {
            gedrag.Opgeruimd++;
            return Task.CompletedTask;
        }
    }

    private protected static Task<Proefplatform> Maak(Gedrag gedrag, string? map = null) =>
        Proefplatform.Maak(map, d => d.AddSingleton(gedrag).AddKlus<Proefklus>());

    private protected static async Task<Guid> Vraag(Proefplatform platform, int brokken = 0) =>
        (await platform.Uitvoerder.Voer<Guid>(ProefRechten.Consulent, ProefRechten.Wijzigen, new Doel("proefding", 1),
            werk => Task.FromResult<Uitkomst<Guid>>(werk.Start(Proefklus.Soort, new Opdracht(brokken), new Doel("proefding", 1)).Id), Stop)).Waarde;

    private protected static async Task<Klus> Lees(Proefplatform platform, Guid id)
    {
        await using var context = platform.Context();
        return await context.Set<Klus>().AsNoTracking().SingleAsync(k => k.Id == id, Stop);
    }

    private protected static Task<Klus> Wacht(Proefplatform platform, Guid id, Func<Klus, bool> tot) => Klusrust.Tot(platform.Diensten, id, tot, Stop);
}
