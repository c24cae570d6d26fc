namespace Datakoppeling.Mailing.Brieven;

/// <summary>Where the window of an envelope is over the letter, in millimetres from its top left, and how far from its edge nothing may stand.</summary>
/// <param name="Rand">An envelope shifts over its letter.</param>
/// <param name="Kop">What of the window is above the address: the line of who sends it back.</param>
public sealed record Vensterprofiel(string Naam, double Links, double Boven, double Breed, double Hoog, double Rand, double Kop = 0)
{
    /// <summary>DIN 5008 form B: 45 mm high, of which the address has the lower 27.3.</summary>
    public static Vensterprofiel Din5008B { get; } = new("DIN 5008 B", 20, 45, 85, 45, 3, Kop: 17.7);

    /// <summary>C5 with a window on the left; the mail house has to confirm its place.</summary>
    public static Vensterprofiel C5 { get; } = new("C5 NL", 45, 50, 90, 40, 5);

    public static IReadOnlyList<Vensterprofiel> Alle { get; } = [C5, Din5008B];
}
