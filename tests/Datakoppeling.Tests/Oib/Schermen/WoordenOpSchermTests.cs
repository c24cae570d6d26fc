using Bunit;
using Datakoppeling.Oib;
using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Regels;
using Datakoppeling.Oib.Schermen;
using Datakoppeling.Oib.Signalen;

namespace Datakoppeling.Tests.Oib.Schermen;

/// <summary>What people read holds words, not the names of columns and codes (issue 13, point 14).</summary>
public sealed class WoordenOpSchermTests
{
    public static TheoryData<string> Kolommen => [.. Kolomvondst.Kolommen];

    [Theory, MemberData(nameof(Kolommen))]
    public void Kolom_VanElkBestand_HeeftEenNaamEnEenVraag(string kolom)
    {
        Kolomvondst.In(Kolomwoorden.Naam(kolom)).ShouldBeEmpty();
        Kolomwoorden.Vraag(kolom).ShouldMatch(@"^[a-z].* .*\?$");
        Kolomvondst.In(Kolomwoorden.Vraag(kolom)).ShouldBeEmpty();
        Kolomvondst.In(Toon.Zin($"Rij 3 van Bakkerij: {kolom} ontbreekt.")).ShouldBeEmpty();
        Kolomvondst.In(Toon.Zin($"{kolom} tot en met 2026-02-28")).ShouldBeEmpty();
    }

    [Fact]
    public void Inkomst_MetElkGebrek_ZegtInWoordenWatErOntbreekt()
    {
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        foreach (var kolom in Aanvulling.Kolommen)
        {
            foreach (var cel in new[] { "", "zeker weten", "2026-13-40", "X" })
            {
                var oordeel = Inkomstcontrole.Controleer(Aanvulling.Vul(Proefdossier.Inkomst(), kolom, cel), Proefdossier.Normen.Soorten, Proefdossier.Normen.Instellingen);
                foreach (var gebrek in oordeel.Gebreken) { Toets(gebrek.Kolom, gebrek.Reden, gezien); }
            }
        }
        // A period that ends before it begins names the other column in its reason.
        foreach (var gebrek in Inkomstcontrole.Controleer(Proefdossier.Inkomst() with { PeriodeVan = "2026-02-28", PeriodeTot = "2026-02-01" }, Proefdossier.Normen.Soorten, Proefdossier.Normen.Instellingen).Gebreken)
        {
            Toets(gebrek.Kolom, gebrek.Reden, gezien);
        }
        Toets("periode_van", Inkomstversies.DubbelReden, gezien);
        gezien.Count.ShouldBeGreaterThan(25);
    }

    [Fact]
    public void Dossier_MetElkGebrek_ZegtInWoordenWatErOntbreekt()
    {
        var gezien = new HashSet<string>(StringComparer.Ordinal);
        string[] cellen = ["", "zeker weten", "2026-13-40", "1", "999990019"];
        foreach (var kolom in Aanvulling.Dossierkolommen)
        {
            foreach (var cel in cellen)
            {
                string[] rij = [.. Dossierindeling.Indeling.Kolommen.Select(k => k.Naam == kolom ? cel : k.Naam switch
                {
                    "leefvorm" => "kostendeler",
                    "bsn_partner" => "111222333",
                    _ => k.Voorbeeld,
                })];
                foreach (var gebrek in Dossiercellen.Lees(Dossiercellen.AlsTekst(rij), 2)?.Gebreken ?? []) { Toets(gebrek.Kolom, gebrek.Reden, gezien); }
            }
        }
        gezien.Count.ShouldBeGreaterThan(10);
    }

    [Fact]
    public void Gebrek_ZonderWaarde_IsEenVraagDieIemandKanBeantwoorden()
    {
        Kolomwoorden.Gebrek("reservering_vt", "ontbreekt").ShouldBe("Niet ingevuld: bouwt deze betaler vakantietoeslag op?");
        Kolomwoorden.Gebrek("reservering_vt", "is geen J of N").ShouldBe("Onduidelijk ingevuld: bouwt deze betaler vakantietoeslag op?");
        Kolomwoorden.Gebrek("periode_tot", "ligt voor periode_van").ShouldBe("Laatste dag van het tijdvak ligt voor eerste dag van het tijdvak.");
        // As months of before hold it.
        Toon.Zin("Rij 12 van Bakkerij: reservering_vt ontbreekt.").ShouldBe("Rij 12 van Bakkerij: niet ingevuld: bouwt deze betaler vakantietoeslag op?");
    }

    [Fact]
    public void Soort_VanElkeCode_IsZoalsMensenHetZeggen()
    {
        foreach (var soort in OibNormen.Ingebouwd.Soorten)
        {
            soort.Kort().ShouldMatch("^[A-Z]", soort.Code);
            soort.Kort().Length.ShouldBeLessThanOrEqualTo(40, soort.Code);
            soort.Kort().ShouldNotMatch(@"[()\d]", soort.Code);
            soort.Kort().ShouldNotContain("overige", Case.Insensitive, soort.Code);
        }
        OibNormen.Ingebouwd.SoortenOp(new DateOnly(2026, 2, 1))["15"].Kort().ShouldBe("Loon");
        (OibNormen.Ingebouwd.Soorten[0] with { Code = "99", Betekenis = "Iets van de gemeente" }).Kort().ShouldBe("Iets van de gemeente");
    }

    [Fact]
    public void Woord_OpEenChipOfStatus_HeeftUitleg()
    {
        foreach (var bak in Enum.GetValues<Bak>()) { (bak.Betekenis() ?? "").Length.ShouldBeGreaterThan(20, bak.ToString()); }
        foreach (var status in Enum.GetValues<Leveringstatus>()) { status.Betekenis().ShouldEndWith(".", customMessage: status.ToString()); }
        foreach (var signaal in Signaallijst.Alle)
        {
            signaal.Zin.ShouldEndWith(".", customMessage: signaal.Code);
            Kolomvondst.In(signaal.Zin + " " + signaal.Titel).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Detail_VanHetSpoor_NoemtKolomEnSignaalInWoorden()
    {
        var woorden = new OibDetailwoorden();
        woorden.Lees("kolommen", "reservering_vt|netto_loon").ShouldBe("opbouw van vakantietoeslag, nettoloon");
        woorden.Lees("signaal", "AFWIJKING_HOGER").ShouldBe("Hoger dan vorige maand");
        woorden.Lees("brieven", "3").ShouldBeNull();
    }

    private static void Toets(string kolom, string reden, HashSet<string> gezien)
    {
        gezien.Add(kolom + reden);
        var zin = Kolomwoorden.Gebrek(kolom, reden);
        Kolomvondst.In(zin).ShouldBeEmpty($"{kolom} {reden}");
        zin.ShouldMatch(@"^[A-Z].*[.?]$", $"{kolom} {reden}");
        zin.ShouldNotContain("jjjj", Case.Sensitive, $"{kolom} {reden}");
    }
}
