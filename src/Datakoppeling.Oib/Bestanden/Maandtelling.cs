using System.Text.Json;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Signalen;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>The account of one run, as <c>telling.json</c> and the closing summary give it.</summary>
/// <param name="Uitkomsten">Dossier-months per outcome; those without income are counted though they have no row.</param>
/// <param name="Signalen">Rows of voorstellen.csv per signal; a signal without a row is left out.</param>
/// <param name="TwijfelLoonheffingennummer">Checked lines of which the loonheffingennummer fails the elfproef.</param>
public sealed record Maandtelling(
    Maand Maand, Bestandstelling Dossiers, Bestandstelling Historie, Bestandstelling Inkomsten,
    IReadOnlyList<(Dossieruitkomst Uitkomst, int Aantal)> Uitkomsten, IReadOnlyList<(Signaal Signaal, int Aantal)> Signalen, int TwijfelLoonheffingennummer)
{
    public const string Naam = "telling.json";

    public static Maandtelling Van(Maand maand, Maandlevering levering, IReadOnlyList<Voorstel> voorstellen)
    {
        var uitkomsten = new int[Dossieruitkomsten.Aantal];
        var signalen = new int[Signaallijst.Alle.Count];
        var (twijfel, gedeeld) = (0, new HashSet<long>());
        foreach (var voorstel in voorstellen)
        {
            uitkomsten[(int)voorstel.Uitkomst]++;
            for (var i = 0; i < signalen.Length && !voorstel.Signalen.IsLeeg; i++) { signalen[i] += voorstel.Signalen.Bevat(Signaallijst.Alle[i]) ? 1 : 0; }
            foreach (var oordeel in voorstel.Beeld.Oordelen)
            {
                // A line can stand in two dossiers, and is one line.
                if (oordeel.TwijfelLoonheffingennummer && (voorstel.Beeld.Feiten.Elders.Count == 0 || gedeeld.Add(oordeel.Geleverd.Volgorde))) { twijfel++; }
            }
        }
        return new Maandtelling(
            maand, levering.DossierTelling, levering.HistorieTelling, levering.InkomstenTelling,
            [.. uitkomsten.Select((aantal, i) => ((Dossieruitkomst)i, aantal)).Where(u => u.aantal > 0)],
            [.. Signaallijst.Alle.Select((s, i) => (s, signalen[i])).Where(s => s.Item2 > 0)], twijfel);
    }

    /// <summary>Writes <c>telling.json</c>: UTF-8 without BOM.</summary>
    public void Schrijf(Stream naar)
    {
        using var json = new Utf8JsonWriter(naar, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteString("maand", Maand.ToString());
        json.WriteStartObject("bestanden");
        Bestand(json, "dossiers", Dossiers);
        Bestand(json, "historie", Historie);
        Bestand(json, "inkomsten", Inkomsten);
        json.WriteEndObject();
        json.WriteStartObject("uitkomsten");
        foreach (var (uitkomst, aantal) in Uitkomsten) { json.WriteNumber(uitkomst.InWoorden(), aantal); }
        json.WriteEndObject();
        json.WriteStartObject("signalen");
        foreach (var (signaal, aantal) in Signalen) { json.WriteNumber(signaal.Code, aantal); }
        json.WriteEndObject();
        json.WriteStartObject("waarschuwingen");
        json.WriteNumber("loonheffingennummer", TwijfelLoonheffingennummer);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Bestand(Utf8JsonWriter json, string naam, Bestandstelling telling)
    {
        json.WriteStartObject(naam);
        telling.Schrijf(json);
        json.WriteEndObject();
    }
}
