using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;

namespace Datakoppeling.Oib.Regels;

/// <summary>What a delivered line is among the versions of its key.</summary>
public enum Versiestand : byte { Geldig, Vervangen, Ingetrokken }

/// <summary>
/// Which version of each line counts. Deliveries are append-only: later wins per key, and a withdrawal takes back every version
/// so far, itself included.
/// </summary>
public static class Regelversies
{
    public static readonly Regel Regel = new(
        "OIB-1.1", "Van elke regel telt de nieuwste versie; een intrekking neemt alle eerdere versies terug.",
        "Besluit SUWI art. 5.24 lid 3; werkwijze van het Inlichtingenbureau: correcties komen als nieuwe levering", Normen.Ingang.Participatiewet);

    /// <summary>The levering code of a withdrawal.</summary>
    public const string Intrekking = "I";

    /// <summary>The state of each line, in the order of <paramref name="regels"/>, which is the order of delivery.</summary>
    public static Versiestand[] Bepaal(IReadOnlyList<GeleverdeRegel> regels)
    {
        var standen = new Versiestand[regels.Count];
        var nieuwste = new Dictionary<Regelsleutel, int>(regels.Count);
        var vorige = new int[regels.Count];
        for (var i = 0; i < regels.Count; i++)
        {
            var regel = regels[i];
            var sleutel = regel.Sleutel;
            var eerder = nieuwste.GetValueOrDefault(sleutel, -1);
            vorige[i] = eerder;
            nieuwste[sleutel] = i;
            if (regel.Levering == Intrekking)
            {
                standen[i] = Versiestand.Ingetrokken;
                for (var j = eerder; j >= 0 && standen[j] != Versiestand.Ingetrokken; j = vorige[j]) { standen[j] = Versiestand.Ingetrokken; }
            }
            else if (eerder >= 0 && standen[eerder] == Versiestand.Geldig)
            {
                standen[eerder] = Versiestand.Vervangen;
            }
        }
        return standen;
    }
}
