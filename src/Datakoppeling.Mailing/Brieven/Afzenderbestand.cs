using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Mailing.Brieven;

/// <summary>Reads who writes from <c>afzender.csv</c>: a key and a value per row (docs/bestandsindelingen.md).</summary>
public static class Afzenderbestand
{
    private static readonly string[] Sleutels = ["postadres", "retouradres", "telefoon", "loket", "website", "terugdagen", "bezwaardagen"];

    public static Bestandsindeling Indeling { get; } = new("afzender.csv", "Wie de brieven stuurt: een sleutel en een waarde per rij.",
    [
        new("sleutel", "tekst", true, "telefoon", $"Een van: {string.Join(", ", Sleutels)}."),
        new("waarde", "tekst", true, "14 020", "Wat erbij hoort; de regels van het retouradres gescheiden door |."),
    ]);

    /// <param name="code">Of the municipality.</param>
    /// <param name="gemeente">Its name.</param>
    public static Uitkomst<Afzender> Lees(string naam, Func<Stream> open, string code, string gemeente)
    {
        var gekeurd = CsvBestand.Open(naam, open, Indeling);
        if (gekeurd.Weigering is { } weigering) { return weigering; }
        using var bestand = gekeurd.Waarde;
        Dictionary<string, string> waarden = new(StringComparer.Ordinal);
        while (bestand.Volgende())
        {
            var sleutel = bestand.Tekst(0);
            if (bestand.Rijfout() is { } fout) { return Fout(bestand, fout); }
            if (!Sleutels.Contains(sleutel, StringComparer.Ordinal)) { return Fout(bestand, $"{Toonbaar.Kort(sleutel)} is geen sleutel. Kies uit: {string.Join(", ", Sleutels)}."); }
            if (!waarden.TryAdd(sleutel, bestand.Tekst(1))) { return Fout(bestand, $"{sleutel} staat er twee keer."); }
        }
        foreach (var sleutel in Sleutels.Take(5))
        {
            if (!waarden.TryGetValue(sleutel, out var waarde) || waarde.Length == 0) { return new Weigering($"In {naam} ontbreekt {sleutel}. Zet die erbij."); }
        }
        var retour = waarden["retouradres"].Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (retour.Length is 0 or > 4) { return new Weigering($"Het retouradres in {naam} heeft geen, of meer dan vier regels."); }
        if (Dagen(waarden, "terugdagen") is not { } terug || Dagen(waarden, "bezwaardagen") is not { } bezwaar) { return new Weigering($"terugdagen en bezwaardagen in {naam} zijn een getal van 7 tot en met 366."); }
        return new Afzender(code, gemeente, waarden["postadres"], retour, waarden["telefoon"], waarden["loket"], waarden["website"]) { Terugdagen = terug, Bezwaardagen = bezwaar };
    }

    private static int? Dagen(Dictionary<string, string> waarden, string sleutel) =>
        !waarden.TryGetValue(sleutel, out var tekst) ? 42 : int.TryParse(tekst, NumberStyles.None, CultureInfo.InvariantCulture, out var dagen) && dagen is >= 7 and <= 366 ? dagen : null;

    private static Weigering Fout(CsvBestand bestand, string wat) => new(string.Create(CultureInfo.InvariantCulture, $"{bestand.Naam}, rij {bestand.Rijnummer}: {wat}"));
}
