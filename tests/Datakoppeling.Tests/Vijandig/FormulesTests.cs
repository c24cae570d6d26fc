using System.Text;
using Datakoppeling.Oib.Batch;
using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Tests.Hulp;
using Datakoppeling.Tests.Mailing.Koppelen;

namespace Datakoppeling.Tests.Vijandig;

/// <summary>What comes in as a formula never goes out as one: every file that leaves, with hostile names, addresses and numbers (bestandsindelingen.md).</summary>
public sealed class FormulesTests
{
    private static readonly string[] Kwaad = ["=cmd|' /C calc'!A0", "+31", "-2+3", "@SUM(A1)", "=\"\"a;b\"\""];

    [Fact]
    public void Brieven_MetFormulesAlsNaamEnAdres_HebbenGeenCelDieEenFormuleIs()
    {
        var stad = new Proefstad();
        for (var i = 0; i < Kwaad.Length; i++)
        {
            var kwaad = Kwaad[i].Contains(';', StringComparison.Ordinal) ? $"\"{Kwaad[i]}\"" : Kwaad[i];
            stad.Bewoner(i, "19800101", 10 + i, "01.02.10=" + kwaad, "01.02.40=" + kwaad, "08.11.10=" + kwaad, "08.11.70=" + kwaad).Bijstand(i);
            // Under curatele: those go to the list for manual work.
            stad.Bewoner(50 + i, "19800101", 60 + i, "01.02.40=" + kwaad, "08.11.10=" + kwaad, "11.33.10=1").Bijstand(50 + i);
        }
        var bestanden = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        stad.Koppel().Schrijf(naam => { lock (bestanden) { return bestanden[naam] = new MemoryStream(); } });
        bestanden["handwerk.csv"].ToArray().Length.ShouldBeGreaterThan(100);
        Cellen(bestanden["aanschrijving-stadspas.csv"].ToArray()).ShouldContain(c => c.StartsWith('\''));
        foreach (var bestand in bestanden.Values) { GeenFormules(bestand.ToArray()); }
    }

    [Fact]
    public void Voorstellen_MetFormulesAlsDossiernummer_HebbenGeenCelDieEenFormuleIs()
    {
        using var map = new TijdelijkeMap();
        string Zet(string naam, string inhoud)
        {
            var pad = Path.Combine(map.Pad, naam);
            File.WriteAllText(pad, inhoud);
            return pad;
        }
        var dossiers = string.Concat(Kwaad.Select((k, i) => $"\"{(k.Contains("\"\"", StringComparison.Ordinal) ? k : k.Replace("\"", "\"\"", StringComparison.Ordinal))}\";{Proefstad.Bsn(i)};alleenstaande;2024-01-01;800,00\n"));
        var inkomsten = string.Concat(Kwaad.Select((k, i) => $"{Proefstad.Bsn(i)};15;loon;06;2026-02-01;2026-02-28;\"{k}\";=1;100,00;90,00;J;8,00\n"));
        var paden = new Voorstelpaden(
            Zet("dossiers.csv", "dossiernummer;bsn;leefvorm;begindatum;opgave_netto\n" + dossiers), Zet("historie.csv", "bsn;maand;groep;netto\n"),
            [Zet("ib-inkomsten.csv", "bsn;componentcode;soort_inkomen;periodiciteit;periode_van;periode_tot;werkgever;loonheffingennummer;belastbaar_loon;netto_loon;loonheffingskorting;reservering_vt\n" + inkomsten)],
            Path.Combine(map.Pad, "uit"));
        Voorstelrun.Voer(new(2026, 2), paden, OibNormen.Ingebouwd).Weigering.ShouldBeNull();
        File.ReadAllText(Path.Combine(paden.Uitvoer, "voorstellen.csv")).ShouldContain("'=cmd");
        foreach (var pad in Directory.EnumerateFiles(paden.Uitvoer, "*.csv")) { GeenFormules(File.ReadAllBytes(pad)); }
    }

    [Theory]
    [InlineData("=1", "'=1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@x", "'@x")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("=a;b\"c", "\"'=a;b\"\"c\"")]
    [InlineData("a=1", "a=1")]
    public void Cel_DieEenRekenbladZouUitvoeren_KrijgtEenAanhalingsteken(string cel, string geschreven)
    {
        using var uit = new MemoryStream();
        using (var csv = new CsvSchrijver(uit, "kop"))
        {
            csv.Cel(cel);
            csv.EindRij();
        }
        Encoding.UTF8.GetString(uit.ToArray()).ShouldBe($"\uFEFFkop\r\n{geschreven}\r\n");
    }

    private static void GeenFormules(byte[] bestand) =>
        Cellen(bestand).Where(c => c.Length > 0 && "=+-@\t\r".Contains(c[0], StringComparison.Ordinal) && !IsGetal(c)).ShouldBeEmpty();

    // A negative amount is a number, also for a spreadsheet.
    private static bool IsGetal(string cel) => cel[0] == '-' && cel.Length > 1 && cel[1..].All(t => char.IsAsciiDigit(t) || t == ',');

    private static List<string> Cellen(byte[] bestand)
    {
        var (cellen, cel, open) = (new List<string>(), new StringBuilder(), false);
        foreach (var teken in Encoding.UTF8.GetString(bestand).TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            if (teken == '"') { open = !open; }
            else if (!open && (teken is ';' or '\n'))
            {
                cellen.Add(cel.ToString());
                cel.Clear();
            }
            else { cel.Append(teken); }
        }
        return cellen;
    }
}
