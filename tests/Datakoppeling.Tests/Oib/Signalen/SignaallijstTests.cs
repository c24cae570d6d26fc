using System.Reflection;
using Datakoppeling.Oib.Signalen;

namespace Datakoppeling.Tests.Oib.Signalen;

/// <summary>A signal is one thing: number, code, sentence, source and rule stand together, and its number is for ever.</summary>
public sealed class SignaallijstTests
{
    [Fact]
    public void Nummer_VanElkSignaal_VerandertNooit() =>
        Signaallijst.Alle.OrderBy(s => s.Nummer).Select(s => $"{s.Nummer} {s.Code}").ShouldBe(
        [
            "0 AFWIJKENDE_PERIODE", "1 AFWIJKING_HOGER", "2 AFWIJKING_LAGER", "3 AOW_PENSIOEN", "4 BIJZONDERE_SOORT", "5 BOVEN_NORM", "6 CORRECTIE",
            "7 DEEL_VAN_DE_MAAND", "8 EERSTE_WERK", "9 EXTRA_SALARIS", "10 LOONHEFFINGSKORTING", "11 NEGATIEF", "12 NETTO_BOVEN_BELASTBAAR", "13 ONVOLLEDIG",
            "14 VERSCHIL_OPGAVE", "15 VERWACHT_NIET_ONTVANGEN", "16 BUITEN_ZES_MAANDEN", "17 VRIJLATING_NIET_TOEGEPAST", "18 VT_TABEL_VEROUDERD",
            "19 UITKERING_ELDERS", "20 BUITEN_PERIODE", "21 TWEE_DOSSIERS", "22 TIJDVAK_PAST_NIET", "23 MOGELIJK_DUBBEL", "24 NIEUWE_BETALER", "25 BETALER_WEG",
            "26 VT_TEGENSPRAAK", "27 LEEFTIJD_ONBEKEND", "28 NORM_ZONDER_GROND", "29 NORM_VEROUDERD", "30 VT_TABEL_ONTBREEKT",
        ]);

    [Fact]
    public void Signaal_DatInDeModuleStaat_StaatInDeLijstEnHeeftZinEnBron()
    {
        var velden = typeof(Signaal).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(v => v.FieldType == typeof(Signaal)).Select(v => (Signaal)v.GetValue(null)!).ToList();
        velden.ShouldBe(Signaallijst.Alle, ignoreOrder: true);
        Signaallijst.Alle.Select(s => s.Code).ShouldBe(Signaallijst.Alle.Select(s => s.Code).Order(StringComparer.Ordinal));
        foreach (var signaal in Signaallijst.Alle)
        {
            signaal.Zin.ShouldEndWith(".", customMessage: signaal.Code);
            signaal.Titel.Length.ShouldBeGreaterThan(5, signaal.Code);
            signaal.Bron.Length.ShouldBeGreaterThan(5, signaal.Code);
            signaal.Nummer.ShouldBeInRange(0, 62, "een verzameling is één getal van 64 bits, met een teken");
        }
    }

    [Fact]
    public void Verzameling_MetEenNummerDatDitProgrammaNietKent_BehoudtDeRest()
    {
        var later = new Signaalset((1L << 62) | 1L << 1);
        later.ToString().ShouldBe("AFWIJKING_HOGER");
        later.VraagtContact.ShouldBeTrue();
        later.Met(Huishoudsignalen.BovenNorm).Bits.ShouldBe((1L << 62) | 0b100010);
    }

    /// <summary>The first number that no signal has yet.</summary>
    private static int Volgende => Signaallijst.Alle.Max(s => s.Nummer) + 1;

    /// <summary>A signal of a later program: first in the list, so that every other one stands at another place than before.</summary>
    internal static IReadOnlyList<Signaal> MetEenErbij { get; } = Signaallijst.Orden(
        [new(Volgende, "AAA_LATER", "Participatiewet", ("Van een latere uitgave", true, "Er is iets nieuws."), b => !b.IsOnvolledig, _ => ["Er is iets nieuws."]), .. Signaallijst.Alle]);

    [Fact]
    public void Signaal_DatErbijKomt_VerandertNietsAanWatErAlBewaardWas()
    {
        MetEenErbij[0].Nummer.ShouldBe(Volgende);
        var toeval = new Random(11);
        for (var keer = 0; keer < 500; keer++)
        {
            // As this program stored it, and as one with a signal more does.
            var bewaard = new Signaalset(toeval.NextInt64(1L << Volgende));
            bewaard.Alle(MetEenErbij).ShouldBe(bewaard.Alle());
            var later = bewaard.Met(MetEenErbij[0]);
            later.Alle(MetEenErbij).ShouldBe([MetEenErbij[0], .. bewaard.Alle()]);
            later.Alle().ShouldBe(bewaard.Alle(), "een ouder programma laat zien wat het kent");
        }
    }

    [Fact]
    public void Signaal_DatErbijKomt_WordtGegevenNaastDeAndere()
    {
        var beeld = Proefdossier.Dossier().Feiten(Proefdossier.Inkomst("-3,00")).Bereken().Beeld;
        var nu = Signalering.Bepaal(beeld);
        nu.IsLeeg.ShouldBeFalse();
        Signalering.Bepaal(beeld, MetEenErbij).ShouldBe(nu.Met(MetEenErbij[0]));
    }

    [Fact]
    public void Nummer_DatAlVergevenIs_KanNietNogEens() => Should.Throw<InvalidOperationException>(() => Signaallijst.Orden(
        [new(13, "AAA_LATER", "Participatiewet", ("Van een latere uitgave", false, "Er is iets nieuws."), _ => true, _ => []), .. Signaallijst.Alle]));

    [Fact]
    public void Verzameling_VanHetEersteProgramma_ZegtNogHetzelfde()
    {
        // As stored by it: bits in alphabetical order of the sixteen codes it had.
        new Signaalset(0b1000_0001_0000_0010).ToString().ShouldBe("AFWIJKING_HOGER|EERSTE_WERK|VERWACHT_NIET_ONTVANGEN");
        new Signaalset(0xFFFF).ToString().ShouldBe(
            "AFWIJKENDE_PERIODE|AFWIJKING_HOGER|AFWIJKING_LAGER|AOW_PENSIOEN|BIJZONDERE_SOORT|BOVEN_NORM|CORRECTIE|DEEL_VAN_DE_MAAND|EERSTE_WERK|EXTRA_SALARIS|"
            + "LOONHEFFINGSKORTING|NEGATIEF|NETTO_BOVEN_BELASTBAAR|ONVOLLEDIG|VERSCHIL_OPGAVE|VERWACHT_NIET_ONTVANGEN");
    }
}
