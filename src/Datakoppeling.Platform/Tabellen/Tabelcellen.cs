using System.Globalization;
using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Platform.Tabellen;

/// <summary>One row asked for by column name; what cannot be read becomes a sentence and counts as empty, so that all faults are said at once.</summary>
public readonly struct Tabelcellen(Tabel tabel, Tabelrij rij, Tabelfouten fouten)
{
    public bool IsEigen => rij.IsEigen;

    public string Tekst(string kolom) => rij.Cel(tabel, kolom);

    public string Verplicht(string kolom)
    {
        var tekst = Tekst(kolom);
        if (tekst.Length == 0) { Fout(kolom, "is leeg. Vul hem in."); }
        return tekst;
    }

    public T Keuze<T>(string kolom, params ReadOnlySpan<(string Tekst, T Waarde)> keuzen)
    {
        var tekst = Tekst(kolom);
        foreach (var (naam, waarde) in keuzen)
        {
            if (naam == tekst) { return waarde; }
        }
        var woorden = new List<string>();
        foreach (var (naam, _) in keuzen) { woorden.Add(naam.Length == 0 ? "leeg" : fouten.OpScherm ? tabel.Kolommen[tabel.Plaats(kolom)].Vorm.Toon(naam) : naam); }
        Fout(kolom, $"is '{Toonbaar.Kort(tekst)}', en dat is geen keuze: kies {string.Join(" of ", woorden.Distinct(StringComparer.Ordinal))}.");
        return keuzen[0].Waarde;
    }

    public bool JaNee(string kolom, bool? leeg = null) =>
        leeg is { } waarde && Tekst(kolom).Length == 0 ? waarde : Keuze(kolom, ("J", true), ("N", false), ("1", true), ("2", false), ("true", true), ("false", false));

    /// <param name="leeg">What an empty cell means; null when it may not be empty.</param>
    public int Getal(string kolom, int? leeg, int van = 0, int tot = 1000)
    {
        var tekst = Tekst(kolom);
        if (tekst.Length == 0 && leeg is { } waarde) { return waarde; }
        if (int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal >= van && getal <= tot) { return getal; }
        Fout(kolom, string.Create(CultureInfo.InvariantCulture, $"is '{Toonbaar.Kort(tekst)}', en dat is geen heel getal van {van} tot en met {tot}."));
        return leeg ?? van;
    }

    /// <summary>An amount that is not below zero.</summary>
    public Bedrag Bedrag(string kolom)
    {
        var tekst = Tekst(kolom);
        if (Kern.Bedrag.TryLees(Encoding.UTF8.GetBytes(tekst), out var bedrag) && !bedrag.IsNegatief) { return bedrag; }
        Fout(kolom, $"is '{Toonbaar.Kort(tekst)}', en dat is geen bedrag. {(fouten.OpScherm ? "Schrijf het als 1.234,56." : "Schrijf het als 1234,56, zonder euroteken en zonder punt voor duizend.")}");
        return Kern.Bedrag.Nul;
    }

    public Bedrag? BedragOfLeeg(string kolom) => Tekst(kolom).Length == 0 ? null : Bedrag(kolom);

    /// <summary>A percentage from 0 to 100, with a comma or a point.</summary>
    public decimal Procent(string kolom)
    {
        var tekst = Tekst(kolom);
        if (Procentvorm.TryLees(tekst, out var procent)) { return procent; }
        Fout(kolom, $"is '{Toonbaar.Kort(tekst)}', en dat is geen percentage. Schrijf een getal van 0 tot en met 100 met hoogstens vier decimalen, zoals 12,5.");
        return 0;
    }

    public DateOnly? Dag(string kolom)
    {
        var tekst = Tekst(kolom);
        if (tekst.Length == 0) { return null; }
        if (Datum.TryLees(Encoding.UTF8.GetBytes(tekst), out var dag)) { return dag; }
        Fout(kolom, $"is '{Toonbaar.Kort(tekst)}', en dat is geen datum{(fouten.OpScherm ? ". Schrijf haar als 1-1-2027" : " (jjjj-mm-dd)")}.");
        return null;
    }

    /// <summary>The first day, which a row of this table cannot do without.</summary>
    public DateOnly EersteDag()
    {
        if (Tekst(tabel.Vanaf).Length == 0)
        {
            Fout(tabel.Vanaf, "is leeg. Een rij heeft een eerste dag: vul in vanaf wanneer zij geldt.");
            return DateOnly.MinValue;
        }
        return Dag(tabel.Vanaf) ?? DateOnly.MinValue;
    }

    /// <summary>A column as the reader of the sentence knows it.</summary>
    public string Kolom(string kolom) => fouten.Kolom(tabel, kolom);

    /// <summary>The cell as the reader of the sentence knows it.</summary>
    public string Toon(string kolom) => fouten.Cel(tabel, rij, kolom);

    public void Fout(string kolom, string wat) => fouten.Voeg(tabel, rij.Rijnummer, fouten.OpScherm ? $"{fouten.Kolom(tabel, kolom)} {wat}" : $"de kolom '{kolom}' {wat}");
}
