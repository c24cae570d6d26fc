using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Regels;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>What a delivery held: the rows that were accepted, the faults of those that were not, and the account.</summary>
/// <param name="Rijen">Accepted rows, in the order of the file.</param>
/// <param name="Fouten">One per fault; a row may have several.</param>
/// <param name="Telling">Read = accepted + rejected + set aside.</param>
/// <param name="Waarschuwingen">Dutch sentences, such as the forbidden columns that were not read.</param>
public sealed record Leesresultaat<T>(
    IReadOnlyList<T> Rijen, IReadOnlyList<Bestandsfout> Fouten, Bestandstelling Telling, IReadOnlyList<string> Waarschuwingen);

/// <summary>The reasons for which a row is set aside, as telling.json names them.</summary>
public static class Apartreden
{
    public const string NietLopend = "niet lopend";
    public const string GeenDossier = "geen dossier";
    public const string Ingetrokken = "ingetrokken";
    public const string Vervangen = "vervangen";
    public const string AndereMaand = "andere maand";

    /// <summary>Why a line of income is set aside, the first that holds (bestandsindelingen.md); null when it counts.</summary>
    /// <param name="heeftDossier">Whether its person has a dossier that is live in <paramref name="maand"/>.</param>
    public static string? Van(Inkomstversiestand stand, GeleverdeInkomst inkomst, bool heeftDossier, Maand maand) => stand switch
    {
        Inkomstversiestand.Ingetrokken => Ingetrokken,
        Inkomstversiestand.Vervangen => Vervangen,
        _ when !heeftDossier => GeenDossier,
        _ when inkomst.Maand(maand) != maand => AndereMaand,
        _ => null,
    };
}
