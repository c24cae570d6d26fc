using System.Globalization;
using Datakoppeling.Kern;

namespace Datakoppeling.Portal.Voorbeeldstad;

/// <summary>Which city is made. The same plan gives the same bytes, on every machine.</summary>
/// <param name="Inwoners">Persoonslijsten in the BRP file, 1,500 to 18,000,000; a few in a hundred are no resident any more.</param>
/// <param name="Peildatum">The day around which everything in the files lies: ages, the refertejaar, the school year.</param>
/// <param name="Seed">Which of the many possible cities.</param>
/// <param name="FoutenPerTienduizend">How many rows of ten thousand cannot be accepted; 0 for files without a fault.</param>
public sealed record Stadsplan(int Inwoners, DateOnly Peildatum, ulong Seed = 1, int FoutenPerTienduizend = 3)
{
    public const int MinstInwoners = 1_500;
    public const int MeestInwoners = 18_000_000;

    /// <summary>The plan, or the sentence that says what is wrong with it.</summary>
    public static Uitkomst<Stadsplan> Maak(int inwoners, DateOnly peildatum, ulong seed = 1, int foutenPerTienduizend = 3)
    {
        if (inwoners is < MinstInwoners or > MeestInwoners)
        {
            return new Weigering(string.Create(
                CultureInfo.GetCultureInfo("nl-NL"), $"Kies een aantal inwoners van {MinstInwoners:N0} tot en met {MeestInwoners:N0}."));
        }
        if (peildatum.Year is < 2000 or > 2100) { return new Weigering("Kies een peildatum van 2000 tot en met 2100."); }
        if (Foutgrens(foutenPerTienduizend) is { } weigering) { return weigering; }
        return new Stadsplan(inwoners, peildatum, seed, foutenPerTienduizend);
    }

    /// <summary>Refuses a share of faulty rows below nothing or above half.</summary>
    internal static Weigering? Foutgrens(int perTienduizend) =>
        perTienduizend is < 0 or > 5_000 ? new("Kies een aantal foute rijen van 0 tot en met 5000 op de tienduizend.") : null;
}
