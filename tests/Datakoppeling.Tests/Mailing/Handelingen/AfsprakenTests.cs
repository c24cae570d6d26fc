using Datakoppeling.Mailing.Afspraken;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Mailing.Handelingen;

/// <summary>besluiten/zwarte-doos.md: nothing comes in without an agreement, nothing is linked outside the approved purposes.</summary>
[OpBeideDatabases]
public sealed class AfsprakenTests
{
    private const string Bijstand = "bsn;ingangsdatum;einddatum\n123456782;2025-01-01;\n";
    private static readonly DateOnly Vroeger = new(2020, 1, 1), Later = new(2099, 12, 31);

    private static async Task<Guid> Overeenkomst(Rondeproef proef, DateOnly van, DateOnly tot, string leverancier = "Gemeente Amsterdam") =>
        (await proef.Dienst<LegOvereenkomstVast>().Voer(Rondeproef.Beheerder, leverancier, "VO-1", van, tot, Rondeproef.Stop)).Waarde;

    private static async Task<Guid> Document(Rondeproef proef, params string[] codes) =>
        (await proef.Dienst<StelTransparantieOp>().Voer(Rondeproef.Beheerder, "TD-1", Vroeger, Later, codes, Rondeproef.Stop)).Waarde;

    private static async Task<Rondeproef> MetDocument()
    {
        var proef = await Rondeproef.Maak(afspraken: false);
        (await proef.Dienst<KeurTransparantieGoed>().Voer(Rondeproef.Armoede, await Document(proef, "stadspas", "laptop"), Rondeproef.Stop)).Gelukt.ShouldBeTrue();
        return proef;
    }

    private static DateOnly Vandaag(Rondeproef proef) => proef.Dienst<Afsprakenlezer>().Vandaag;

    [Fact]
    public async Task Laden_ZonderOvereenkomst_WordtGeweigerdEnNietsBewaard()
    {
        await using var proef = await MetDocument();
        var ronde = await proef.NieuweRonde();
        var zin = (await proef.Laad(ronde, "bijstand", Bijstand)).Weigering!.Zin;
        zin.ShouldContain("geen verwerkersovereenkomst met Gemeente Amsterdam");
        zin.ShouldContain("pagina Afspraken");
        proef.Kluisbestanden().ShouldBe(0);
    }

    [Fact]
    public async Task Laden_OvereenkomstVanEenAndereLeverancier_HelptNiet()
    {
        await using var proef = await MetDocument();
        var ronde = await proef.NieuweRonde();
        await Overeenkomst(proef, Vroeger, Later, "Inlichtingenbureau");
        (await proef.Laad(ronde, "bijstand", Bijstand)).Gelukt.ShouldBeFalse();
        (await proef.Laad(ronde, "herbeoordeling", "bsn;refertejaar;uitkomst\n123456782;2025;N\n")).Gelukt.ShouldBeTrue();
    }

    [Theory]
    [InlineData(-10, -1, false)]
    [InlineData(-10, 0, true)]
    [InlineData(0, 10, true)]
    [InlineData(1, 10, false)]
    public async Task Laden_OpDeRandVanDeTermijn_MagAlleenOpDeDagenZelf(int van, int tot, bool mag)
    {
        await using var proef = await MetDocument();
        var ronde = await proef.NieuweRonde();
        await Overeenkomst(proef, Vandaag(proef).AddDays(van), Vandaag(proef).AddDays(tot));
        (await proef.Laad(ronde, "bijstand", Bijstand)).Gelukt.ShouldBe(mag);
    }

    [Fact]
    public async Task Laden_NaHetBeeindigen_WordtGeweigerd()
    {
        await using var proef = await MetDocument();
        var ronde = await proef.NieuweRonde();
        var overeenkomst = await Overeenkomst(proef, Vroeger, Later);
        (await proef.Laad(ronde, "bijstand", Bijstand)).Gelukt.ShouldBeTrue();
        (await proef.Dienst<BeeindigOvereenkomst>().Voer(Rondeproef.Beheerder, overeenkomst, Rondeproef.Stop)).Gelukt.ShouldBeTrue();
        (await proef.Laad(ronde, "bijstand", Bijstand)).Weigering!.Zin.ShouldContain("geen verwerkersovereenkomst");
        (await proef.Dienst<BeeindigOvereenkomst>().Voer(Rondeproef.Beheerder, overeenkomst, Rondeproef.Stop)).Weigering!.Zin.ShouldContain("al beëindigd");
    }

    [Fact]
    public async Task Ronde_BuitenDeDoelen_WordtGeweigerdMetDeNaamVanDeRegeling()
    {
        await using var proef = await MetDocument();
        var maak = proef.Dienst<MaakRonde>();
        (await maak.Voer(Rondeproef.Armoede, "Proef", Rondeproef.Peildatum, ["stadspas", "zorgverzekering"], Rondeproef.Stop)).Weigering!.Zin.ShouldContain("Collectieve Zorgverzekering");
        (await maak.Voer(Rondeproef.Armoede, "Proef", Rondeproef.Peildatum, ["stadspas"], Rondeproef.Stop)).Gelukt.ShouldBeTrue();
    }

    [Fact]
    public async Task Transparantiedocument_TeltPasAlsEenAnderHetGoedkeurt()
    {
        await using var proef = await Rondeproef.Maak(afspraken: false);
        var document = await Document(proef, "stadspas");
        var maak = proef.Dienst<MaakRonde>();
        (await maak.Voer(Rondeproef.Armoede, "Proef", Rondeproef.Peildatum, ["stadspas"], Rondeproef.Stop)).Gelukt.ShouldBeFalse();
        var keur = proef.Dienst<KeurTransparantieGoed>();
        (await keur.Voer(Rondeproef.Beheerder, document, Rondeproef.Stop)).Weigering!.Zin.ShouldContain("zelf opgesteld");
        (await keur.Voer(Rondeproef.Manager, document, Rondeproef.Stop)).Weigering!.Zin.ShouldContain("geen recht");
        (await keur.Voer(Rondeproef.Armoede, document, Rondeproef.Stop)).Gelukt.ShouldBeTrue();
        (await keur.Voer(Rondeproef.Armoede, document, Rondeproef.Stop)).Weigering!.Zin.ShouldContain("al goedgekeurd");
        (await maak.Voer(Rondeproef.Armoede, "Proef", Rondeproef.Peildatum, ["stadspas"], Rondeproef.Stop)).Gelukt.ShouldBeTrue();
        await using var context = proef.Platform.Context();
        (await context.Set<Spoorrij>().CountAsync(s => s.Handeling == "mailing.transparantie-goedkeuren", Rondeproef.Stop)).ShouldBe(4);
    }

    [Fact]
    public async Task Koppelen_NaHetIntrekkenVanHetDocument_WordtGeweigerd()
    {
        await using var proef = await MetDocument();
        await Overeenkomst(proef, Vroeger, Later);
        var ronde = await proef.NieuweRonde();
        (await proef.Laad(ronde, "brp", Rondeproef.Stadsbestanden["brp.csv"])).Gelukt.ShouldBeTrue();
        var document = (await proef.Dienst<Afsprakenlezer>().Documenten(Rondeproef.Armoede, new Lijstvraag(1, 10, null, false), Rondeproef.Stop)).Waarde.Rijen.ShouldHaveSingleItem();
        (await proef.Dienst<TrekTransparantieIn>().Voer(Rondeproef.Beheerder, document.Id, Rondeproef.Stop)).Gelukt.ShouldBeTrue();
        (await proef.Dienst<KoppelRonde>().Voer(Rondeproef.Armoede, ronde, Rondeproef.Stop)).Weigering!.Zin.ShouldContain("transparantiedocument");
        (await proef.Laad(ronde, "bijstand", Bijstand)).Weigering!.Zin.ShouldContain("transparantiedocument");
    }

    [Fact]
    public async Task Afspraken_DieBinnenZestigDagenAflopen_StaanErbijTenzijErEenVervolgIs()
    {
        await using var proef = await Rondeproef.Maak(afspraken: false);
        var lezer = proef.Dienst<Afsprakenlezer>();
        await Overeenkomst(proef, Vroeger, Vandaag(proef).AddDays(60));
        var staat = (await lezer.Staat(Rondeproef.Armoede, Rondeproef.Stop)).Waarde;
        staat.LooptAf.ShouldHaveSingleItem().Wat.ShouldContain("Gemeente Amsterdam");
        staat.ZonderOvereenkomst.ShouldContain(l => l == "Inlichtingenbureau");
        staat.ZonderOvereenkomst.ShouldNotContain(l => l == "Gemeente Amsterdam");
        await Overeenkomst(proef, Vandaag(proef).AddDays(61), Later);
        (await lezer.Staat(Rondeproef.Armoede, Rondeproef.Stop)).Waarde.LooptAf.ShouldBeEmpty();
        (await lezer.Staat(Rondeproef.Manager, Rondeproef.Stop)).Gelukt.ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "VO", 0, "leverancier")]
    [InlineData("Onbekend BV", "VO", 0, "levert geen enkele bron")]
    [InlineData("Gemeente Amsterdam", " ", 0, "kenmerk")]
    [InlineData("Gemeente Amsterdam", "VO", -1, "laatste dag")]
    public async Task Overeenkomst_FoutIngevuld_WordtGeweigerd(string leverancier, string kenmerk, int dagen, string zin)
    {
        await using var proef = await Rondeproef.Maak(afspraken: false);
        (await proef.Dienst<LegOvereenkomstVast>().Voer(Rondeproef.Beheerder, leverancier, kenmerk, Vroeger, Vroeger.AddDays(dagen), Rondeproef.Stop))
            .Weigering!.Zin.ShouldContain(zin);
    }

    [Fact]
    public async Task Overeenkomst_DoorEenAnderDanDeBeheerder_MagNiet()
    {
        await using var proef = await Rondeproef.Maak(afspraken: false);
        (await proef.Dienst<LegOvereenkomstVast>().Voer(Rondeproef.Armoede, "Gemeente Amsterdam", "VO", Vroeger, Later, Rondeproef.Stop)).Weigering!.Zin.ShouldContain("geen recht");
    }

    [Theory]
    [InlineData(-1, Afspraakstand.Straks)]
    [InlineData(0, Afspraakstand.Geldig)]
    [InlineData(39, Afspraakstand.Geldig)]
    [InlineData(40, Afspraakstand.LooptAf)]
    [InlineData(100, Afspraakstand.LooptAf)]
    [InlineData(101, Afspraakstand.Voorbij)]
    public void Termijn_OpEenDag_HeeftEenStand(int dag, Afspraakstand stand) =>
        new Afspraaktermijn(Vroeger, Vroeger.AddDays(100)).Op(Vroeger.AddDays(dag)).ShouldBe(stand);
}
