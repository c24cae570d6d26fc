using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>The layout of <c>historie.csv</c>, delivered once, at the start.</summary>
public static class Historieindeling
{
    public const int Bsn = 0, Maand = 1, Groep = 2, Netto = 3, Loonheffingennummer = 4;

    public static readonly Bestandsindeling Indeling = new(
        "historie.csv", "Het netto-inkomen per persoon en maand van voor het gebruik van dit systeem.",
        [
            new("bsn", "bsn", true, "999990019", "Het BSN van de cliënt of de partner."),
            new("maand", "maand", true, "2026-01", "De maand waar het inkomen bij hoort."),
            new("groep", "werk of overig", true, "werk", "Inkomen uit werk, of overig inkomen."),
            new("netto", "bedrag", true, "640,00", "Het netto-inkomen; rijen van dezelfde persoon, maand en groep worden opgeteld."),
            new("loonheffingennummer", "tekst", false, "123456782L01", "Het nummer van de betaler; daarmee is te zien of een betaler nieuw of weg is."),
        ]) { MagZonderRijen = true };
}
