using System.Security.Cryptography;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Platform.Kluis;

/// <summary>The folder of wrapped keys, which several nodes share.</summary>
[OpBeideDatabases]
public sealed class SleutelmapTests
{
    [Fact]
    public async Task Sleutels_TerwijlEenAndereNodeErEenVernietigt_ZijnHeelOfErNiet()
    {
        await using var platform = await Proefplatform.Maak();
        var (map, hoofdsleutel) = (platform.Dienst<Sleutelmap>(), platform.Dienst<IHoofdsleutel>());
        using var klaar = new CancellationTokenSource();
        var schrijft = Task.Run(() =>
        {
            for (var i = 0; i < 150; i++)
            {
                var vak = Guid.NewGuid();
                map.Bewaar(vak, RandomNumberGenerator.GetBytes(32), hoofdsleutel);
                map.Vernietig(vak, hoofdsleutel);
            }
            klaar.Cancel();
        }, TestContext.Current.CancellationToken);

        while (!klaar.IsCancellationRequested) { map.Alle().ShouldAllBe(s => s.HoofdsleutelId == hoofdsleutel.Id); }

        await schrijft;
        map.Alle().ShouldBeEmpty();
        Directory.GetFiles(Path.Combine(platform.Map, "sleutels", "vakken")).ShouldBeEmpty("ook niets dat half weg is");
    }

    [Fact]
    public async Task Sleutel_DieTweeTegelijkVernietigen_IsWegAlsElkVanBeidenDatZegt()
    {
        await using var platform = await Proefplatform.Maak();
        var (map, hoofdsleutel) = (platform.Dienst<Sleutelmap>(), platform.Dienst<IHoofdsleutel>());
        for (var keer = 0; keer < 150; keer++)
        {
            var vak = Guid.NewGuid();
            map.Bewaar(vak, RandomNumberGenerator.GetBytes(32), hoofdsleutel);
            using var start = new Barrier(3);

            await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait(TestContext.Current.CancellationToken);
                    map.Vernietig(vak, hoofdsleutel);
                    map.Geef(vak, hoofdsleutel).ShouldBeNull();
                    Directory.GetFiles(Path.Combine(platform.Map, "sleutels", "vakken")).ShouldBeEmpty();
                },
                TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        }
    }

    [Fact]
    public async Task Sleutel_WaarvanHetVernietigenAfbrak_GaatBijDeVolgendeKeerAlsnogWeg()
    {
        await using var platform = await Proefplatform.Maak();
        var (map, hoofdsleutel, vak) = (platform.Dienst<Sleutelmap>(), platform.Dienst<IHoofdsleutel>(), Guid.NewGuid());
        map.Bewaar(vak, RandomNumberGenerator.GetBytes(32), hoofdsleutel);
        var pad = Directory.GetFiles(Path.Combine(platform.Map, "sleutels", "vakken")).ShouldHaveSingleItem();
        File.Move(pad, pad + ".weg");
        map.Geef(vak, hoofdsleutel).ShouldBeNull();

        map.Vernietig(vak, hoofdsleutel);

        Directory.GetFiles(Path.GetDirectoryName(pad)!).ShouldBeEmpty();
    }
}
