using Datakoppeling.Platform.Aanmelding;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Hulp;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Datakoppeling.Tests.Platform.Aanmelding;

/// <summary>Sessions as the cookie handler uses them, with a clock that the test turns.</summary>
[OpBeideDatabases]
public sealed class SessiesTests : IAsyncLifetime
{
    private readonly Draaiklok _klok = new();
    private Proefplatform _platform = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private ITicketStore Winkel => _platform.Dienst<IOptionsMonitor<CookieAuthenticationOptions>>().Get(CookieAuthenticationDefaults.AuthenticationScheme).SessionStore!;

    public async ValueTask InitializeAsync() => _platform = await Proefplatform.Maak(meer: d => d.AddSingleton<TimeProvider>(_klok));

    public ValueTask DisposeAsync() => _platform.DisposeAsync();

    [Fact]
    public async Task Sessie_DieNietsDoet_EindigtNaEenHalfUur()
    {
        var sleutel = await Winkel.StoreAsync(Kaartje(), Stop);
        _klok.Draai(TimeSpan.FromMinutes(30));
        (await Winkel.RetrieveAsync(sleutel, Stop)).ShouldNotBeNull();
        _klok.Draai(TimeSpan.FromSeconds(1));
        (await Winkel.RetrieveAsync(sleutel, Stop)).ShouldBeNull();
        (await Aantal()).ShouldBe(0, "een afgelopen sessie is weg, niet alleen onbruikbaar");
    }

    [Fact]
    public async Task Sessie_HoeDrukOok_EindigtNaTienUur()
    {
        var sleutel = await Winkel.StoreAsync(Kaartje(), Stop);
        for (var kwartier = 0; kwartier < 40; kwartier++)
        {
            _klok.Draai(TimeSpan.FromMinutes(15));
            (await Winkel.RetrieveAsync(sleutel, Stop)).ShouldNotBeNull();
            await Raak();
        }
        _klok.Draai(TimeSpan.FromMinutes(1));
        (await Winkel.RetrieveAsync(sleutel, Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Sleutel_IsTweehonderdzesenvijftigBitsEnStaatNietInDeDatabase()
    {
        var sleutels = new List<string>();
        for (var keer = 0; keer < 50; keer++) { sleutels.Add(await Winkel.StoreAsync(Kaartje(), Stop)); }
        sleutels.Distinct(StringComparer.Ordinal).Count().ShouldBe(50);
        sleutels.ShouldAllBe(s => s.Length == 43);
        await using var context = _platform.Context();
        foreach (var sessie in await context.Set<Sessie>().ToListAsync(Stop))
        {
            sleutels.ShouldNotContain(sessie.Sleutelhash, StringComparer.Ordinal);
            System.Text.Encoding.UTF8.GetString(sessie.Ticket).ShouldNotContain("Eén", Case.Sensitive, "het kaartje is verzegeld");
        }
    }

    [Fact]
    public async Task Sessie_DieIsVerwijderd_OfNooitWas_IsErNiet()
    {
        var sleutel = await Winkel.StoreAsync(Kaartje(), Stop);
        await Winkel.RemoveAsync(sleutel, Stop);
        (await Winkel.RetrieveAsync(sleutel, Stop)).ShouldBeNull();
        (await Winkel.RetrieveAsync("verzonnen", Stop)).ShouldBeNull();
    }

    [Fact]
    public async Task Sessie_NaOpnieuwAanmelden_IsVanDeNieuwePersoon()
    {
        var sleutel = await Winkel.StoreAsync(Kaartje("een"), Stop);
        await Winkel.RenewAsync(sleutel, Kaartje("ander"), Stop);
        (await Winkel.RetrieveAsync(sleutel, Stop))!.Principal.FindFirst(Gebruiker.ClaimId)!.Value.ShouldBe("ander");
        (await Aantal()).ShouldBe(1);
    }

    [Fact]
    public async Task Naam_VanWieZichAanmeldde_IsMeteenBekend()
    {
        await Winkel.StoreAsync(Kaartje("m-7"), Stop);
        var namen = _platform.Dienst<IMedewerkers>();
        namen.Naam("m-7").ShouldBe("Eén");
        namen.Naam("onbekend").ShouldBe("onbekend");
    }

    /// <summary>Neither of the two finds the name of the newcomer, and both write it.</summary>
    [Fact]
    public async Task Aanmelden_VanEenNieuwkomerInVierBrowsersTegelijk_LuktOveralEnLogtGeenFout()
    {
        for (var nieuw = 0; nieuw < 20; nieuw++)
        {
            var sleutels = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Winkel.StoreAsync(Kaartje($"nieuw-{nieuw}"), Stop), Stop)));
            sleutels.Distinct(StringComparer.Ordinal).Count().ShouldBe(4);
        }

        (await Aantal()).ShouldBe(80);
        _platform.Logs.Rijen.Where(r => r.StartsWith("Error", StringComparison.Ordinal) || r.Contains("Exception", StringComparison.Ordinal)).ShouldBeEmpty();
        await using var context = _platform.Context();
        (await context.Set<Medewerker>().CountAsync(Stop)).ShouldBe(20);
        // And who comes back under another name has that one.
        await Winkel.StoreAsync(new(new Gebruiker("nieuw-1", "Anders", Rol.Manager).AlsClaims("toets"), CookieAuthenticationDefaults.AuthenticationScheme), Stop);
        (await context.Set<Medewerker>().AsNoTracking().SingleAsync(m => m.Id == "nieuw-1", Stop)).Naam.ShouldBe("Anders");
    }

    private static AuthenticationTicket Kaartje(string id = "m-1") =>
        new(new Gebruiker(id, "Eén", Rol.Manager).AlsClaims("toets"), CookieAuthenticationDefaults.AuthenticationScheme);

    private async Task<int> Aantal()
    {
        await using var context = _platform.Context();
        return await context.Set<Sessie>().CountAsync(Stop);
    }

    private async Task Raak()
    {
        await using var context = _platform.Context();
        var nu = _klok.GetUtcNow().UtcDateTime;
        await context.Set<Sessie>().ExecuteUpdateAsync(s => s.SetProperty(x => x.LaatstActief, nu), Stop);
    }

    private sealed class Draaiklok : TimeProvider
    {
        private DateTimeOffset _nu = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);
        public override DateTimeOffset GetUtcNow() => _nu;
        public void Draai(TimeSpan tijd) => _nu += tijd;
    }
}
