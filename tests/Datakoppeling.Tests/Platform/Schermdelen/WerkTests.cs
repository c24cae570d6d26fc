using Bunit;
using Datakoppeling.Platform.Schermdelen;
using Datakoppeling.Platform.Schermdelen.Lijsten;
using Datakoppeling.Platform.Schermdelen.Meldingen;
using Datakoppeling.Platform.Schermdelen.Velden;
using Datakoppeling.Platform.Schermdelen.Werk;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Platform.Schermdelen;

public sealed class WerkTests : Schermdeltest
{
    private sealed class Klok(DateTimeOffset nu) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => nu;
    }

    [Fact]
    public void Knop_DubbelGeklikt_DoetHetWerkEenKeer()
    {
        var keren = 0;
        var klaar = new TaskCompletionSource();
        var knop = Render<Knop>(p => p.Add(k => k.OnKlik, () => { keren++; return klaar.Task; }).AddChildContent("Voorstel akkoord"));
        knop.Find("button").Click();
        knop.Find("button").Click();
        keren.ShouldBe(1);
        knop.Find("button").GetAttribute("aria-busy").ShouldBe("true");

        klaar.SetResult();
        knop.WaitForAssertion(() => knop.Find("button").HasAttribute("aria-busy").ShouldBeFalse());
    }

    /// <summary>A click that was sent before the outcome was on the screen belongs to what stood there.</summary>
    [Fact]
    public void Eenmaal_IsPasWeerVrijAlsDeUitkomstGetekendIs()
    {
        var werk = new Eenmaal();
        werk.Begin().ShouldBeTrue();
        werk.Getekend().ShouldBeFalse("het werk loopt nog");
        werk.Begin().ShouldBeFalse();

        werk.Klaar();
        werk.Begin().ShouldBeFalse("de uitkomst staat nog niet op het scherm");
        werk.Getekend().ShouldBeTrue();
        werk.Begin().ShouldBeTrue();
    }

    [Fact]
    public void Voortgang_Halverwege_NoemtRijenSnelheidEnTijd()
    {
        var nu = new DateTimeOffset(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);
        Services.AddSingleton<TimeProvider>(new Klok(nu));
        var deel = Render<Voortgang>(p => p.Add(v => v.Titel, "Koppelen").Add(v => v.Gedaan, 40_000).Add(v => v.Totaal, 100_000).Add(v => v.Begonnen, nu.UtcDateTime.AddSeconds(-10)));
        deel.Find(".voortgang-regel").TextContent.ShouldBe("40.000 van 100.000 rijen · 4.000 per seconde · nog 15 seconden");
        deel.Find("[role=progressbar]").GetAttribute("aria-valuenow").ShouldBe("40");
        deel.FindAll("button").ShouldBeEmpty();
    }

    [Fact]
    public void Voortgang_ZonderTotaal_HeeftGeenWaarde() =>
        Render<Voortgang>(p => p.Add(v => v.Titel, "Lezen").Add(v => v.Gedaan, 5)).Find("[role=progressbar]").HasAttribute("aria-valuenow").ShouldBeFalse();

    [Fact]
    public void Stappenbalk_MetHuidigeStap_ZegtWelkeEnDoorWie()
    {
        var deel = Render<Stappenbalk>(p => p.Add(s => s.Stappen,
        [
            new("Voorbereiden", Staptoestand.Gedaan) { Wie = "Demo Beheerder", Wanneer = new DateTime(2026, 3, 1, 23, 30, 0, DateTimeKind.Utc) },
            new("Koppelen", Staptoestand.Bezig) { Nu = true },
            new("Verzenden", Staptoestand.TeDoen),
        ]));
        deel.Find("[aria-current=step]").TextContent.ShouldContain("Koppelen");
        Gewoon(deel.FindAll(".stap-uitleg")[0].TextContent).ShouldBe("Demo Beheerder, 2 maart 2026");
        deel.FindAll(".stap-uitleg")[2].TextContent.ShouldBe("Nog te doen");
    }

    [Theory]
    [InlineData(200, "{}", null)]
    [InlineData(422, "{\"weigering\":\"De kopregel klopt niet.\"}", "De kopregel klopt niet.")]
    [InlineData(413, "", "Het bestand is te groot.")]
    [InlineData(401, "", "Je bent niet meer aangemeld.")]
    [InlineData(500, "<html>", "Het bestand kon niet worden verwerkt.")]
    [InlineData(0, "", "Het bestand is niet aangekomen")]
    public void Uploadantwoord_BijElkeStatus_IsEenZinOfNiets(int status, string antwoord, string? zin)
    {
        var bezwaar = Uploadantwoord.Bezwaar(status, antwoord);
        if (zin is null) { bezwaar.ShouldBeNull(); } else { bezwaar.ShouldNotBeNull().ShouldStartWith(zin); }
    }

    [Fact]
    public async Task Uploadvak_VanBeginTotEind_ToontVoortgangEnMeldtDeUitslag()
    {
        Uploaduitslag? uitslag = null;
        var vak = Render<Uploadvak>(p => p.Add(u => u.Titel, "Dossiers").Add(u => u.Url, "oib/leveringen/dossiers").Add(u => u.Klaargemeld, u => uitslag = u));
        (await vak.InvokeAsync(() => vak.Instance.Begint("dossiers.csv", 2_000_000))).ShouldBeTrue();
        (await vak.InvokeAsync(() => vak.Instance.Begint("nog-een.csv", 1))).ShouldBeFalse();
        await vak.InvokeAsync(() => vak.Instance.Vordert(500_000));
        Gewoon(vak.Find(".voortgang-regel").TextContent).ShouldStartWith("Wordt verstuurd · 500 kB van 2,0 MB");

        await vak.InvokeAsync(() => vak.Instance.Klaar(200, "{\"rijen\":12}"));
        uitslag.ShouldBe(new Uploaduitslag("dossiers.csv", 2_000_000, "{\"rijen\":12}"));
        vak.FindAll("[role=progressbar]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Uploadvak_Geweigerd_ZegtWaaromBijHetVeld()
    {
        var vak = Render<Uploadvak>(p => p.Add(u => u.Titel, "Dossiers").Add(u => u.Url, "x"));
        await vak.InvokeAsync(() => vak.Instance.Begint("dossiers.csv", 10));
        await vak.InvokeAsync(() => vak.Instance.Klaar(422, "{\"weigering\":\"Kolom norm ontbreekt.\"}"));
        vak.Find("[role=alert]").TextContent.ShouldContain("Kolom norm ontbreekt.");
    }

    [Fact]
    public void Meldingen_MeerDanDrie_HoudenDeLaatsteDrie()
    {
        var bord = Services.GetRequiredService<Meldingenbord>();
        var vak = Render<Meldingenlijst>();
        foreach (var zin in (string[])["een", "twee", "drie", "vier"]) { bord.LetOp(zin); }
        vak.WaitForAssertion(() => vak.FindAll(".melding p").Select(p => p.TextContent).ShouldBe(["twee", "drie", "vier"]));
        vak.Find(".melding button").Click();
        vak.WaitForAssertion(() => vak.FindAll(".melding").Count.ShouldBe(2));
    }
}
