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
        fouten.Add(new Bestandsfout(bestand.Naam, bestand.Regel, "", reden));
        return false;
    }

    public void Fout(int kolom, string reden) =>
        fouten.Add(new Bestandsfout(bestand.Naam, bestand.Regel, indeling.Kolommen[kolom].Naam, reden));

    public Bsn? Bsn(int kolom)
    {
        var cel = bestand.Cel(kolom);
        if (Kern.Bsn.TryLees(cel, out var bsn)) { return bsn; }
        Fout(kolom, cel.IsEmpty ? "ontbreekt" : Excelspoor.IsAfgekort(cel) ? Excelspoor.Afgekort : "is geen geldig BSN (negen cijfers die aan de elfproef voldoen)");
        return null;
    }

    public DateOnly? Datum(int kolom)
    {
        if (Kern.Datum.TryLees(bestand.Cel(kolom), out var dag)) { return dag; }
        Fout(kolom, bestand.Cel(kolom).IsEmpty ? "ontbreekt" : "is geen bestaande datum (jjjj-mm-dd of jjjjmmdd)");
        return null;
    }

    public Maand? Maand(int kolom)
    {
        if (Kern.Maand.TryLees(bestand.Cel(kolom), out var maand)) { return maand; }
        Fout(kolom, bestand.Cel(kolom).IsEmpty ? "ontbreekt" : "is geen maand (jjjj-mm)");
        return null;
    }

    public Bedrag? Bedrag(int kolom)
    {
        if (Kern.Bedrag.TryLees(bestand.Cel(kolom), out var bedrag)) { return bedrag; }
        Fout(kolom, bestand.Cel(kolom).IsEmpty ? "ontbreekt" : "is geen bedrag (1234,56)");
        return null;
    }

    public bool IsLeeg(int kolom) => bestand.Cel(kolom).IsEmpty;

    /// <summary>The value of a cell that may be empty; a filled one that cannot be read is a fault.</summary>
    public DateOnly? DatumOfLeeg(int kolom) => IsLeeg(kolom) ? null : Datum(kolom);

    /// <inheritdoc cref="DatumOfLeeg"/>
    public Maand? MaandOfLeeg(int kolom) => IsLeeg(kolom) ? null : Maand(kolom);

    /// <inheritdoc cref="DatumOfLeeg"/>
    public Bedrag? BedragOfLeeg(int kolom) => IsLeeg(kolom) ? null : Bedrag(kolom);
}
