using Datakoppeling.Kern;
using Datakoppeling.Platform.Schermdelen.Velden;
using Datakoppeling.Platform.Taal;

namespace Datakoppeling.Tests.Platform.Schermdelen;

public sealed class NederlandsTests : Schermdeltest
{
    [Theory]
    [InlineData(140150, "€ 1.401,50")]
    [InlineData(-21240, "€ -212,40")]
    [InlineData(0, "€ 0,00")]
    [InlineData(123456789012, "€ 1.234.567.890,12")]
    public void Bedrag_OnderElkeCultuur_StaatErOpZijnNederlands(long cents, string tekst) =>
        OnderElkeCultuur(() => Gewoon(Nederlands.Tekst(new Bedrag(cents))).ShouldBe(tekst));

    [Fact]
    public void DatumEnMaand_OnderElkeCultuur_StaanErVoluit() => OnderElkeCultuur(() =>
    {
        Gewoon(Nederlands.Tekst(new DateOnly(2026, 3, 2))).ShouldBe("2 maart 2026");
        Gewoon(Nederlands.Tekst(new Maand(2026, 2))).ShouldBe("februari 2026");
        Nederlands.Kort(new Maand(2026, 10)).ShouldBe("okt");
    });

    [Theory]
    [InlineData("2026-03-02T13:05:00+00:00", "2 maart 2026, 14.05 uur")]
    [InlineData("2026-07-01T22:30:00+00:00", "2 juli 2026, 0.30 uur")]
    public void Moment_InWinterEnZomer_StaatInNederlandseTijd(string moment, string tekst) =>
        Gewoon(Nederlands.Tekst(DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture))).ShouldBe(tekst);

    [Theory]
    [InlineData(2, "bijna klaar")]
    [InlineData(41, "nog 45 seconden")]
    [InlineData(70, "nog 1 minuut")]
    [InlineData(200, "nog 3 minuten")]
    [InlineData(7500, "nog 2 uur en 5 min.")]
    public void Resterend_BijElkeDuur_IsAfgerondOpWatEenMensWilWeten(int seconden, string tekst) =>
        OnderElkeCultuur(() => Nederlands.Resterend(TimeSpan.FromSeconds(seconden)).ShouldBe(tekst));

    [Fact]
    public void AantallenEnDelen_OnderElkeCultuur_LezenAlsNederlands() => OnderElkeCultuur(() =>
    {
        Nederlands.Aantal(1, "dossier", "dossiers").ShouldBe("1 dossier");
        Nederlands.Aantal(1203, "dossier", "dossiers").ShouldBe("1.203 dossiers");
        Gewoon(Nederlands.Procent(1, 3, 1)).ShouldBe("33,3 %");
        Nederlands.Procent(1, 0).ShouldBe("–");
        Gewoon(Nederlands.Grootte(1_400_000)).ShouldBe("1,4 MB");
        Gewoon(Nederlands.Grootte(999)).ShouldBe("999 B");
    });

    [Theory]
    [InlineData("1.401,50", 140150)]
    [InlineData("€ 1.401,50", 140150)]
    [InlineData("1401,5", 140150)]
    [InlineData("1401.50", 140150)]
    [InlineData("1.401", 140100)]
    [InlineData("-212,40", -21240)]
    [InlineData("1.234.567", 123456700)]
    public void Bedraginvoer_ZoalsMensenTypen_WordtGelezen(string tekst, long cents)
    {
        Bedraginvoer.TryLees(tekst, out var bedrag).ShouldBeTrue();
        bedrag.ShouldBe(new Bedrag(cents));
    }

    [Theory]
    [InlineData("veel")]
    [InlineData("1,234.50")]
    [InlineData("1.40,50")]
    [InlineData("12,345")]
    public void Bedraginvoer_DieTweeDingenKanBetekenen_WordtGeweigerd(string tekst) =>
        Bedraginvoer.TryLees(tekst, out _).ShouldBeFalse();
}
