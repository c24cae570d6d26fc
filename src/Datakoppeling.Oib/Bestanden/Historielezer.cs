using Datakoppeling.Kern;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>One row of historie.csv.</summary>
/// <param name="Werk">True for income from work, false for other income.</param>
public readonly record struct Historierij(Bsn Bsn, Maand Maand, bool Werk, Bedrag Netto);

/// <summary>
/// Reads <c>historie.csv</c>. Every readable row is given, also of persons without a live dossier: whoever has the dossiers at
/// hand sets those aside and keeps only their count.
/// </summary>
public static class Historielezer
{
    /// <param name="naam">File name; a path before it is cut off.</param>
    /// <param name="ruw">The bytes as delivered.</param>
    public static Uitkomst<Leesresultaat<Historierij>> Lees(string naam, ReadOnlyMemory<byte> ruw)
    {
        var geopend = CsvBestand.Open(naam, ruw, Historieindeling.Indeling);
        if (geopend.Weigering is { } weigering) { return weigering; }
        using var bestand = geopend.Waarde;
        var lezing = new Rijlezing(bestand, Historieindeling.Indeling, []);
        var rijen = new List<Historierij>(ruw.Length / 30);
        var telling = new Bestandstelling(Apartreden.GeenDossier);
        while (bestand.Volgende())
        {
            if (lezing.Begin() && Lees(bestand, lezing) is { } rij)
            {
                rijen.Add(rij);
                telling.NeemAan();
            }
            else { telling.KeurAf(); }
        }
        return new Leesresultaat<Historierij>(rijen, lezing.Fouten, telling, VerbodenKolommen.Waarschuwing(bestand.Naam, bestand.Kop));
    }

    private static Historierij? Lees(CsvBestand bestand, Rijlezing lezing)
    {
        var bsn = lezing.Bsn(Historieindeling.Bsn);
        var maand = lezing.Maand(Historieindeling.Maand);
        var groep = bestand.Cel(Historieindeling.Groep);
        var werk = groep.SequenceEqual("werk"u8);
        if (!werk && !groep.SequenceEqual("overig"u8)) { lezing.Fout(Historieindeling.Groep, groep.IsEmpty ? "ontbreekt" : "is geen werk of overig"); }
        var netto = lezing.Bedrag(Historieindeling.Netto);
        return lezing.HeeftFouten ? null : new Historierij(bsn!.Value, maand!.Value, werk, netto!.Value);
    }
}
