using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Klussen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Oib.Handelingen;

/// <summary>A delivery whose figures are odd counts for nothing until somebody has looked at them (bestandsindelingen.md).</summary>
[OpBeideDatabases]
public sealed class BeoordeelLeveringTests
{
    private const string Kop = "dossiernummer;bsn;leefvorm;begindatum\n";
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Dossiers(int goed, int fout = 0) => Kop
        + string.Concat(Enumerable.Range(1, goed).Select(i => $"D{i:D5};{Bsn(i)};alleenstaande;2020-01-01\n"))
        + string.Concat(Enumerable.Range(1, fout).Select(i => $"F{i:D5};123456789;alleenstaande;2020-01-01\n"));

    private static string Inkomsten(int goed, int fout = 0) => Inkomstenkop
        + string.Concat(Enumerable.Range(1, goed).Select(i => $"{Bsn(i)};15;loon;06;2026-02-01;2026-02-28;Werkgever;123456782L01;1;800,00;640,00;J;J;0,00;0,00;N\n"))
        + string.Concat(Enumerable.Range(1, fout).Select(i => $"123456789;15;loon;06;2026-02-01;2026-02-28;Werkgever;123456782L01;1;800,00;640,00;J;J;0,00;0,00;N\n"));

    private const string Inkomstenkop =
        "bsn;componentcode;soort_inkomen;periodiciteit;periode_van;periode_tot;werkgever;loonheffingennummer;volgnummer;belastbaar_loon;netto_loon;loonheffingskorting;reservering_vt;uitbetaalde_vt;extra_periode_salaris;levering\n";

    private static string Bsn(int nummer) => Mailing.Koppelen.Proefstad.Bsn(nummer);

    private static Task<Proefmaand> Proef() => Proefmaand.Maak(1, new KeyValuePair<string, string?>(Leveringsgrens.Afkeurgrens, "1"));

    [Fact]
    public async Task Levering_MetMeerDanEenProcentAfgekeurd_TeltNiet_TotIemandZegtDatZijGebruiktWordt()
    {
        await using var proef = await Proef();
        await proef.Lever(Leveringsoort.Dossiers, Dossiers(98));
        await proef.Lever(Leveringsoort.Inkomsten, Inkomsten(98, 2));
        var levering = await Laatste(proef);
        (levering.Status, levering.Gelezen, levering.Afgekeurd).ShouldBe((Leveringstatus.Wacht, 100, 2));
        levering.Wachtredenen.ShouldContain("2 van 100");
        (await proef.Maanden()).ShouldBeEmpty("wie wacht, telt niet");

        (await Beoordeel(proef, levering, true, "De twee rijen zijn van de testomgeving.")).Waarde.ShouldContain("wordt gebruikt");

        (await proef.Maanden()).Count.ShouldBe(98);
        var na = await Laatste(proef);
        (na.Status, na.Oordeel, na.OordeelDoor).ShouldBe((Leveringstatus.Ingelezen, "De twee rijen zijn van de testomgeving.", Proefmaand.Beheerder.Id));
        await using var context = proef.Platform.Context();
        (await context.Set<Spoorrij>().CountAsync(r => r.Details.Contains("oordeel") && r.Details.Contains("gebruiken"), Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task Levering_DieGeweigerdWordt_LaatGeenRijenNa_EnHetHersteldeBestandKomtErIn()
    {
        await using var proef = await Proef();
        await proef.Lever(Leveringsoort.Dossiers, Dossiers(50, 10));
        (await Beoordeel(proef, await Laatste(proef), false, "De leverancier stuurt een nieuw bestand.")).Gelukt.ShouldBeTrue();

        var geweigerd = await Laatste(proef);
        (geweigerd.Status, geweigerd.Nieuw, geweigerd.Oordeel).ShouldBe((Leveringstatus.Geweigerd, 0, "De leverancier stuurt een nieuw bestand."));
        await using (var context = proef.Platform.Context())
        {
            (await context.Set<Dossierrij>().CountAsync(Stop)).ShouldBe(0);
            (await context.Set<Afkeuring>().CountAsync(Stop)).ShouldBe(10, "wat er mis was blijft te zien");
        }
        await proef.Lever(Leveringsoort.Dossiers, Dossiers(60));
        (await Laatste(proef)).Status.ShouldBe(Leveringstatus.Ingelezen);
        await proef.Lever(Leveringsoort.Inkomsten, Inkomsten(60));
        (await proef.Maanden()).Count.ShouldBe(60);
    }

    [Theory]
    [InlineData(110, Leveringstatus.Ingelezen)]
    [InlineData(111, Leveringstatus.Wacht)]
    [InlineData(90, Leveringstatus.Ingelezen)]
    [InlineData(89, Leveringstatus.Wacht)]
    public async Task Levering_MetTienProcentMeerOfMinderRijenDanDeVorigeGebruikte_Wacht(int rijen, Leveringstatus status)
    {
        await using var proef = await Proef();
        await proef.Lever(Leveringsoort.Dossiers, Dossiers(100));
        (await Laatste(proef)).Status.ShouldBe(Leveringstatus.Ingelezen, "er is niets om mee te vergelijken");
        await proef.Lever(Leveringsoort.Dossiers, Dossiers(rijen));
        var levering = await Laatste(proef);
        levering.Status.ShouldBe(status);
        (await proef.Platform.Dienst<Leveringenlijst>().Vorige(Proefmaand.Beheerder, levering, Stop)).Waarde!.Gelezen.ShouldBe(100);
    }

    [Fact]
    public async Task Oordeel_ZonderReden_ZonderRecht_OfVoorDeTweedeKeer_VerandertNiets()
    {
        await using var proef = await Proef();
        await proef.Lever(Leveringsoort.Dossiers, Dossiers(50, 10));
        var levering = await Laatste(proef);
        foreach (var reden in new[] { null, "", "  ok  ", "    ", new string('a', Leveringsoordeel.Langst + 1) })
        {
            (await Beoordeel(proef, levering, true, reden)).Weigering!.Zin.ShouldContain("waarom");
        }
        (await proef.Platform.Dienst<BeoordeelLevering>().Voer(Proefmaand.Consulent, levering.Id, true, "Ik vind van wel.", Stop)).Gelukt.ShouldBeFalse();
        (await proef.Platform.Dienst<BeoordeelLevering>().Voer(null, levering.Id, true, "Ik vind van wel.", Stop)).Gelukt.ShouldBeFalse();
        (await proef.Platform.Dienst<BeoordeelLevering>().Voer(Proefmaand.Beheerder, Guid.NewGuid(), true, "Ik vind van wel.", Stop)).Weigering!.Zin.ShouldContain("bestaat niet");
        (await Laatste(proef)).Status.ShouldBe(Leveringstatus.Wacht);

        (await Beoordeel(proef, levering, false, "Het is het bestand van vorig jaar.")).Gelukt.ShouldBeTrue();
        (await Beoordeel(proef, levering, true, "Toch maar wel gebruiken.")).Weigering!.Zin.ShouldContain("wacht niet");
        (await Laatste(proef)).Status.ShouldBe(Leveringstatus.Geweigerd);
    }

    [Fact]
    public async Task Levering_DieWacht_HoudtEenVolgendeVanDezelfdeSoortTegen_OokVanEenAndereMaand()
    {
        await using var proef = await Proef();
        await proef.Lever(Leveringsoort.Dossiers, Dossiers(50, 10));
        (await proef.Lever(Leveringsoort.Dossiers, Dossiers(60))).Weigering!.Zin.ShouldContain("februari 2026");
        (await proef.Lever(Leveringsoort.Inkomsten, Inkomsten(60))).Weigering!.Zin.ShouldContain("wacht nog op een oordeel");
        var maart = await proef.Platform.Dienst<LeverBestand>().Voer(
            Proefmaand.Beheerder, "2026-03", "dossiers", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Dossiers(60))), Stop);
        maart.Weigering!.Zin.ShouldContain("wacht nog op een oordeel");
    }

    [Fact]
    public async Task Klus_DieNogEensBegint_LaatEenLeveringDieWachtZoals_ZijIs()
    {
        await using var proef = await Proef();
        await proef.Lever(Leveringsoort.Dossiers, Dossiers(50, 10));
        var levering = await Laatste(proef);
        (await proef.Platform.Uitvoerder.Voer<Guid>(Proefmaand.Beheerder, OibRechten.Leveren, new("leveringsmaand", levering.Maand.ToString()),
            werk => Task.FromResult<Uitkomst<Guid>>(werk.Start(Leesklus.Soort, new Leesopdracht(levering.Id), werk.Doel).Id), Stop)).Gelukt.ShouldBeTrue();
        await Klusrust.Wacht(proef.Platform.Diensten, Stop);
        (await Laatste(proef)).Status.ShouldBe(Leveringstatus.Wacht);
        (await proef.Maanden()).ShouldBeEmpty();
        await using var context = proef.Platform.Context();
        (await context.Set<Klus>().OrderBy(k => k.Gemaakt).LastAsync(Stop)).Zin.ShouldContain("telt nog niet mee");
    }

    private static Task<Uitkomst<string>> Beoordeel(Proefmaand proef, Levering levering, bool gebruiken, string? reden) => NaRust(
        proef, proef.Platform.Dienst<BeoordeelLevering>().Voer(Proefmaand.Beheerder, levering.Id, gebruiken, reden, Stop));

    private static async Task<Uitkomst<string>> NaRust(Proefmaand proef, Task<Uitkomst<string>> taak)
    {
        var uitkomst = await taak;
        await Klusrust.Wacht(proef.Platform.Diensten, Stop);
        return uitkomst;
    }

    private static async Task<Levering> Laatste(Proefmaand proef)
    {
        await using var context = proef.Platform.Context();
        return await context.Set<Levering>().AsNoTracking().OrderByDescending(l => l.Volgnummer).FirstAsync(Stop);
    }
}
