using System.Text;
using System.Text.Json;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Platform.Tabellen;
using Datakoppeling.Tests.Hulp;

namespace Datakoppeling.Tests.Platform.Tabellen;

/// <summary>Nothing in a folder of tables is taken and then forgotten: each cell that differs makes another outcome, or is refused.</summary>
public sealed class TabelgebruikTests
{
    private static readonly JsonSerializerOptions Alles = new() { IncludeFields = true };
    private static IEnumerable<Tabel> Tabellen => Oibtabellen.Alle.Concat(Mailingtabellen.Alle);

    public static TheoryData<string, string> Kolommen() => [.. Tabellen.SelectMany(t => t.Kolommen, (t, k) => new TheoryDataRow<string, string>(t.Naam, k.Naam))];

    [Theory]
    [MemberData(nameof(Kolommen))]
    public void Cel_DieAndersIs_WordtGebruiktOfGeweigerd(string naam, string kolom)
    {
        var tabel = Tabellen.Single(t => t.Naam == naam);
        var rijen = Tabellezer.Meegeleverd(tabel);
        var (nu, k) = (Uitkomst(tabel, rijen), tabel.Plaats(kolom));
        nu.ShouldNotBeNull("de meegeleverde rijen zijn in orde");
        var anders = 0;
        // The last rows are in force and the newest; of a long table not each.
        foreach (var plaats in Enumerable.Range(0, rijen.Count).Reverse().Take(12))
        {
            foreach (var waarde in Waarden(tabel, k, rijen[plaats]))
            {
                Tabelrij[] gewijzigd = [.. rijen];
                string[] cellen = [.. rijen[plaats].Cellen];
                cellen[k] = waarde;
                gewijzigd[plaats] = rijen[plaats] with { Cellen = cellen };
                (Uitkomst(tabel, gewijzigd) == nu).ShouldBeFalse($"{naam}, rij {rijen[plaats].Rijnummer}: {kolom} '{rijen[plaats].Cellen[k]}' wordt '{waarde}'");
                anders++;
            }
        }
        anders.ShouldBePositive();
    }

    [Theory]
    [InlineData("vt-tabellen", "vt-tabel.csv")]
    [InlineData("regelingen", "Regelingen.csv")]
    public void Bestand_DatGeenTabelIs_WordtGeweigerd(string naam, string bestand)
    {
        using var map = new TijdelijkeMap();
        var tabel = Tabellen.Single(t => t.Naam == naam);
        File.WriteAllBytes(Path.Combine(map.Pad, bestand), Csv(tabel, Tabellezer.Meegeleverd(tabel)));
        Oibtabellen.UitMap(map.Pad, Mailingtabellen.Bestanden).Weigering.ShouldNotBeNull().Zin.ShouldContain("deze tabel bestaat niet");
        Configuratie.UitMap(map.Pad, Oibtabellen.Alle.Select(t => t.Bestand)).Weigering.ShouldNotBeNull().Zin.ShouldContain("deze tabel bestaat niet");
    }

    public static TheoryData<string> Namen() => [.. Tabellen.Select(t => t.Naam)];

    [Theory]
    [MemberData(nameof(Namen))]
    public void Kolom_DieNietBestaat_WordtGeweigerd(string naam)
    {
        var tabel = Tabellen.Single(t => t.Naam == naam);
        var csv = Encoding.UTF8.GetString(Csv(tabel, Tabellezer.Meegeleverd(tabel))).Split("\r\n");
        var fouten = new Tabelfouten();
        Tabellezer.Lees(tabel, Encoding.UTF8.GetBytes(string.Join("\r\n", csv.Select((r, i) => r.Length == 0 ? r : r + (i == 0 ? ";bronn" : ";x")))), isEigen: true, fouten);
        fouten.Zinnen.ShouldContain(z => z.Contains("de kolom 'bronn' bestaat niet", StringComparison.Ordinal));
    }

    // Other values of the kind that the column has, and one that is none.
    private static IEnumerable<string> Waarden(Tabel tabel, int kolom, Tabelrij rij)
    {
        var (vorm, cel) = (tabel.Vorm(kolom, rij.Cellen), rij.Cellen[kolom]);
        IEnumerable<string> mogelijk = vorm switch
        {
            Keuzevorm keuze => keuze.Keuzes.Select(k => k.Code),
            Bedragvorm or Procentvorm => ["17,31"],
            Getalvorm => ["7"],
            Dagvorm => ["2026-05-17"],
            Jaardagvorm => ["07-19"],
            Lijstvorm => ["mbo", "123456782L01"],
            Filtervorm => ["kolom=waarde"],
            _ => ["Anders"],
        };
        // The words for an empty cell are what that cell says too: an empty "in use" is a yes.
        return mogelijk.Where(w => w != cel && vorm.Toon(w) != vorm.Toon(cel)).Take(2);
    }

    /// <summary>What comes of the program with these rows as those of the municipality; null where they are refused.</summary>
    private static string? Uitkomst(Tabel tabel, IReadOnlyList<Tabelrij> rijen)
    {
        IReadOnlyList<Tabelrij>? Eigen(Tabel t, Tabelfouten fouten) => t == tabel ? Tabellezer.Lees(tabel, Csv(tabel, rijen), isEigen: true, fouten) : null;
        if (Mailingtabellen.Alle.Contains(tabel))
        {
            var gemaakt = Configuratie.Maak(Eigen);
            if (gemaakt.Weigering is not null) { return null; }
            var c = gemaakt.Waarde;
            return JsonSerializer.Serialize(new object[] { c.Regelingen, c.Bronnen, c.Aow.Rijen, c.Gemeenten.Rijen }, Alles);
        }
        var normen = Oibtabellen.Maak(Eigen);
        if (normen.Weigering is not null) { return null; }
        var n = normen.Waarde;
        return JsonSerializer.Serialize(new object[]
        {
            n.Bijstand.Rijen, n.Vrijlatingen.Values.Select(t => t.Rijen), n.Vt.Values.Select(t => t.Rijen), n.Soorten, n.Signalen, n.Instellingen.Rijen,
        }, Alles);
    }

    private static byte[] Csv(Tabel tabel, IReadOnlyList<Tabelrij> rijen)
    {
        using var stroom = new MemoryStream();
        Tabelschrijver.Schrijf(tabel, rijen, stroom);
        return stroom.ToArray();
    }
}
