using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Schermen;
using Datakoppeling.Oib.Signalen;
using Datakoppeling.Tests.Oib.Schermen;
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
    [InlineData("negatieve inkomst", "AFWIJKING_LAGER|NEGATIEF")]
    [InlineData("directeur", "AFWIJKING_LAGER|BIJZONDERE_SOORT")]
    [InlineData("kwartaal", "AFWIJKENDE_PERIODE|AFWIJKING_LAGER")]
    [InlineData("extra salaris", "EXTRA_SALARIS")]
    [InlineData("twee keer korting", "LOONHEFFINGSKORTING")]
    [InlineData("twee inkomsten van een betaler", "")]
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
        var verslag = new Rekenverslag();
        var voorstel = Maak(geval).Bereken(verslag);
        string[] gezegd = [.. voorstel.Redenen().Select(r => r.Zin), .. verslag.Stappen.SelectMany(s => s.Invoer.Select(i => i.Naam).Concat([s.Formule, s.Parameter, s.Onderwerp, s.Regel.Zin]))];
        gezegd.SelectMany(z => Kolomvondst.In(Toon.Zin(z))).ShouldBeEmpty("namen van kolommen staan op geen scherm");
        voorstel.Signalen.Alle().Select(s => s.Code).ShouldBe(verwacht.Split('|', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
        voorstel.Uitkomst.ShouldBe(verwacht switch
        {
            "" => Dossieruitkomst.Voorstel,
            "ONVOLLEDIG" => Dossieruitkomst.Werkopdracht,
            _ => Dossieruitkomst.Beoordelen,
        });
        (voorstel.Bedragen is null).ShouldBe(geval is "niets meer" or "negatieve inkomst" or "zonder werkgever" or "leefvorm onbekend");
        foreach (var signaal in voorstel.Signalen.Alle()) { voorstel.Redenen().ShouldContain(r => r.Signaal == signaal, signaal.Code); }
    }

    [Fact]
    public void GeenRegelEnNietsVerwacht_IsGeenInkomsten() => Proefdossier.Dossier().Feiten().Bereken().Uitkomst.ShouldBe(Dossieruitkomst.GeenInkomsten);

    private static Inkomenshistorie Vorige(decimal netto = 640) => Historie(("2026-01", "werk", netto));

    private static GeleverdeInkomst Anders(GeleverdeInkomst inkomst) => inkomst with { Loonheffingennummer = "123456782L02", Volgorde = 3 };

    private static Inkomenshistorie Betaald(string nummer)
    {
        var historie = Vorige();
        historie.TelBetaler(Februari.Vorige, nummer);
        return historie;
    }

    /// <summary>A correction that would be set off in February 2027.</summary>
    private static Maandfeiten Verrekend(GeleverdeInkomst inkomst) =>
        Proefdossier.Dossier().Feiten(inkomst).Met(Vorige()) with { NaBesluit = true, Verrekenmaand = new Maand(2027, 2) };

    private static Maandfeiten Maak(string geval) => geval switch
    {
        "zoals vorige maand" => Proefdossier.Dossier().Feiten(Inkomst()).Met(Vorige()),
        "150,00 hoger" => Proefdossier.Dossier().Feiten(Inkomst("790,00")).Met(Vorige()),
        "150,01 hoger" => Proefdossier.Dossier().Feiten(Inkomst("790,01")).Met(Vorige()),
        "150,00 lager" => Proefdossier.Dossier().Feiten(Inkomst("490,00")).Met(Vorige()),
        "150,01 lager" => Proefdossier.Dossier().Feiten(Inkomst("489,99")).Met(Vorige()),
        // Not live in the month before: nothing to compare with.
        "nieuw dossier" => (Proefdossier.Dossier() with { Begin = new DateOnly(2026, 2, 2) }).Feiten(Inkomst()),
        "eerste werk" => Proefdossier.Dossier().Feiten(Inkomst()),
        "werk twaalf maanden geleden" => Proefdossier.Dossier().Feiten(Inkomst()).Met(Historie(("2025-02", "werk", 10))),
        "werk dertien maanden geleden" => Proefdossier.Dossier().Feiten(Inkomst()).Met(Historie(("2025-01", "werk", 10))),
        "niets meer" => Proefdossier.Dossier().Feiten().Met(Vorige()),
        "negatieve inkomst" => Proefdossier.Dossier().Feiten(Inkomst("-5,00")).Met(Vorige()),
        "directeur" => Proefdossier.Dossier().Feiten(Inkomst(code: "13")).Met(Vorige()),
        "kwartaal" => Proefdossier.Dossier().Feiten(Inkomst() with { Periodiciteit = "08" }).Met(Vorige()),
        "extra salaris" => Proefdossier.Dossier().Feiten(Inkomst() with { ExtraPeriodeSalaris = "0,01" }).Met(Vorige()),
        "twee keer korting" => Proefdossier.Dossier().Feiten(Inkomst("320,00"), Inkomst("319,00") with { Loonheffingennummer = "123456782L02", Volgorde = 3 }).Met(Vorige()),
        "twee inkomsten van een betaler" => Proefdossier.Dossier().Feiten(Inkomst("320,00"), Inkomst("320,00") with { Volgnummer = "2", Volgorde = 3 }).Met(Vorige()),
        "netto boven belastbaar" => Proefdossier.Dossier().Feiten(Inkomst() with { BelastbaarLoon = "639,99" }).Met(Vorige()),
        "opgave 1,00 anders" => (Proefdossier.Dossier() with { OpgaveNetto = 641m.Euro() }).Feiten(Inkomst()).Met(Vorige()),
        "opgave 1,01 anders" => (Proefdossier.Dossier() with { OpgaveNetto = 641.01m.Euro() }).Feiten(Inkomst()).Met(Vorige()),
        "boven de norm" => (Proefdossier.Dossier() with { NormAfwijkend = 640m.Euro(), NormGrond = "art. 18" }).Feiten(Inkomst()).Met(Vorige()),
        "eindigt op de laatste dag" => (Proefdossier.Dossier() with { Einde = new DateOnly(2026, 2, 28) }).Feiten(Inkomst()).Met(Vorige()),
        "eindigt een dag eerder" => (Proefdossier.Dossier() with { Einde = new DateOnly(2026, 2, 27) }).Feiten(Inkomst()).Met(Vorige()),
        "pensioen bij aow" => Proefdossier.Dossier("alleenstaande_aow").Feiten(Inkomst(code: "21")).Met(Historie(("2026-01", "pensioen", 640))),
        "pensioen zonder aow" => Proefdossier.Dossier().Feiten(Inkomst(code: "21")).Met(Historie(("2026-01", "pensioen", 640))),
        "na een besluit" => Proefdossier.Dossier().Feiten(Inkomst()).Met(Vorige()) with { NaBesluit = true },
        "zonder werkgever" => Proefdossier.Dossier().Feiten(Inkomst() with { Werkgever = "" }).Met(Vorige()),
        "leefvorm onbekend" => (Proefdossier.Dossier("") with { Gebreken = [new("leefvorm", "is geen bekende leefvorm")] }).Feiten(Inkomst()).Met(Vorige()),
        "kleine correctie" => Proefdossier.Dossier().Feiten(Inkomst("645,00"), Inkomst("-5,00") with { Periodiciteit = "04", PeriodeVan = "2026-02-22", Volgorde = 3 }).Met(Vorige()),
        "twee maanden" => Proefdossier.Dossier().Feiten(Inkomst() with { PeriodeVan = "2026-01-01" }).Met(Vorige()),
        "voor de bijstand" => (Proefdossier.Dossier() with { Begin = new DateOnly(2026, 2, 20) }).Feiten(Inkomst() with { PeriodeTot = "2026-02-19" }).Met(Vorige()),
        "dubbel" => Proefdossier.Dossier().Feiten(Inkomst("400,00"), Anders(Inkomst("400,00"))).Met(Vorige()),
        "dubbel zonder bedrag" => Proefdossier.Dossier().Feiten(Inkomst("0,00"), Anders(Inkomst("0,00"))).Met(Vorige()),
        "zelfde betaler" => Proefdossier.Dossier().Feiten(Inkomst()).Met(Betaald("123456782L01")),
        "andere betaler" => Proefdossier.Dossier().Feiten(Anders(Inkomst())).Met(Betaald("123456782L01")),
        "andere betaler, onbekend wie" => Proefdossier.Dossier().Feiten(Anders(Inkomst())).Met(Betaald("")),
        "vakantietoeslag zonder opbouw" => Proefdossier.Dossier().Feiten(Inkomst() with { UitbetaaldeVt = "51,20" }).Met(Vorige()),
        "oude tabel" => Proefdossier.Dossier().Feiten(Inkomst() with { ReserveringVt = "J" }).Met(Vorige()),
        "geen tabel" => Proefdossier.Dossier("alleenstaande_aow").Feiten(Inkomst() with { ReserveringVt = "J" }).Met(Vorige()),
        "leeftijd onbekend" => (Proefdossier.Dossier() with { ClientFeiten = Vrij(Vrijlatingsoort.N, jong: null) }).Feiten(Inkomst()).Met(Vorige()),
        "te jong" => (Proefdossier.Dossier() with { ClientFeiten = Vrij(Vrijlatingsoort.N, jong: true) }).Feiten(Inkomst()).Met(Vorige()),
        "afwijkend zonder grond" => (Proefdossier.Dossier() with { NormAfwijkend = 1250m.Euro() }).Feiten(Inkomst()).Met(Vorige()),
        "afwijkend met grond" => (Proefdossier.Dossier() with { NormAfwijkend = 1250m.Euro(), NormGrond = "Participatiewet art. 18 lid 1" }).Feiten(Inkomst()).Met(Vorige()),
        "ontvangen in augustus" => Verrekend(Inkomst() with { OntvangenOp = "2026-08-01" }),
        "ontvangen in juli" => Verrekend(Inkomst() with { OntvangenOp = "2026-07-31" }),
        "geleverd in juli" => Verrekend(Inkomst() with { EerstGeleverd = new Maand(2026, 7) }),
        "korting ook van de gemeente" => Proefdossier.Dossier().Feiten(Inkomst(), Anders(Inkomst("900,00", "43"))).Met(Vorige()),
        _ => throw new ArgumentOutOfRangeException(nameof(geval)),
    };
}
