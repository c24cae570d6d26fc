using System.Collections.Frozen;

namespace Datakoppeling.Mailing.Bronnen;

/// <summary>The columns of the delivered files as people say them; a file keeps its own names, and who mends it finds those beside the words.</summary>
public static class Bronkolomwoorden
{
    private static readonly FrozenDictionary<string, string> PerKolom = BrpIndeling.Indeling.Kolommen.Select(k => (k.Naam, Woorden: k.Uitleg.Split('.', ';', ':')[0]))
        .Where(k => k.Naam != "05.H")
        .Concat(
        [
            ("05.H", "Soort rij van de partner"), ("bsn", "Burgerservicenummer"), ("ingangsdatum", "Eerste dag"), ("einddatum", "Laatste dag"), ("omgezet_in_gift", "Omgezet in een gift"),
            ("datum_besluit", "Dag van het besluit"), (Bronindelingen.GeldigVan, "Eerste dag van de toekenning"), (Bronindelingen.GeldigTot, "Laatste dag van de toekenning"),
            (Bronindelingen.OpnieuwVanaf, "Eerste dag waarop het weer mag"), ("doelgroep_cbs", "Doelgroep CBS"), ("doelgroep_gemeente", "Doelgroep gemeente"),
            ("buiten_doelgroep", "Gebruikers buiten de doelgroep"),
        ]).ToFrozenDictionary(k => k.Item1, k => k.Item2, StringComparer.Ordinal);

    /// <summary>A column of any of the files; one that a municipality added reads as its own name.</summary>
    public static string Naam(string kolom)
    {
        ArgumentNullException.ThrowIfNull(kolom);
        return PerKolom.TryGetValue(kolom, out var woorden) ? woorden : kolom.Length == 0 ? "" : char.ToUpperInvariant(kolom[0]) + kolom[1..].Replace('_', ' ');
    }

    /// <summary>How often rows are rejected for a reason; what is wrong with a BSN says itself what it is about.</summary>
    internal static string Reden(string aantal, string kolom, string reden) =>
        kolom.Length == 0 || reden.Contains("burgerservicenummer", StringComparison.Ordinal) ? $"{aantal} keer: {reden}" : $"{aantal} keer bij {Klein(Naam(kolom))}: {reden}";

    private static string Klein(string woorden) => char.ToLowerInvariant(woorden[0]) + woorden[1..];
}
