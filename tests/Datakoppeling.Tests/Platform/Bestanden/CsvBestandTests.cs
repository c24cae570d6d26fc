using System.Text;
using Datakoppeling.Platform.Bestanden;
using FsCheck;
using FsCheck.Fluent;

namespace Datakoppeling.Tests.Platform.Bestanden;

/// <summary>What bestandsindelingen.md says of every file, on small files of our own.</summary>
public sealed class CsvBestandTests
{
    private static readonly Bestandsindeling Indeling = new("proef.csv", "Een proef.",
    [
        new("bsn", "bsn", true, "123456782", "Nummer."),
        new("naam", "tekst", true, "Voorbeeld", "Naam."),
        new("dag", "datum", false, "2026-03-01", "Dag."),
    ]);

    [Theory]
    [InlineData("bsn;\"naam;dag\n1;a;2026-03-01\n", "proef.csv: op rij 1 sluit een aanhalingsteken niet.")]
    [InlineData("sep=;\nbsn;dag\n1;2026-03-01\n", "proef.csv: de kolom 'naam' ontbreekt op rij 2.")]
    [InlineData("bsn;naam\n", "proef.csv heeft geen rijen onder de kop.")]
    [InlineData("bsn;naam\n\r\n  \n", "proef.csv heeft geen rijen onder de kop.")]
    [InlineData("bsn;dag\n1;2026-03-01\n", "proef.csv: de kolom 'naam' ontbreekt op rij 1.")]
    [InlineData("", "proef.csv is leeg.")]
    [InlineData("\r\n \r\n", "proef.csv is leeg.")]
    [InlineData("bsn;naam\n1;a\n2;a\0b\n", "proef.csv is geen tekstbestand: op rij 3 ")]
    public void Bestand_DatAlsGeheelNietKan_ZegtWaarHetAanLigt(string inhoud, string zin) =>
        CsvBestand.Open("map/proef.csv", Encoding.UTF8.GetBytes(inhoud), Indeling).Weigering!.Zin.ShouldStartWith(zin);

    [Fact]
    public void Bestand_InUtf16_WordtGeweigerdMetEenRaad() =>
        CsvBestand.Open("proef.csv", (byte[])[.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("bsn;naam\n")], Indeling)
            .Weigering!.Zin.ShouldContain("Sla het bestand opnieuw op als 'CSV UTF-8'");

    [Theory]
    [InlineData("bsn;naam\n1;Zoë\n")]
    [InlineData("naam\tbsn\tmeer\r\nZoë\t1\tx\r\n\r\n")]
    [InlineData("BSN,Naam\n 1 , Zoë ,,\n")]
    [InlineData("\uFEFFbsn;naam\n1;\"Zoë\"")]
    public void Cellen_WordenOpNaamGevonden_HoeHetBestandOokIsGemaakt(string inhoud)
    {
        // A BOM says UTF-8; without one the same text in Latin-1, which is Windows-1252 here, must read alike.
        foreach (var bytes in (byte[][])[Encoding.UTF8.GetBytes(inhoud), Encoding.Latin1.GetBytes(inhoud.TrimStart('\uFEFF'))])
        {
            using var bestand = CsvBestand.Open("proef.csv", bytes, Indeling).Waarde;
            bestand.Volgende().ShouldBeTrue();
            bestand.Rijfout().ShouldBeNull();
            (bestand.Rijnummer, bestand.Tekst(0), bestand.Tekst(1), bestand.Heeft(2), bestand.Tekst(2)).ShouldBe((2, "1", "Zoë", false, ""));
            bestand.Volgende().ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("1\n", "te weinig kolommen op deze regel")]
    [InlineData("1;a;b;c;d\n", "te veel kolommen op deze regel")]
    [InlineData("\n1;a;b\n", "lege regel")]
    [InlineData("1;a;b;;\n", null)]
    public void Rij_MetEenAnderAantalCellen_WordtAfgekeurd(string rijen, string? fout)
    {
        using var bestand = CsvBestand.Open("proef.csv", Encoding.UTF8.GetBytes("bsn;naam;dag\n" + rijen), Indeling).Waarde;
        bestand.Volgende().ShouldBeTrue();
        bestand.Rijfout().ShouldBe(fout);
    }

    [Fact]
    public void Cel_VanTienMegabyte_IsEenCelAlsElkeAndere()
    {
        var reus = new string('x', 10 << 20);
        using var bestand = CsvBestand.Open("proef.csv", Encoding.UTF8.GetBytes($"bsn;naam\n1;{reus}\n2;b\n"), Indeling).Waarde;
        bestand.Volgende().ShouldBeTrue();
        bestand.Cel(1).Length.ShouldBe(reus.Length);
        bestand.Volgende().ShouldBeTrue();
        bestand.Tekst(1).ShouldBe("b");
    }

    [Fact]
    public void WatIsGeschreven_WordtOpDeCelNaHetzelfdeTeruggelezen() =>
        Prop.ForAll(Records, records =>
        {
            using var geheugen = new MemoryStream();
            using (var schrijver = new CsvSchrijver(geheugen, "bsn", "naam", "dag"))
            {
                foreach (var record in records)
                {
                    foreach (var cel in record) { schrijver.Cel(cel); }
                    schrijver.EindRij();
                }
            }
            // A header alone is no delivery, though it is a good file to send.
            if (records.Length == 0) { return true; }
            using var bestand = CsvBestand.Open("proef.csv", geheugen.ToArray(), Indeling).Waarde;
            return records.All(record => bestand.Volgende() && Enumerable.Range(0, 3).All(i => bestand.Tekst(i) == Verwacht(record[i])));
        }).QuickCheckThrowOnFailure();

    // The first cell is never empty, so that no record is an empty line.
    private static Arbitrary<string[][]> Records { get; } = (
        from records in (from eerste in Gen.Elements("1", "a\"b", "x;y", "d'Arc", "=1+1")
                         from tweede in Cel
                         from derde in Cel
                         select new[] { eerste, tweede, derde }).ListOf()
        select records.ToArray()).ToArbitrary();

    private static Gen<string> Cel => Gen.Elements("", "Zoë", "\"", "\"\"", ";", "a;\"b\";c", "-5", "@x", "d'Arc");

    // Trimmed when read; what a spreadsheet would run comes back with its guard.
    private static string Verwacht(string cel) => cel.Length > 0 && "=+-@\t\r".Contains(cel[0], StringComparison.Ordinal) ? ("'" + cel).Trim() : cel.Trim();
}
