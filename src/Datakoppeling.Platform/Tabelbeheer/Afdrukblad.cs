using System.Text;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Platform.Tabelbeheer;

/// <summary>One table of a print: its headings and rows as a person reads them.</summary>
/// <param name="Getallen">Of each column whether it stands at the right.</param>
public sealed record Afdruktabel(string Titel, IReadOnlyList<string> Koppen, IReadOnlyList<bool> Getallen, IReadOnlyList<IReadOnlyList<string>> Rijen);

/// <summary>A print of the rows with which something was computed, as a person reads it. Columns that went since then keep the name of the file.</summary>
public sealed record Afdrukblad(string Hash, DateTime Sinds, IReadOnlyList<Afdruktabel> Tabellen)
{
    public static Afdrukblad Maak(Tabelafdruk afdruk, Tabelzoeker tabellen) =>
        new(afdruk.Hash, afdruk.Sinds, [.. Tabelafdrukken.Lees(afdruk).Select(deel => Tabel(deel.Tabel, deel.Rijen, tabellen.Zoek(deel.Tabel)))]);

    private static Afdruktabel Tabel(string naam, string[] geschreven, Tabel? tabel)
    {
        // The names of columns hold no separator; cells may, and then stand in quotes.
        var kop = geschreven[0].Split(';');
        Tabelkolom?[] kolommen = [.. kop.Select(k => tabel?.Kolommen.FirstOrDefault(t => t.Naam == k))];
        var indeling = new Bestandsindeling(naam + ".csv", "", [.. kop.Select(k => new Kolom(k, "tekst", false, "", ""))]) { MagZonderRijen = true };
        using var bestand = CsvBestand.Open(naam, Encoding.UTF8.GetBytes(string.Join("\r\n", geschreven)), indeling).Waarde;
        var rijen = new List<IReadOnlyList<string>>();
        while (bestand.Volgende())
        {
            string[] cellen = [.. kop.Select((_, i) => CsvSchrijver.Terug(bestand.Tekst(i)))];
            string Cel(string kolom) => Array.IndexOf(kop, kolom) is >= 0 and var plaats ? cellen[plaats] : "";
            rijen.Add([.. cellen.Select((cel, i) => kolommen[i]?.VormIn(Cel).Toon(cel) ?? cel)]);
        }
        return new Afdruktabel(
            tabel?.Titel ?? naam, [.. kop.Select((k, i) => kolommen[i]?.Label ?? k)], [.. kolommen.Select(k => k?.Vorm.IsGetal == true)], rijen);
    }
}
