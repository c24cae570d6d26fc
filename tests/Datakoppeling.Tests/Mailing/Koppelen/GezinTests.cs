
using Datakoppeling.Mailing.Koppelen.Bewoners;

namespace Datakoppeling.Tests.Mailing.Koppelen;

/// <summary>Who lives where, and who is a gezin with whom (koppeling.md), seen through the letters.</summary>
public sealed class GezinTests
{
    private const int Soort = 0, Vorm = 1, Naam = 3, Voor = 11;

    private static List<string[]> Stadspas(Proefstad stad) => Proefstad.Brieven(stad.Koppel(), "stadspas");

    [Fact]
    public void Gezin_TweeVolwassenenDieElkaarNoemen_KrijgenSamenEenBrief()
    {
        var brief = Stadspas(new Proefstad()
            .Bewoner(1, "19700101", 1, "05.01.20=" + Proefstad.Bsn(2), "05.02.40=Partner").Bewoner(2, "19710101").Bijstand(1)).ShouldHaveSingleItem();
        brief[Naam].ShouldBe("V. Achternaam|V. Achternaam");
        brief[Voor].ShouldBe("VoornaamB|VoornaamC");
    }

    [Fact]
    public void Gezin_PartnersOpTweeAdressen_ZijnGeenGezin() =>
        Stadspas(new Proefstad().Bewoner(1, "19700101", 1, "05.01.20=" + Proefstad.Bsn(2)).Bewoner(2, "19710101", 2).Bijstand(1))
            .ShouldHaveSingleItem()[Voor].ShouldBe("VoornaamB");

    [Fact]
    public void Gezin_BeeindigdeRelatie_TeltNiet() =>
        Stadspas(new Proefstad().Bewoner(1, "19700101", 1, "05.01.20=" + Proefstad.Bsn(2), "05.07.10=20200101").Bewoner(2, "19710101").Bijstand(1))
            .ShouldHaveSingleItem()[Voor].ShouldBe("VoornaamB");

    [Fact]
    public void Gezin_OuderEnMinderjarigKind_HorenBijElkaar() =>
        Stadspas(new Proefstad().Bewoner(1, "19800101").Bewoner(2, "20150101", 1, "02.01.20=" + Proefstad.Bsn(1)).Bijstand(1))
            .ShouldHaveSingleItem()[Voor].ShouldBe("VoornaamB|VoornaamC");

    [Fact]
    public void Gezin_OngehuwdeOudersVanEenKind_ZijnEenGezinDoorHetKind() =>
        Stadspas(new Proefstad().Bewoner(1, "19800101").Bewoner(2, "19810101")
            .Bewoner(3, "20150101", 1, "02.01.20=" + Proefstad.Bsn(1), "03.01.20=" + Proefstad.Bsn(2)).Bijstand(2))
            .ShouldHaveSingleItem()[Voor].ShouldBe("VoornaamB|VoornaamC|VoornaamD");

    [Fact]
    public void Gezin_TienermoederMetBaby_HoortBijHaarOuders() =>
        Stadspas(new Proefstad().Bewoner(1, "19800101").Bewoner(2, "20090101", 1, "02.01.20=" + Proefstad.Bsn(1))
            .Bewoner(3, "20250101", 1, "02.01.20=" + Proefstad.Bsn(2)).Bijstand(1))
            .ShouldHaveSingleItem()[Voor].ShouldBe("VoornaamB|VoornaamC|VoornaamD");

    [Fact]
    public void Gezin_VolwassenKindThuis_IsEenEigenGezin() =>
        Stadspas(new Proefstad().Bewoner(1, "19700101").Bewoner(2, "20080301", 1, "02.01.20=" + Proefstad.Bsn(1)).Bijstand(2))
            .ShouldHaveSingleItem()[Voor].ShouldBe("VoornaamC");

    [Fact]
    public void Gezin_AnderePartnerOpVervolgrij_TeltWanneerHetMerkHetZegt() =>
        Stadspas(new Proefstad().Bewoner(1, "19700101", 1, "05.02.40=Eerste", "05.07.10=20100101", "05.H=05")
            .Vervolg("05.01.20=" + Proefstad.Bsn(2), "05.02.40=Tweede").Bewoner(2, "19710101").Bijstand(1))
            .ShouldHaveSingleItem()[Voor].ShouldBe("VoornaamB|VoornaamC");

    [Theory]
    [InlineData("05.H=55")]
    [InlineData("05.H=")]
    public void Gezin_EerdereToestandOpVervolgrij_IsGeenPartner(string merk) =>
        Stadspas(new Proefstad().Bewoner(1, "19700101", 1, "05.02.40=Eerste", "05.07.10=20100101", merk)
            .Vervolg("05.01.20=" + Proefstad.Bsn(2), "05.02.40=Tweede").Bewoner(2, "19710101").Bijstand(1))
            .ShouldHaveSingleItem()[Voor].ShouldBe("VoornaamB");

    [Theory]
    [InlineData("07.67.20=O")]
    [InlineData("06.08.10=20250101")]
    [InlineData("08.09.10=0518")]
    [InlineData("08.13.10=6030")]
    [InlineData("08.83.10=089999")]
    [InlineData("01.03.10=20260302")]
    public void Bewoner_DieGeenInwonerIs_DoetNergensAanMee(string cel)
    {
        var resultaat = new Proefstad().Bewoner(1, "19700101", 1, cel).Bewoner(2, "19700101", 2).Bijstand(1).Koppel();
        resultaat.Inwoners.ShouldBe(1);
        resultaat.Brieven.ShouldBe(0);
        resultaat.Bestanden["brp"].Apart.Values.Sum().ShouldBe(1);
    }

    [Fact]
    public void Bewoner_MetBeeindigdOnderzoek_IsInwoner() =>
        new Proefstad().Bewoner(1, "19700101", 1, "08.83.10=089999", "08.83.30=20250101").Koppel().Inwoners.ShouldBe(1);

    [Fact]
    public void Adres_ZonderNummeraanduiding_IsAlleDelenSamen()
    {
        string[] zonder = ["08.11.90=", "01.61.10=E"];
        var samen = new Proefstad().Bewoner(1, "19700101", 1, [.. zonder, "05.01.20=" + Proefstad.Bsn(2)]).Bewoner(2, "19710101", 1, zonder).Bijstand(1);
        Stadspas(samen).ShouldHaveSingleItem()[Voor].ShouldBe("VoornaamB|VoornaamC");
        var apart = new Proefstad().Bewoner(1, "19700101", 1, [.. zonder, "05.01.20=" + Proefstad.Bsn(2)]).Bewoner(2, "19710101", 1, [.. zonder, "08.11.20=2"]).Bijstand(1);
        Stadspas(apart).ShouldHaveSingleItem()[Voor].ShouldBe("VoornaamB");
    }

    [Fact]
    public void Adres_WieErGeenHeeft_DeeltHetMetNiemandEnKomtOpDeLijstVoorHandwerk()
    {
        string[] leeg = ["08.11.90=", "08.11.10=.", "08.11.20=0", "08.11.60=", "08.11.70="];
        var resultaat = new Proefstad().Bewoner(1, "19700101", 1, [.. leeg, "05.01.20=" + Proefstad.Bsn(2)]).Bewoner(2, "19710101", 1, leeg).Bijstand(1).Koppel();
        var brieven = Proefstad.Brieven(resultaat, out _);
        brieven["handwerk.csv"].ShouldAllBe(r => r[1] == "geen adres" && r[2] == "V. Achternaam");
        brieven["aanschrijving-stadspas.csv"].ShouldBeEmpty();
    }

    [Fact]
    public void Brief_ZekerEnOnzeker_HebbenHunVorm()
    {
        var brieven = Stadspas(new Proefstad().Bewoner(1, "19700101").Bewoner(2, "19700101", 2).Bijstand(1).Bron("kwijtschelding", Proefstad.Bsn(2) + ";2026"));
        brieven.Select(b => $"{b[Soort]} {b[Vorm]}").ShouldBe(["zeker ambtshalve", "onzeker aanvullen"]);
    }

    [Fact]
    public void Geheim_EenLid_GaatInEenBestandApart()
    {
        var brieven = Proefstad.Brieven(new Proefstad().Bewoner(1, "19700101", 1, "07.70.10=7").Bijstand(1).Koppel(), out _);
        brieven["aanschrijving-stadspas.csv"].ShouldBeEmpty();
        brieven["aanschrijving-stadspas-geheim.csv"].ShouldHaveSingleItem()[10].ShouldBe("J");
        brieven.ShouldNotContainKey("aanschrijving-gratis-ov-ouderen-geheim.csv");
    }
}
