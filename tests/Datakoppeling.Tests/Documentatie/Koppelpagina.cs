using System.Globalization;
using Datakoppeling.Mailing.Aanschrijven;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Tests.Documentatie;

/// <summary>docs/koppeling.md: the rules of the letters, and the default tables of regelingen, bronnen and AOW ages.</summary>
internal static class Koppelpagina
{
    public static string Tekst(Configuratie configuratie)
    {
        var pagina = new Paginaschrijver("Datakoppeling: regels en tabellen",
            "The rules hold for every municipality; the tables are the default (Amsterdam), and a municipality brings its own in the portal under Tabellen, or with `--tabellen`.");
        pagina.Kop("Regels");
        pagina.Alinea("Elke regel staat in de code naast de functie die haar uitvoert. Op een peildatum waarop een regel nog niet gold, wordt niet gekoppeld.");
        Rijen(pagina, Koppelregels.Alle);
        pagina.Kop("Regels voor naam, aanhef en adres");
        pagina.Alinea("De regels van de BRP voor aanschrijving en adressering.");
        Rijen(pagina, Aanschrijfregels.Alle);
        pagina.Kop("Regelingen");
        pagina.Alinea("Wie een brief kan krijgen. Leeg is geen grens of geen eis; AOW is de AOW-leeftijd die op de dag geldt.");
        pagina.Tabel(configuratie.Regelingen, ("Code", r => r.Code), ("Naam", r => r.Naam), ("Voor", r => r.Eenheid.ToString().ToLowerInvariant()),
            ("Leeftijd", Leeftijd), ("Op", r => Dag(r.LeeftijdOp) ?? "peildatum"), ("Onderwijs", r => string.Join(", ", r.Onderwijs)),
            ("Briefadres telt", r => r.BriefadresTelt), ("Geblokkeerd door toekenning zonder eigen dag", r => r.OpnieuwNaJaren == 1 ? "dit jaar" : $"laatste {r.OpnieuwNaJaren} jaren"),
            ("Geldig", r => $"{r.Geldig.Van:yyyy-MM-dd} tot {(r.Geldig.Tot is { } tot ? tot.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "open")}"));
        pagina.Kop("Brieven per regeling");
        pagina.Alinea("In welke vorm de brief uitgaat en wanneer.");
        pagina.Tabel(configuratie.Regelingen, ("Code", r => r.Code), ("Grondslag", r => r.Grondslag is Grondslag.Onbekend or Grondslag.Anders ? r.Grondslag.ToString().ToLowerInvariant() : r.Grondslag.ToString()), ("Toekenning", r => r.Toekenning.ToString().ToLowerInvariant()),
            ("Ambtshalve door", r => r.AmbtshalveUitzondering),
            ("Brieven", r => r.Uitvoer switch { Uitvoer.Ja => "ja", Uitvoer.Nee => "nee", _ => "wie het vorig jaar kreeg" }),
            ("Vorm als zeker", r => Vorm(r, Soort.Zeker)), ("Vorm als onzeker", r => Vorm(r, Soort.Onzeker)), ("Vraag op het formulier", r => r.VraagOpFormulier),
            ("Verzenden", r => Dag(r.VerzendenVan) is { } van ? $"{van} tot en met {Dag(r.VerzendenTot) ?? "12-31"}" : "altijd"));
        pagina.Kop("Bronnen");
        pagina.Alinea("Wat een treffer in een bestand zegt. `voorziening` staat voor elk bestand `voorziening-CODE.csv`.");
        pagina.Tabel(configuratie.Bronnen, ("Bron", b => b.Bron), ("Naam", b => b.Naam), ("Leverancier", b => b.Leverancier), ("Afdeling", b => b.Afdeling),
            ("Treffer is", b => b.Zekerheid == Bronzekerheid.Geen ? "" : b.Zekerheid.ToString().ToLowerInvariant()), ("Rijen die tellen", b => Woorden(b.Peil)),
            ("Alleen met", b => b.FilterKolom.Length > 0 ? $"{b.FilterKolom} = {b.FilterWaarde}" : ""), ("Alleen voor", b => b.AlleenVoor), ("In gebruik", b => b.Invoer));
        pagina.Kop("AOW-leeftijd");
        pagina.Tabel(configuratie.Aow.Rijen, ("Vanaf", a => a.Ingang), ("Leeftijd", a => a.Maanden == 0 ? $"{a.Jaren} jaar" : $"{a.Jaren} jaar en {a.Maanden} maanden"));
        return pagina.ToString();
    }

    private static void Rijen(Paginaschrijver pagina, IEnumerable<Datakoppeling.Kern.Regel> regels) => pagina.Tabel(regels,
        ("Nummer", r => r.Nummer), ("Regel", r => r.Zin), ("Bron", r => r.Bron), ("Geldt vanaf", r => r.GeldigVan));

    private static string Leeftijd(Regeling r) => (Grens(r.LeeftijdVanaf), Grens(r.LeeftijdTotEnMet)) switch
    {
        (null, null) => "",
        (var van, null) => $"vanaf {van}",
        (null, var tot) => r.LeeftijdTotEnMet!.Value.IsAow ? "tot AOW" : $"tot en met {tot}",
        var (van, tot) => r.LeeftijdTotEnMet!.Value.IsAow ? $"{van} tot AOW" : $"{van} tot en met {tot}",
    };

    private static string? Grens(Leeftijdsgrens? grens) => grens is not { } g ? null : g.IsAow ? "AOW" : g.Jaren.ToString(CultureInfo.InvariantCulture);

    private static string? Dag(Jaardag? dag) => dag is { } d ? string.Create(CultureInfo.InvariantCulture, $"{d.Maand:00}-{d.Dag:00}") : null;

    private static string Vorm(Regeling r, Soort soort) => r.Uitvoer == Uitvoer.Nee ? "" : Verzending.Vorm(r, soort).ToString().ToLowerInvariant();

    private static string Woorden(Peil peil) => peil switch
    {
        Peil.PeriodeInRefertejaar => "periode raakt het jaar voor de peildatum",
        Peil.DatumInRefertejaarOfLopendJaar => "datum in dit of het vorige jaar",
        Peil.Refertejaar => "het jaar voor de peildatum",
        Peil.LopendJaar => "het jaar van de peildatum",
        _ => "",
    };
}
