using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;

namespace Datakoppeling.Tests.Oib.Dossier;

public class TweedePersoonTests
{
    private static readonly DateTime Nu = new(2026, 3, 10, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Bedrag Drempel = Bedrag.VanEuro(1000);

    [Theory]
    // The first decision of a month, at and above the largest difference that one person may decide.
    [InlineData(null, 1640.00, false)]
    [InlineData(null, 1640.01, true)]
    // A revision: less for the client to give back needs nobody else, more does, however little.
    [InlineData(700.00, 640.00, false)]
    [InlineData(700.00, 700.00, false)]
    [InlineData(700.00, 700.01, true)]
    public void Besluit_BijAfwijkingOfTerugvordering_VraagtEenTweede(double? eerder, double bedrag, bool tweede)
    {
        var maand = Maand();
        if (eerder is { } e) { Beslis(maand, e).VraagtTweede.ShouldBeFalse(); }

        Beslis(maand, bedrag).VraagtTweede.ShouldBe(tweede);

        maand.Bak.ShouldBe(tweede ? Bak.TweedePersoon : Bak.Besloten);
        if (tweede && eerder is { } stond) { maand.LaatsteBesluit!.Bedrag.ShouldBe(Bedrag.VanEuro((decimal)stond)); }
    }

    [Fact]
    public void Bevestigen_DoorWieZelfBesloot_MagNiet()
    {
        var maand = Maand();
        Beslis(maand, 1700);

        maand.KanBevestigen("ik").ShouldNotBeNull().Zin.ShouldContain("Iemand anders");
        maand.KanBevestigen("ander").ShouldBeNull();
    }

    [Fact]
    public void Teruggestuurd_NaEenEerderBesluit_BlijftHetEerdereGelden()
    {
        var maand = Maand();
        Beslis(maand, 600);
        Beslis(maand, 650);

        maand.StuurTerug("De betaler zegt iets anders.", "ander", Nu);

        maand.Bak.ShouldBe(Bak.Besloten);
        maand.LaatsteBesluit!.Bedrag.ShouldBe(Bedrag.VanEuro(600));
    }

    private static Beslissing Beslis(Dossiermaand maand, double bedrag)
    {
        var besluit = new Besluit(Besluitsoort.Aangepast, Bedrag.VanEuro((decimal)bedrag), "Nagekeken met de betaler.", Oorzaak: Correctieoorzaak.Client);
        if (Bedrag.VanEuro((decimal)bedrag) == maand.TeVerrekenen) { besluit = new Besluit(Besluitsoort.Akkoord, Oorzaak: Correctieoorzaak.Client); }
        maand.KanBeslissen(besluit, new DateOnly(2026, 3, 10)).ShouldBeNull();
        return maand.Beslis(besluit, Drempel, "ik", Nu);
    }

    /// <summary>A proposal of 640.00 without signals.</summary>
    private static Dossiermaand Maand()
    {
        var historie = Proefdossier.Historie(("2026-01", "werk", 640.00m));
        var verslag = new Rekenverslag();
        var voorstel = Proefdossier.Dossier().Feiten(Proefdossier.Inkomst()).Met(historie).Bereken(verslag);
        var maand = Dossiermaand.Nieuw(Proefdossier.Februari, "D1", Nu);
        maand.NeemVoorstel(voorstel, Voorstelbon.Van(voorstel, verslag), "feiten", Nu).ShouldBeTrue();
        maand.Bak.ShouldBe(Bak.Voorstel);
        maand.TeVerrekenen.ShouldBe(Bedrag.VanEuro(640));
        return maand;
    }
}
