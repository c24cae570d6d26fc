using Datakoppeling.Portal.Voorbeeldstad.Mensen;

namespace Datakoppeling.Portal.Voorbeeldstad;

/// <summary>Who in a household has it: everybody of the age, or one adult for all of them.</summary>
internal enum Ontvanger : byte { Persoon, Gezin }

/// <summary>How a minimavoorziening is used in the city; shares in a hundred households with a low income.</summary>
/// <param name="Code">The code of the regeling, which names the file <c>voorziening-CODE.csv</c>.</param>
/// <param name="Van">The youngest age that has it.</param>
/// <param name="Tot">The oldest age that has it.</param>
/// <param name="DitJaar">Granted in the year of the peildatum already.</param>
/// <param name="VorigJaar">Granted in the refertejaar.</param>
/// <param name="Eerder">Granted in each of the two years before that.</param>
internal sealed record Voorziening(string Code, Ontvanger Ontvanger, int Van, int Tot, int DitJaar, int VorigJaar, int Eerder)
{
    /// <summary>
    /// The regelingen of annex 1 of the practice description. The shares are ours: no register publishes the use per household.
    /// </summary>
    public static readonly Voorziening[] Alle =
    [
        new("stadspas", Ontvanger.Persoon, 0, 130, 20, 62, 40),
        new("scholierenvergoeding", Ontvanger.Persoon, 2, 17, 24, 50, 30),
        new("laptop", Ontvanger.Persoon, 10, 17, 4, 13, 12),
        new("reiskosten-scholieren", Ontvanger.Persoon, 12, 17, 4, 9, 6),
        new("zorgverzekering", Ontvanger.Persoon, 18, 130, 28, 45, 30),
        new("individuele-inkomenstoeslag", Ontvanger.Gezin, 21, 66, 6, 38, 25),
        new("gratis-ov-ouderen", Ontvanger.Persoon, 67, 130, 30, 55, 40),
        new("ov-mantelzorgers", Ontvanger.Persoon, 18, 66, 1, 2, 2),
        new("aanvullend-ov", Ontvanger.Persoon, 75, 130, 8, 14, 10),
        new("meerkosten", Ontvanger.Persoon, 0, 130, 3, 6, 5),
        new("energietoeslag", Ontvanger.Gezin, 21, 130, 0, 1, 45),
    ];
}
