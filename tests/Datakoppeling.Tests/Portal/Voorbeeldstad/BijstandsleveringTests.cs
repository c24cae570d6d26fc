using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Portal.Voorbeeldstad;

namespace Datakoppeling.Tests.Portal.Voorbeeldstad;

public class BijstandsleveringTests
{
    private static readonly Maand Februari = new(2026, 2);
    private static readonly Lazy<Geheugenmap> Vast = new(() => Maak(new Bijstandsplan(4_000, Februari, Seed: 1, FoutenPerTienduizend: 0)));

    private static Geheugenmap Maak(Bijstandsplan plan)
    {
        var map = new Geheugenmap();
        Bijstandslevering.Schrijf(plan, map.Open);
        return map;
    }

    [Fact]
    public void Levering_MetDezelfdeSeed_HeeftDezelfdeBytes()
    {
        var plan = new Bijstandsplan(500, Februari, Seed: 8);
        Maak(plan).Hash().ShouldBe(Maak(plan).Hash());
        Maak(plan with { Seed = 9 }).Hash().ShouldNotBe(Maak(plan).Hash(), StringComparer.Ordinal);
        Maak(new Bijstandsplan(500, Februari)).Hash().ShouldBe("8B652BEFA5E0CBCE226287828B5E43CF93F30C0AAA47BF668517788691701B56");
    }

    [Theory]
    [InlineData(Bijstandslevering.Dossiers, "dossiernummer;bsn;bsn_partner;leefvorm;kostendelers;norm_afwijkend;norm_grond;begindatum;einddatum;jonger_dan_27;vrijlating_soort;vrijlating_van;vrijlating_tot;partner_vrijlating_soort;partner_vrijlating_van;partner_vrijlating_tot;opgave_netto;team")]
    [InlineData(Bijstandslevering.Historie, "bsn;maand;groep;netto")]
    [InlineData(Bijstandslevering.Inkomsten, "bsn;componentcode;soort_inkomen;periodiciteit;periode_van;periode_tot;werkgever;loonheffingennummer;volgnummer;belastbaar_loon;netto_loon;loonheffingskorting;reservering_vt;vt_aanspraak;uitbetaalde_vt;extra_periode_salaris;ontvangen_op;levering")]
    public void Bestand_Kop_IsDieVanDeIndeling(string bestand, string kop)
    {
        string.Join(';', Vast.Value.Kop(bestand)).ShouldBe(kop);
        Vast.Value.Rijen(bestand).ShouldAllBe(r => r.Length >= kop.Split(';', StringSplitOptions.None).Length);
    }

    [Fact]
    public void Dossiers_ZonderFouten_HebbenUniekeGeldigeBsns()
    {
        var bsns = Vast.Value.Rijen(Bijstandslevering.Dossiers).SelectMany(r => new[] { r[1], r[2] }).Where(b => b.Length > 0).ToList();
        bsns.Distinct(StringComparer.Ordinal).Count().ShouldBe(bsns.Count);
        bsns.ShouldAllBe(b => Bsn.KloptElfproef(int.Parse(b, CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Levering_PerDossier_HeeftDeVerhoudingenVanDeMeting()
    {
        var dossiers = Vast.Value.Rijen(Bijstandslevering.Dossiers).Count();
        dossiers.ShouldBeInRange(3_900, 4_000);
        // 40,000 dossiers go with some 30,000 lines and 125,000 rows of history.
        (100 * Vast.Value.Rijen(Bijstandslevering.Inkomsten).Count() / dossiers).ShouldBeInRange(60, 90);
        (100 * Vast.Value.Rijen(Bijstandslevering.Historie).Count() / dossiers).ShouldBeInRange(270, 350);
    }

    [Fact]
    public void Inkomsten_VanDeMaand_EindigenInDieMaand() =>
        Vast.Value.Rijen(Bijstandslevering.Inkomsten).Where(r => r.Length == 18).ShouldAllBe(r => r[5].StartsWith("2026-02-", StringComparison.Ordinal));

    [Theory]
    [InlineData("C")]
    [InlineData("I")]
    [InlineData("N")]
    public void Inkomsten_BinnenDeMaand_HebbenNieuweRegelsCorrectiesEnIntrekkingen(string levering) =>
        Vast.Value.Rijen(Bijstandslevering.Inkomsten).Where(r => r.Length == 18).Select(r => r[17]).ShouldContain(l => l == levering);

    [Fact]
    public void Volgende_Maand_SluitAanOpDeVorige()
    {
        var plan = new Bijstandsplan(2_000, Februari, Seed: 2, FoutenPerTienduizend: 0);
        var maart = Maak(plan.Volgende);
        maart.Rijen(Bijstandslevering.Inkomsten).Where(r => r.Length == 18).ShouldContain(r => r[17] == "C" && r[5].StartsWith("2026-02-", StringComparison.Ordinal));
        // What was delivered for February is February's history in March.
        var geleverd = Maak(plan).Rijen(Bijstandslevering.Inkomsten)
            .Where(r => r.Length == 18 && r[3] == "06" && r[17] == "N" && r[10].Length > 0)
            .Select(r => (Bsn: r[0], Netto: r[10].Replace('.', ','))).ToHashSet();
        var historie = maart.Rijen(Bijstandslevering.Historie).Where(r => r[1] == "2026-02").Select(r => (Bsn: r[0], Netto: r[3])).ToHashSet();
        historie.Count(geleverd.Contains).ShouldBeGreaterThan(geleverd.Count * 8 / 10);
    }

    [Theory]
    [InlineData(0, 2026)]
    [InlineData(1_000_001, 2026)]
    [InlineData(600, 1999)]
    public void Bijstandsplan_BuitenDeGrenzen_WordtGeweigerdMetEenZin(int dossiers, int jaar) =>
        Bijstandsplan.Maak(dossiers, new Maand(jaar, 2)).Weigering.ShouldNotBeNull().Zin.ShouldStartWith("Kies");
}
