using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;

namespace Datakoppeling.Oib.Regels;

/// <summary>What a delivered line is among the versions of its key.</summary>
public enum Inkomstversiestand : byte { Geldig, Vervangen, Ingetrokken }

/// <summary>
/// Which version of each line counts. Deliveries are append-only: later wins per key, and a withdrawal takes back every version
/// so far, itself included. Two new rows of one key in one file contradict each other when any cell differs, until a later
/// correction or withdrawal.
/// </summary>
public static class Inkomstversies
{
    public static readonly Regel Regel = new(
        "OIB-1.1", "Van elke inkomst telt de nieuwste versie; een intrekking neemt alle eerdere versies terug.",
        "Besluit SUWI art. 5.24 lid 3; werkwijze van het Inlichtingenbureau: correcties komen als nieuwe levering", Normen.Ingang.Participatiewet);

    public static readonly Regel Dubbel = new(
        "OIB-1.2", "Twee nieuwe inkomsten voor hetzelfde tijdvak die niet gelijk zijn, houden het voorstel tegen tot een correctie of intrekking.",
        "Awb art. 3:2", Normen.Ingang.Participatiewet);

    /// <summary>The reason of <see cref="Dubbel"/>, as files and screens write it.</summary>
    public const string DubbelReden = "twee regels voor hetzelfde tijdvak";

    /// <summary>The levering code of a withdrawal.</summary>
    public const string Intrekking = "I";
    private const string Correctie = "C";

    /// <summary>The state of each line, in the order of <paramref name="inkomsten"/>, which is the order of delivery.</summary>
    /// <param name="dubbel">Per place of a line that counts: the rows that contradict an earlier one of the same file.</param>
    /// <param name="uitgesloten">Whether a line is one that the municipality pays itself; those are not compared.</param>
    public static Inkomstversiestand[] Bepaal(
        IReadOnlyList<GeleverdeInkomst> inkomsten, Func<GeleverdeInkomst, bool> uitgesloten, out IReadOnlyDictionary<int, IReadOnlyList<Dubbelrij>> dubbel)
    {
        var standen = new Inkomstversiestand[inkomsten.Count];
        var nieuwste = new Dictionary<Inkomstsleutel, int>(inkomsten.Count);
        Dictionary<int, List<int>>? herhaald = null;
        for (var i = 0; i < inkomsten.Count; i++)
        {
            var sleutel = inkomsten[i].Sleutel;
            if (!nieuwste.TryGetValue(sleutel, out var eerste)) { nieuwste.Add(sleutel, i); }
            else if ((herhaald ??= []).TryGetValue(eerste, out var lijst)) { lijst.Add(i); }
            else { herhaald.Add(eerste, [eerste, i]); }
            // A withdrawal of nothing is one all the same.
            if (inkomsten[i].Levering == Intrekking) { standen[i] = Inkomstversiestand.Ingetrokken; }
        }
        var gevonden = new Dictionary<int, IReadOnlyList<Dubbelrij>>();
        foreach (var plaatsen in herhaald?.Values ?? Enumerable.Empty<List<int>>())
        {
            var stand = new Sleutelstand(inkomsten, standen, uitgesloten);
            foreach (var plaats in plaatsen) { stand.Neem(plaats); }
            if (stand.Geldig is { } telt && stand.Tegenspraak.Count > 0) { gevonden.Add(telt, [.. stand.Tegenspraak]); }
        }
        dubbel = gevonden;
        return standen;
    }

    /// <summary>The lines of which the newest version counts, with their place, each with the rows that contradict it.</summary>
    public static IEnumerable<(int Plaats, GeleverdeInkomst Regel)> Geldige(IReadOnlyList<GeleverdeInkomst> inkomsten, Func<GeleverdeInkomst, bool> uitgesloten)
    {
        var standen = Bepaal(inkomsten, uitgesloten, out var dubbel);
        for (var i = 0; i < standen.Length; i++)
        {
            if (standen[i] == Inkomstversiestand.Geldig) { yield return (i, MetTegenspraak(inkomsten[i], i, dubbel)); }
        }
    }

    /// <summary>A line that counts, with what <see cref="Bepaal"/> found against it.</summary>
    internal static GeleverdeInkomst MetTegenspraak(GeleverdeInkomst inkomst, int plaats, IReadOnlyDictionary<int, IReadOnlyList<Dubbelrij>> dubbel) =>
        dubbel.TryGetValue(plaats, out var tegen) ? inkomst with { Dubbel = tegen } : inkomst;

    // The versions of one key, one by one in the order of delivery.
    private sealed class Sleutelstand(IReadOnlyList<GeleverdeInkomst> inkomsten, Inkomstversiestand[] standen, Func<GeleverdeInkomst, bool> uitgesloten)
    {
        private readonly List<int> _eerder = [];
        private GeleverdeInkomst? _vorigeNieuwe;
        private bool _gecorrigeerd;

        public int? Geldig { get; private set; }

        public List<Dubbelrij> Tegenspraak { get; } = [];

        public void Neem(int plaats)
        {
            var inkomst = inkomsten[plaats];
            if (inkomst.Levering == Intrekking)
            {
                foreach (var eerder in _eerder) { standen[eerder] = Inkomstversiestand.Ingetrokken; }
                _eerder.Clear();
                Tegenspraak.Clear();
                (Geldig, _vorigeNieuwe, _gecorrigeerd) = (null, null, false);
                return;
            }
            _eerder.Add(plaats);
            if (inkomst.Levering is "" or "N" && IsHerhaling(inkomst))
            {
                standen[plaats] = Inkomstversiestand.Vervangen;
                return;
            }
            if (inkomst.Levering == Correctie)
            {
                Tegenspraak.Clear();
                _gecorrigeerd = true;
            }
            if (Geldig is { } vorige) { standen[vorige] = Inkomstversiestand.Vervangen; }
            (Geldig, standen[plaats]) = (plaats, Inkomstversiestand.Geldig);
        }

        // A new row beside another one of its file: the same once more is no news after a correction, another one is a contradiction.
        private bool IsHerhaling(GeleverdeInkomst inkomst)
        {
            var vorige = _vorigeNieuwe?.Leveringnummer == inkomst.Leveringnummer ? _vorigeNieuwe : null;
            if (vorige is null) { _gecorrigeerd = false; }
            else if (!uitgesloten(inkomst))
            {
                if (!inkomst.HeeftDezelfdeCellen(vorige)) { Tegenspraak.Add(new Dubbelrij(inkomst.Bestand, inkomst.Rijnummer)); }
                else if (_gecorrigeerd) { return true; }
            }
            _vorigeNieuwe = inkomst;
            return false;
        }
    }
}
