using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Datakoppeling.Tests.Oib;

namespace Datakoppeling.Tests.Vijandig;

/// <summary>
/// What damage to a file of the bijstand costs, down to proposals, incomplete fields and reasons: the dossiers of the lines that it
/// touched and no other, and never somebody's line in another's outcome. Refused as a whole is an answer too.
/// </summary>
public sealed partial class OibverliesTests
{
    private static readonly Proefbijstand Maand = new();

    private static readonly Lazy<SortedDictionary<string, string>> Heel = new(() => Maand.Reken(Proefbijstand.Dossierbestand, Maand.Bytes(Proefbijstand.Dossierbestand)).Waarde);

    /// <summary>More cases by hand: a million take some minutes.</summary>
    private static int Keren(int gewoon) =>
        int.TryParse(Environment.GetEnvironmentVariable("SCHADE_KEREN"), NumberStyles.None, CultureInfo.InvariantCulture, out var keren) ? keren : gewoon;

    [Fact]
    public void Maand_ZonderSchade_HeeftElkeUitkomst_EnElkeZinNoemtAlleenDeEigenBetaler()
    {
        Heel.Value.Keys.ShouldBe(Enumerable.Range(0, Proefbijstand.Dossiers).Select(Proefbijstand.Dossiernummer));
        var alles = string.Join('\n', Heel.Value.Values);
        foreach (var woord in (string[])["voorstel", "werkopdracht", "AFWIJKING_HOGER", "BETALER_WEG", "NIEUWE_BETALER", "leefvorm", "reservering_vt", "kkerij", "nkel"])
        {
            alles.ShouldContain(woord);
        }
        foreach (var (nummer, uitkomst) in Heel.Value) { Betaler().Matches(uitkomst).ShouldAllBe(m => m.Value.EndsWith(nummer.Substring(1, 3), StringComparison.Ordinal), nummer); }
    }

    [Theory]
    [InlineData(Proefbijstand.Dossierbestand)]
    [InlineData(Proefbijstand.Historiebestand)]
    [InlineData(Proefbijstand.Inkomstenbestand)]
    public void WelkeSchadeOok_AanDeRegelsVanEnkelen_LaatDeUitkomstVanElkAnderDossierZoalsZijWas(string bestand)
    {
        var (veranderd, geweigerd) = (0, 0);
        for (var zaad = 0; zaad < Keren(210); zaad++)
        {
            var toeval = new Random(zaad);
            var (bytes, geraakt) = Beschadig(bestand, zaad % Rijschade.Soorten, toeval);
            var gerekend = Maand.Reken(bestand, bytes);
            if (gerekend.Weigering is not null) { geweigerd++; continue; }
            foreach (var (nummer, uitkomst) in Heel.Value)
            {
                if (geraakt.Contains(nummer)) { veranderd += gerekend.Waarde.GetValueOrDefault(nummer) == uitkomst ? 0 : 1; }
                else { gerekend.Waarde.GetValueOrDefault(nummer).ShouldBe(uitkomst, $"{bestand}, zaad {zaad}: {nummer} is niet geraakt"); }
            }
            if (bestand == Proefbijstand.Inkomstenbestand) { OpEigenRijen(bytes, gerekend.Waarde, $"zaad {zaad}"); }
        }
        // Damage that never does anything, or is always refused at the door, shows nothing.
        veranderd.ShouldBeGreaterThan(Keren(210) / 4);
        geweigerd.ShouldBeLessThan(Keren(210) / 4);
    }

    [Theory]
    [InlineData(Proefbijstand.Dossierbestand)]
    [InlineData(Proefbijstand.Historiebestand)]
    [InlineData(Proefbijstand.Inkomstenbestand)]
    public void BestandDatAfbreekt_BijElkeByte_LaatWatErVoorStondZoalsHetWas(string bestand)
    {
        var (heel, wie) = (Maand.Bytes(bestand), Maand.Wie(bestand));
        var einde = heel.AsSpan().IndexOf((byte)'\n') + 1;
        for (var lengte = einde + 1; lengte < heel.Length; lengte += 31)
        {
            var rijen = heel.AsSpan(einde, lengte - einde).Count((byte)'\n');
            var geraakt = wie.Skip(rijen).Select(Proefbijstand.Dossiernummer).ToHashSet(StringComparer.Ordinal);
            var gerekend = Maand.Reken(bestand, heel[..lengte]);
            if (gerekend.Weigering is not null) { continue; }
            foreach (var (nummer, uitkomst) in Heel.Value.Where(h => !geraakt.Contains(h.Key))) { gerekend.Waarde.GetValueOrDefault(nummer).ShouldBe(uitkomst, $"{bestand} tot byte {lengte}"); }
        }
    }

    [Theory]
    [InlineData(Proefbijstand.Dossierbestand)]
    [InlineData(Proefbijstand.Historiebestand)]
    [InlineData(Proefbijstand.Inkomstenbestand)]
    public void RegeleindenDoorElkaar_EnDoorExcelBewaard_VeranderenNiets(string bestand)
    {
        var toeval = new Random(7);
        var heel = Maand.Bytes(bestand);
        foreach (byte[] anders in new byte[][]
                 {
                     [.. heel.SelectMany(b => b == '\n' && toeval.Next(2) == 0 ? "\r\n"u8.ToArray() : [b])], Excelwerk.Bewaard(heel), [0xEF, 0xBB, 0xBF, .. Excelwerk.Bewaard(heel)],
                 })
        {
            Maand.Reken(bestand, anders).Waarde.ShouldBe(Heel.Value);
        }
    }

    [Fact]
    public void WelkBestandOok_EenBetalerInDeRedenenStaatOpEenRegelVanDieClientOfPartner()
    {
        var namen = 0;
        for (var nummer = 0; nummer < Keren(150); nummer++)
        {
            var bytes = Mutator.Muteer(Maand.Bytes(Proefbijstand.Inkomstenbestand), nummer);
            var gerekend = Maand.Reken(Proefbijstand.Inkomstenbestand, bytes);
            if (gerekend.Weigering is null) { namen += OpEigenRijen(bytes, gerekend.Waarde, $"geval {nummer}"); }
        }
        namen.ShouldBeGreaterThan(Keren(150) * 5);
    }

    /// <summary>The file with some lines damaged, and the dossiers of those lines.</summary>
    private static (byte[] Bytes, HashSet<string> Geraakt) Beschadig(string bestand, int soort, Random toeval)
    {
        var (rijen, wie) = (Rijwerk.Splits(Maand.Bytes(bestand)), Maand.Wie(bestand));
        var geraakt = new HashSet<string>(StringComparer.Ordinal);
        for (var keer = toeval.Next(1, 4); keer > 0; keer--)
        {
            var plaats = toeval.Next(wie.Count);
            rijen[plaats + 1] = Rijschade.Maak(rijen[plaats + 1], soort, toeval);
            geraakt.Add(Proefbijstand.Dossiernummer(wie[plaats]));
        }
        return (Rijwerk.Voeg(rijen), geraakt);
    }

    /// <summary>Every payer that an outcome names stands on a line with a BSN of that dossier.</summary>
    /// <returns>How many names were looked at.</returns>
    private static int OpEigenRijen(byte[] inkomsten, SortedDictionary<string, string> uitkomsten, string uitleg)
    {
        var namen = 0;
        var rijen = Encoding.Latin1.GetString(inkomsten).Split('\n');
        foreach (var (dossier, uitkomst) in uitkomsten)
        {
            if (!Heel.Value.ContainsKey(dossier)) { continue; }
            var bsns = Proefbijstand.Bsns(int.Parse(dossier.AsSpan(1, 3), CultureInfo.InvariantCulture));
            foreach (var naam in Betaler().Matches(uitkomst).Select(m => m.Value).Distinct(StringComparer.Ordinal))
            {
                namen++;
                rijen.ShouldContain(r => r.Contains(naam, StringComparison.Ordinal) && bsns.Any(b => r.Contains(b, StringComparison.Ordinal)), $"{uitleg}: {naam} bij {dossier}");
            }
        }
        return namen;
    }

    [GeneratedRegex("(kkerij|nkel|rtnerwerk)[0-9]{3}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Betaler();
}
