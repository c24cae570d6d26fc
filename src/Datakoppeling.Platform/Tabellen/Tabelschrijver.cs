using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Platform.Tabellen;

/// <summary>Writes a table as the CSV that can be read again, and that a spreadsheet opens by a double click.</summary>
public static class Tabelschrijver
{
    public static void Schrijf(Tabel tabel, IReadOnlyList<Tabelrij> rijen, Stream naar)
    {
        var kolommen = tabel.Indeling.Kolommen;
        using var csv = new CsvSchrijver(naar, kolommen.Select(k => k.Naam));
        foreach (var rij in rijen)
        {
            for (var i = 0; i < kolommen.Count; i++)
            {
                var cel = rij.Cellen[i];
                if (kolommen[i].Soort == "bedrag" && Bedrag.TryLees(Encoding.UTF8.GetBytes(cel), out var bedrag)) { csv.Getal(bedrag); }
                else if (kolommen[i].Soort == "percentage") { csv.Cel(cel.Replace('.', ',')); }
                else { csv.Cel(cel); }
            }
            csv.EindRij();
        }
    }
}
