using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Regels;

/// <summary>What a hit in a bron says of the household's income.</summary>
public enum Bronzekerheid { Geen, Onzeker, Zeker }

/// <summary>Which rows of a bron count, seen from the peildatum.</summary>
public enum Peil { Geen, PeriodeInRefertejaar, DatumInRefertejaarOfLopendJaar, Refertejaar, LopendJaar }

/// <summary>
/// A bron as a row of data: which file, what a hit in it means, for which rows, and for which regeling (empty: for all).
/// One file can have several rows: a voorziening of this year is zeker, of last year onzeker.
/// </summary>
/// <param name="Bron">The file without its ending; <c>voorziening</c> covers every <c>voorziening-CODE</c>.</param>
/// <param name="FilterKolom">A column whose value must be <paramref name="FilterWaarde"/>; empty when every row counts.</param>
/// <param name="AlleenVoor">The code of the one regeling for which a hit counts; empty for all.</param>
/// <param name="Invoer">Whether the municipality uses the bron at all.</param>
public sealed record Bronregel(
    string Bron, string Naam, string Leverancier, string Afdeling, Bronzekerheid Zekerheid, Peil Peil,
    string FilterKolom, string FilterWaarde, string AlleenVoor, bool Invoer)
{
    public const string Voorziening = "voorziening";

    /// <summary>The code of the regeling in the name of a <c>voorziening-CODE</c> file; null for any other source.</summary>
    /// <param name="bron">The file name without its ending.</param>
    public static string? Voorzieningcode(string bron) =>
        bron.StartsWith(Voorziening + "-", StringComparison.Ordinal) ? bron[(Voorziening.Length + 1)..] : null;

    /// <summary>The name under which the table of bronnen lists a file.</summary>
    /// <inheritdoc cref="Voorzieningcode"/>
    public static string InTabel(string bron) => Voorzieningcode(bron) is null ? bron : Voorziening;

    /// <summary>When the row holds; without bounds always.</summary>
    public Periode Geldig { get; init; }

    public bool Telt => Invoer && Zekerheid != Bronzekerheid.Geen;
    public bool IsVoorziening => Bron == Voorziening;

    /// <summary>The one kind of hit that a re-assessment can take away.</summary>
    public bool IsVoorzieningVanRefertejaar => IsVoorziening && Zekerheid == Bronzekerheid.Onzeker && Peil == Peil.Refertejaar;
}
