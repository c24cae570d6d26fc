using Datakoppeling.Kern;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>
/// Reads the cells of one row and collects its faults: line, column and reason, never the value. Shared by the readers of the
/// module, so that the same fault has the same words everywhere.
/// </summary>
internal sealed class Rijlezing(CsvBestand bestand, Bestandsindeling indeling, List<Bestandsfout> fouten)
{
    private int _begin;

    public List<Bestandsfout> Fouten => fouten;
    public bool HeeftFouten => fouten.Count > _begin;

    /// <summary>Begins the row that the file stands on; false when its number of cells is wrong, which is its only fault then.</summary>
    public bool Begin()
    {
        _begin = fouten.Count;
        if (bestand.Rijfout() is not { } reden) { return true; }
        fouten.Add(new Bestandsfout(bestand.Naam, bestand.Rijnummer, "", reden));
        return false;
    }

    private const string GeenBsn = "is geen geldig BSN (negen cijfers die aan de elfproef voldoen)";

    /// <summary>Why a cell is no BSN.</summary>
    public static string BsnReden(ReadOnlySpan<byte> cel) => cel.IsEmpty ? "ontbreekt" : Excelherkenning.IsAfgekort(cel) ? Excelherkenning.Afgekort : GeenBsn;

    public const string GeenDatum = "is geen bestaande datum (jjjj-mm-dd of jjjjmmdd)";
    public const string GeenMaand = "is geen maand (jjjj-mm)";
    public const string GeenBedrag = "is geen bedrag (1234,56)";

    public void Fout(int kolom, string reden) => Fout(indeling.Kolommen[kolom].Naam, reden);

    public void Fout(string kolom, string reden) => fouten.Add(new Bestandsfout(bestand.Naam, bestand.Rijnummer, kolom, reden));

    public Bsn? Bsn(int kolom)
    {
        var cel = bestand.Cel(kolom);
        if (Kern.Bsn.TryLees(cel, out var bsn)) { return bsn; }
        Fout(kolom, BsnReden(cel));
        return null;
    }

    public Maand? Maand(int kolom)
    {
        if (Kern.Maand.TryLees(bestand.Cel(kolom), out var maand)) { return maand; }
        Fout(kolom, bestand.Cel(kolom).IsEmpty ? "ontbreekt" : GeenMaand);
        return null;
    }

    public Bedrag? Bedrag(int kolom)
    {
        if (Kern.Bedrag.TryLees(bestand.Cel(kolom), out var bedrag)) { return bedrag; }
        Fout(kolom, bestand.Cel(kolom).IsEmpty ? "ontbreekt" : GeenBedrag);
        return null;
    }
}
