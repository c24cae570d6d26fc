using Datakoppeling.Mailing.Regels;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Bronnen;

/// <summary>
/// The layouts of the sources beside the BRP (bestandsindelingen.md). A bron that a municipality adds to the table, and that is not named
/// here, has the columns that its peil asks for.
/// </summary>
public static class Bronindelingen
{
    public const string Leerlingen = "leerlingen", Optout = "optout", Herbeoordeling = "herbeoordeling";

    internal const string GeldigVan = "geldig_van", GeldigTot = "geldig_tot", OpnieuwVanaf = "opnieuw_vanaf", Resultaat = "resultaat";

    private static readonly Kolom Bsn = new("bsn", "bsn", true, "123456782", "Burgerservicenummer.");
    private static readonly Kolom Ingang = new("ingangsdatum", "datum", true, "2025-03-01", "Eerste dag van het recht.");
    private static readonly Kolom Einde = new("einddatum", "datum", true, "", "Laatste dag; leeg is lopend.");

    /// <summary>Every layout that bestandsindelingen.md names, for the documentation page.</summary>
    public static readonly IReadOnlyList<Bestandsindeling> Alle =
    [
        new("leerlingen.csv", "Wie in welk schooljaar naar welke school gaat.",
        [
            Bsn, new("schooljaar", "schooljaar", true, "2025-2026", "Van 1 augustus tot en met 31 juli."),
            new("onderwijssoort", "po, so, vo, vso of mbo", true, "vo", "De soort onderwijs."),
        ]),
        new("bijstand.csv", "Wie bijstand krijgt of kreeg.", [Bsn, Ingang, Einde]),
        new("aio.csv", "Wie een aanvullende inkomensvoorziening voor ouderen krijgt of kreeg.", [Bsn, Ingang, Einde]),
        new("tozo.csv", "Wie Tozo kreeg.", [Bsn, Ingang, Einde]),
        new("bijzondere-bijstand.csv", "Wie bijzondere bijstand kreeg.",
            [Bsn, new("soort", "individueel of categoriaal", true, "individueel", "De soort bijzondere bijstand."), Ingang, Einde]),
        new("bbz.csv", "Wie een lening voor zelfstandigen kreeg, en of die een gift werd.",
        [
            Bsn, new("omgezet_in_gift", "J/N", true, "J", "Of de lening een gift is geworden."),
            new("datum_besluit", "datum", true, "2025-06-10", "De dag van het besluit."),
        ]),
        new("kwijtschelding.csv", "Wie kwijtschelding van gemeentebelastingen kreeg.",
            [Bsn, new("belastingjaar", "jaar", true, "2026", "Het belastingjaar.")]),
        new("voorziening-CODE.csv", "Wie een regeling al kreeg; een bestand per regeling.",
        [
            Bsn, new("jaar", "jaar", true, "2025", "Het jaar waarvoor de regeling is toegekend."),
            new(GeldigVan, "datum", false, "", "Eerste dag waarop de toekenning geldt."),
            new(GeldigTot, "datum", false, "", "Laatste dag; leeg is open."),
            new(OpnieuwVanaf, "datum", false, "", "Eerste dag waarop het weer mag; leeg is na het aantal jaren van de regeling."),
            new(Resultaat, "tekst", false, "toegewezen", "Wat er besloten is; leeg is toegewezen, al het andere telt niet."),
        ]),
        new("herbeoordeling.csv", "Wie het Inlichtingenbureau opnieuw beoordeelde.",
        [
            Bsn, new("refertejaar", "jaar", true, "2025", "Het jaar dat beoordeeld is."),
            new("uitkomst", "J/N", true, "N", "Of er recht was."),
        ]),
        new("optout.csv", "Wie niet aangeschreven wil worden.", [Bsn]),
    ];

    /// <summary>The layout of the file of <paramref name="bron"/>, with what the rows of the table about it ask for.</summary>
    /// <param name="bron">The file name without its ending.</param>
    public static Bestandsindeling Voor(string bron, IEnumerable<Bronregel> regels)
    {
        var vast = Bronregel.Voorzieningcode(bron) is not null ? "voorziening-CODE.csv" : bron + ".csv";
        var indeling = Alle.FirstOrDefault(i => i.Bestand == vast);
        var kolommen = indeling?.Kolommen.ToList() ?? [Bsn];
        foreach (var kolom in regels.SelectMany(Nodig).Where(n => kolommen.TrueForAll(k => k.Naam != n.Naam)))
        {
            // A column that stands for the same thing under its own name (belastingjaar for jaar) is there already.
            if (indeling is null || kolom.Soort is "tekst" or "J/N" || kolommen.TrueForAll(k => k.Soort != kolom.Soort)) { kolommen.Add(kolom); }
        }
        return new Bestandsindeling(bron + ".csv", indeling?.Omschrijving ?? "", kolommen);
    }

    private static IEnumerable<Kolom> Nodig(Bronregel regel)
    {
        switch (regel.Peil)
        {
            case Peil.PeriodeInRefertejaar:
                yield return Ingang;
                yield return Einde;
                break;
            case Peil.DatumInRefertejaarOfLopendJaar:
                yield return new Kolom("datum", "datum", true, "2025-06-10", "De dag die telt.");
                break;
            case Peil.Refertejaar or Peil.LopendJaar:
                yield return new Kolom("jaar", "jaar", true, "2025", "Het jaar dat telt.");
                break;
        }
        if (regel.FilterKolom.Length > 0)
        {
            yield return new Kolom(regel.FilterKolom, regel.FilterWaarde is "J" or "N" ? "J/N" : "tekst", true, regel.FilterWaarde, "Welke rijen meetellen.");
        }
    }
}
