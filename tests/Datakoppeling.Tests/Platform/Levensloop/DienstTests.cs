using Datakoppeling.Platform.Levensloop;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Datakoppeling.Tests.Platform.Levensloop;

public sealed class DienstTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private sealed class Keren
    {
        public int Begonnen { get; set; }
        public Func<int, CancellationToken, Task> Doe { get; set; } = (_, _) => Task.CompletedTask;
    }

    private sealed class Proefdienst(Keren keren, Dienststanden standen, TimeProvider klok, ILogger<Proefdienst> log) : Dienst(standen, klok, log)
    {
        public override string Naam => "Proef";
        protected override Task Werk(CancellationToken stop) => keren.Doe(++keren.Begonnen, stop);
    }

    private static async Task<IHost> Start(Keren keren, Logvanger logs)
    {
        var bouwer = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        bouwer.Logging.AddProvider(logs);
        bouwer.Services.AddSingleton(keren).AddDienst<Proefdienst>();
        var host = bouwer.Build();
        await host.StartAsync(Stop);
        return host;
    }

    [Fact]
    public async Task Dienst_DieValt_BegintOpnieuwEnDeHostLoopt()
    {
        var keren = new Keren { Doe = (keer, stop) => keer < 3 ? throw new InvalidOperationException("binnenkant") : Task.Delay(Timeout.Infinite, stop) };
        var logs = new Logvanger();
        using var host = await Start(keren, logs);
        await Afwachten.Tot("de dienst is voor de derde keer begonnen", () => keren.Begonnen == 3);
        host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping.IsCancellationRequested.ShouldBeFalse("een dienst die valt stopt het portaal niet");
        var stand = host.Services.GetRequiredService<Dienststanden>().Alle.ShouldHaveSingleItem();
        (stand.Naam, stand.IsGevallen, stand.IsKlaar, stand.Keren).ShouldBe(("Proef", false, false, 2));
        logs.Rijen.Count(r => r.StartsWith("Error", StringComparison.Ordinal) && r.Contains("viel uit", StringComparison.Ordinal)).ShouldBe(2);
        await host.StopAsync(Stop);
    }

    [Fact]
    public async Task Dienst_DieValt_IsTeZienZolangHijWacht()
    {
        var keren = new Keren { Doe = (_, _) => throw new InvalidOperationException("binnenkant") };
        using var host = await Start(keren, new Logvanger());
        var standen = host.Services.GetRequiredService<Dienststanden>();
        await Afwachten.Tot("de val is te zien", () => standen.Stand()["gevallen"] == 1);
        standen.Alle[0].Laatst.ShouldNotBeNull();
        await host.StopAsync(Stop);
    }

    [Fact]
    public async Task Dienst_DieKlaarIs_BegintNietOpnieuw()
    {
        var keren = new Keren();
        using var host = await Start(keren, new Logvanger());
        var standen = host.Services.GetRequiredService<Dienststanden>();
        await Afwachten.Tot("de dienst is klaar", () => standen.Stand()["klaar"] == 1);
        // Over and done with: it does not wait to begin again.
        await host.Services.GetRequiredService<Proefdienst>().ExecuteTask.ShouldNotBeNull().WaitAsync(TimeSpan.FromMinutes(3), Stop);
        keren.Begonnen.ShouldBe(1);
        await host.StopAsync(Stop);
    }

    [Fact]
    public async Task Dienst_DieBijHetStoppenValt_HoudtHetStoppenNietOp()
    {
        var keren = new Keren
        {
            Doe = async (_, stop) =>
            {
                await Task.Delay(Timeout.Infinite, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                throw new InvalidOperationException("de verbinding is al dicht");
            },
        };
        var logs = new Logvanger();
        using var host = await Start(keren, logs);
        await Afwachten.Tot("de dienst is begonnen", () => keren.Begonnen == 1);
        await host.StopAsync(Stop);
        keren.Begonnen.ShouldBe(1);
        logs.Rijen.ShouldNotContain(r => r.StartsWith("Error", StringComparison.Ordinal));
    }
}
