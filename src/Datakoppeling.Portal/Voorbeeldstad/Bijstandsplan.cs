using System.Globalization;
using Datakoppeling.Kern;

namespace Datakoppeling.Portal.Voorbeeldstad;

/// <summary>Which bijstand dossiers are made, and for which month. The same plan gives the same bytes.</summary>
/// <param name="Dossiers">1 to 1,000,000; a few in a hundred have ended.</param>
/// <param name="Maand">The month of the delivery.</param>
/// <param name="Seed">Which of the many possible cities.</param>
/// <param name="FoutenPerTienduizend">How many rows of ten thousand cannot be accepted.</param>
public sealed record Bijstandsplan(int Dossiers, Maand Maand, ulong Seed = 1, int FoutenPerTienduizend = 3)
{
    public const int MeestDossiers = 1_000_000;

    /// <summary>
    /// The month of the first delivery. Later ones of the same series bring corrections of the month before, and dossiers begin
    /// and end around this month.
    /// </summary>
    public Maand Eerste { get; private init; } = Maand;

    /// <summary>The delivery of the month after this one, of the same people: amounts, jobs and payers run on.</summary>
    public Bijstandsplan Volgende => this with { Maand = Maand.Volgende };

    /// <summary>The plan, or the sentence that says what is wrong with it.</summary>
    public static Uitkomst<Bijstandsplan> Maak(int dossiers, Maand maand, ulong seed = 1, int foutenPerTienduizend = 3)
    {
        if (dossiers is < 1 or > MeestDossiers)
        {
            return new Weigering(string.Create(
                CultureInfo.GetCultureInfo("nl-NL"), $"Kies een aantal dossiers van 1 tot en met {MeestDossiers:N0}."));
        }
        if (maand.Jaar is < 2000 or > 2100) { return new Weigering("Kies een maand van 2000 tot en met 2100."); }
        if (Stadsplan.Foutgrens(foutenPerTienduizend) is { } weigering) { return weigering; }
        return new Bijstandsplan(dossiers, maand, seed, foutenPerTienduizend);
    }
}
