using System.Globalization;
using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen;
using Datakoppeling.Mailing.Koppelen.Bewoners;
using Datakoppeling.Mailing.Koppelen.Plan;

namespace Datakoppeling.Tests.Mailing.Koppelen;

/// <summary>Builds a small delivery: a BRP of a few invented residents and the sources beside it, and links it.</summary>
internal sealed class Proefstad
{
    public static readonly DateOnly Peildatum = new(2026, 3, 1);
    private readonly List<Dictionary<string, string>> _rijen = [];
    private readonly Dictionary<string, List<string>> _bronnen = new(StringComparer.Ordinal);

    private static readonly string[] Kolommen =
    [
        "01.01.20", "01.02.10", "01.02.20", "01.02.30", "01.02.40", "01.03.10", "01.04.10", "01.61.10", "02.01.20", "03.01.20", "05.01.20",
        "05.02.40", "05.03.10", "05.06.10", "05.07.10", "05.H", "06.08.10", "07.67.20", "07.70.10", "08.09.10", "08.10.10", "08.11.10", "08.11.20",
        "08.11.60", "08.11.70", "08.11.90", "08.12.10", "08.13.10", "08.83.10", "08.83.30", "11.33.10",
    ];

    private static readonly Dictionary<string, string> Koppen = new(StringComparer.Ordinal)
    {
        ["bijstand"] = "bsn;ingangsdatum;einddatum",
        ["kwijtschelding"] = "bsn;belastingjaar",
        ["leerlingen"] = "bsn;schooljaar;onderwijssoort;leerjaar",
        ["herbeoordeling"] = "bsn;refertejaar;uitkomst",
        ["optout"] = "bsn;datum",
        ["bbz"] = "bsn;omgezet_in_gift;datum_besluit",
        ["bijzondere-bijstand"] = "bsn;soort;ingangsdatum;einddatum",
        ["tozo"] = "bsn;ingangsdatum;einddatum",
    };

    /// <summary>The n-th BSN that passes the elfproef, from a range for tests.</summary>
    public static string Bsn(int nummer)
    {
        var bsn = 900_000_000;
        for (var over = nummer; over >= 0; bsn++)
        {
            if (Datakoppeling.Kern.Bsn.KloptElfproef(bsn)) { over--; }
        }
        return (bsn - 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Adds a resident at an address of their own number; <paramref name="meer"/> overrides cells as <c>kolom=waarde</c>.</summary>
    public Proefstad Bewoner(int nummer, string geboren, int adres = 1, params string[] meer)
    {
        var rij = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["label"] = "P" + nummer, ["01.01.20"] = Bsn(nummer), ["01.02.10"] = "Voornaam" + (char)('A' + (nummer % 26)), ["01.02.40"] = "Achternaam",
            ["01.03.10"] = geboren, ["01.04.10"] = "V", ["01.61.10"] = "E", ["07.70.10"] = "0", ["08.09.10"] = "0363", ["08.10.10"] = "W",
            ["08.11.10"] = "Proefkade", ["08.11.20"] = adres.ToString(CultureInfo.InvariantCulture), ["08.11.60"] = "1011ZZ",
            ["08.11.70"] = "Amsterdam", ["08.11.90"] = "0363200000" + adres.ToString("D6", CultureInfo.InvariantCulture),
        };
        return Voeg(rij, meer);
    }

    /// <summary>Adds a further row of the last persoonslijst.</summary>
    public Proefstad Vervolg(params string[] cellen) => Voeg(new(StringComparer.Ordinal) { ["label"] = "" }, cellen);

    private Proefstad Voeg(Dictionary<string, string> rij, string[] meer)
    {
        foreach (var cel in meer)
        {
            var (kolom, waarde) = (cel[..cel.IndexOf('=', StringComparison.Ordinal)], cel[(cel.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            rij[kolom] = waarde;
        }
        _rijen.Add(rij);
        return this;
    }

    /// <summary>Adds a row to a source; the columns are those of bestandsindelingen.md.</summary>
    public Proefstad Bron(string bron, string rij)
    {
        if (!_bronnen.TryGetValue(bron, out var rijen)) { _bronnen[bron] = rijen = []; }
        rijen.Add(rij);
        return this;
    }

    public Proefstad Bijstand(int nummer) => Bron("bijstand", Bsn(nummer) + ";2025-01-01;");

    /// <summary>The BRP file as text; <paramref name="schud"/> puts the persoonslijsten in another order.</summary>
    public string Brp(Random? schud = null)
    {
        var lijsten = new List<List<string>>();
        foreach (var rij in _rijen)
        {
            if (rij["label"].Length > 0) { lijsten.Add([]); }
            lijsten[^1].Add(rij["label"] + ";" + string.Join(';', Kolommen.Select(k => rij.GetValueOrDefault(k, ""))));
        }
        var volgorde = lijsten.ToArray();
        schud?.Shuffle(volgorde);
        return ";" + string.Join(';', Kolommen) + "\n" + string.Concat(volgorde.SelectMany(l => l).Select(r => r + "\n"));
    }

    public Koppelresultaat Koppel(Configuratie? configuratie = null, Random? schud = null) =>
        Koppel(Encoding.UTF8.GetBytes(Brp(schud)), configuratie, schud).Waarde;

    public Uitkomst<Koppelresultaat> Koppel(byte[] brp, Configuratie? configuratie = null, Random? schud = null)
    {
        var bronnen = _bronnen.ToDictionary(b => b.Key, b => (Func<Stream>)(() =>
        {
            var rijen = b.Value.ToArray();
            schud?.Shuffle(rijen);
            var kop = Koppen.GetValueOrDefault(b.Key, "bsn;jaar;datum_toekenning;geldig_van;geldig_tot;opnieuw_vanaf;resultaat");
            return new MemoryStream(Encoding.UTF8.GetBytes(kop + "\n" + string.Concat(rijen.Select(r => r.PadRight(r.Length + Math.Max(0, kop.Count(t => t == ';') - r.Count(t => t == ';')), ';') + "\n"))));
        }), StringComparer.Ordinal);
        return Koppeling.Voer(new Koppelopdracht(configuratie ?? Configuratie.Standaard(), Peildatum, "0363"), new Bronlevering(() => new MemoryStream(brp), bronnen));
    }

    /// <summary>The letters of a run by file, each row as its cells without the kenmerk.</summary>
    public static Dictionary<string, List<string[]>> Brieven(Koppelresultaat resultaat, out string runhash)
    {
        var bestanden = new Dictionary<string, MemoryStream>(StringComparer.Ordinal);
        runhash = resultaat.Schrijf(naam => { lock (bestanden) { return bestanden[naam] = new MemoryStream(); } });
        return bestanden.ToDictionary(b => b.Key, b => Encoding.UTF8.GetString(b.Value.ToArray()).TrimStart('\uFEFF')
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(r => r.Split(';')[(b.Key.StartsWith("handwerk", StringComparison.Ordinal) ? 0 : 1)..]).ToList(), StringComparer.Ordinal);
    }

    public static List<string[]> Brieven(Koppelresultaat resultaat, string code) => Brieven(resultaat, out _)[$"aanschrijving-{code}.csv"];
}
