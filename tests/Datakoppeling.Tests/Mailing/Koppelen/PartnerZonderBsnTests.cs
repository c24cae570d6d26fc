
using Datakoppeling.Mailing.Koppelen.Bewoners;

namespace Datakoppeling.Tests.Mailing.Koppelen;

/// <summary>A partner whose BSN is not in the register is sought by name and date of birth, and only where one adult can be meant.</summary>
public sealed class PartnerZonderBsnTests
{
    private const int Voor = 11;
    private static readonly string[] NoemtHaddad = ["05.02.40=Haddad", "05.03.10=19800101"];

    [Fact]
    public void Partner_DieMetNaamEnGeboortedatumGenoemdIs_HoortBijHetGezin() =>
        Namen(Stad(NoemtHaddad).Bewoner(2, "19800101", 1, "01.02.40=Haddad")).ShouldBe(["VoornaamB|VoornaamC"]);

    [Fact]
    public void Partner_MetStreepjesInEenVanDeDatums_IsDezelfde() =>
        Namen(Stad("05.02.40=Haddad", "05.03.10=1980-01-01").Bewoner(2, "19800101", 1, "01.02.40=Haddad")).ShouldBe(["VoornaamB|VoornaamC"]);

    [Theory]
    [InlineData("01.02.40=Hadad")]
    [InlineData("01.03.10=19800102")]
    [InlineData("08.11.90=0363200000000002")]
    public void Partner_DieInIetsVerschilt_HoortErNietBij(string cel) =>
        Namen(Stad(NoemtHaddad).Bewoner(2, "19800101", 1, "01.02.40=Haddad", cel)).ShouldBe(["VoornaamB"]);

    [Theory]
    [InlineData("05.02.40=")]
    [InlineData("05.02.40=.")]
    [InlineData("05.03.10=")]
    [InlineData("05.07.10=20200101")]
    [InlineData("05.01.20=900000099")]
    public void Partner_DieNietTeZoekenIsOfNietLoopt_WordtNietGezocht(string cel) =>
        Namen(Stad([.. NoemtHaddad, cel]).Bewoner(2, "19800101", 1, "01.02.40=Haddad")).ShouldBe(["VoornaamB"]);

    [Fact]
    public void Partner_VanWieErTweeZijn_IsNiemand() =>
        Namen(Stad(NoemtHaddad).Bewoner(2, "19800101", 1, "01.02.40=Haddad").Bewoner(3, "19800101", 1, "01.02.40=Haddad")).ShouldBe(["VoornaamB"]);

    [Fact]
    public void Partner_DieZelfZoHeet_IsDeAnder() =>
        Namen(new Proefstad().Bewoner(1, "19800101", 1, [.. NoemtHaddad, "01.02.40=Haddad"]).Bewoner(2, "19800101", 1, "01.02.40=Haddad").Bijstand(1)).ShouldBe(["VoornaamB|VoornaamC"]);

    [Fact]
    public void Partner_DieMinderjarigIs_HoortErNietBij() =>
        Namen(Stad("05.02.40=Haddad", "05.03.10=20100101").Bewoner(2, "20100101", 1, "01.02.40=Haddad")).ShouldBe(["VoornaamB"]);

    [Fact]
    public void Partner_OpDeVervolgrijVanEenAnderePartner_WordtOokGezocht() =>
        Namen(new Proefstad().Bewoner(1, "19700101", 1, "05.02.40=Eerste", "05.07.10=20100101", "05.H=05").Vervolg(NoemtHaddad)
            .Bewoner(2, "19800101", 1, "01.02.40=Haddad").Bijstand(1)).ShouldBe(["VoornaamB|VoornaamC"]);

    [Theory]
    [InlineData(0, "VoornaamB|VoornaamC")]
    [InlineData(1, "VoornaamB")]
    public void Partner_OpEenAdresMetVeleBewoners_WordtEvenGoedGezocht(int naamgenoten, string voor)
    {
        var stad = Stad(NoemtHaddad).Bewoner(2, "19800101", 1, "01.02.40=Haddad");
        for (var i = 3; i < 40; i++) { stad.Bewoner(i, "19800101", 1, "01.02.40=" + (i < 3 + naamgenoten ? "Haddad" : "Ander" + i)); }
        Namen(stad).ShouldBe([voor]);
    }

    private static Proefstad Stad(params string[] partner) => new Proefstad().Bewoner(1, "19700101", 1, partner).Bijstand(1);

    private static IEnumerable<string> Namen(Proefstad stad) => Proefstad.Brieven(stad.Koppel(), "stadspas").Select(b => b[Voor]);
}
