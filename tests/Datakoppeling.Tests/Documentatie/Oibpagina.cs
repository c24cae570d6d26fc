using Datakoppeling.Kern;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Regels;
using Datakoppeling.Oib.Signalen;
using Datakoppeling.Platform.Taal;
using Wijze = Datakoppeling.Oib.Normen.Omrekening;

namespace Datakoppeling.Tests.Documentatie;

/// <summary>docs/oib-normen.md: the rules of the calculation, the signals, the choices of the municipality and every dated norm.</summary>
internal static class Oibpagina
{
    public static string Tekst()
    {
        var normen = OibNormen.Ingebouwd;
        var pagina = new Paginaschrijver("Inkomstenverrekening: regels, signalen en normen",
            "A calculation keeps the rule and the row that it used, and the screen shows them. A later norm is a new row in `src/Datakoppeling.Oib/Normen`, or a row of the municipality: in the portal, or with `--tabellen`.");
        pagina.Kop("Regels");
        pagina.Tabel(OibRegels.Alle, ("Nummer", r => r.Nummer), ("Regel", r => r.Zin), ("Bron", r => r.Bron), ("Vanaf", r => r.GeldigVan));
        pagina.Kop("Signalen");
        pagina.Alinea("Met een signaal kijkt een consulent eerst zelf. Staat er J bij contact, dan zoekt hij de cliënt voordat hij beslist.");
        pagina.Tabel(Signaallijst.Alle, ("Nummer", s => s.Nummer), ("Code", s => s.Code), ("Op het scherm", s => s.Titel), ("Contact", s => s.Contact ? "J" : "N"), ("Wanneer", s => s.Zin), ("Bron", s => s.Bron));
        Instellingen(pagina, normen);
        pagina.Kop("Bijstandsnormen");
        pagina.Alinea("Netto per maand, met vakantietoeslag.");
        pagina.Tabel(normen.Bijstand.Rijen.OrderBy(n => n.Leefvorm, StringComparer.Ordinal).ThenBy(n => n.Ingang),
            ("Leefvorm", n => n.Leefvorm), ("Vanaf", n => n.Ingang), ("Tot en met", n => n.Einde), ("Bedrag", n => Geld(n.Bedrag)), ("Bron", n => n.Bron));
        pagina.Kop("Vrijlatingen");
        pagina.Tabel(normen.Vrijlatingen.Values.SelectMany(t => t.Rijen).OrderBy(v => v.Soort).ThenBy(v => v.Ingang),
            ("Soort", v => v.Soort.Code()), ("Vanaf", v => v.Ingang), ("Tot en met", v => v.Einde), ("Deel van het loon", v => Nederlands.Tekst(v.Percentage, 1) + " %"),
            ("Hoogstens per maand", v => v.Maximum is { } hoogste ? Geld(hoogste) : "geen"), ("Maanden", v => v.Maanden), ("Omschrijving", v => v.Omschrijving), ("Bron", v => v.Bron));
        pagina.Kop("Vakantietoeslag");
        pagina.Alinea("De aanspraak is het percentage van het nettobedrag min de aftrek; een schijf loopt tot haar bovengrens; de grens zelf hoort bij de volgende.");
        pagina.Tabel(normen.Vt.Values.SelectMany(t => t.Rijen).OrderBy(t => t.Artikel).ThenBy(t => t.Ingang).SelectMany(t => t.Banden, (tabel, band) => (tabel, band)),
            ("Artikel", r => r.tabel.Artikel), ("Vanaf", r => r.tabel.Ingang), ("Tot en met", r => r.tabel.Einde), ("Netto tot", r => r.band.Tot is { } grens ? Geld(grens) : "hoger"),
            ("Percentage", r => Nederlands.Tekst(r.band.Percentage, 2) + " %"), ("Aftrek", r => Geld(r.band.Aftrek)), ("Bron", r => r.tabel.Bron));
        pagina.Kop("Soorten inkomen");
        pagina.Tabel(normen.Soorten.OrderBy(s => s.Code, StringComparer.Ordinal), ("Code", s => s.Code), ("Betekenis", s => s.Betekenis),
            ("Groep", s => s.Groep.ToString().ToLowerInvariant()), ("Telt", s => Behandeld(s.Behandeling)), ("Bron", s => s.Bron));
        return pagina.ToString();
    }

    private static void Instellingen(Paginaschrijver pagina, OibNormen normen)
    {
        pagina.Kop("Keuzes van de gemeente");
        pagina.Tabel(normen.Instellingen.Rijen, ("Vanaf", i => i.Ingang), ("Afwijking boven", i => Geld(i.DrempelAfwijking)), ("Verschil met opgave boven", i => Geld(i.DrempelOpgave)),
            ("Eerste werk na maanden zonder", i => i.MaandenZonderWerk), ("Reservering vakantietoeslag", i => Nederlands.Tekst(i.VtReservering, 0) + " %"),
            ("Tweede persoon boven", i => Geld(i.DrempelTweedePersoon)), ("Besluit binnen dagen", i => i.Behandeltermijn));
        pagina.Tabel(normen.Instellingen.Rijen.SelectMany(i => i.Methodes, (i, m) => (i.Ingang, Methode: m)), ("Vanaf", r => r.Ingang), ("Loontijdvak", r => r.Methode.Periode.InWoorden()),
            ("Wordt een maand door", r => Omrekening(r.Methode)));
    }

    private static string Omrekening(Periodemethode m) => m switch
    {
        { Omrekening: Wijze.Som, Hoogst: int.MaxValue } => "de som",
        { Omrekening: Wijze.Som } => $"de som; met een signaal bij meer dan {m.Hoogst} regels",
        { Omrekening: Wijze.Geen } => "niets; een consulent beslist",
        _ => $"het gemiddelde x {m.PeriodenPerJaar}/12",
    };

    private static string Behandeld(Behandeling behandeling) => behandeling switch
    {
        Behandeling.Art11 => "als werk (art. 11)",
        Behandeling.Art12 => "als uitkering of pensioen (art. 12)",
        Behandeling.Uitsluiten => "niet: betaling van de gemeente zelf",
        _ => "niet, tot een consulent beslist",
    };

    private static string Geld(Bedrag bedrag) => Nederlands.Tekst(bedrag).Replace('\u00A0', ' ');
}
