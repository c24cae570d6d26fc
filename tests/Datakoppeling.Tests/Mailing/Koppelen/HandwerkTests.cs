namespace Datakoppeling.Tests.Mailing.Koppelen;

/// <summary>What a person must look at first, and whom the list names (koppeling.md; bestandsindelingen.md).</summary>
public sealed class HandwerkTests
{
    private static List<string> Lijst(Proefstad stad, string bestand = "handwerk.csv") =>
        Proefstad.Brieven(stad.Koppel(), out _).TryGetValue(bestand, out var rijen) ? [.. rijen.Select(r => string.Join(';', r))] : [];

    [Fact]
    public void KindZonderOuder_GaatNaarHandwerkMetDeNaamVanHetKind() =>
        Lijst(new Proefstad().Bewoner(1, "20150101", 1, "01.02.40=Ramdin").Bijstand(1)).ShouldBe(["stadspas;geen ouder;V. Ramdin;Proefkade 1;1011 ZZ  AMSTERDAM"]);

    [Fact]
    public void KindMetEigenKindZonderOuders_NoemtPerRegelingDeKandidatenDaarvan()
    {
        // A teenage mother with her baby and no adult: only she goes to school.
        var stad = new Proefstad().Bewoner(1, "20100101", 1, "01.02.40=Jong").Bewoner(2, "20250101", 1, "01.02.40=Jonger", "02.01.20=" + Proefstad.Bsn(1))
            .Bijstand(1).Bron("leerlingen", Proefstad.Bsn(1) + ";2025-2026;vo;3");
        var lijst = Lijst(stad);
        lijst.ShouldContain(r => r == "stadspas;geen ouder;V. Jong|V. Jonger;Proefkade 1;1011 ZZ  AMSTERDAM");
        lijst.ShouldContain(r => r == "laptop;geen ouder;V. Jong;Proefkade 1;1011 ZZ  AMSTERDAM");
    }

    [Fact]
    public void Curatele_NoemtIedereVolwasseneDieErOnderStaat()
    {
        var stad = new Proefstad().Bewoner(1, "19700101", 1, "05.01.20=" + Proefstad.Bsn(2), "11.33.10=1", "01.02.40=Een")
            .Bewoner(2, "19710101", 1, "11.33.10=1", "01.02.40=Twee").Bijstand(1).Bron("optout", Proefstad.Bsn(1) + ";");
        Lijst(stad).ShouldContain(r => r == "stadspas;curatele;V. Een|V. Twee;Proefkade 1;1011 ZZ  AMSTERDAM");
    }

    [Fact]
    public void Curatele_VanWieGeenPostWil_IsNiemandsWerk() =>
        Lijst(new Proefstad().Bewoner(1, "19700101", 1, "11.33.10=1").Bijstand(1).Bron("optout", Proefstad.Bsn(1) + ";")).ShouldBeEmpty();

    [Fact]
    public void GeadresseerdeZonderNaam_WordtWeggelatenEnDeAnderGenoemd()
    {
        var stad = new Proefstad().Bewoner(1, "19700101", 1, "05.01.20=" + Proefstad.Bsn(2), "01.02.40=.").Bewoner(2, "19710101", 1, "01.02.40=Twee").Bijstand(1);
        Lijst(stad).ShouldContain(r => r == "stadspas;geen naam;V. Twee;Proefkade 1;1011 ZZ  AMSTERDAM");
    }

    [Fact]
    public void GeheimAdres_StaatInEenLijstApart()
    {
        var stad = new Proefstad().Bewoner(1, "20150101", 1, "07.70.10=7").Bijstand(1).Bewoner(2, "20150101", 2).Bijstand(2);
        Lijst(stad).ShouldHaveSingleItem().ShouldContain("Proefkade 2");
        Lijst(stad, "handwerk-geheim.csv").ShouldHaveSingleItem().ShouldContain("Proefkade 1");
        Lijst(new Proefstad().Bewoner(2, "20150101", 2).Bijstand(2), "handwerk-geheim.csv").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("01.02.40=Van 123456782")]
    [InlineData("08.11.10=Kade 123456782")]
    [InlineData("01.02.40=Re\tgel")]
    public void Brief_DieNietNaarBuitenMag_IsHandwerkZonderNaamEnAdres(string cel)
    {
        var resultaat = new Proefstad().Bewoner(1, "19700101", 1, cel).Bijstand(1).Koppel();
        resultaat.Brieven.ShouldBe(0);
        Proefstad.Brieven(resultaat, out _)["handwerk.csv"].ShouldAllBe(r => string.Join(';', r.Skip(1)) == "onbruikbare gegevens;;;");
    }

    [Fact]
    public void Kandidaat_VanWieAlleenDeVoornaamNietNaarBuitenMag_KostAlleenDeBriefDieHaarNoemt()
    {
        var resultaat = new Proefstad().Bewoner(1, "19700101", 1, "01.02.10=Re\tgel").Bijstand(1).Koppel();
        resultaat.Regelingen.Single(r => r.Code == "individuele-inkomenstoeslag").Brieven.ShouldBe(1);
        resultaat.Regelingen.Single(r => r.Code == "stadspas").Handwerk.ShouldBe(1);
    }
}
