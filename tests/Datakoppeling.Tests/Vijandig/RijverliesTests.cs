using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen.Bewoners;
using Datakoppeling.Tests.Mailing.Koppelen;

namespace Datakoppeling.Tests.Vijandig;

/// <summary>
/// What damage of a BRP file costs, down to the letters: the lines that it touched and no other, and never somebody's line in another's
/// letter. Everybody in this town lives alone, has bijstand, and carries their number in name and street.
/// </summary>
public sealed partial class RijverliesTests
{
    private const int Inwoners = 60;
    private static readonly Proefstad Stad = MaakStad();
    private static readonly byte[] Goed = Encoding.UTF8.GetBytes(Stad.Brp());
    private static readonly Lazy<SortedDictionary<int, string>> Heel = new(() => Brieven(Goed).Waarde);

    [Fact]
    public void Stad_ZonderSchade_GeeftIedereenEenBrief() => Heel.Value.Keys.ShouldBe(Enumerable.Range(0, Inwoners));

    [Fact]
    public void LosseAanhalingstekens_KostenPreciesDeRegelsWaarZeStaan()
    {
        for (var zaad = 0; zaad < 40; zaad++)
        {
            var toeval = new Random(zaad);
            var geraakt = Kies(toeval);
            Toets(geraakt, Vervang(Goed, geraakt, rij => Losse(rij, toeval)), $"zaad {zaad}");
        }

        static byte[] Losse(byte[] rij, Random toeval)
        {
            var plaatsen = Enumerable.Range(0, rij.Length).Where(i => i == 0 || rij[i - 1] == ';').ToList();
            var plaats = plaatsen[toeval.Next(plaatsen.Count)];
            return [.. rij[..plaats], (byte)'"', .. rij[plaats..]];
        }
    }

    [Fact]
    public void EenByteVanEenLetterGekanteld_KostPreciesDieRegel()
    {
        for (var wie = 0; wie < Inwoners; wie += 7)
        {
            var kapot = Vervang(Goed, [wie], rij =>
            {
                var plaats = Array.FindIndex(rij, b => b >= 0x80);
                rij[plaats + 1] ^= 0x80;
                return rij;
            });
            Toets([wie], kapot, $"inwoner {wie}");
        }
    }

    [Fact]
    public void BestandDatAfbreekt_BijElkeByte_KostHoogstensDeRegelWaarHetAfbreekt()
    {
        var eindes = Enumerable.Range(0, Goed.Length).Where(i => Goed[i] == '\n').ToArray();
        for (var lengte = eindes[1] + 1; lengte < Goed.Length; lengte += 13)
        {
            var heel = eindes.Count(e => e < lengte) - 1;
            var brieven = Brieven(Goed[..lengte]).Waarde;
            Enumerable.Range(0, heel).ShouldAllBe(i => brieven[i] == Heel.Value[i]);
            brieven.Keys.ShouldAllBe(i => i <= heel);
        }
    }

    [Fact]
    public void DoorExcelBewaard_KomenDeNullenTerug_EnWatErNietMeerIsKostDieRegel()
    {
        Toets([], Excelwerk.Bewaard(Goed), "bewaard");
        Toets([], [0xEF, 0xBB, 0xBF, .. Excelwerk.Bewaard(Goed)], "met merk");
        Toets([3, 4, 59], Vervang(Goed, [3, 4, 59], Excelwerk.Afgekort), "afgekort");
    }

    [Fact]
    public void GemengdeRegeleinden_VeranderenNiets_EenLosseCrKostDeTweeRegelsDieZijAaneenPlakt()
    {
        var toeval = new Random(5);
        Toets([], [.. Goed.SelectMany(b => b == '\n' && toeval.Next(2) == 0 ? "\r\n"u8.ToArray() : [b])], "gemengd");
        var einde = Enumerable.Range(0, Goed.Length).Where(i => Goed[i] == '\n').ElementAt(9);
        byte[] geplakt = [.. Goed];
        geplakt[einde] = (byte)'\r';
        Toets([8, 9], geplakt, "geplakt");
    }

    [Fact]
    public void EenNul_WeigertHetBestandMetDeRegel() =>
        Brieven(Vervang(Goed, [20], rij => [.. rij, 0])).Weigering!.Zin.ShouldContain("op rij 22 ");

    [Fact]
    public void WelkBestandOok_NaamEnAdresVanEenBriefStaanSamenOpEenRegel()
    {
        var brieven = 0;
        for (var nummer = 0; nummer < 400; nummer++)
        {
            var bytes = Mutator.Muteer(Goed, nummer);
            var uitkomst = Rijen(bytes);
            if (uitkomst.Weigering is not null) { continue; }
            var rijen = Encoding.Latin1.GetString(bytes).Split('\n');
            foreach (var brief in uitkomst.Waarde)
            {
                var (naam, straat) = (Naam().Match(brief[3].Split('|')[0]).Value, Straat().Match(brief[5]).Value);
                if (naam.Length == 0 || straat.Length == 0) { continue; }
                brieven++;
                rijen.ShouldContain(r => r.Contains(naam, StringComparison.Ordinal) && r.Contains(straat, StringComparison.Ordinal), $"geval {nummer}: {naam} met {straat}");
            }
        }
        brieven.ShouldBeGreaterThan(Inwoners * 50);
    }

    private static Proefstad MaakStad()
    {
        var stad = new Proefstad();
        for (var i = 0; i < Inwoners; i++)
        {
            var nummer = i.ToString("D3", CultureInfo.InvariantCulture);
            stad.Bewoner(i, "19700101", i + 1, "01.02.40=Zo\u00EBnaam" + nummer, "08.11.10=Straat" + nummer, "08.83.10=").Bijstand(i);
        }
        return stad;
    }

    private static List<int> Kies(Random toeval) => [.. Enumerable.Range(0, Inwoners).Where(_ => toeval.Next(8) == 0)];

    /// <summary>Changes the lines of these residents.</summary>
    private static byte[] Vervang(byte[] bytes, IEnumerable<int> wie, Func<byte[], byte[]> maak)
    {
        var rijen = Rijwerk.Splits(bytes);
        foreach (var i in wie) { rijen[i + 1] = maak(rijen[i + 1]); }
        return Rijwerk.Voeg(rijen);
    }

    private static void Toets(List<int> verloren, byte[] bytes, string uitleg)
    {
        var brieven = Brieven(bytes).Waarde;
        brieven.Keys.ShouldBe(Enumerable.Range(0, Inwoners).Except(verloren), uitleg);
        brieven.ShouldAllBe(b => b.Value == Heel.Value[b.Key], uitleg);
    }

    /// <summary>Who gets a letter, and what it says.</summary>
    private static Uitkomst<SortedDictionary<int, string>> Brieven(byte[] brp)
    {
        var rijen = Rijen(brp);
        if (rijen.Weigering is { } weigering) { return weigering; }
        return new SortedDictionary<int, string>(rijen.Waarde.ToDictionary(r => int.Parse(Nummer().Match(r[3]).Value, CultureInfo.InvariantCulture), r => string.Join(';', r)));
    }

    private static Uitkomst<List<string[]>> Rijen(byte[] brp)
    {
        var gekoppeld = Stad.Koppel(brp, Configuratie.Standaard());
        if (gekoppeld.Weigering is { } weigering) { return weigering; }
        var uit = Proefstad.Brieven(gekoppeld.Waarde, out _);
        return uit.GetValueOrDefault("aanschrijving-stadspas.csv", []);
    }

    [GeneratedRegex("naam[0-9]{3}", RegexOptions.None, 1000)]
    private static partial Regex Naam();

    [GeneratedRegex("Straat[0-9]{3}", RegexOptions.None, 1000)]
    private static partial Regex Straat();

    [GeneratedRegex("(?<=naam)[0-9]{3}", RegexOptions.None, 1000)]
    private static partial Regex Nummer();
}
