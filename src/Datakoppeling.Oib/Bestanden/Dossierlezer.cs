using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Platform.Bestanden;
using Kolom = Datakoppeling.Oib.Bestanden.Dossierindeling;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>
/// Reads <c>dossiers.csv</c> for one month: the dossiers that are live in it. Rows of other dossiers are set aside; a second row
/// of a dossiernummer, and a BSN of which the live days overlap those in another dossier, reject the second row. A rejected row is
/// no dossier, so it holds neither its number nor its BSNs.
/// </summary>
public static class Dossierlezer
{
    /// <param name="naam">File name; a path before it is cut off.</param>
    /// <param name="ruw">The bytes as delivered.</param>
    /// <param name="maand">The month processed.</param>
    /// <param name="leefvormen">The codes that a dossier may carry.</param>
    public static Uitkomst<Leesresultaat<Dossierfeiten>> Lees(string naam, ReadOnlyMemory<byte> ruw, Maand maand, IReadOnlySet<string> leefvormen)
    {
        var geopend = CsvBestand.Open(naam, ruw, Kolom.Indeling);
        if (geopend.Weigering is { } weigering) { return weigering; }
        using var bestand = geopend.Waarde;
        var telling = Telling();
        var fouten = new List<Bestandsfout>();
        var rijen = new List<Dossierfeiten>(ruw.Length / 60);
        rijen.AddRange(Rijen(bestand, telling, fouten, maand, leefvormen).OfType<Dossierfeiten>());
        return new Leesresultaat<Dossierfeiten>(rijen, fouten, telling, VerbodenKolommen.Waarschuwing(bestand.Naam, bestand.Kop));
    }

    /// <summary>An account with the reasons of this file.</summary>
    public static Bestandstelling Telling() => new(Apartreden.NietLopend);

    /// <summary>The rows one by one, as they are read: a dossier that is live, or null for a row that is rejected or set aside.</summary>
    /// <param name="telling">Counts each row.</param>
    /// <param name="fouten">Receives the faults of each row; may be emptied between rows.</param>
    public static IEnumerable<Dossierfeiten?> Rijen(
        CsvBestand bestand, Bestandstelling telling, List<Bestandsfout> fouten, Maand maand, IReadOnlySet<string> leefvormen)
    {
        telling.Codering = bestand.Codering;
        var lezing = new Rijlezing(bestand, Kolom.Indeling, fouten);
        var rij = new Bestandsrij(bestand);
        var dossiers = new Dossierlezing(leefvormen, new Tekstvoorraad());
        var register = new Dossierregister(maand);
        while (bestand.Volgende())
        {
            var dossier = lezing.Begin() ? Lees(dossiers, rij, bestand.Rijnummer, lezing, register) : null;
            if (dossier is null) { telling.KeurAf(); }
            else if (register.Neem(dossier)) { telling.NeemAan(); }
            else
            {
                telling.ZetApart(Apartreden.NietLopend);
                dossier = null;
            }
            yield return dossier;
        }
    }

    private static Dossierfeiten? Lees(Dossierlezing dossiers, IRij rij, long rijnummer, Rijlezing lezing, Dossierregister register)
    {
        if (dossiers.Lees(rij, rijnummer) is { } dossier) { return register.Toets(lezing, dossier) ? dossier : null; }
        register.ToetsNummer(lezing, rij.Tekst(Kolom.Dossiernummer));
        foreach (var afkeuring in dossiers.Afkeuringen) { lezing.Fout(afkeuring.Kolom, afkeuring.Reden); }
        return null;
    }
}
