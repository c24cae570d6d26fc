using System.Text.Json;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Leveringen;

namespace Datakoppeling.Oib.Opslag;

/// <summary>One version of a line of the Inlichtingenbureau, every cell as it was delivered. Never changed, never removed.</summary>
public sealed class Inkomstenrij
{
    private Inkomstenrij() { }

    public long Id { get; private set; }
    public Guid LeveringId { get; private set; }

    /// <summary>The month the line belongs to, which may be earlier than that of its delivery.</summary>
    public Maand Maand { get; private set; }
    public long Volgorde { get; private set; }
    public string Inhoud { get; private set; } = "";
    public Bsn Bsn { get; private set; }
    public long Rijnummer { get; private set; }

    /// <summary>
    /// JSON: the cells in the order of <c>Uit</c>. Together and encrypted as one, because nothing was judged yet: a line that
    /// shifted has a name where an amount belongs.
    /// </summary>
    public string Cellen { get; private set; } = "";

    /// <summary>Of everything but the place in the file.</summary>
    public static string Hash(GeleverdeInkomst r) => Rijhash.Van([r.Bsn.Nummer, .. Uit(r)]);

    // The columns of the first version; those that came later stand behind them, and only where one of them says something: a line of
    // before keeps its hash.
    private const int Eerste = 15;

    public static Inkomstenrij Van(Levering levering, GeleverdeInkomst r) => new()
    {
        LeveringId = levering.Id, Maand = r.Maand(levering.Maand), Volgorde = r.Volgorde, Inhoud = Hash(r), Bsn = r.Bsn, Rijnummer = r.Rijnummer,
        Cellen = JsonSerializer.Serialize(Uit(r)),
    };

    public GeleverdeInkomst AlsInkomst()
    {
        var cel = JsonSerializer.Deserialize<string[]>(Cellen)!;
        return new GeleverdeInkomst
        {
            Bsn = Bsn, Rijnummer = Rijnummer, Volgorde = Volgorde, Componentcode = cel[0], SoortInkomen = cel[1], Periodiciteit = cel[2],
            PeriodeVan = cel[3], PeriodeTot = cel[4], Werkgever = cel[5], Loonheffingennummer = cel[6], Volgnummer = cel[7], BelastbaarLoon = cel[8],
            NettoLoon = cel[9], Loonheffingskorting = cel[10], ReserveringVt = cel[11], UitbetaaldeVt = cel[12], ExtraPeriodeSalaris = cel[13],
            Levering = cel[14], VtAanspraak = Later(cel, 0), OntvangenOp = Later(cel, 1), BsnCijfers = Later(cel, 2) is [var cijfers] ? (byte)(cijfers - '0') : (byte)9,
        };
    }

    private static string Later(string[] cellen, int plaats) => cellen.Length > Eerste + plaats ? cellen[Eerste + plaats] : "";

    private static string[] Uit(GeleverdeInkomst r)
    {
        string[] eerste =
        [
            r.Componentcode, r.SoortInkomen, r.Periodiciteit, r.PeriodeVan, r.PeriodeTot, r.Werkgever, r.Loonheffingennummer, r.Volgnummer,
            r.BelastbaarLoon, r.NettoLoon, r.Loonheffingskorting, r.ReserveringVt, r.UitbetaaldeVt, r.ExtraPeriodeSalaris, r.Levering,
        ];
        string[] later = [r.VtAanspraak, r.OntvangenOp, r.BsnCijfers == 9 ? "" : r.BsnCijfers.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        return Array.TrueForAll(later, l => l.Length == 0) ? eerste : [.. eerste, .. later];
    }
}
