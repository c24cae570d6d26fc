using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Platform.Bestanden;
using Kolom = Datakoppeling.Oib.Bestanden.Inkomstenindeling;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>
/// Reads <c>ib-inkomsten.csv</c>. A row is rejected only when it can belong to nobody (no valid BSN) or has the wrong number of
/// cells; every other fault makes it an incomplete line, which is a fact that a consulent completes.
/// </summary>
public static class Inkomstenlezer
{
    /// <param name="naam">File name; a path before it is cut off.</param>
    /// <param name="ruw">The bytes as delivered.</param>
    /// <param name="eersteVolgorde">Added to the line number to make the order among deliveries; the first file of the verb leaves it 0.</param>
    public static Uitkomst<Leesresultaat<GeleverdeInkomst>> Lees(string naam, ReadOnlyMemory<byte> ruw, long eersteVolgorde = 0)
    {
        var geopend = CsvBestand.Open(naam, ruw, Kolom.Indeling);
        if (geopend.Weigering is { } weigering) { return weigering; }
        using var bestand = geopend.Waarde;
        var telling = Telling();
        var fouten = new List<Bestandsfout>();
        var rijen = new List<GeleverdeInkomst>(ruw.Length / 100);
        rijen.AddRange(Rijen(bestand, telling, fouten, eersteVolgorde).OfType<GeleverdeInkomst>());
        return new Leesresultaat<GeleverdeInkomst>(rijen, fouten, telling, VerbodenKolommen.Waarschuwing(bestand.Naam, bestand.Kop));
    }

    /// <summary>An account with the reasons of this file.</summary>
    public static Bestandstelling Telling() => new(Apartreden.Ingetrokken, Apartreden.Vervangen, Apartreden.GeenDossier, Apartreden.AndereMaand);

    /// <summary>The rows one by one, as they are read; null for a row that is rejected.</summary>
    /// <param name="telling">Counts each row.</param>
    /// <param name="fouten">Receives the faults of each row; may be emptied between rows.</param>
    public static IEnumerable<GeleverdeInkomst?> Rijen(CsvBestand bestand, Bestandstelling telling, List<Bestandsfout> fouten, long eersteVolgorde = 0)
    {
        telling.Codering = bestand.Codering;
        var lezing = new Rijlezing(bestand, Kolom.Indeling, fouten);
        var teksten = new Tekstvoorraad();
        while (bestand.Volgende())
        {
            var inkomst = lezing.Begin() && lezing.Bsn(Kolom.Bsn) is { } bsn ? Lees(bestand, bsn, eersteVolgorde, teksten) : null;
            if (inkomst is null) { telling.KeurAf(); }
            else { telling.NeemAan(); }
            yield return inkomst;
        }
    }

    private static GeleverdeInkomst Lees(CsvBestand bestand, Bsn bsn, long eersteVolgorde, Tekstvoorraad teksten) => new()
    {
        Bsn = bsn,
        BsnCijfers = (byte)bestand.Cel(Kolom.Bsn).Length,
        Bestand = bestand.Naam,
        Rijnummer = bestand.Rijnummer,
        Volgorde = eersteVolgorde + bestand.Rijnummer,
        Componentcode = teksten.Van(bestand.Cel(Kolom.Componentcode)),
        SoortInkomen = teksten.Van(bestand.Cel(Kolom.SoortInkomen)),
        Periodiciteit = teksten.Van(bestand.Cel(Kolom.Periodiciteit)),
        PeriodeVan = teksten.Van(bestand.Cel(Kolom.PeriodeVan)),
        PeriodeTot = teksten.Van(bestand.Cel(Kolom.PeriodeTot)),
        Werkgever = teksten.Van(bestand.Cel(Kolom.Werkgever)),
        Loonheffingennummer = teksten.Van(bestand.Cel(Kolom.Loonheffingennummer)),
        Volgnummer = teksten.Van(bestand.Cel(Kolom.Volgnummer)),
        BelastbaarLoon = teksten.Van(bestand.Cel(Kolom.BelastbaarLoon)),
        NettoLoon = teksten.Van(bestand.Cel(Kolom.NettoLoon)),
        Loonheffingskorting = teksten.Van(bestand.Cel(Kolom.Loonheffingskorting)),
        ReserveringVt = teksten.Van(bestand.Cel(Kolom.ReserveringVt)),
        VtAanspraak = teksten.Van(bestand.Cel(Kolom.VtAanspraak)),
        UitbetaaldeVt = teksten.Van(bestand.Cel(Kolom.UitbetaaldeVt)),
        ExtraPeriodeSalaris = teksten.Van(bestand.Cel(Kolom.ExtraPeriodeSalaris)),
        OntvangenOp = teksten.Van(bestand.Cel(Kolom.OntvangenOp)),
        Levering = teksten.Van(bestand.Cel(Kolom.Levering)),
    };
}
