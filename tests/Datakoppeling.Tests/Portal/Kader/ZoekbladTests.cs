using Bunit;
using Datakoppeling.Platform.Kader;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Portal.Onderdelen.Kader;
using Datakoppeling.Tests.Portal.Beheer;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Datakoppeling.Tests.Portal.Kader;

public sealed class ZoekbladTests : Beheerproef
{
    private readonly TrageZoeker _zoeker = new();

    [Fact]
    public async Task Opnieuw_Openen_TerwijlNogGezochtWordt_BegintLeeg()
    {
        var blad = Als(Manager).Render<Zoekblad>();
        var knop = blad.Find("button.balk-zoek");
        await knop.ClickAsync(new());
        Typ(blad, "zee");
        await _zoeker.Begonnen.Task.WaitAsync(Stop);

        await knop.ClickAsync(new());

        blad.Find("#zoek-stand").TextContent.ShouldBe("Typ twee tekens of meer.");
        blad.Find("[data-zoekblad]").GetAttribute("data-zoekblad").ShouldBe("klaar");
        _zoeker.Antwoord.SetResult();
        await _zoeker.Gegeven.Task.WaitAsync(Stop);
        Typ(blad, "duin");
        blad.WaitForAssertion(() => blad.Find("#zoek-stand").TextContent.ShouldBe("Eén gevonden."));
        blad.FindAll(".zoektreffers a").Select(a => a.TextContent).ShouldBe(["duin"]);
    }

    protected override void Voeg(IServiceCollection diensten)
    {
        diensten.RemoveAll<IZoeker>();
        diensten.AddSingleton<IZoeker>(_zoeker).AddSingleton<Zoeken>();
    }

    // Not awaited to its end: that end is what the test holds up.
    private static void Typ(IRenderedComponent<Zoekblad> blad, string tekst) => _ = blad.Find("#zoek-overal").InputAsync(new() { Value = tekst });
    /// <summary>Finds what was asked, the first time only when it is told to.</summary>
    private sealed class TrageZoeker : IZoeker
    {
        private int _keer;

        public TaskCompletionSource Begonnen { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public TaskCompletionSource Antwoord { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
        public TaskCompletionSource Gegeven { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public int Volgorde => 1;

        public async Task<IReadOnlyList<Zoektreffer>> Zoek(Gebruiker wie, string tekst, CancellationToken stop)
        {
            if (Interlocked.Increment(ref _keer) == 1)
            {
                Begonnen.SetResult();
                await Antwoord.Task.WaitAsync(stop);
                Gegeven.SetResult();
            }
            return [new("Plaatsen", tekst, null, "hier")];
        }
    }
}
