using Datakoppeling.Mailing.Brieven;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Tests.Documentatie;

/// <summary>docs/bestandsindelingen.md: the columns of every delivery, from the very layouts that the readers look columns up in.</summary>
internal static class Indelingenpagina
{
    public static string Tekst()
    {
        var pagina = new Paginaschrijver("Bestandsindelingen",
            "Every file is CSV with a header row; columns are found by name in any order and unknown columns are ignored. Separator `;` (a `,` or tab is recognised; a line `sep=;` before the header is passed over). A record is one physical line: quotes as in RFC 4180, but never over a line end, so a stray quote costs one row. The encoding is UTF-8 or Windows-1252, by the majority of lines. A file without a required column, without rows, in UTF-16 or with a NUL is refused as a whole; a row that cannot be read is rejected with its line, and the others go on. Zeros that a spreadsheet took come back where the length is known.");
        pagina.Kop("Inkomstenverrekening");
        foreach (var indeling in new[] { Dossierindeling.Indeling, Historieindeling.Indeling, Inkomstenindeling.Indeling }) { Indeling(pagina, indeling); }
        pagina.Kop("Datakoppeling: leveringen");
        foreach (var indeling in Bronindelingen.Alle.Prepend(BrpIndeling.Indeling).Append(Bereikindeling.Indeling)) { Indeling(pagina, indeling); }
        pagina.Kop("Datakoppeling: brieven");
        foreach (var indeling in new[] { Aanschrijfbestand.Indeling, Afzenderbestand.Indeling, Mailbestand.Indeling }) { Indeling(pagina, indeling); }
        pagina.Kop("Datakoppeling: tabellen van de gemeente");
        pagina.Alinea("Een bestand van de gemeente is hier de hele tabel, behalve bij de AOW-leeftijd: daar gaan haar rijen voor op die van het programma.");
        foreach (var tabel in Mailingtabellen.Alle) { Indeling(pagina, tabel.Indeling); }
        pagina.Kop("Inkomstenverrekening: tabellen van de gemeente");
        pagina.Alinea("Rijen van de gemeente gaan voor op die van het programma: een rij met dezelfde sleutel en eerste dag vervangt, een andere komt erbij.");
        foreach (var tabel in Oibtabellen.Alle) { Indeling(pagina, tabel.Indeling); }
        return pagina.ToString();
    }

    private static void Indeling(Paginaschrijver pagina, Bestandsindeling indeling)
    {
        pagina.Alinea($"### {indeling.Bestand}");
        pagina.Alinea(indeling.Omschrijving);
        pagina.Tabel(indeling.Kolommen, ("Kolom", k => $"`{k.Naam}`"), ("Soort", k => k.Soort), ("Verplicht", k => k.Verplicht), ("Voorbeeld", k => k.Voorbeeld), ("Uitleg", k => k.Uitleg));
    }
}
