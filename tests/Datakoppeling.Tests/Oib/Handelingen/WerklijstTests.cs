using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Oib.Signalen;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Oib.Handelingen;

/// <summary>One list over all months: nothing that is open is out of sight, and every number is that of the rows behind it.</summary>
[OpBeideDatabases]
public class WerklijstTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Telling_OnderElkFilter_IsDeSomVanDeDrieGroepenEnElkDossierStaatInPreciesEen()
    {
        await using var proef = await Werkvoorraad.Maak();
        var grens = new Urgentiegrens(Nederlands.Vandaag(TimeProvider.System));
        var alle = await proef.Maanden();
        var open = alle.Where(m => m.Bak is not (Bak.Geen or Bak.Besloten)).ToList();
        open.Select(m => grens.Van(m.Uiterlijk)).Distinct().Count().ShouldBe(3, "de voorraad raakt elke groep");
        open.Select(m => m.Bak).Distinct().Count().ShouldBe(Bakset.Open.Count, "en elke soort");
        foreach (var filter in Filters(open))
        {
            var telling = (await Lijst(proef).Telling(Proefmaand.Consulent, filter, Stop)).Waarde;
            var verwacht = open.Where(m => Past(m, filter)).ToList();
            var gezien = new List<Guid>();
            foreach (var urgentie in Enum.GetValues<Urgentie>())
            {
                var deel = verwacht.Where(m => grens.Van(m.Uiterlijk) == urgentie).Select(m => m.Id).ToList();
                var rijen = await Rijen(proef, filter with { Wanneer = urgentie });
                rijen.Select(r => r.Id).ShouldBe(deel, ignoreOrder: true, $"{filter} {urgentie}");
                telling.Wanneer(filter, urgentie).ShouldBe(deel.Count, $"{filter} {urgentie}");
                gezien.AddRange(rijen.Select(r => r.Id));
            }
            gezien.Distinct().Count().ShouldBe(gezien.Count, "niets staat in twee groepen");
            telling.Wanneer(filter, null).ShouldBe(verwacht.Count);
            (await Rijen(proef, filter)).Select(r => r.Id).ShouldBe(gezien, ignoreOrder: true);
            foreach (var bak in Bakset.Open) { telling.Soort(filter, bak).ShouldBe(open.Count(m => m.Bak == bak && Past(m, filter with { Soorten = default }))); }
            foreach (var maand in Werkvoorraad.Maanden) { telling.Maand(filter, maand).ShouldBe(open.Count(m => m.Maand == maand && Past(m, filter with { Maand = null }))); }
            foreach (var (signaal, aantal) in telling.Signalen) { aantal.ShouldBe(open.Count(m => m.Signalen.Bevat(signaal) && Past(m, filter with { Signaalbits = 0 }))); }
        }
    }

    [Fact]
    public async Task Lijst_ZonderKeuze_BegintMetWatHetEerstMoet()
    {
        await using var proef = await Werkvoorraad.Maak();
        var rijen = await Rijen(proef, new());
        rijen.Select(r => r.Uiterlijk).ShouldBeInOrder();
        rijen.Select(r => r.Maand).Distinct().Count().ShouldBe(Werkvoorraad.Maanden.Count);
    }

    [Fact]
    public async Task Rij_VanEenVoorstel_ZegtWieBetaaldeEnWatHetVerschilIs()
    {
        await using var proef = await Proefmaand.Maak();
        await proef.LeverAlles();
        var rijen = await Rijen(proef, new(Soorten: Bakset.Van(Bak.Voorstel)));
        rijen.ShouldNotBeEmpty();
        foreach (var rij in rijen)
        {
            rij.Betaler.ShouldNotBeNullOrEmpty();
            rij.Verschil.ShouldBe(rij.Nu!.Value - rij.Vorig!.Value);
            // A proposal without signals differs no more than the municipality allows.
            rij.Verschil!.Value.Abs().Cents.ShouldBeLessThanOrEqualTo(150_00);
            rij.Uiterlijk.ShouldBe(Nederlands.Vandaag(TimeProvider.System).AddDays(21));
        }
        var lezer = proef.Platform.Dienst<Zaaklezer>();
        var zaak = (await lezer.Lees(Proefmaand.Consulent, rijen[0].Id, Stop)).Waarde;
        rijen[0].Vorig.ShouldBe(zaak.Historie[^2].Client is { } c ? c + (zaak.Historie[^2].Partner ?? default) : zaak.Historie[^2].Partner);
    }

    [Fact]
    public async Task Termijn_VanWatWordtAangehouden_IsDeDagWaaropHetTerugkomt()
    {
        await using var proef = await Proefmaand.Maak();
        await proef.LeverAlles();
        var maand = await proef.Een(Bak.Voorstel);
        var tot = Nederlands.Vandaag(TimeProvider.System).AddDays(40);
        (await proef.Platform.Dienst<Beslis>().Voer(Proefmaand.Consulent, maand.Id, maand.Versie, new Besluit(Besluitsoort.Aangehouden, Reden: "Wacht op stukken.", Tot: tot), Stop)).Waarde.ShouldBe(Bak.Aangehouden);
        var aangehouden = await proef.Zelfde(maand);
        aangehouden.Uiterlijk.ShouldBe(tot);
        (await proef.Platform.Dienst<Beslis>().Voer(Proefmaand.Consulent, maand.Id, aangehouden.Versie, new Besluit(Besluitsoort.Akkoord), Stop)).Waarde.ShouldBe(Bak.Besloten);
        (await Rijen(proef, new(Besloten: true))).Single().Id.ShouldBe(maand.Id);
        (await Rijen(proef, new())).ShouldNotContain(r => r.Id == maand.Id);
    }

    [Fact]
    public async Task EigenTeam_WordtPerPersoonOnthouden()
    {
        await using var proef = await Proefmaand.Maak(1);
        var voorkeuren = proef.Platform.Dienst<Voorkeuren>();
        (await voorkeuren.Team(Proefmaand.Consulent, Stop)).Waarde.ShouldBe("");
        (await voorkeuren.KiesTeam(Proefmaand.Consulent, " Oost ", Stop)).Gelukt.ShouldBeTrue();
        (await voorkeuren.KiesTeam(Proefmaand.Consulent, "West", Stop)).Gelukt.ShouldBeTrue();
        (await voorkeuren.Team(Proefmaand.Consulent, Stop)).Waarde.ShouldBe("West");
        (await voorkeuren.Team(Proefmaand.Teamleider, Stop)).Waarde.ShouldBe("", "die van een ander is van een ander");
        (await voorkeuren.KiesTeam(Proefmaand.Consulent, new string('x', 201), Stop)).Weigering!.Zin.ShouldContain("te lang");
        (await voorkeuren.KiesTeam(Proefmaand.Consulent, null, Stop)).Gelukt.ShouldBeTrue();
        (await voorkeuren.Team(Proefmaand.Consulent, Stop)).Waarde.ShouldBe("");
        (await voorkeuren.KiesTeam(Proefmaand.Beheerder, "Oost", Stop)).Weigering.ShouldNotBeNull();
    }

    [Fact]
    [AlleenSqlite("hoe PostgreSQL een kleine tabel leest zegt niets over een grote; daar is WerklijstGrootTests voor")]
    public async Task Index_VanHetOpenWerk_BeantwoordtTellenEnVolgordeZonderEenRijTeOpenen()
    {
        await using var proef = await Proefmaand.Maak(1);
        await using var context = proef.Platform.Context();
        foreach (var plan in await Leesplan.Van(context, Urgentie.TeLaat, ["", "-verschil", "termijn", "nummer"], Stop))
        {
            plan.ShouldContain("USING COVERING INDEX IX_OibDossiermaand_Open");
        }
    }

    private static Werklijst Lijst(Proefmaand proef) => proef.Platform.Dienst<Werklijst>();

    private static async Task<IReadOnlyList<Werklijstrij>> Rijen(Proefmaand proef, Werklijstfilter filter) =>
        (await Lijst(proef).Pagina(Proefmaand.Consulent, filter, new(1, 1_000, filter.Sorteer.TrimStart('-'), filter.Sorteer.StartsWith('-')), Stop)).Waarde.Rijen;

    /// <summary>None, each choice by itself, and some together.</summary>
    private static Werklijstfilter[] Filters(List<Dossiermaand> open)
    {
        var signaal = Signaallijst.Alle.MaxBy(s => open.Count(m => m.Signalen.Bevat(s)))!;
        var team = open[0].Team;
        return
        [
            new(), new(Maand: Werkvoorraad.Maanden[2]), new(Soorten: Bakset.Van(Bak.Voorstel, Bak.TweedePersoon)), new(Team: team),
            new(Signaalbits: new Signaalset().Met(signaal).Bits), new(Zoek: open[3].Dossiernummer[..3].ToLowerInvariant()),
            new(Maand: Werkvoorraad.Maanden[0], Soorten: Bakset.Van(Bak.Beoordelen), Team: team, Signaalbits: new Signaalset().Met(signaal).Bits),
            new(Zoek: "BESTAAT-NIET"), new(Team: "Nergens"),
        ];
    }

    private static bool Past(Dossiermaand maand, Werklijstfilter filter) =>
        (filter.Maand is null || filter.Maand == maand.Maand) && (filter.Soorten.Bits == 0 || filter.Soorten.Alle().Contains(maand.Bak))
        && (filter.Team.Length == 0 || filter.Team == maand.Team) && (filter.Signaalbits == 0 || (maand.Signaalbits & filter.Signaalbits) != 0)
        && maand.Zoeknummer.StartsWith(filter.Zoek.ToUpperInvariant(), StringComparison.Ordinal);
}
