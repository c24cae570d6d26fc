using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Signalen;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>Writes the files that leave the module (bestandsindelingen.md): what a double click in Dutch Excel opens.</summary>
public static class Voorstelbestanden
{
    public const string VoorstellenNaam = "voorstellen.csv", OnvolledigNaam = "onvolledig.csv";

    /// <summary>One row per dossier-month that a human sees, in the order given (by dossiernummer, ordinal).</summary>
    public static void SchrijfVoorstellen(Stream naar, IEnumerable<Voorstel> voorstellen)
    {
        using var csv = new CsvSchrijver(
            naar, "dossiernummer", "maand", "uitkomst", "contact", "netto_totaal", "vt_aanspraak", "vrijlating", "te_verrekenen", "norm", "uitkering",
            "vt_reservering", "signalen");
        // A few dozen combinations of signals occur, on thousands of rows.
        var codes = new Dictionary<Signaalset, string>();
        foreach (var voorstel in voorstellen)
        {
            if (!voorstel.IsZichtbaar) { continue; }
            var bedragen = voorstel.Bedragen;
            csv.Cel(voorstel.Dossiernummer);
            csv.Cel(voorstel.Maand.ToString());
            csv.Cel(voorstel.Uitkomst.InWoorden());
            csv.Cel(voorstel.VraagtContact ? "J" : "N");
            Bedrag(csv, bedragen?.NettoTotaal);
            Bedrag(csv, bedragen?.VtAanspraak);
            Bedrag(csv, bedragen?.Vrijlating);
            Bedrag(csv, bedragen?.TeVerrekenen);
            Bedrag(csv, voorstel.Norm);
            Bedrag(csv, bedragen?.Uitkering);
            Bedrag(csv, bedragen?.VtReservering);
            if (!codes.TryGetValue(voorstel.Signalen, out var signalen)) { codes.Add(voorstel.Signalen, signalen = voorstel.Signalen.ToString()); }
            csv.Cel(signalen);
            csv.EindRij();
        }
    }

    /// <summary>One row per fault of an incomplete dossier field or line, by dossiernummer; the fields first, then by line.</summary>
    /// <param name="dossiers">The name of the file of the dossiers.</param>
    public static void SchrijfOnvolledig(Stream naar, string dossiers, IEnumerable<Voorstel> voorstellen)
    {
        using var csv = new CsvSchrijver(naar, "dossiernummer", "bestand", "regel", "kolom", "reden");
        foreach (var voorstel in voorstellen)
        {
            var dossier = voorstel.Beeld.Dossier;
            // A field that cannot be read is told also of a dossier without income, which has no row in voorstellen.csv.
            foreach (var gebrek in dossier.Gebreken) { Rij(csv, dossier.Dossiernummer, new(dossiers, dossier.Rijnummer, gebrek.Kolom, gebrek.Reden)); }
            if (voorstel.Uitkomst != Dossieruitkomst.Werkopdracht) { continue; }
            foreach (var oordeel in voorstel.Beeld.Oordelen.OrderBy(o => o.Geleverd.Volgorde))
            {
                foreach (var gebrek in oordeel.Gebreken)
                {
                    var waar = gebrek.Waar ?? new Dubbelrij(oordeel.Geleverd.Bestand, oordeel.Geleverd.Rijnummer);
                    Rij(csv, dossier.Dossiernummer, new(waar.Bestand, waar.Rijnummer, gebrek.Kolom, gebrek.Reden));
                }
            }
        }
    }

    private static void Rij(CsvSchrijver csv, string dossiernummer, Bestandsfout fout)
    {
        csv.Cel(dossiernummer);
        Afgekeurdbestand.Fout(csv, fout);
        csv.EindRij();
    }

    private static void Bedrag(CsvSchrijver csv, Bedrag? bedrag)
    {
        if (bedrag is { } gevuld) { csv.Getal(gevuld); }
        else { csv.Leeg(); }
    }
}
