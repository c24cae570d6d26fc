using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Mailing;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Oib;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Tabelbeheer;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Tests.Platform.Tabelbeheer;

/// <summary>Rows of the municipality: written by one, approved by another, and in force everywhere from then on.</summary>
[OpBeideDatabases]
public sealed class TabelbeheerTests
{
    private static readonly Gebruiker Een = Demogebruikers.Zoek("demo-beheerder")!, Ander = Demogebruikers.Zoek("demo-beheerder-2")!, Armoede = Demogebruikers.Zoek("demo-armoede")!;
    private static readonly string[] Norm =
        ["2027-01-01", "2027-06-30", "1440,00", "2050,00", "1600,00", "2200,00", "355,00", "710,00", "1380,00", "1120,00", "1790,00", "455,00", "48,00", "710,00", "108,00", ""];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rij_VanEenMensEnGoedgekeurdDoorEenAnder_GeldtVanafDanEnStaatInHetSpoor()
    {
        await using var proef = await Maak();
        var rij = await Ingediend(proef, "bijstandsnormen", Norm);
        (await Norm2027(proef)).ShouldBe(Bedrag.VanEuro(1419.46m), "wat wacht telt niet");

        (await proef.Dienst<BeoordeelTabelrij>().KeurGoed(Een, rij, Stop)).Weigering!.Zin.ShouldContain("Een ander moet haar goedkeuren");
        (await proef.Dienst<BeoordeelTabelrij>().KeurGoed(Armoede, rij, Stop)).Weigering!.Zin.ShouldContain("geen recht");
        (await Norm2027(proef)).ShouldBe(Bedrag.VanEuro(1419.46m));

        (await proef.Dienst<BeoordeelTabelrij>().KeurGoed(Ander, rij, Stop)).Weigering.ShouldBeNull();
        (await Norm2027(proef)).ShouldBe(Bedrag.VanEuro(1440m));
        (await proef.Dienst<BeoordeelTabelrij>().KeurGoed(Ander, rij, Stop)).Weigering!.Zin.ShouldContain("al beslist");

        var blad = (await proef.Dienst<Tabelbladen>().Lees(Een, "bijstandsnormen", Stop)).Waarde;
        blad.Rijen.Single(r => r.Rij.IsEigen).Wijziging!.BeoordelaarNaam.ShouldBe(Ander.Naam);
        blad.Rijen.Count(r => !r.Rij.IsEigen).ShouldBe(8);
        await using var context = proef.Context();
        var spoor = await context.Set<Spoorrij>().AsNoTracking().Where(s => s.ObjectId == rij.ToString()).OrderBy(s => s.Nummer).Select(s => new { s.Wie, s.Handeling, s.Resultaat }).ToListAsync(Stop);
        spoor.Select(s => (s.Wie, s.Handeling, s.Resultaat)).ShouldBe(
        [
            (Een.Id, "tabellen.opstellen", Resultaat.Gelukt), (Een.Id, "tabellen.opstellen", Resultaat.Gelukt), (Een.Id, "tabellen.goedkeuren", Resultaat.Geweigerd),
            (Armoede.Id, "tabellen.goedkeuren", Resultaat.GeenRecht), (Ander.Id, "tabellen.goedkeuren", Resultaat.Gelukt), (Ander.Id, "tabellen.goedkeuren", Resultaat.Geweigerd),
        ]);
    }

    [Fact]
    public async Task Bedrag_MeerDanEenTiendeErnaast_VraagtTweeKeer()
    {
        await using var proef = await Maak();
        string[] fout = [.. Norm];
        fout[2] = "144,00";
        var rij = await Concept(proef, "bijstandsnormen", fout);
        var zin = (await proef.Dienst<DienTabelrijIn>().Voer(Een, rij, nagezien: false, Stop)).Weigering!.Zin;
        zin.ShouldContain("meer dan 10 %");
        zin.Replace("\u00A0", " ", StringComparison.Ordinal).ShouldContain("Alleenstaande: € 144,00, en dat was € 1.419,46.");
        (await proef.Dienst<DienTabelrijIn>().Voer(Een, rij, nagezien: true, Stop)).Gelukt.ShouldBeTrue();
    }

    [Fact]
    public async Task Rij_DieNietKan_BlijftEenConceptMetDeReden()
    {
        await using var proef = await Maak();
        string[] overlap = [.. Norm];
        overlap[0] = "2026-10-01";
        var rij = await Concept(proef, "bijstandsnormen", overlap);
        (await proef.Dienst<DienTabelrijIn>().Voer(Een, rij, true, Stop)).Weigering!.Zin.Replace("\u00A0", " ", StringComparison.Ordinal).ShouldContain("Bijstandsnormen: deze tabel staat er meer dan eens met geldigheid op dezelfde dag: 1 oktober 2026");
        (await proef.Dienst<DienTabelrijIn>().Voer(Ander, rij, true, Stop)).Weigering!.Zin.ShouldContain("van iemand anders");
        (await proef.Dienst<StelTabelrijOp>().Voer(Een, "bijstandsnormen", rij, [Norm], "Stcrt. 2026, 1", Stop)).Gelukt.ShouldBeTrue();
        (await proef.Dienst<DienTabelrijIn>().Voer(Een, rij, true, Stop)).Gelukt.ShouldBeTrue();
        (await proef.Dienst<StelTabelrijOp>().Voer(Een, "bijstandsnormen", rij, [Norm], "Stcrt. 2026, 1", Stop)).Weigering!.Zin.ShouldContain("Trek haar eerst in");
    }

    [Fact]
    public async Task Goedkeuren_NadatEenAndereRijIsGoedgekeurd_KeurtOpnieuw()
    {
        await using var proef = await Maak();
        string[] later = [.. Norm];
        (later[0], later[1]) = ("2027-05-01", "2027-12-31");
        var eerste = await Ingediend(proef, "bijstandsnormen", Norm);
        (await proef.Dienst<BeoordeelTabelrij>().KeurGoed(Ander, eerste, Stop)).Gelukt.ShouldBeTrue();
        var tweede = await Concept(proef, "bijstandsnormen", later);
        (await proef.Dienst<DienTabelrijIn>().Voer(Een, tweede, true, Stop)).Weigering!.Zin.ShouldContain("1\u00A0mei\u00A02027");
        // Ended earlier, by a row of the same first day: then it fits.
        string[] korter = [.. Norm];
        korter[1] = "2027-04-30";
        var einde = await Ingediend(proef, "bijstandsnormen", korter);
        (await proef.Dienst<BeoordeelTabelrij>().KeurGoed(Ander, einde, Stop)).Gelukt.ShouldBeTrue();
        (await proef.Dienst<DienTabelrijIn>().Voer(Een, tweede, true, Stop)).Weigering.ShouldBeNull();
        // And a third that was submitted beside it does not, once that one counts.
        string[] naast = [.. later];
        naast[0] = "2027-05-15";
        naast[1] = "2027-11-30";
        var derde = await Concept(proef, "bijstandsnormen", naast);
        (await proef.Dienst<BeoordeelTabelrij>().KeurGoed(Ander, tweede, Stop)).Gelukt.ShouldBeTrue();
        (await proef.Dienst<DienTabelrijIn>().Voer(Een, derde, true, Stop)).Gelukt.ShouldBeFalse();
    }

    [Fact]
    public async Task Goedkeuren_VanTweeRijenDieElkAlleenKunnen_WeigertDeTweede()
    {
        await using var proef = await Maak();
        var (eerste, tweede) = (await Ingediend(proef, "regelingen", Regeling("fietsplan", "2026-01-01")), await Ingediend(proef, "regelingen", Regeling("fietsplan", "2027-01-01")));
        (await proef.Dienst<BeoordeelTabelrij>().KeurGoed(Ander, eerste, Stop)).Weigering.ShouldBeNull();
        (await proef.Dienst<BeoordeelTabelrij>().KeurGoed(Ander, tweede, Stop)).Weigering!.Zin.Replace("\u00A0", " ", StringComparison.Ordinal)
            .ShouldContain("Regelingen: 'fietsplan' staat er meer dan eens met geldigheid op dezelfde dag: 1 januari 2027.");
        (await proef.Dienst<Tabelbladen>().Lees(Een, "regelingen", Stop)).Waarde.Rijen.Count(r => r.Rij.IsEigen).ShouldBe(1);
    }

    [Fact]
    public async Task Goedkeuren_VanWatIngetrokkenOfNogNietIngediendIs_KanNiet()
    {
        await using var proef = await Maak();
        var concept = await Concept(proef, "bijstandsnormen", Norm);
        (await proef.Dienst<BeoordeelTabelrij>().KeurGoed(Ander, concept, Stop)).Weigering!.Zin.ShouldContain("nog niet ingediend");
        (await proef.Dienst<TrekTabelrijIn>().Voer(Ander, concept, Stop)).Weigering!.Zin.ShouldContain("Alleen wie de rij opstelde");
        (await proef.Dienst<StelTabelrijOp>().Voer(Ander, "bijstandsnormen", concept, [Norm], "van een ander", Stop)).Weigering!.Zin.ShouldContain("van iemand anders");
        var ingediend = await Ingediend(proef, "bijstandsnormen", Norm);
        (await proef.Dienst<TrekTabelrijIn>().Voer(Een, ingediend, Stop)).Gelukt.ShouldBeTrue();
        (await proef.Dienst<BeoordeelTabelrij>().KeurGoed(Ander, ingediend, Stop)).Weigering!.Zin.ShouldContain("al beslist");
        (await Norm2027(proef)).ShouldBe(Bedrag.VanEuro(1419.46m));
    }

    [Fact]
    public async Task Beoordelen_DoorTweeMensenTegelijk_GaatEenKeer()
    {
        await using var proef = await Maak();
        var teamleider = Demogebruikers.Zoek("demo-teamleider")!;
        for (var keer = 1; keer <= 3; keer++)
        {
            var rij = await Ingediend(proef, "instellingen", [$"2027-0{keer}-01", "behandeltermijn", "22", ""]);
            var uitkomsten = await Task.WhenAll(
                Task.Run(() => proef.Dienst<BeoordeelTabelrij>().KeurGoed(Ander, rij, Stop), Stop), Task.Run(() => proef.Dienst<BeoordeelTabelrij>().WijsAf(teamleider, rij, "te kort", Stop), Stop));
            uitkomsten.Count(u => u.Gelukt).ShouldBe(1);
            await using var context = proef.Context();
            (await context.Set<Spoorrij>().CountAsync(s => s.ObjectId == rij.ToString() && s.Handeling == "tabellen.goedkeuren" && s.Resultaat == Resultaat.Gelukt, Stop)).ShouldBe(1);
        }
    }

    [Theory]
    // An amount without decimals is one too.
    [InlineData("drempel_afwijking", "100", true)]
    [InlineData("drempel_afwijking", "165,00", false)]
    [InlineData("drempel_afwijking", "165,01", true)]
    [InlineData("drempel_afwijking", "135,00", false)]
    [InlineData("behandeltermijn", "60", false)]
    public async Task Keuze_WaarvanHetBedragVerAfwijkt_VraagtTweeKeer(string keuze, string waarde, bool ver)
    {
        await using var proef = await Maak();
        var rij = await Concept(proef, "instellingen", ["2027-01-01", keuze, waarde, ""]);
        (await proef.Dienst<DienTabelrijIn>().Voer(Een, rij, nagezien: false, Stop)).Gelukt.ShouldBe(!ver);
    }

    [Theory]
    [InlineData("twee\nregels")]
    [InlineData("een\u0000nul")]
    public async Task Cel_MetEenTekenDatNietTeZienIs_WordtGeweigerd(string tekst)
    {
        await using var proef = await Maak();
        (await proef.Dienst<StelTabelrijOp>().Voer(Een, "signalen", null, [["CORRECTIE", "N", tekst, ""]], "besluit", Stop)).Weigering!.Zin.ShouldContain("niet te zien is");
        (await proef.Dienst<StelTabelrijOp>().Voer(Een, "signalen", null, [["CORRECTIE", "N", new string('x', 1001), ""]], "besluit", Stop)).Weigering!.Zin.ShouldContain("te lang");
        (await proef.Dienst<StelTabelrijOp>().Voer(Een, "signalen", null, [["CORRECTIE", "N"]], "besluit", Stop)).Weigering!.Zin.ShouldContain("niet evenveel cellen");
    }

    private static string[] Regeling(string code, string vanaf) => [.. Mailingtabellen.Regelingen.Kolommen.Select(k => k.Naam switch
    {
        "code" or "naam" => code, "grondslag" => "Gemeentewet", "toekenning" => "ambtshalve", "eenheid" => "kind", "uitvoer" => "J", "geldig_van" => vanaf, _ => "",
    })];

    [Fact]
    public async Task Afwijzen_ZonderReden_MagNietEnMetRedenGeldtDeRijNiet()
    {
        await using var proef = await Maak();
        var rij = await Ingediend(proef, "bijstandsnormen", Norm);
        (await proef.Dienst<BeoordeelTabelrij>().WijsAf(Ander, rij, " ", Stop)).Weigering!.Zin.ShouldContain("waarom");
        (await proef.Dienst<BeoordeelTabelrij>().WijsAf(Ander, rij, "Wacht op de Staatscourant.", Stop)).Gelukt.ShouldBeTrue();
        (await proef.Dienst<TrekTabelrijIn>().Voer(Een, rij, Stop)).Weigering!.Zin.ShouldContain("al beslist");
        (await Norm2027(proef)).ShouldBe(Bedrag.VanEuro(1419.46m));
    }

    [Fact]
    public async Task Node_NaastDieWaarIsGoedgekeurd_RekentMetDeNieuweRij()
    {
        await using var proef = await Maak();
        await using var ander = await Maak(proef.Map);
        (await Norm2027(ander)).ShouldBe(Bedrag.VanEuro(1419.46m));
        (await proef.Dienst<BeoordeelTabelrij>().KeurGoed(Ander, await Ingediend(proef, "bijstandsnormen", Norm), Stop)).Gelukt.ShouldBeTrue();
        (await Norm2027(ander)).ShouldBe(Bedrag.VanEuro(1440m));

        string[] regeling = [.. Enumerable.Repeat("", Mailingtabellen.Regelingen.Indeling.Kolommen.Count)];
        foreach (var (kolom, waarde) in new[] { ("code", "fietsplan"), ("naam", "Fietsplan"), ("grondslag", "Gemeentewet"), ("toekenning", "ambtshalve"), ("eenheid", "kind"), ("uitvoer", "J"), ("geldig_van", "2026-01-01") })
        {
            regeling[Mailingtabellen.Regelingen.Plaats(kolom)] = waarde;
        }
        (await proef.Dienst<BeoordeelTabelrij>().KeurGoed(Ander, await Ingediend(proef, "regelingen", regeling), Stop)).Weigering.ShouldBeNull();
        var instellingen = ander.Dienst<MailingInstellingen>();
        instellingen.Configuratie.Regelingen.ShouldNotContain(r => r.Code == "fietsplan");
        await using (var context = ander.Context()) { (await Tabellenwacht.Ververs(instellingen, context, Stop)).ShouldBeNull(); }
        instellingen.Configuratie.Regelingen.Select(r => r.Code).ShouldBe([.. Configuratie.Standaard().Regelingen.Select(r => r.Code), "fietsplan"]);
    }

    [Fact]
    public async Task Regeling_AmbtshalveOnderDeParticipatiewet_KomtErNietIn()
    {
        await using var proef = await Maak();
        var tabel = Mailingtabellen.Regelingen;
        string[] stadspas = [.. (await proef.Dienst<Tabelbladen>().Lees(Een, "regelingen", Stop)).Waarde.Rijen[0].Rij.Cellen];
        stadspas[tabel.Plaats("grondslag")] = "Participatiewet";
        var rij = await Concept(proef, "regelingen", stadspas);
        (await proef.Dienst<DienTabelrijIn>().Voer(Een, rij, true, Stop)).Weigering!.Zin.ShouldContain("rust op de Participatiewet");
    }

    [Theory]
    [InlineData("bijstandsnormen")]
    [InlineData("vrijlatingen")]
    [InlineData("vt-tabellen")]
    [InlineData("inkomstenverhouding-codes")]
    [InlineData("signalen")]
    [InlineData("instellingen")]
    [InlineData("regelingen")]
    [InlineData("bronnen")]
    [InlineData("aow-leeftijd")]
    [InlineData("gemeenten")]
    public async Task Uitvoer_WeerIngelezen_GeeftNietsNieuws(string tabel)
    {
        await using var proef = await Maak();
        var bestand = (await proef.Dienst<Tabelbladen>().Bestand(Een, tabel, Stop)).Waarde;
        using var stroom = new MemoryStream(bestand);
        var gelezen = await proef.Dienst<LeesTabelIn>().Voer(Een, tabel, stroom, Stop);
        gelezen.Weigering.ShouldBeNull();
        gelezen.Waarde.Concepten.ShouldBe(0, Encoding.UTF8.GetString(bestand));
    }

    [Fact]
    public async Task Invoer_MetEenAnderEnEenNieuwGeheel_MaaktDaarConceptenVan()
    {
        await using var proef = await Maak();
        const string Nieuw = "ingang;einde;artikel;tot;percentage;aftrek\n2027-01-01;;11;600,00;8;0\n2027-01-01;;11;;5,5;3,10\n2016-01-01;2016-12-31;11;497,77;8,00;0,00\n";
        var gelezen = await Lees(proef, "vt-tabellen", Nieuw);
        gelezen.Waarde.Concepten.ShouldBe(2, "een nieuwe tabel, en een waarin schijven ontbreken");
        (await Lees(proef, "vt-tabellen", "ingang;einde;artikel;tot;percentage;aftrek\n2027-01-01;;99;;8;0\n")).Weigering!.Zin.ShouldContain("kies 11 of 12 of 13 of 14");
        var nieuw = (await proef.Dienst<Tabelbladen>().Lees(Een, "vt-tabellen", Stop)).Waarde.Open.Single(w => w.Rijen(Datakoppeling.Oib.Normen.Vakantietoeslagtabel.Tabel).Count == 2);
        (await proef.Dienst<DienTabelrijIn>().Voer(Een, nieuw.Id, true, Stop)).Weigering.ShouldBeNull();
        (await proef.Dienst<BeoordeelTabelrij>().KeurGoed(Ander, nieuw.Id, Stop)).Weigering.ShouldBeNull();
        await using var context = proef.Context();
        var vt = (await proef.Dienst<Normenbron>().Voor(context, new Maand(2027, 3), Stop)).Waarde.Vt(11)!;
        vt.Banden.Count.ShouldBe(2);
        vt.Ingang.Year.ShouldBe(2027);
    }

    [Fact]
    public async Task Tabel_DieAfloopt_WordtVijfenveertigDagenVoorafGenoemd()
    {
        await using var proef = await Maak();
        var lijst = (await proef.Dienst<Tabelbladen>().Lijst(Een, Stop)).Waarde;
        lijst.Single(r => r.Tabel.Naam == "bijstandsnormen").Einde.ShouldBe(new DateOnly(2026, 12, 31));
        lijst.Single(r => r.Tabel.Naam == "regelingen").Einde.ShouldBeNull();
        (await proef.Dienst<BeoordeelTabelrij>().KeurGoed(Ander, await Ingediend(proef, "bijstandsnormen", Norm), Stop)).Gelukt.ShouldBeTrue();
        (await proef.Dienst<Tabelbladen>().Lijst(Een, Stop)).Waarde.Single(r => r.Tabel.Naam == "bijstandsnormen").Einde.ShouldBe(new DateOnly(2027, 6, 30));
    }

    private static async Task<Uitkomst<Tabelantwoord>> Lees(Proefplatform proef, string tabel, string inhoud)
    {
        using var stroom = new MemoryStream(Encoding.UTF8.GetBytes(inhoud));
        return await proef.Dienst<LeesTabelIn>().Voer(Een, tabel, stroom, Stop);
    }

    private static Task<Proefplatform> Maak(string? map = null) => Proefplatform.Maak(map, diensten =>
    {
        var leeg = new ConfigurationBuilder().Build();
        diensten.AddOib(leeg);
        diensten.AddMailing(leeg);
    });

    private static async Task<Guid> Concept(Proefplatform proef, string tabel, string[] rij)
    {
        var gemaakt = await proef.Dienst<StelTabelrijOp>().Voer(Een, tabel, null, [rij], "Stcrt. 2026, 1", Stop);
        gemaakt.Weigering.ShouldBeNull();
        return gemaakt.Waarde;
    }

    private static async Task<Guid> Ingediend(Proefplatform proef, string tabel, string[] rij)
    {
        var id = await Concept(proef, tabel, rij);
        (await proef.Dienst<DienTabelrijIn>().Voer(Een, id, nagezien: true, Stop)).Weigering.ShouldBeNull();
        return id;
    }

    private static async Task<Bedrag> Norm2027(Proefplatform proef)
    {
        await using var context = proef.Context();
        return (await proef.Dienst<Normenbron>().Voor(context, new Maand(2027, 2), Stop)).Waarde.Norm("alleenstaande").Bedrag;
    }
}
