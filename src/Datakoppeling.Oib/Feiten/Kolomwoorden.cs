using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Datakoppeling.Oib.Feiten;

/// <summary>
/// The columns of the delivered files as people say them. Files, the audit trail and the batch verb keep the names of the columns; what a
/// person reads goes by here, also a sentence that was stored while it still held such a name.
/// </summary>
public static partial class Kolomwoorden
{
    /// <summary>How a reason says that there is nothing.</summary>
    public const string Ontbreekt = "ontbreekt";

    private sealed record Kolomwoord(string Kolom, string Naam, string Vraag);

    private static readonly FrozenDictionary<string, Kolomwoord> PerKolom = new Kolomwoord[]
    {
        new("bsn", "BSN", "wat is het BSN?"),
        new("dossiernummer", "dossiernummer", "wat is het dossiernummer?"),
        new("componentcode", "code van het inkomen", "wat voor inkomen is dit?"),
        new("soort_inkomen", "soort inkomen", "is dit loon, een uitkering of een pensioen?"),
        new("periodiciteit", "loontijdvak", "over welke tijd betaalt deze betaler?"),
        new("periode_van", "eerste dag van het tijdvak", "wat is de eerste dag van het tijdvak?"),
        new("periode_tot", "laatste dag van het tijdvak", "wat is de laatste dag van het tijdvak?"),
        new("werkgever", "naam van de betaler", "wie betaalt dit inkomen?"),
        new("loonheffingennummer", "loonheffingennummer", "wat is het loonheffingennummer van deze betaler?"),
        new("volgnummer", "nummer bij deze betaler", "welk inkomen bij deze betaler is dit?"),
        new("belastbaar_loon", "belastbaar loon", "wat is het belastbare loon?"),
        new("netto_loon", "nettoloon", "wat is het nettoloon?"),
        new("loonheffingskorting", "loonheffingskorting", "past deze betaler de loonheffingskorting toe?"),
        new("reservering_vt", "opbouw van vakantietoeslag", "bouwt deze betaler vakantietoeslag op?"),
        new("vt_aanspraak", "opgebouwde vakantietoeslag", "hoeveel vakantietoeslag is opgebouwd?"),
        new("uitbetaalde_vt", "uitbetaalde vakantietoeslag", "hoeveel vakantietoeslag is uitbetaald?"),
        new("extra_periode_salaris", "extra salaris", "hoeveel extra salaris is er betaald?"),
        new("ontvangen_op", "dag van ontvangst", "op welke dag is dit ontvangen?"),
        new("levering", "soort levering", "is deze inkomst nieuw, verbeterd of ingetrokken?"),
        new("bsn_partner", "BSN van de partner", "wat is het BSN van de partner?"),
        new("leefvorm", "leefvorm", "wat is de leefvorm van dit huishouden?"),
        new("kostendelers", "aantal kostendelers", "hoeveel personen delen de kosten?"),
        new("norm_afwijkend", "afwijkende norm", "wat is de afwijkende norm?"),
        new("norm_grond", "wetsartikel van de afwijkende norm", "op welk wetsartikel rust de afwijkende norm?"),
        new("begindatum", "eerste dag van de bijstand", "wat is de eerste dag van de bijstand?"),
        new("einddatum", "laatste dag van de bijstand", "wat is de laatste dag van de bijstand?"),
        new("jonger_dan_27", "jonger dan 27", "is de cliënt jonger dan 27?"),
        new("aow", "AOW-leeftijd", "heeft de cliënt de AOW-leeftijd?"),
        new("vrijlating_soort", "soort vrijlating", "welke vrijlating loopt er voor de cliënt?"),
        new("vrijlating_van", "eerste maand van de vrijlating", "wat is de eerste maand van de vrijlating?"),
        new("vrijlating_tot", "laatste maand van de vrijlating", "wat is de laatste maand van de vrijlating?"),
        new("partner_recht", "recht van de partner op bijstand", "heeft de partner recht op bijstand?"),
        new("partner_jonger_dan_27", "partner jonger dan 27", "is de partner jonger dan 27?"),
        new("partner_aow", "AOW-leeftijd van de partner", "heeft de partner de AOW-leeftijd?"),
        new("partner_vrijlating_soort", "soort vrijlating van de partner", "welke vrijlating loopt er voor de partner?"),
        new("partner_vrijlating_van", "eerste maand van de vrijlating van de partner", "wat is de eerste maand van de vrijlating van de partner?"),
        new("partner_vrijlating_tot", "laatste maand van de vrijlating van de partner", "wat is de laatste maand van de vrijlating van de partner?"),
        new("opgave_netto", "eigen opgave van de cliënt", "welk nettoloon gaf de cliënt zelf op?"),
        new("team", "team", "welk team behandelt dit dossier?"),
        new("maand", "maand", "over welke maand gaat dit?"),
        new("groep", "soort inkomen", "is dit inkomen uit werk of ander inkomen?"),
        new("netto", "netto-inkomen", "wat is het netto-inkomen?"),
        // What the steps of a calculation call an amount of their own.
        new("netto_maand", "netto per maand", "wat is het netto per maand?"),
    }.ToFrozenDictionary(w => w.Kolom, StringComparer.Ordinal);

    // Names that nobody would say; a word such as leefvorm reads well wherever it stands.
    private static readonly FrozenSet<string> Vreemd = PerKolom.Keys.Where(k => k.Contains('_') || k is "componentcode" or "periodiciteit" or "einddatum" or "begindatum").ToFrozenSet(StringComparer.Ordinal);

    [GeneratedRegex(@"[\p{L}0-9_]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Woord { get; }

    [GeneratedRegex(@"(?<kolom>[a-z0-9_]+) (ontbreekt|is geen J of N)(?=[.,;]|$)\.?", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gemis { get; }

    /// <summary>The column as a name in a sentence; what is no column stays as it is.</summary>
    public static string Naam(string kolom) => PerKolom.TryGetValue(kolom, out var woord) ? woord.Naam : kolom.Replace('_', ' ');

    /// <summary>What is asked when the column is empty.</summary>
    public static string Vraag(string kolom) => PerKolom.TryGetValue(kolom, out var woord) ? woord.Vraag : Naam(kolom) + "?";

    /// <summary>What is wrong with one field, as a sentence that says what to look up.</summary>
    public static string Gebrek(string kolom, string reden) => reden switch
    {
        Ontbreekt => $"Niet ingevuld: {Vraag(kolom)}",
        "is geen J of N" => $"Onduidelijk ingevuld: {Vraag(kolom)}",
        _ => Hoofdletter(Naam(kolom)) + (reden.StartsWith("is ", StringComparison.Ordinal) || reden.StartsWith("ligt ", StringComparison.Ordinal) || reden.StartsWith("past ", StringComparison.Ordinal)
            ? " " : ": ") + Redenwoorden(reden) + ".",
    };

    /// <summary>A sentence without names of columns: also one that was stored before there were words for them.</summary>
    public static string InZin(string zin)
    {
        ArgumentNullException.ThrowIfNull(zin);
        var gevraagd = Gemis.Replace(zin, m => PerKolom.ContainsKey(m.Groups["kolom"].Value)
            ? (m.Value.Contains(Ontbreekt, StringComparison.Ordinal) ? "niet ingevuld: " : "onduidelijk ingevuld: ") + Vraag(m.Groups["kolom"].Value)
            : m.Value);
        return Woord.Replace(gevraagd, m => Vreemd.Contains(m.Value) ? Naam(m.Value) : m.Value);
    }

    // The forms of a file mean nothing to who fills in a field.
    private static string Redenwoorden(string reden) => InZin(reden)
        .Replace(" (jjjj-mm-dd of jjjjmmdd)", "", StringComparison.Ordinal).Replace(" (jjjj-mm)", "", StringComparison.Ordinal).Replace(" (1234,56)", "", StringComparison.Ordinal)
        .Replace("is geen N, C of I", "is niet nieuw, verbeterd of ingetrokken", StringComparison.Ordinal);

    private static string Hoofdletter(string zin) => char.ToUpperInvariant(zin[0]) + zin[1..];
}
