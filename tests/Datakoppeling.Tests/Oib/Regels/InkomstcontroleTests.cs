using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Regels;

namespace Datakoppeling.Tests.Oib.Regels;

/// <summary>Section 2: is a line filled correctly?</summary>
public sealed class InkomstcontroleTests
{
    private static readonly GeleverdeInkomst Goed = Proefdossier.Inkomst() with { UitbetaaldeVt = "0", ExtraPeriodeSalaris = "0.00", Levering = "N" };

    private static Inkomstoordeel Controleer(GeleverdeInkomst inkomst) => Inkomstcontrole.Controleer(inkomst, OibNormen.Ingebouwd.SoortenOp(DateOnly.MaxValue), OibInstellingen.Standaard);

    public static TheoryData<string, string, Func<GeleverdeInkomst, GeleverdeInkomst>> Fouten() => new()
    {
        { "componentcode", "ontbreekt", r => r with { Componentcode = "" } },
        { "componentcode", "staat niet in de codelijst", r => r with { Componentcode = "99" } },
        { "soort_inkomen", "ontbreekt", r => r with { SoortInkomen = "" } },
        { "soort_inkomen", "is geen loon, uitkering of pensioen", r => r with { SoortInkomen = "Loon" } },
        { "soort_inkomen", "past niet bij componentcode 15", r => r with { SoortInkomen = "pensioen" } },
        { "periodiciteit", "ontbreekt", r => r with { Periodiciteit = "" } },
        { "periodiciteit", "is geen bekende periodiciteit", r => r with { Periodiciteit = "3" } },
        { "periodiciteit", "is geen bekende periodiciteit", r => r with { Periodiciteit = "2" } },
        { "periodiciteit", "is geen bekende periodiciteit", r => r with { Periodiciteit = "006" } },
        { "werkgever", "ontbreekt", r => r with { Werkgever = "" } },
        { "loonheffingennummer", "ontbreekt", r => r with { Loonheffingennummer = "" } },
        { "loonheffingennummer", "is niet negen cijfers, een L en twee cijfers", r => r with { Loonheffingennummer = "123456782l01" } },
        { "loonheffingennummer", "is niet negen cijfers, een L en twee cijfers", r => r with { Loonheffingennummer = "12345678L01" } },
        { "loonheffingennummer", "is niet negen cijfers, een L en twee cijfers", r => r with { Loonheffingennummer = "12345678٣L01" } },
        { "reservering_vt", "ontbreekt", r => r with { ReserveringVt = "" } },
        { "reservering_vt", "is geen J of N", r => r with { ReserveringVt = "ja" } },
        { "loonheffingskorting", "is geen J of N", r => r with { Loonheffingskorting = "3" } },
        { "netto_loon", "ontbreekt", r => r with { NettoLoon = "" } },
        { "netto_loon", "is geen bedrag", r => r with { NettoLoon = "1.234,56" } },
        { "belastbaar_loon", "is geen bedrag", r => r with { BelastbaarLoon = "onbekend" } },
        { "uitbetaalde_vt", "is geen bedrag", r => r with { UitbetaaldeVt = "x" } },
        { "vt_aanspraak", "is geen bedrag", r => r with { VtAanspraak = "8 %" } },
        { "ontvangen_op", "is geen bestaande datum (jjjj-mm-dd of jjjjmmdd)", r => r with { OntvangenOp = "25-02-2026" } },
        { "periode_van", "twee regels voor hetzelfde tijdvak", r => r with { Dubbel = [new("ib-inkomsten.csv", 9)] } },
        { "extra_periode_salaris", "is geen bedrag", r => r with { ExtraPeriodeSalaris = "12,345" } },
        { "periode_van", "is geen bestaande datum (jjjj-mm-dd of jjjjmmdd)", r => r with { PeriodeVan = "2026-02-30" } },
        { "periode_tot", "ontbreekt", r => r with { PeriodeTot = "" } },
        { "periode_tot", "ligt voor periode_van", r => r with { PeriodeVan = "2026-02-28", PeriodeTot = "2026-02-27" } },
        { "levering", "is geen N, C of I", r => r with { Levering = "X" } },
    };

    [Theory]
    [MemberData(nameof(Fouten))]
    public void Regel_MetEenFout_IsOnvolledigMetDieKolomEnReden(string kolom, string reden, Func<GeleverdeInkomst, GeleverdeInkomst> maakFout)
    {
        var oordeel = Controleer(maakFout(Goed));
        oordeel.Inkomst.ShouldBeNull();
        oordeel.Gebreken.Select(g => g.Kolom).ShouldBe([kolom]);
        oordeel.Gebreken[0].Reden.ShouldBe(reden);
    }

    [Fact]
    public void Regel_MetVeelFouten_HeeftEenGebrekPerFout()
    {
        var kaal = new GeleverdeInkomst { Bsn = Proefdossier.Client, Rijnummer = 2, Volgorde = 2 };
        Controleer(kaal).Gebreken.Select(g => g.Kolom).ShouldBe(
            ["componentcode", "soort_inkomen", "periodiciteit", "periode_van", "periode_tot", "werkgever", "loonheffingennummer", "belastbaar_loon", "netto_loon", "loonheffingskorting", "reservering_vt"]);
    }

    [Theory]
    [InlineData("4", "1", "2")]
    [InlineData("20", "true", "false")]
    [InlineData("10", "j", "n")]
    [InlineData("8", "TRUE", "False")]
    [InlineData("05", "J", "N")]
    public void Regel_AndereGeldigeSchrijfwijzen_IsCompleet(string periodiciteit, string ja, string nee)
    {
        var oordeel = Controleer(Goed with
        {
            Periodiciteit = periodiciteit, Loonheffingskorting = ja, ReserveringVt = nee, PeriodeVan = "20260201", UitbetaaldeVt = "", ExtraPeriodeSalaris = "", Levering = "",
        });
        oordeel.Gebreken.ShouldBeEmpty();
        oordeel.Inkomst!.Loonheffingskorting.ShouldBeTrue();
        oordeel.Inkomst.ReserveringVt.ShouldBeFalse();
        oordeel.Inkomst.UitbetaaldeVt.IsNul.ShouldBeTrue();
    }

    [Fact]
    public void Regel_DieDeGemeenteZelfBetaalt_WordtNietGecontroleerd()
    {
        var oordeel = Controleer(new GeleverdeInkomst { Bsn = Proefdossier.Client, Rijnummer = 2, Volgorde = 2, Componentcode = "43", NettoLoon = "x" });
        oordeel.IsUitgesloten.ShouldBeTrue();
        oordeel.IsOnvolledig.ShouldBeFalse();
        oordeel.TwijfelLoonheffingennummer.ShouldBeFalse();
    }

    [Theory]
    [InlineData("123456782L01", false)]
    [InlineData("123456789L01", true)]
    [InlineData("000000000L01", true)]
    public void Loonheffingennummer_DatDeElfproefNietHaalt_IsEenWaarschuwingEnGeenFout(string nummer, bool twijfel)
    {
        var oordeel = Controleer(Goed with { Loonheffingennummer = nummer });
        oordeel.IsOnvolledig.ShouldBeFalse();
        oordeel.TwijfelLoonheffingennummer.ShouldBe(twijfel);
    }

    [Fact]
    public void Loonheffingennummer_OpEenVerderOnvolledigeRegel_GeeftTochDeWaarschuwing() =>
        Controleer(Goed with { Loonheffingennummer = "123456789L01", NettoLoon = "" }).TwijfelLoonheffingennummer.ShouldBeTrue();
}
