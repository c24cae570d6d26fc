using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Handelingen;
using Datakoppeling.Oib.Klussen;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Tabelbeheer;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Oib.Handelingen;

/// <summary>What a month of bijstand does with the tables of the municipality: it follows them until it is decided, and what it was computed with stays to be seen.</summary>
[OpBeideDatabases]
public sealed class TabelmaandTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Norm_DieWordtVervangen_GeldtVoorWatOpenIsEnHetBesluitToontDeOude()
    {
        await using var proef = await Proefmaand.Maak(60);
        await proef.LeverAlles();
        var besloten = await proef.Een(Bak.Voorstel);
        (await proef.Platform.Dienst<Beslis>().Voer(Proefmaand.Consulent, besloten.Id, besloten.Versie, new Besluit(Besluitsoort.Akkoord), Stop)).Gelukt.ShouldBeTrue();
        var open = (await proef.Maanden()).First(m => m is { Bak: Bak.Voorstel or Bak.Beoordelen, Norm: not null } && m.Id != besloten.Id && m.Bon.Contains("alleenstaande", StringComparison.Ordinal) && m.Norm == Bedrag.VanEuro(1401.50m));

        await KeurGoed(proef, "bijstandsnormen",
            ["2026-01-01", "2026-06-30", "1450,00", "2002,13", "1564,69", "2144,16", "345,99", "691,98", "1347,06", "1092,41", "1747,49", "443,76", "47,00", "690,27", "106,00", ""]);

        (await proef.Zelfde(open)).Norm.ShouldBe(Bedrag.VanEuro(1450m));
        var nog = await proef.Zelfde(besloten);
        (nog.Bak, nog.Norm).ShouldBe((Bak.Besloten, besloten.Norm));
        await using var context = proef.Platform.Context();
        var hash = await context.Set<Beslissing>().Where(b => b.DossiermaandId == besloten.Id).Select(b => b.Normen).SingleAsync(Stop);
        var afdruk = (await proef.Platform.Dienst<Tabelbladen>().Afdruk(Proefmaand.Teamleider, hash, Stop)).Waarde;
        var normen = Tabelafdrukken.Lees(afdruk).Single(t => t.Tabel == "bijstandsnormen").Rijen;
        normen.ShouldContain(r => r.StartsWith("2026-01-01;2026-06-30;1401,50;", StringComparison.Ordinal));
        normen.ShouldNotContain(r => r.Contains("1450,00", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Signaal_DatHierGeenContactVraagt_IsAfTeVinken()
    {
        await using var proef = await Proefmaand.Maak(150);
        await KeurGoed(proef, "signalen", ["AFWIJKING_HOGER", "N", "Het inkomen is hoger.", "2026-01-01"], ["EERSTE_WERK", "N", "Nieuw werk.", "2026-01-01"], ["AFWIJKING_LAGER", "N", "Het inkomen is lager.", "2026-01-01"],
            ["VERWACHT_NIET_ONTVANGEN", "N", "Niets ontvangen.", "2026-01-01"], ["VERSCHIL_OPGAVE", "N", "Een ander bedrag.", "2026-01-01"]);
        await proef.LeverAlles();
        var maanden = await proef.Maanden();
        maanden.ShouldContain(m => m.Signalen.VraagtContact, "anders zegt deze toets niets");
        maanden.ShouldAllBe(m => !m.VraagtContact);
    }

    [Fact]
    public async Task Maand_WaarvanDeNormenNogNietZijnIngevoerd_WordtNietOngezienVoorgesteld()
    {
        await using var proef = await Proefmaand.Maak(40);
        var (maand, wie) = (new Maand(2027, 2), Proefmaand.Beheerder);
        foreach (var soort in Enum.GetValues<Datakoppeling.Oib.Leveringen.Leveringsoort>())
        {
            using var stroom = new MemoryStream(proef.Bestand(soort));
            (await proef.Platform.Dienst<LeverBestand>().Voer(wie, maand.ToString(), soort.ToString().ToLowerInvariant(), stroom, Stop)).Weigering.ShouldBeNull();
            if (soort != Datakoppeling.Oib.Leveringen.Leveringsoort.Inkomsten) { await Klusrust.Wacht(proef.Platform.Diensten, Stop); }
        }
        await Afwachten.Tot("de klus van de voorstellen eindigt met een reden", async () =>
        {
            await using var vragen = proef.Platform.Context();
            return await vragen.Set<Klus>().AnyAsync(k => k.Soort == Voorstelklus.Naam && k.Status == Klusstatus.Mislukt, Stop);
        });
        (await proef.Maanden()).ShouldBeEmpty();
        await using (var context = proef.Platform.Context())
        {
            var klus = await context.Set<Klus>().Where(k => k.Soort == Voorstelklus.Naam).OrderByDescending(k => k.Gemaakt).FirstAsync(Stop);
            klus.Status.ShouldBe(Klusstatus.Mislukt);
            klus.Zin.ShouldContain("De bijstandsnormen van februari 2027 zijn nog niet ingevoerd");
        }
        // Whoever has read that may go on.
        (await proef.Platform.Dienst<MaakVoorstellen>().Voer(wie, maand, Stop)).Weigering.ShouldBeNull();
        await Afwachten.Tot("de voorstellen zijn er", async () => (await proef.Maanden()).Count > 0);
    }

    private static async Task KeurGoed(Proefmaand proef, string tabel, params string[][] rijen)
    {
        foreach (var rij in rijen) { await Goedgekeurd.Rij(proef.Platform, tabel, rij); }
    }
}
