using Datakoppeling.Kern;

namespace Datakoppeling.Mailing.Afspraken;

/// <summary>What every agreement must have: a reference by which the document is found, and days in their order.</summary>
internal static class Afspraakkeuring
{
    public const int LangsteKenmerk = 80;

    /// <param name="wat">The document, in the sentence: <c>de overeenkomst</c>.</param>
    /// <returns>What is wrong with what was filled in; null when nothing is.</returns>
    public static Weigering? Bezwaar(string wat, string kenmerk, DateOnly vanaf, DateOnly totEnMet) =>
        string.IsNullOrWhiteSpace(kenmerk) ? Weigering.BijVeld("Kenmerk", $"Vul het kenmerk in waaronder {wat} in het archief staat.")
        : kenmerk.Trim().Length > LangsteKenmerk ? Weigering.BijVeld("Kenmerk", $"Het kenmerk is te lang: gebruik ten hoogste {LangsteKenmerk} tekens.")
        : totEnMet < vanaf ? Weigering.BijVeld("TotEnMet", "De laatste dag ligt voor de eerste. Controleer de datums.")
        : null;
}
