using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Tests.Mailing.Regels;

public sealed class LeeftijdstoetsTests
{
    private static readonly DateOnly Peildatum = new(2026, 3, 1);

    [Theory]
    [InlineData(10, 17, "", "20160301", Zekerheid.Ja)]
    [InlineData(10, 17, "", "20160302", Zekerheid.Nee)]
    [InlineData(10, 17, "", "20080302", Zekerheid.Ja)]
    [InlineData(10, 17, "", "20080301", Zekerheid.Nee)]
    [InlineData(10, 17, "", "20160000", Zekerheid.Onbekend)]
    [InlineData(10, 17, "", "20120000", Zekerheid.Ja)]
    [InlineData(10, 17, "", "00000000", Zekerheid.Onbekend)]
    [InlineData(10, 17, "09-30", "20160930", Zekerheid.Ja)]
    [InlineData(10, 17, "09-30", "20161001", Zekerheid.Nee)]
    [InlineData(-1, 67, "", "19600101", Zekerheid.Ja)]
    [InlineData(18, -1, "", "20080301", Zekerheid.Ja)]
    public void Leeftijd_IsWatVoorElkeMogelijkeGeboortedagGeldt(int vanaf, int totEnMet, string op, string geboren, Zekerheid verwacht) =>
        new Leeftijdstoets(Maak(Grens(vanaf), Grens(totEnMet), op), Peildatum, Configuratie.Standaard().Aow)
            .InBereik(Geboortedatum.Lees(Encoding.ASCII.GetBytes(geboren))).ShouldBe(verwacht);

    [Theory]
    [InlineData("19590301", Zekerheid.Ja, Zekerheid.Nee)]
    [InlineData("19590302", Zekerheid.Nee, Zekerheid.Ja)]
    [InlineData("19590300", Zekerheid.Onbekend, Zekerheid.Onbekend)]
    public void AowLeeftijd_InTweeduizendZesentwintig_IsZevenenzestig(string geboren, Zekerheid bereikt, Zekerheid nogNiet)
    {
        var aow = Configuratie.Standaard().Aow;
        var geboortedatum = Geboortedatum.Lees(Encoding.ASCII.GetBytes(geboren));
        new Leeftijdstoets(Maak(new(0, IsAow: true), null, ""), Peildatum, aow).InBereik(geboortedatum).ShouldBe(bereikt);
        new Leeftijdstoets(Maak(null, new(0, IsAow: true), ""), Peildatum, aow).InBereik(geboortedatum).ShouldBe(nogNiet);
    }

    [Theory]
    [InlineData(Eenheid.Persoon, Zekerheid.Nee, true)]
    [InlineData(Eenheid.Persoon, Zekerheid.Ja, true)]
    [InlineData(Eenheid.Kind, Zekerheid.Onbekend, true)]
    [InlineData(Eenheid.Kind, Zekerheid.Ja, false)]
    [InlineData(Eenheid.Gezin, Zekerheid.Nee, false)]
    [InlineData(Eenheid.Gezin, Zekerheid.Onbekend, true)]
    public void Kandidaat_HangtAfVanDeEenheid(Eenheid eenheid, Zekerheid volwassen, bool verwacht) =>
        Kandidaatregel.KomtInAanmerking(eenheid, volwassen).ShouldBe(verwacht);

    [Theory]
    [InlineData(Eenheid.Gezin, true, true, false)]
    [InlineData(Eenheid.Gezin, false, true, true)]
    [InlineData(Eenheid.Persoon, true, true, true)]
    [InlineData(Eenheid.Kind, true, false, false)]
    public void OnbekendeLeeftijd_MaaktDeBriefOnzeker_BehalveAlsEenVolwasseneZekerIs(Eenheid eenheid, bool zeker, bool onbekend, bool verwacht) =>
        Kandidaatregel.OnzekerDoorLeeftijd(eenheid, zeker, onbekend).ShouldBe(verwacht);

    private static Leeftijdsgrens? Grens(int jaren) => jaren < 0 ? null : new(jaren, IsAow: false);

    private static Regeling Maak(Leeftijdsgrens? vanaf, Leeftijdsgrens? totEnMet, string op) => new()
    {
        Code = "proef", Naam = "Proef", Grondslag = Grondslag.Gemeentewet, LeeftijdVanaf = vanaf, LeeftijdTotEnMet = totEnMet,
        LeeftijdOp = op.Length == 0 ? null : new Jaardag(int.Parse(op[..2], null), int.Parse(op[3..], null)),
    };
}
