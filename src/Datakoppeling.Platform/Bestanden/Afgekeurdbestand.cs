using System.Globalization;

namespace Datakoppeling.Platform.Bestanden;

/// <summary><c>afgekeurd.csv</c> of both modules (bestandsindelingen.md): one row per fault, never with the value, which could be a BSN in the wrong column.</summary>
public static class Afgekeurdbestand
{
    public const string Naam = "afgekeurd.csv";

    /// <summary>In the order in which the faults are given.</summary>
    public static void Schrijf(Stream naar, IEnumerable<Bestandsfout> fouten)
    {
        ArgumentNullException.ThrowIfNull(fouten);
        using var csv = new CsvSchrijver(naar, "bestand", "regel", "kolom", "reden");
        foreach (var fout in fouten)
        {
            Fout(csv, fout);
            csv.EindRij();
        }
    }

    /// <summary>The four cells of a fault, within the row at hand.</summary>
    public static void Fout(CsvSchrijver csv, Bestandsfout fout)
    {
        ArgumentNullException.ThrowIfNull(csv);
        ArgumentNullException.ThrowIfNull(fout);
        csv.Cel(fout.Bestand);
        csv.Getal(fout.Rijnummer.ToString(CultureInfo.InvariantCulture));
        csv.Cel(fout.Kolom);
        csv.Cel(fout.Reden);
    }
}
