using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Platform.Bestanden;
using Kolom = Datakoppeling.Oib.Bestanden.Dossierindeling;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>
/// Reads <c>dossiers.csv</c> for one month: the dossiers that are live in it. Rows of other dossiers are set aside; a second row
/// of a dossiernummer, and a BSN in two live dossiers, reject the second row. A rejected row is no dossier, so it holds neither
/// its number nor its BSNs.
/// </summary>
public static class Dossierlezer
{
    private const string Ontbreekt = "ontbreekt";

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
        List<Dossierfeiten> rijen = [.. Rijen(bestand, telling, fouten, maand, leefvormen).OfType<Dossierfeiten>()];
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
        var register = new Dossierregister(maand);
        var teksten = new Tekstvoorraad();
        while (bestand.Volgende())
        {
            var dossier = lezing.Begin() ? Lees(bestand, lezing, leefvormen, register, teksten) : null;
            if (dossier is null) { telling.KeurAf(); }
            else if (register.Neem(dossier, bestand.Regel)) { telling.NeemAan(); }
            else
            {
                telling.ZetApart(Apartreden.NietLopend);
                dossier = null;
            }
            yield return dossier;
        }
    }

    private static Dossierfeiten? Lees(
        CsvBestand bestand, Rijlezing lezing, IReadOnlySet<string> leefvormen, Dossierregister register, Tekstvoorraad teksten)
    {
        var nummer = bestand.Tekst(Kolom.Dossiernummer);
        if (nummer.Length == 0) { lezing.Fout(Kolom.Dossiernummer, Ontbreekt); }
        var client = lezing.Bsn(Kolom.Bsn);
        var partner = lezing.IsLeeg(Kolom.BsnPartner) ? null : lezing.Bsn(Kolom.BsnPartner);
        var leefvorm = teksten.Van(bestand.Cel(Kolom.Leefvorm));
        if (!leefvormen.Contains(leefvorm)) { lezing.Fout(Kolom.Leefvorm, leefvorm.Length == 0 ? Ontbreekt : "is geen bekende leefvorm"); }
        var kostendelers = Kostendelers(bestand, lezing, leefvorm);
        var norm = lezing.BedragOfLeeg(Kolom.NormAfwijkend);
        var begin = lezing.Datum(Kolom.Begindatum);
        var heeftEinde = !lezing.IsLeeg(Kolom.Einddatum);
        var einde = lezing.DatumOfLeeg(Kolom.Einddatum);
        var omgekeerd = einde < begin;
        if (omgekeerd) { lezing.Fout(Kolom.Einddatum, "ligt voor begindatum"); }
        var vrijClient = Vrijlating(bestand, lezing, Kolom.VrijlatingSoort, Kolom.VrijlatingVan, Kolom.VrijlatingTot);
        var vrijPartner = Vrijlating(bestand, lezing, Kolom.PartnerVrijlatingSoort, Kolom.PartnerVrijlatingVan, Kolom.PartnerVrijlatingTot);
        var opgave = lezing.BedragOfLeeg(Kolom.OpgaveNetto);
        if (begin is { } eerste && !omgekeerd && (!heeftEinde || einde is not null)) { register.Toets(lezing, nummer, client, partner, eerste, einde); }
        else { register.ToetsNummer(lezing, nummer); }
        if (lezing.HeeftFouten) { return null; }
        return new Dossierfeiten
        {
            Dossiernummer = nummer, Client = client!.Value, Partner = partner, Leefvorm = leefvorm, Kostendelers = kostendelers, NormAfwijkend = norm,
            Begin = begin!.Value, Einde = einde, VrijlatingClient = vrijClient, VrijlatingPartner = vrijPartner, OpgaveNetto = opgave,
            Team = teksten.Van(bestand.Cel(Kolom.Team)),
        };
    }

    private static long? Kostendelers(CsvBestand bestand, Rijlezing lezing, string leefvorm)
    {
        var cel = bestand.Cel(Kolom.Kostendelers);
        var verplicht = leefvorm == Bijstandsnormen.Kostendeler;
        if (cel.IsEmpty)
        {
            if (verplicht) { lezing.Fout(Kolom.Kostendelers, "ontbreekt bij leefvorm kostendeler"); }
            return null;
        }
        if (cel.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            lezing.Fout(Kolom.Kostendelers, "is geen aantal");
            return null;
        }
        // Above nine digits the formula no longer changes by a cent.
        var aantal = 0L;
        foreach (var cijfer in cel) { aantal = Math.Min((aantal * 10) + (cijfer - '0'), 999_999_999); }
        if (verplicht && aantal < 2) { lezing.Fout(Kolom.Kostendelers, "is minder dan 2"); }
        return aantal;
    }

    private static Vrijlatingsrecht Vrijlating(CsvBestand bestand, Rijlezing lezing, int soort, int van, int tot)
    {
        var letter = bestand.Cel(soort);
        Vrijlatingsoort? gekozen = letter.Length == 1 ? Vrijlatingsnorm.LeesSoort(((char)letter[0]).ToString()) : null;
        if (gekozen is null && !letter.IsEmpty) { lezing.Fout(soort, "is geen n, r of y"); }
        return new Vrijlatingsrecht(gekozen, new Maandperiode(lezing.MaandOfLeeg(van), lezing.MaandOfLeeg(tot)));
    }
}
