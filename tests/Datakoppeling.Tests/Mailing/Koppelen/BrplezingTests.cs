using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen.Bewoners;
using Datakoppeling.Mailing.Koppelen.Post;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Tests.Vijandig;

namespace Datakoppeling.Tests.Mailing.Koppelen;

/// <summary>What bestandsindelingen.md says of brp.csv: what comes back, what is rejected, and what becomes of the rows after it.</summary>
public sealed class BrplezingTests
{
    [Theory]
    [InlineData("08.09.10=363")]
    [InlineData("08.11.90=363200000000001")]
    [InlineData("08.11.60=1011 zz")]
    [InlineData("01.04.10=v", "01.61.10=e", "08.10.10=w")]
    [InlineData("08.83.10=89999", "08.83.30=20250101")]
    public void Cel_DieEenAnderProgrammaVeranderde_KomtTerug(params string[] cellen) =>
        Brief(Stad(cellen)).ShouldBe(Brief(Stad()));

    [Theory]
    [InlineData("01.02.20=JHR", "langer dan het LO3-element")]
    [InlineData("01.02.30=van der veld", "langer dan het LO3-element")]
    [InlineData("08.11.20=123456", "langer dan het LO3-element")]
    [InlineData("08.11.60=1011ZZ1", "langer dan het LO3-element")]
    [InlineData("08.11.60=1011\u00A0ZZ", "langer dan het LO3-element")]
    [InlineData("08.11.90=3,63E+14", "geen nummeraanduiding; in Excel bewaard?")]
    [InlineData("08.11.90=036320000000000X", "geen nummeraanduiding; in Excel bewaard?")]
    [InlineData("01.01.20=9,00E+08", "burgerservicenummer is door Excel afgekort: zet de kolom op tekst en lever opnieuw aan")]
    public void Cel_DieNietKan_KeurtDeRijAfMetKolomEnReden(string cel, string reden)
    {
        var fout = Stad(cel).Bewoner(2, "19700101", 2).Koppel().Fouten.ShouldHaveSingleItem();
        (fout.Rijnummer, fout.Kolom, fout.Reden).ShouldBe((2, cel[..8], reden));
    }

    [Theory]
    [InlineData(80, 0)]
    [InlineData(81, 1)]
    public void Lengte_TeltTekensEnGeenBytes(int tekens, int fouten) =>
        Stad("08.11.10=" + new string('\u00E9', tekens)).Bewoner(2, "19700101", 2).Koppel().Fouten.Count.ShouldBe(fouten);

    [Fact]
    public void Streep_InEenNaam_WordtEenSpatie_ZodatErNooitTweeMensenVanKomen()
    {
        var brief = Brief(Stad("01.02.10=Jan|Piet", "01.02.40=|Groot|Klein"));
        (brief[3], brief[11]).ShouldBe(("J.P. Groot Klein", "Jan Piet"));
    }

    [Theory]
    [InlineData("P3;\"open")]
    [InlineData("P3;te;weinig")]
    [InlineData("P3;123")]
    [InlineData("")]
    public void Vervolgrijen_NaEenAfgekeurdeRegel_ZijnVanNiemand(string rij)
    {
        var rijen = Stad("05.H=05").Vervolg("05.02.40=Tweede").Vervolg("05.02.40=Derde").Bewoner(2, "19700101", 2).Brp().Split('\n').ToList();
        rijen.Insert(2, rij);
        var telling = Stad().Koppel(Encoding.UTF8.GetBytes(string.Join('\n', rijen))).Waarde.Bestanden["brp"];
        (telling.Gelezen, telling.Aangenomen, telling.Afgekeurd, telling.Apart["volgt op afgekeurde regel"]).ShouldBe((5, 2, 1, 2));
    }

    [Fact]
    public void Vervolgrij_DieZelfWordtAfgekeurd_LaatHaarVolgersVanNiemandZijn()
    {
        var telling = Stad().Vervolg("05.02.40=" + new string('x', 201)).Vervolg("05.02.40=Derde").Bewoner(2, "19700101", 2).Koppel().Bestanden["brp"];
        (telling.Aangenomen, telling.Afgekeurd, telling.Apart["volgt op afgekeurde regel"]).ShouldBe((2, 1, 1));
    }

    [Fact]
    public void Levering_ZonderEenInwoner_NoemtDeGemeentenDieErWelInStaan()
    {
        var stad = new Proefstad();
        for (var i = 0; i < 7; i++) { stad.Bewoner(i, "19700101", i + 1, "08.09.10=" + (i < 4 ? "518" : i < 6 ? "0344" : "")); }
        stad.Koppel(Encoding.UTF8.GetBytes(stad.Brp())).Weigering!.Zin.ShouldBe(
            "brp.csv: onder 7 persoonslijsten is geen inwoner van gemeente 0363. Het meest komen deze gemeentecodes voor: 0518 (4 keer), 0344 (2 keer). Controleer of dit de levering van de eigen gemeente is.");
    }

    [Fact]
    public void Blokken_VoorElkBestand_KeurenDezelfdeRegelsAfAlsRegelVoorRegel()
    {
        var vergeleken = 0;
        for (var nummer = 0; nummer < 300; nummer++)
        {
            var bytes = Mutator.Muteer(Zaden.Van("brp.csv"), nummer);
            vergeleken += Vergelijk(bytes, $"geval {nummer}") ? 1 : 0;
        }
        vergeleken.ShouldBeGreaterThan(150);
    }

    [Fact]
    public void Blokken_EenBestandVanVeleMegabytes_KeurenDezelfdeRegelsAfAlsRegelVoorRegel()
    {
        var toeval = new Random(3);
        var rijen = Rijwerk.Splits(Zaden.Van("brp.csv"));
        var uit = new MemoryStream();
        uit.Write(rijen[0]);
        while (uit.Length < 10 << 20)
        {
            var rij = rijen[toeval.Next(1, rijen.Count)];
            uit.WriteByte((byte)'\n');
            if (toeval.Next(50) == 0) { uit.Write([.. "\"\n\n;\u00EB"u8, 0xFF]); }
            uit.Write(rij);
        }
        Vergelijk(uit.ToArray(), "groot").ShouldBeTrue();
    }

    private static bool Vergelijk(byte[] bytes, string uitleg)
    {
        var brp = Csvlezers.LeesBrp(bytes, "0363", Proefstad.Peildatum);
        var bestand = CsvBestand.Open("brp.csv", bytes, BrpIndeling.Indeling);
        if (brp.Weigering?.Zin.Contains("geen inwoner", StringComparison.Ordinal) == true) { return false; }
        (brp.Weigering?.Zin ?? "").ShouldBe(bestand.Weigering?.Zin ?? "", uitleg);
        if (bestand.Weigering is not null) { return false; }
        using var rijen = bestand.Waarde;
        var verwacht = new List<(long, string)>();
        var gelezen = 0;
        for (; rijen.Volgende(); gelezen++)
        {
            if (rijen.Rijfout() is { } fout) { verwacht.Add((rijen.Rijnummer, fout)); }
        }
        var redenen = verwacht.Select(v => v.Item2).ToHashSet(StringComparer.Ordinal);
        brp.Waarde.Fouten.Where(f => f.Kolom.Length == 0 && redenen.Contains(f.Reden)).Select(f => (f.Rijnummer, f.Reden)).Order().ShouldBe(verwacht.Order(), uitleg);
        brp.Waarde.Telling.Gelezen.ShouldBe(gelezen, uitleg);
        brp.Waarde.Telling.Codering.ShouldBe(rijen.Codering, uitleg);
        return true;
    }

    private static Proefstad Stad(params string[] cellen) => new Proefstad().Bewoner(1, "19700101", 1, cellen).Bijstand(1);

    private static string[] Brief(Proefstad stad) => Proefstad.Brieven(stad.Koppel(), "stadspas").ShouldHaveSingleItem();
}
