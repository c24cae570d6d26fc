using Datakoppeling.Kern;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>One row of historie.csv.</summary>
/// <param name="Werk">True for income from work, false for other income.</param>
/// <param name="Loonheffingennummer">Who paid; empty when the delivery does not say.</param>
public readonly record struct Historierij(Bsn Bsn, Maand Maand, bool Werk, Bedrag Netto, string Loonheffingennummer);

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
        var telling = Telling();
        var fouten = new List<Bestandsfout>();
        var rijen = new List<Historierij>(ruw.Length / 30);
        foreach (var rij in Rijen(bestand, telling, fouten))
        {
            if (rij is { } goed) { rijen.Add(goed); }
        }
        return new Leesresultaat<Historierij>(rijen, fouten, telling, VerbodenKolommen.Waarschuwing(bestand.Naam, bestand.Kop));
    }

    /// <summary>An account with the reasons of this file.</summary>
    public static Bestandstelling Telling() => new(Apartreden.GeenDossier);

    /// <summary>The rows one by one, as they are read; null for a row that is rejected.</summary>
    /// <param name="telling">Counts each row.</param>
    /// <param name="fouten">Receives the faults of each row; may be emptied between rows.</param>
    public static IEnumerable<Historierij?> Rijen(CsvBestand bestand, Bestandstelling telling, List<Bestandsfout> fouten)
    {
        telling.Codering = bestand.Codering;
        var lezing = new Rijlezing(bestand, Historieindeling.Indeling, fouten);
        var teksten = new Tekstvoorraad();
        while (bestand.Volgende())
        {
            var rij = lezing.Begin() ? Lees(bestand, lezing, teksten) : null;
            if (rij is null) { telling.KeurAf(); }
            else { telling.NeemAan(); }
            yield return rij;
        }
    }

    private static Historierij? Lees(CsvBestand bestand, Rijlezing lezing, Tekstvoorraad teksten)
    {
        var bsn = lezing.Bsn(Historieindeling.Bsn);
        var maand = lezing.Maand(Historieindeling.Maand);
        var groep = bestand.Cel(Historieindeling.Groep);
        var werk = groep.SequenceEqual("werk"u8);
        if (!werk && !groep.SequenceEqual("overig"u8)) { lezing.Fout(Historieindeling.Groep, groep.IsEmpty ? "ontbreekt" : "is geen werk of overig"); }
        var netto = lezing.Bedrag(Historieindeling.Netto);
        return lezing.HeeftFouten ? null : new Historierij(bsn!.Value, maand!.Value, werk, netto!.Value, teksten.Van(bestand.Cel(Historieindeling.Loonheffingennummer)));
    }
}
