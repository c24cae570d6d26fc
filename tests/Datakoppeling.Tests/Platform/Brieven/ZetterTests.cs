using System.Globalization;
using System.Text;
using Datakoppeling.Platform.Brieven;
using Datakoppeling.Platform.Brieven.Letters;
using Datakoppeling.Platform.Brieven.Model;
using Datakoppeling.Platform.Brieven.Zetten;
using FsCheck;
using FsCheck.Fluent;

namespace Datakoppeling.Tests.Platform.Brieven;

/// <summary>Lines and pages: nothing is lost, nothing is wider than its place, what belongs together stays together.</summary>
public sealed class ZetterTests
{
    private const string Letters = "abcdefghijklmnoprstuvwzéëïşğłżĐñčśőųAEIOUTVWY0123456789.,-'()€";

    [Fact]
    public void Regels_VanElkeTekst_BevattenElkWoordEenKeerOpVolgordeEnPassen()
    {
        var woord = Gen.NonEmptyListOf(Gen.Elements(Letters.ToCharArray())).Select(l => new string([.. l]));
        var gevallen = from woorden in Gen.NonEmptyListOf(woord) from breed in Gen.Choose(20, 480) from vet in Gen.Elements(true, false) select (woorden.ToArray(), breed, vet);
        Prop.ForAll(gevallen.ToArbitrary(), geval =>
        {
            var (woorden, breed, vet) = geval;
            var lijnen = Regelbreker.Breek(Woordzetter.Hier, Tekst.Van(string.Join(' ', woorden), vet), breed, 11);
            var meeste = breed * 1000f / 11;
            foreach (var lijn in lijnen)
            {
                var som = lijn.Woorden.Select((w, i) => w.Woord.Breedte + (i > 0 && w.Spatie ? Woordzetter.Hier.Zet(" ", vet).Breedte : 0)).Sum();
                Math.Abs(som - lijn.Breedte).ShouldBeLessThan(0.5f);
                // A sign that is wider than the line has nowhere else to go.
                if (lijn.Woorden.Count > 1 || lijn.Woorden[0].Woord.Delen.Sum(d => d.Glyphen.Length) > 1) { lijn.Breedte.ShouldBeLessThanOrEqualTo(meeste + 0.01f); }
            }
            lijnen.Count(l => l.Laatste).ShouldBe(1);
            string.Concat(lijnen.SelectMany(r => r.Woorden).Select(Gelezen)).ShouldBe(string.Concat(woorden).Normalize(NormalizationForm.FormC));
            return true;
        }).QuickCheckThrowOnFailure();
    }

    private static string Gelezen(Regelwoord woord) => string.Concat(woord.Woord.Delen.Select(d => d.Letterlijk ?? string.Concat(d.Glyphen.Select(d.Letter.Lees))));

    [Theory]
    [InlineData("Geachte heer €\u00A0100", "€ 100", "een vaste spatie houdt bijeen")]
    [InlineData("aaa bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "bbbb", "een te lang woord wordt geknipt zonder streepje")]
    public void Regels_BijEenSmalleKolom_BrekenWaarHetMag(string tekst, string heel, string waarom)
    {
        var lijnen = Regelbreker.Breek(Woordzetter.Hier, tekst, 45, 11).ConvertAll(r => string.Join(' ', r.Woorden.Select(Gelezen)));
        lijnen.ShouldContain(r => r.Contains(heel, StringComparison.Ordinal), waarom);
        lijnen.ShouldNotContain(r => r.EndsWith('-'));
    }

    [Fact]
    public void Adresregel_DieTeBreedIs_IsEenBezwaarEnGeenTweedeRegel()
    {
        var smal = new Plek("het adres", 25, 50, 30, 35, [Lijnen.Van("Van der Bosch-Oudenhoven tot Wassenburg")]);
        var laag = new Plek("het adres", 25, 50, 80, 10, [Lijnen.Van("A", "B", "C")]);
        foreach (var plek in new[] { smal, laag })
        {
            Brievendrukker.Keur(new("Proef", [new Deel(new(), [plek], [new Alinea("Tekst")], [], [])])).Select(b => b.Zin).ShouldBe(["Het adres past niet op zijn plek."]);
        }
    }

    [Theory]
    [InlineData("李")]
    [InlineData("😀")]
    [InlineData("half")]
    [InlineData("\uFFFD")]
    public void Teken_DatGeenLettertypeHeeft_LaatHetStukWegEnDeRestStaan(string teken)
    {
        // Half a sign cannot stand in an attribute.
        teken = teken == "half" ? "\uD83D" : teken;
        List<(int Nummer, Drukplaats Plaats)> gedrukt = [];
        using var uit = new MemoryStream();
        Brievendrukker.Druk([Proefstuk.Van(new Alinea("een")), Proefstuk.Van(new Alinea($"Beste {teken}")), Proefstuk.Van(new Alinea("drie"))], uit, Proefstuk.Gegevens, (i, p) => gedrukt.Add((i, p)), TestContext.Current.CancellationToken).ShouldBe(2);
        gedrukt.Select(g => (g.Nummer, g.Plaats.Eerste, g.Plaats.Bladen)).ShouldBe([(0, 1, 1), (1, 0, 0), (2, 2, 1)]);
        gedrukt[1].Plaats.Bezwaren.Single().Zin.ShouldBe("In de tekst staat een teken dat niet gedrukt kan worden.");
        using var pdf = new Pdfbestand(uit.ToArray());
pdf.Bladen[0].Blad.Text.ShouldStartWith("een");
        pdf.Bladen[1].Blad.Text.ShouldContain("drie");
    }

    [Fact]
    public void LangStuk_VerliestNietsEnHerhaaltDeKopVanDeTabelAlleenVoorHetOog()
    {
        using var pdf = new Pdfbestand(Proefstuk.Druk(Proefstuk.Lang()));
        var bladen = pdf.Bladen.ConvertAll(b => b.Blad.Text);
        bladen.Count.ShouldBeGreaterThan(4);
        for (var i = 1; i <= 60; i++) { bladen.Count(b => b.Contains($"Alinea {i} gaat", StringComparison.Ordinal)).ShouldBe(1); }
        for (var i = 1; i <= 80; i++) { bladen.Count(b => b.Contains($"waarde {i}", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(1); }
        var metRijen = bladen.Where(b => b.Contains("waarde ", StringComparison.Ordinal)).ToList();
        metRijen.Count.ShouldBeGreaterThan(1);
        metRijen.ShouldAllBe(b => b.Contains("Nummer", StringComparison.Ordinal));
        pdf.Elementen.Count(e => e.Soort == "TH").ShouldBe(2, "gelezen wordt de kop een keer");
        for (var i = 0; i < bladen.Count; i++) { bladen[i].ShouldContain(string.Create(CultureInfo.InvariantCulture, $"Bladzijde {i + 1} van {bladen.Count}")); }
    }

    [Fact]
    public void Kop_BlijftBijWatErOnderStaat_EnGeenRegelStaatAlleen()
    {
        for (var vulling = 30; vulling < 50; vulling++)
        {
            Blok[] blokken = [.. Enumerable.Repeat((Blok)new Alinea("Een lijn.") { Boven = 0 }, vulling), new Kop(2, "De kop"), new Alinea(string.Join(' ', Enumerable.Repeat("woorden", 40)))];
            using var pdf = new Pdfbestand(Proefstuk.Druk(Proefstuk.Van(blokken)));
            foreach (var blad in pdf.Bladen)
            {
                if (blad.Blad.Text.Contains("De kop", StringComparison.Ordinal)) { blad.Blad.Text.Split("woorden").Length.ShouldBeGreaterThan(15, $"met {vulling} lijnen ervoor: na de kop komen twee lijnen"); }
            }
        }
    }

    [Fact]
    public void Arabisch_StaatVanRechtsNaarLinks_EnGetallenErinNiet()
    {
        var lijn = Regelbreker.Breek(Woordzetter.Hier, Tekst.Van("الرقم 14 020.", taal: "ar"), 400, 11).Single();
        lijn.Woorden.Select(w => w.VanRechts).ShouldBe([true, false, false, true]);
        using var pdf = new Pdfbestand(Proefstuk.Druk(Proefstuk.Van(new Alinea(Tekst.Van("الرقم 14 020.", taal: "ar")))));
        var letters = pdf.Bladen[0].Blad.Letters.TakeWhile(l => l.Value is not "G").ToList();
        double Links(string teken) => letters.First(l => l.Value == teken).BoundingBox.Left;
        Links(".").ShouldBeLessThan(Links("1"));
        Links("1").ShouldBeLessThan(Links("2"));
        Links("2").ShouldBeLessThan(Links("ر"));
        Links("م").ShouldBeLessThan(Links("ا"));
        pdf.Elementen.Single(e => pdf.Tekst(e.Woordenboek, "Lang") == "ar").Soort.ShouldBe("P");
    }

    [Fact]
    public void Formulier_DatMeerDanEenBladBeslaat_IsEenBezwaar()
    {
        var deel = new Deel(new(), [], [.. Enumerable.Repeat((Blok)new Veld("Vraag", 3), 20)], [], [], MeesteBladen: 1);
        Brievendrukker.Keur(new("Proef", [deel])).Select(b => b.Soort).ShouldContain(Zetbezwaarsoort.TeVeelBladen);
    }

    [Fact]
    public void Handtekeningvak_HeeftZevenMillimeterNietsOmZichHeen()
    {
        using var pdf = new Pdfbestand(Proefstuk.Druk(Proefstuk.Van(new Alinea("Erboven"), new Handtekeningvak("Ik teken."), new Alinea("Eronder"))));
        var blad = pdf.Bladen[0].Blad;
        var vak = blad.Paths.Select(p => p.GetBoundingRectangle()).Where(r => r is not null).Select(r => r!.Value).Single(r => r.Height > 60);
        (vak.Width * 25.4 / 72).ShouldBe(80, 0.5);
        (vak.Height * 25.4 / 72).ShouldBe(25, 0.5);
        const double Rand = 7 * 72 / 25.4;
        blad.Letters.ShouldAllBe(l => l.BoundingBox.Right < vak.Left - Rand || l.BoundingBox.Left > vak.Right + Rand || l.BoundingBox.Top < vak.Bottom - Rand + 0.1 || l.BoundingBox.Bottom > vak.Top + Rand - 0.1);
    }

    [Theory]
    [InlineData("0363/AAAAAAAAAAAAAAAX/12/2")]
    [InlineData("0")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")]
    public void Qr_WordtDoorEenAnderProgrammaTeruggelezen(string inhoud)
    {
        var vlakken = Qrvlakken.Van(inhoud)!;
        const int Punt = 4, Wit = 4;
        var zijde = (vlakken.Zijde + (2 * Wit)) * Punt;
        var beeld = Enumerable.Repeat((byte)255, zijde * zijde).ToArray();
        foreach (var (x, y, breed) in vlakken.Vlakken)
        {
            for (var rij = 0; rij < Punt; rij++) { beeld.AsSpan((((y + Wit) * Punt) + rij) * zijde, zijde).Slice((x + Wit) * Punt, breed * Punt).Clear(); }
        }
        var lezer = new ZXing.QrCode.QRCodeReader();
        var gelezen = lezer.decode(new ZXing.BinaryBitmap(new ZXing.Common.HybridBinarizer(new ZXing.PlanarYUVLuminanceSource(beeld, zijde, zijde, 0, 0, zijde, zijde, false))));
        gelezen.ShouldNotBeNull();
        gelezen.Text.ShouldBe(inhoud);
        gelezen.ResultMetadata[ZXing.ResultMetadataType.ERROR_CORRECTION_LEVEL].ShouldBe("H");
    }

    [Theory]
    [InlineData("kleine letters")]
    [InlineData("")]
    [InlineData("0363/AAAAAAAAAAAAAAAX/12/2/EN/TE/LANG/VOOR/DEZE/CODE")]
    public void Qr_MetAndereTekensOfTeVeel_IsErNiet(string inhoud) => Qrvlakken.Van(inhoud).ShouldBeNull();

    [Fact]
    public void Beeld_DatNietAlsZodanigGedruktKanWorden_WordtGeweigerdMetWatErMoet()
    {
        Should.Throw<InvalidDataException>(() => Pngbeeld.Van(Proefstuk.Png(4, 4, soort: 6))).Message.ShouldBe("Deze PNG is doorzichtig. Lever haar met een witte achtergrond.");
        Should.Throw<InvalidDataException>(() => Pngbeeld.Van("<svg/>"u8.ToArray())).Message.ShouldBe("Dit bestand is geen PNG.");
        var heel = Proefstuk.Png(40, 40);
        for (var lengte = 8; lengte < heel.Length - 12; lengte += 3) { Should.Throw<InvalidDataException>(() => Pngbeeld.Van(heel[..lengte])); }
    }

    [Fact]
    public void Zelfde_Stukken_GevenDezelfdeBytes() => Proefstuk.Druk(Proefstuk.MetAlles(), Proefstuk.Lang()).ShouldBe(Proefstuk.Druk(Proefstuk.MetAlles(), Proefstuk.Lang()));
}
