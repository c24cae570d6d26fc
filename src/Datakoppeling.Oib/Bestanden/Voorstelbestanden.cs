using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Signalen;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>Writes the files that leave the module (formats.md): what a double click in Dutch Excel opens.</summary>
public static class Voorstelbestanden
{
    public const string VoorstellenNaam = "voorstellen.csv", OnvolledigNaam = "onvolledig.csv", AfgekeurdNaam = "afgekeurd.csv";

    /// <summary>One row per dossier-month that a human sees, in the order given (by dossiernummer, ordinal).</summary>
    public static void SchrijfVoorstellen(Stream naar, IEnumerable<Voorstel> voorstellen)
    {
        using var csv = new CsvSchrijver(
            naar, "dossiernummer", "maand", "uitkomst", "netto_totaal", "vt_aanspraak", "vrijlating", "te_verrekenen", "norm", "uitkering",
            "vt_reservering", "signalen", "meldingen");
        // A few dozen combinations of signals occur, on thousands of rows.
        var codes = new Dictionary<Signaalset, string>();
        foreach (var voorstel in voorstellen)
        {
            if (!voorstel.IsZichtbaar) { continue; }
            var bedragen = voorstel.Bedragen;
            csv.Cel(voorstel.Dossiernummer);
            csv.Cel(voorstel.Maand.ToString());
            csv.Cel(voorstel.Uitkomst.InWoorden());
            Bedrag(csv, bedragen?.NettoTotaal);
            Bedrag(csv, bedragen?.VtAanspraak);
            Bedrag(csv, bedragen?.Vrijlating);
            Bedrag(csv, bedragen?.TeVerrekenen);
            Bedrag(csv, voorstel.Norm);
            Bedrag(csv, bedragen?.Uitkering);
            Bedrag(csv, bedragen?.VtReservering);
            if (!codes.TryGetValue(voorstel.Signalen, out var signalen)) { codes.Add(voorstel.Signalen, signalen = voorstel.Signalen.ToString()); }
            csv.Cel(signalen);
            csv.Cel(voorstel.Meldingen.ToString());
            csv.EindRegel();
        }
    }

    /// <summary>One row per fault of an incomplete line, by dossiernummer and line.</summary>
    public static void SchrijfOnvolledig(Stream naar, IEnumerable<Voorstel> voorstellen)
    {
        using var csv = new CsvSchrijver(naar, "dossiernummer", "regel", "kolom", "reden");
        foreach (var voorstel in voorstellen)
        {
            if (voorstel.Uitkomst != Dossieruitkomst.Werkopdracht) { continue; }
            foreach (var oordeel in voorstel.Beeld.Oordelen.OrderBy(o => o.Geleverd.Regelnummer))
            {
                foreach (var gebrek in oordeel.Gebreken)
                {
                    csv.Cel(voorstel.Dossiernummer);
                    csv.Getal(Regelnummer(oordeel.Geleverd.Regelnummer));
                    csv.Cel(gebrek.Kolom);
                    csv.Cel(gebrek.Reden);
                    csv.EindRegel();
                }
            }
        }
    }

    /// <summary>One row per fault of a rejected row; never with the value, which could be a BSN in the wrong column.</summary>
    public static void SchrijfAfgekeurd(Stream naar, IEnumerable<Bestandsfout> fouten)
    {
        using var csv = new CsvSchrijver(naar, "bestand", "regel", "kolom", "reden");
        foreach (var fout in fouten)
        {
            csv.Cel(fout.Bestand);
            csv.Getal(Regelnummer(fout.Regel));
            csv.Cel(fout.Kolom);
            csv.Cel(fout.Reden);
            csv.EindRegel();
        }
    }

    private static void Bedrag(CsvSchrijver csv, Bedrag? bedrag)
    {
        if (bedrag is { } gevuld) { csv.Getal(gevuld); }
        else { csv.Leeg(); }
    }

    private static string Regelnummer(long regel) => regel.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
