using Datakoppeling.Mailing.Aanschrijven;

namespace Datakoppeling.Tests.Mailing.Aanschrijven;

public class PartnerVoorNaamTests
{
    [Fact]
    public void Partner_ZonderPartners_IsErNiet()
    {
        PartnerVoorNaam.Kies(null).ShouldBeNull();
        PartnerVoorNaam.Kies([]).ShouldBeNull();
        PartnerVoorNaam.Kies([new() { Geslacht = Geslacht.Vrouw }]).ShouldBeNull();
    }

    [Theory]
    [InlineData("20010203", "20010204", "A")]
    [InlineData("20010204", "20010203", "B")]
    [InlineData("20010200", "20010203", "A")]
    [InlineData("20010203", "20010200", "B")]
    [InlineData("20010000", "20010203", "A")]
    [InlineData("20010203", "20020000", "A")]
    [InlineData("00000000", "19500101", "A")]
    [InlineData("19500101", "", "B")]
    [InlineData("19500101", "onleesbaar", "B")]
    [InlineData("20010203", "20010203", "A")]
    public void Partner_VanTweeLopendeRelaties_IsDieVanDeOudste(string begin1, string begin2, string verwacht) =>
        PartnerVoorNaam.Kies([Partner("A", begin1, ""), Partner("B", begin2, "")])!.Geslachtsnaam.ShouldBe(verwacht);

    [Theory]
    [InlineData("20010203", "20010204", "B")]
    [InlineData("20010204", "20010203", "A")]
    [InlineData("20010200", "20010203", "B")]
    [InlineData("00000000", "19500101", "B")]
    [InlineData("20010203", "20010203", "A")]
    public void Partner_ZonderLopendeRelatie_IsDieVanDeLaatsteBeeindiging(string einde1, string einde2, string verwacht) =>
        PartnerVoorNaam.Kies([Partner("A", "", einde1), Partner("B", "", einde2)])!.Geslachtsnaam.ShouldBe(verwacht);

    [Fact]
    public void Partner_MetLopendeEnLaterGeeindigdeRelatie_IsDieVanDeLopende() =>
        PartnerVoorNaam.Kies([Partner("A", "", "20240101"), Partner("B", "20200101", ""), Partner("C", "", "20230101")])!
            .Geslachtsnaam.ShouldBe("B");

    [Fact]
    public void Partner_MetOnbekendEinde_IsGeeindigd() => Partner("A", "20010203", "00000000").IsActueel.ShouldBeFalse();

    [Fact]
    public void Partner_LeegGemaakt_TeltNiet() =>
        PartnerVoorNaam.Kies([new(), Partner("A", "", "20010203")])!.Geslachtsnaam.ShouldBe("A");

    [Fact]
    public void Partner_MetAlleenBsnOfBeginOfDeelVanDeNaam_IsActueel()
    {
        new Partnergegevens { HeeftBsn = true }.IsActueel.ShouldBeTrue();
        new Partnergegevens { Begin = Voorbeeldpersoon.Dag("20010203") }.IsActueel.ShouldBeTrue();
        new Partnergegevens { Geslachtsnaam = "." }.IsActueel.ShouldBeTrue();
        new Partnergegevens { Voornamen = "Sterre" }.IsActueel.ShouldBeTrue();
        new Partnergegevens { Titel = Titel.Graaf }.IsActueel.ShouldBeTrue();
        new Partnergegevens { Geslacht = Geslacht.Man }.IsActueel.ShouldBeFalse();
    }

    private static Partnergegevens Partner(string naam, string begin, string einde) => new()
    {
        Geslachtsnaam = naam,
        Begin = Voorbeeldpersoon.Dag(begin),
        Einde = Voorbeeldpersoon.Dag(einde),
    };
}
