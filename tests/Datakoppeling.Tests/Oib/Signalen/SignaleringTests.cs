using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Signalen;
using static Datakoppeling.Tests.Oib.Proefdossier;

namespace Datakoppeling.Tests.Oib.Signalen;

/// <summary>Every signal of oib-normen.md, just before and just past where it begins.</summary>
public sealed class SignaleringTests
{
    [Theory]
    [InlineData("zoals vorige maand", "")]
    [InlineData("150,00 hoger", "")]
    [InlineData("150,01 hoger", "AFWIJKING_HOGER")]
    [InlineData("150,00 lager", "")]
    [InlineData("150,01 lager", "AFWIJKING_LAGER")]
    [InlineData("nieuw dossier", "EERSTE_WERK|DEEL_VAN_DE_MAAND")]
    [InlineData("eerste werk", "AFWIJKING_HOGER|EERSTE_WERK")]
    [InlineData("werk twaalf maanden geleden", "AFWIJKING_HOGER")]
    [InlineData("werk dertien maanden geleden", "AFWIJKING_HOGER|EERSTE_WERK")]
    [InlineData("niets meer", "AFWIJKING_LAGER|VERWACHT_NIET_ONTVANGEN")]
    [InlineData("negatieve regel", "AFWIJKING_LAGER|NEGATIEF")]
    [InlineData("directeur", "AFWIJKING_LAGER|BIJZONDERE_SOORT")]
    [InlineData("kwartaal", "AFWIJKENDE_PERIODE|AFWIJKING_LAGER")]
    [InlineData("extra salaris", "EXTRA_SALARIS")]
    [InlineData("twee keer korting", "LOONHEFFINGSKORTING")]
    [InlineData("twee regels van een betaler", "")]
    [InlineData("netto boven belastbaar", "NETTO_BOVEN_BELASTBAAR")]
    [InlineData("opgave 1,00 anders", "")]
    [InlineData("opgave 1,01 anders", "VERSCHIL_OPGAVE")]
    [InlineData("boven de norm", "BOVEN_NORM")]
    [InlineData("eindigt op de laatste dag", "")]
    [InlineData("eindigt een dag eerder", "DEEL_VAN_DE_MAAND")]
    [InlineData("pensioen bij aow", "AOW_PENSIOEN")]
    [InlineData("pensioen zonder aow", "")]
    [InlineData("na een besluit", "CORRECTIE")]
    [InlineData("zonder werkgever", "ONVOLLEDIG")]
    [InlineData("leefvorm onbekend", "ONVOLLEDIG")]
    [InlineData("kleine correctie", "NEGATIEF")]
    [InlineData("twee maanden", "AFWIJKING_LAGER|TIJDVAK_PAST_NIET")]
    [InlineData("voor de bijstand", "AFWIJKING_LAGER|BUITEN_PERIODE|DEEL_VAN_DE_MAAND")]
    [InlineData("dubbel", "AFWIJKING_HOGER|LOONHEFFINGSKORTING|MOGELIJK_DUBBEL")]
    [InlineData("dubbel zonder bedrag", "AFWIJKING_LAGER|LOONHEFFINGSKORTING")]
    [InlineData("zelfde betaler", "")]
    [InlineData("andere betaler", "BETALER_WEG|NIEUWE_BETALER")]
    [InlineData("andere betaler, onbekend wie", "")]
    [InlineData("vakantietoeslag zonder opbouw", "VT_TEGENSPRAAK")]
    [InlineData("oude tabel", "VT_TABEL_VEROUDERD")]
    [InlineData("geen tabel", "VT_TABEL_ONTBREEKT")]
    [InlineData("leeftijd onbekend", "LEEFTIJD_ONBEKEND")]
    [InlineData("te jong", "VRIJLATING_NIET_TOEGEPAST")]
    [InlineData("afwijkend zonder grond", "NORM_ZONDER_GROND")]
    [InlineData("afwijkend met grond", "")]
    [InlineData("ontvangen in augustus", "CORRECTIE")]
    [InlineData("ontvangen in juli", "BUITEN_ZES_MAANDEN|CORRECTIE")]
    [InlineData("geleverd in juli", "BUITEN_ZES_MAANDEN|CORRECTIE")]
    [InlineData("korting ook van de gemeente", "LOONHEFFINGSKORTING")]
    public void Signalen_VanEenMaand_ZijnDieVanDeTabel(string geval, string verwacht)
    {
        var voorstel = Maak(geval).Bereken();
        voorstel.Signalen.Alle().Select(s => s.Code).ShouldBe(verwacht.Split('|', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
        voorstel.Uitkomst.ShouldBe(verwacht switch
        {
            "" => Dossieruitkomst.Voorstel,
            "ONVOLLEDIG" => Dossieruitkomst.Werkopdracht,
            _ => Dossieruitkomst.Beoordelen,
        });
        (voorstel.Bedragen is null).ShouldBe(geval is "niets meer" or "negatieve regel" or "zonder werkgever" or "leefvorm onbekend");
        foreach (var signaal in voorstel.Signalen.Alle()) { voorstel.Redenen().ShouldContain(r => r.Signaal == signaal, signaal.Code); }
    }

    [Fact]
    public void GeenRegelEnNietsVerwacht_IsGeenInkomsten() => Proefdossier.Dossier().Feiten().Bereken().Uitkomst.ShouldBe(Dossieruitkomst.GeenInkomsten);

    private static Inkomenshistorie Vorige(decimal netto = 640) => Historie(("2026-01", "werk", netto));

    private static GeleverdeRegel Anders(GeleverdeRegel regel) => regel with { Loonheffingennummer = "123456782L02", Volgorde = 3 };

    private static Inkomenshistorie Betaald(string nummer)
    {
        var historie = Vorige();
        historie.TelBetaler(Februari.Vorige, nummer);
        return historie;
    }

    /// <summary>A correction that would be set off in February 2027.</summary>
    private static Maandfeiten Verrekend(GeleverdeRegel regel) =>
        Proefdossier.Dossier().Feiten(regel).Met(Vorige()) with { NaBesluit = true, Verrekenmaand = new Maand(2027, 2) };

    private static Maandfeiten Maak(string geval) => geval switch
    {
        "zoals vorige maand" => Proefdossier.Dossier().Feiten(Regel()).Met(Vorige()),
        "150,00 hoger" => Proefdossier.Dossier().Feiten(Regel("790,00")).Met(Vorige()),
        "150,01 hoger" => Proefdossier.Dossier().Feiten(Regel("790,01")).Met(Vorige()),
        "150,00 lager" => Proefdossier.Dossier().Feiten(Regel("490,00")).Met(Vorige()),
        "150,01 lager" => Proefdossier.Dossier().Feiten(Regel("489,99")).Met(Vorige()),
        // Not live in the month before: nothing to compare with.
        "nieuw dossier" => (Proefdossier.Dossier() with { Begin = new DateOnly(2026, 2, 2) }).Feiten(Regel()),
        "eerste werk" => Proefdossier.Dossier().Feiten(Regel()),
        "werk twaalf maanden geleden" => Proefdossier.Dossier().Feiten(Regel()).Met(Historie(("2025-02", "werk", 10))),
        "werk dertien maanden geleden" => Proefdossier.Dossier().Feiten(Regel()).Met(Historie(("2025-01", "werk", 10))),
        "niets meer" => Proefdossier.Dossier().Feiten().Met(Vorige()),
        "negatieve regel" => Proefdossier.Dossier().Feiten(Regel("-5,00")).Met(Vorige()),
        "directeur" => Proefdossier.Dossier().Feiten(Regel(code: "13")).Met(Vorige()),
        "kwartaal" => Proefdossier.Dossier().Feiten(Regel() with { Periodiciteit = "08" }).Met(Vorige()),
        "extra salaris" => Proefdossier.Dossier().Feiten(Regel() with { ExtraPeriodeSalaris = "0,01" }).Met(Vorige()),
        "twee keer korting" => Proefdossier.Dossier().Feiten(Regel("320,00"), Regel("319,00") with { Loonheffingennummer = "123456782L02", Volgorde = 3 }).Met(Vorige()),
        "twee regels van een betaler" => Proefdossier.Dossier().Feiten(Regel("320,00"), Regel("320,00") with { Volgnummer = "2", Volgorde = 3 }).Met(Vorige()),
        "netto boven belastbaar" => Proefdossier.Dossier().Feiten(Regel() with { BelastbaarLoon = "639,99" }).Met(Vorige()),
        "opgave 1,00 anders" => (Proefdossier.Dossier() with { OpgaveNetto = 641m.Euro() }).Feiten(Regel()).Met(Vorige()),
        "opgave 1,01 anders" => (Proefdossier.Dossier() with { OpgaveNetto = 641.01m.Euro() }).Feiten(Regel()).Met(Vorige()),
        "boven de norm" => (Proefdossier.Dossier() with { NormAfwijkend = 640m.Euro(), NormGrond = "art. 18" }).Feiten(Regel()).Met(Vorige()),
        "eindigt op de laatste dag" => (Proefdossier.Dossier() with { Einde = new DateOnly(2026, 2, 28) }).Feiten(Regel()).Met(Vorige()),
        "eindigt een dag eerder" => (Proefdossier.Dossier() with { Einde = new DateOnly(2026, 2, 27) }).Feiten(Regel()).Met(Vorige()),
        "pensioen bij aow" => Proefdossier.Dossier("alleenstaande_aow").Feiten(Regel(code: "21")).Met(Historie(("2026-01", "pensioen", 640))),
        "pensioen zonder aow" => Proefdossier.Dossier().Feiten(Regel(code: "21")).Met(Historie(("2026-01", "pensioen", 640))),
        "na een besluit" => Proefdossier.Dossier().Feiten(Regel()).Met(Vorige()) with { NaBesluit = true },
        "zonder werkgever" => Proefdossier.Dossier().Feiten(Regel() with { Werkgever = "" }).Met(Vorige()),
        "leefvorm onbekend" => (Proefdossier.Dossier("") with { Gebreken = [new("leefvorm", "is geen bekende leefvorm")] }).Feiten(Regel()).Met(Vorige()),
        "kleine correctie" => Proefdossier.Dossier().Feiten(Regel("645,00"), Regel("-5,00") with { Periodiciteit = "04", PeriodeVan = "2026-02-22", Volgorde = 3 }).Met(Vorige()),
        "twee maanden" => Proefdossier.Dossier().Feiten(Regel() with { PeriodeVan = "2026-01-01" }).Met(Vorige()),
        "voor de bijstand" => (Proefdossier.Dossier() with { Begin = new DateOnly(2026, 2, 20) }).Feiten(Regel() with { PeriodeTot = "2026-02-19" }).Met(Vorige()),
        "dubbel" => Proefdossier.Dossier().Feiten(Regel("400,00"), Anders(Regel("400,00"))).Met(Vorige()),
        "dubbel zonder bedrag" => Proefdossier.Dossier().Feiten(Regel("0,00"), Anders(Regel("0,00"))).Met(Vorige()),
        "zelfde betaler" => Proefdossier.Dossier().Feiten(Regel()).Met(Betaald("123456782L01")),
        "andere betaler" => Proefdossier.Dossier().Feiten(Anders(Regel())).Met(Betaald("123456782L01")),
        "andere betaler, onbekend wie" => Proefdossier.Dossier().Feiten(Anders(Regel())).Met(Betaald("")),
        "vakantietoeslag zonder opbouw" => Proefdossier.Dossier().Feiten(Regel() with { UitbetaaldeVt = "51,20" }).Met(Vorige()),
        "oude tabel" => Proefdossier.Dossier().Feiten(Regel() with { ReserveringVt = "J" }).Met(Vorige()),
        "geen tabel" => Proefdossier.Dossier("alleenstaande_aow").Feiten(Regel() with { ReserveringVt = "J" }).Met(Vorige()),
        "leeftijd onbekend" => (Proefdossier.Dossier() with { ClientFeiten = Vrij(Vrijlatingsoort.N, jong: null) }).Feiten(Regel()).Met(Vorige()),
        "te jong" => (Proefdossier.Dossier() with { ClientFeiten = Vrij(Vrijlatingsoort.N, jong: true) }).Feiten(Regel()).Met(Vorige()),
        "afwijkend zonder grond" => (Proefdossier.Dossier() with { NormAfwijkend = 1250m.Euro() }).Feiten(Regel()).Met(Vorige()),
        "afwijkend met grond" => (Proefdossier.Dossier() with { NormAfwijkend = 1250m.Euro(), NormGrond = "Participatiewet art. 18 lid 1" }).Feiten(Regel()).Met(Vorige()),
        "ontvangen in augustus" => Verrekend(Regel() with { OntvangenOp = "2026-08-01" }),
        "ontvangen in juli" => Verrekend(Regel() with { OntvangenOp = "2026-07-31" }),
        "geleverd in juli" => Verrekend(Regel() with { EerstGeleverd = new Maand(2026, 7) }),
        "korting ook van de gemeente" => Proefdossier.Dossier().Feiten(Regel(), Anders(Regel("900,00", "43"))).Met(Vorige()),
        _ => throw new ArgumentOutOfRangeException(nameof(geval)),
    };
}
