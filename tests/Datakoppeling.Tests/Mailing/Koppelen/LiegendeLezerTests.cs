using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen;
using Datakoppeling.Mailing.Koppelen.Bewoners;
using Datakoppeling.Mailing.Koppelen.Bronfeiten;
using Datakoppeling.Mailing.Koppelen.Lezen;
using Datakoppeling.Mailing.Koppelen.Plan;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Platform.Bestanden;
using FsCheck;
using FsCheck.Fluent;

namespace Datakoppeling.Tests.Mailing.Koppelen;

/// <summary>
/// The last guard does not trust the reader. Here the reader is one that lies: it hands the engine residents of whom any field may
/// hold a BSN or a control character. Whatever it says, nothing of it leaves (koppeling.md).
/// </summary>
public sealed class LiegendeLezerTests
{
    private static readonly string[] Leugens = [Proefstad.Bsn(7), "Kade " + Proefstad.Bsn(8) + "x", "00" + Proefstad.Bsn(9), "Re\tgel", "Re\ngel", "a\u0001b", "a\u007Fb", "a\u0085b"];

    [Fact]
    public void Uitvoer_WelkVeldDeLezerOokVervalst_HeeftGeenBsnEnGeenStuurteken() =>
        Prop.ForAll(ArbMap.Default.ArbFor<int>(), zaad =>
        {
            var toeval = new Random(zaad);
            return Zonder(Koppel(Liegt(toeval, aantal: 12)));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Theory]
    [InlineData(BrpIndeling.Geslachtsnaam)]
    [InlineData(BrpIndeling.Voorvoegsel)]
    [InlineData(BrpIndeling.Voornamen)]
    [InlineData(BrpIndeling.Straat)]
    [InlineData(BrpIndeling.Huisnummer)]
    [InlineData(BrpIndeling.Toevoeging)]
    [InlineData(BrpIndeling.Postcode)]
    [InlineData(BrpIndeling.Woonplaats)]
    public void Brief_MetEenBsnErin_WordtHandwerkZonderNaamEnAdres(int veld)
    {
        var blok = Blok();
        Voeg(blok, 1, new() { [veld] = "Van " + Proefstad.Bsn(7) });
        var uitvoer = Uitvoer(Koppel(blok));
        if (veld == BrpIndeling.Voornamen)
        {
            // Given names stand whole only where candidates are named; of a letter to the gezin the initials say nothing.
            uitvoer["handwerk.csv"].ShouldContain("stadspas;onbruikbare gegevens;;;\r\n");
            uitvoer["aanschrijving-individuele-inkomenstoeslag.csv"].ShouldContain("Achternaam");
            return;
        }
        uitvoer["handwerk.csv"].Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).ShouldAllBe(r => r.EndsWith(";onbruikbare gegevens;;;", StringComparison.Ordinal));
        uitvoer["handwerk.csv"].Split("\r\n").Length.ShouldBeGreaterThan(2);
        uitvoer.Where(b => b.Key.StartsWith("aanschrijving-", StringComparison.Ordinal)).ShouldAllBe(b => b.Value.TrimEnd().Split('\n').Length == 1);
    }

    [Fact]
    public void Handwerk_OmEenAndereReden_HoudtDieEnToontHetBsnNiet()
    {
        var blok = Blok();
        Voeg(blok, 1, new() { [BrpIndeling.Geslachtsnaam] = Proefstad.Bsn(7) }, Kenmerken.Curatele);
        Uitvoer(Koppel(blok))["handwerk.csv"].ShouldContain("stadspas;curatele;;;\r\n");
    }

    [Fact]
    public void Handwerk_VanEenKindZonderOuder_ToontHetBsnNiet()
    {
        var blok = Blok();
        Voeg(blok, 1, new() { [BrpIndeling.Geboren] = "20150101", [BrpIndeling.Geslachtsnaam] = Proefstad.Bsn(7) });
        Uitvoer(Koppel(blok))["handwerk.csv"].ShouldContain("stadspas;geen ouder;;;\r\n");
    }

    private static BrpLezing Lezing => new(
        new Koprij((byte)';', [.. BrpIndeling.Indeling.Kolommen.Select(k => k.Naam)], [.. Enumerable.Range(0, BrpIndeling.Aantal)]), -1, "0363"u8.ToArray(),
        Proefstad.Peildatum, Tekencodering.Utf8);

    private static BrpBlok Liegt(Random toeval, int aantal)
    {
        var blok = Blok();
        var velden = Persoonstekst.Velden;
        for (var i = 1; i <= aantal; i++)
        {
            var cellen = new Dictionary<int, string>();
            for (var leugen = toeval.Next(3); leugen > 0; leugen--) { cellen[velden[toeval.Next(velden.Length)]] = Leugens[toeval.Next(Leugens.Length)]; }
            if (toeval.Next(4) == 0) { cellen[BrpIndeling.Geboren] = "20150101"; }
            Voeg(blok, i, cellen, toeval.Next(5) == 0 ? Kenmerken.Curatele : toeval.Next(5) == 0 ? Kenmerken.Geheim : Kenmerken.Geen);
        }
        return blok;
    }

    private static BrpBlok Blok() => new(0, 1024, 16);

    private static void Voeg(BrpBlok blok, int nummer, Dictionary<int, string> leugens, Kenmerken meer = Kenmerken.Geen)
    {
        var cellen = new Dictionary<int, string>
        {
            [BrpIndeling.Geboren] = "19700101", [BrpIndeling.Voornamen] = "Voornaam", [BrpIndeling.Geslachtsnaam] = "Achternaam", [BrpIndeling.Geslacht] = "V",
            [BrpIndeling.Naamgebruik] = "E", [BrpIndeling.Straat] = "Proefkade", [BrpIndeling.Huisnummer] = "1", [BrpIndeling.Postcode] = "1011ZZ",
            [BrpIndeling.Woonplaats] = "Amsterdam", [BrpIndeling.Gemeente] = "0363",
        };
        foreach (var (veld, leugen) in leugens) { cellen[veld] = leugen; }
        var geboren = Geboortedatum.Lees(Encoding.UTF8.GetBytes(cellen[BrpIndeling.Geboren]));
        var plaats = blok.Tekst.Voeg(string.Join(';', Enumerable.Range(0, BrpIndeling.Aantal).Select(veld => cellen.GetValueOrDefault(veld, ""))));
        var bsn = int.Parse(Proefstad.Bsn(nummer), System.Globalization.CultureInfo.InvariantCulture);
        var volwassen = Leeftijdsregel.Volwassenheid(geboren, Datum.AlsGetal(Proefstad.Peildatum)) == Zekerheid.Nee ? Kenmerken.Geen : Kenmerken.Volwassen | Kenmerken.ZekerVolwassen;
        blok.Lijsten.Add(new Persoonslijst
        {
            Rijnummer = nummer, Reden = GeenInwoner.Inwoner,
            Bewoner = new Bewoner { Bsn = bsn, Geboren = geboren, Adres = (ulong)nummer, Blok = 0, Plaats = plaats, Kenmerken = volwassen | meer },
        });
    }

    private static Koppelresultaat Koppel(BrpBlok blok)
    {
        var plan = Koppelplan.Maak(Configuratie.Standaard(), Proefstad.Peildatum).Waarde;
        var bijstand = "bsn;ingangsdatum;einddatum\n" + string.Concat(Enumerable.Range(1, 12).Select(i => Proefstad.Bsn(i) + ";2025-01-01;\n"));
        var bron = Bronlezer.Lees(plan, "bijstand", Encoding.UTF8.GetBytes(bijstand)).Waarde;
        return Koppeling.Koppel(plan, Bewonerslijst.VoegSamen([blok], Lezing, Bronstanden.Maak([bron])), [bron]);
    }

    private static Dictionary<string, string> Uitvoer(Koppelresultaat resultaat)
    {
        var bestanden = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        resultaat.Schrijf(naam => { lock (bestanden) { return bestanden[naam] = new MemoryStream(); } });
        return bestanden.ToDictionary(b => b.Key, b => Encoding.UTF8.GetString(b.Value.ToArray()), StringComparer.Ordinal);
    }

    private static bool Zonder(Koppelresultaat resultaat) => Uitvoer(resultaat).Values.All(tekst =>
        !Leugens.Take(3).Any(l => tekst.Contains(l[^9..].Trim('x'), StringComparison.Ordinal))
        && !tekst.Any(t => char.IsControl(t) && t is not ('\r' or '\n'))
        && !Enumerable.Range(1, 12).Any(i => tekst.Contains(Proefstad.Bsn(i), StringComparison.Ordinal))
        // A line end within a cell would be quoted; rows end with both.
        && tekst.Count(t => t == '\n') == tekst.Split("\r\n").Length - 1);
}
