using System.Text;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Tests.Hulp;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Tests.Mailing.Handelingen;

/// <summary>A source whose figures are odd is not linked before somebody has looked at them (bestandsindelingen.md).</summary>
[OpBeideDatabases]
public sealed class BeoordeelBronTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static Task<Rondeproef> Proef() => Rondeproef.Maak(d => d.AddSingleton(Leveringsgrens.Standaard));

    private static byte[] Bijstand(int goed, int fout = 0) => Encoding.UTF8.GetBytes("bsn;ingangsdatum;einddatum\n"
        + string.Concat(Enumerable.Range(1, goed).Select(i => $"{Koppelen.Proefstad.Bsn(i)};2025-01-01;\n"))
        + string.Concat(Enumerable.Range(1, fout).Select(i => $"123456789;2025-01-01;{i}\n")));

    [Fact]
    public async Task Bron_MetMeerDanEenProcentAfgekeurd_HoudtHetKoppelenTegen_TotIemandZegtDatZijGebruiktWordt()
    {
        await using var proef = await Proef();
        var ronde = await proef.NieuweRonde();
        (await proef.Laad(ronde, "brp", Rondeproef.Stadsbestanden["brp.csv"])).Gelukt.ShouldBeTrue();
        (await proef.Laad(ronde, "bijstand", Bijstand(98, 2))).Gelukt.ShouldBeTrue();
        var bron = await Bron(proef, ronde, "bijstand");
        (bron.Wacht, bron.Gelezen, bron.Afgekeurd, bron.Codering).ShouldBe((true, 100, 2, "UTF-8"));
        bron.Afkeurredenen.ShouldContain("2 keer bij laatste dag: ");
        bron.Afkeurredenen.ShouldNotContain("123456789");
        (await Bron(proef, ronde, "brp")).Wacht.ShouldBeFalse("de gemaakte stad heeft een half procent fouten");
        (await proef.Dienst<KoppelRonde>().Voer(Rondeproef.Armoede, ronde, Stop)).Weigering!.Zin.ShouldContain("bijstand.csv wacht");
        (await InDeLijst(proef)).Wacht.ShouldBeTrue("de lijst zegt dat er iets te doen is");

        (await Beoordeel(proef, ronde, bron, true, "Twee proefrijen van de leverancier.")).Weigering?.Zin.ShouldBeNull();
        (await InDeLijst(proef)).Wacht.ShouldBeFalse();

        (await proef.Dienst<KoppelRonde>().Voer(Rondeproef.Armoede, ronde, Stop)).Gelukt.ShouldBeTrue();
        (await proef.WachtOpKlus(ronde)).Status.ShouldBe(Datakoppeling.Platform.Klussen.Klusstatus.Gereed);
        var oordeel = (await proef.Beeld(ronde)).Ronde.Oordelen.ShouldHaveSingleItem();
        (oordeel.Bron, oordeel.Gebruikt, oordeel.Reden, oordeel.Gelezen, oordeel.Afgekeurd).ShouldBe(("bijstand", true, "Twee proefrijen van de leverancier.", 100, 2));
        await using var context = proef.Platform.Context();
        (await context.Set<Spoorrij>().CountAsync(r => r.Details.Contains("oordeel") && r.Details.Contains("gebruiken"), Stop)).ShouldBe(1);
    }

    [Fact]
    public async Task Bron_DieGeweigerdWordt_GaatUitDeKluis_EnKanOpnieuw()
    {
        await using var proef = await Proef();
        var ronde = await proef.NieuweRonde();
        await proef.Laad(ronde, "bijstand", Bijstand(10, 5));
        proef.Kluisbestanden().ShouldBe(1);
        (await Beoordeel(proef, ronde, await Bron(proef, ronde, "bijstand"), false, "Het bestand is afgekapt.")).Waarde.ShouldBeFalse();
        proef.Kluisbestanden().ShouldBe(0);
        var beeld = await proef.Beeld(ronde);
        beeld.Ronde.Bronnen.ShouldBeEmpty();
        beeld.Ronde.Oordelen.ShouldHaveSingleItem().Gebruikt.ShouldBeFalse();
        await proef.Laad(ronde, "bijstand", Bijstand(15));
        (await Bron(proef, ronde, "bijstand")).Wacht.ShouldBeFalse();
    }

    [Theory]
    [InlineData(110, false)]
    [InlineData(111, true)]
    [InlineData(90, false)]
    [InlineData(89, true)]
    public async Task Bron_MetTienProcentMeerOfMinderRijenDanInDeVorigeRonde_Wacht(int rijen, bool wacht)
    {
        await using var proef = await Proef();
        await proef.Laad(await proef.NieuweRonde("Eerste"), "bijstand", Bijstand(100));
        // One that still waits is nothing to compare with.
        await proef.Laad(await proef.NieuweRonde("Wacht"), "bijstand", Bijstand(500));
        var ronde = await proef.NieuweRonde("Nu");
        await proef.Laad(ronde, "bijstand", Bijstand(rijen));
        var bron = await Bron(proef, ronde, "bijstand");
        (bron.Wacht, bron.Vorige, bron.VorigGelezen, bron.VorigAfgekeurd).ShouldBe((wacht, "Eerste", 100, 0));
    }

    [Fact]
    public async Task Oordeel_ZonderReden_ZonderRecht_OverEenVervangenBestand_OfNogEens_VerandertNiets()
    {
        await using var proef = await Proef();
        var ronde = await proef.NieuweRonde();
        await proef.Laad(ronde, "bijstand", Bijstand(10, 5));
        var bron = await Bron(proef, ronde, "bijstand");
        (await Beoordeel(proef, ronde, bron, true, "   ")).Weigering!.Zin.ShouldContain("waarom");
        (await proef.Dienst<BeoordeelBron>().Voer(Rondeproef.Armoede, ronde, "bijstand", bron.Kluisbestand, true, "Het mag wel.", Stop)).Gelukt.ShouldBeFalse();
        (await proef.Dienst<BeoordeelBron>().Voer(Rondeproef.Beheerder, ronde, "aio", bron.Kluisbestand, true, "Het mag wel.", Stop)).Weigering!.Zin.ShouldContain("wacht niet");
        (await proef.Dienst<BeoordeelBron>().Voer(Rondeproef.Beheerder, Guid.NewGuid(), "bijstand", bron.Kluisbestand, true, "Het mag wel.", Stop)).Weigering!.Zin.ShouldContain("bestaat niet");

        await proef.Laad(ronde, "bijstand", Bijstand(10, 9));
        (await Beoordeel(proef, ronde, bron, true, "Het mag wel.")).Weigering!.Zin.ShouldContain("vervangen");
        var nieuw = await Bron(proef, ronde, "bijstand");
        nieuw.Wacht.ShouldBeTrue();
        (await Beoordeel(proef, ronde, nieuw, true, "Het mag wel.")).Gelukt.ShouldBeTrue();
        (await Beoordeel(proef, ronde, nieuw, false, "Toch maar niet.")).Weigering!.Zin.ShouldContain("wacht niet");
        proef.Kluisbestanden().ShouldBe(1);
    }

    private static Task<Datakoppeling.Kern.Uitkomst<bool>> Beoordeel(Rondeproef proef, Guid ronde, Rondebron bron, bool gebruiken, string reden) =>
        proef.Dienst<BeoordeelBron>().Voer(Rondeproef.Beheerder, ronde, bron.Bron, bron.Kluisbestand, gebruiken, reden, Stop);

    private static async Task<Ronderij> InDeLijst(Rondeproef proef) =>
        (await proef.Dienst<Rondelezer>().Lijst(Rondeproef.Armoede, new Datakoppeling.Platform.Handelingen.Lijstvraag(1, 10, null, false), Stop)).Waarde.Rijen.Single();

    private static async Task<Rondebron> Bron(Rondeproef proef, Guid ronde, string bron) => (await proef.Beeld(ronde)).Ronde.Bronnen.Single(b => b.Bron == bron);
}
