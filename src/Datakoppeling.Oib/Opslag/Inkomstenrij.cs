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
    public long Regelnummer { get; private set; }
    public string Componentcode { get; private set; } = "";
    public string SoortInkomen { get; private set; } = "";
    public string Periodiciteit { get; private set; } = "";
    public string PeriodeVan { get; private set; } = "";
    public string PeriodeTot { get; private set; } = "";
    public string Werkgever { get; private set; } = "";
    public string Loonheffingennummer { get; private set; } = "";
    public string Volgnummer { get; private set; } = "";
    public string BelastbaarLoon { get; private set; } = "";
    public string NettoLoon { get; private set; } = "";
    public string Loonheffingskorting { get; private set; } = "";
    public string ReserveringVt { get; private set; } = "";
    public string UitbetaaldeVt { get; private set; } = "";
    public string ExtraPeriodeSalaris { get; private set; } = "";
    public string Soort { get; private set; } = "";

    /// <summary>Of everything but the place in the file.</summary>
    public static string Hash(GeleverdeRegel r) => Rijhash.Van(
        r.Bsn.Nummer, r.Componentcode, r.SoortInkomen, r.Periodiciteit, r.PeriodeVan, r.PeriodeTot, r.Werkgever, r.Loonheffingennummer, r.Volgnummer,
        r.BelastbaarLoon, r.NettoLoon, r.Loonheffingskorting, r.ReserveringVt, r.UitbetaaldeVt, r.ExtraPeriodeSalaris, r.Levering);

    public static Inkomstenrij Van(Levering levering, GeleverdeRegel r) => new()
    {
        LeveringId = levering.Id, Maand = r.Maand(levering.Maand), Volgorde = r.Volgorde, Inhoud = Hash(r), Bsn = r.Bsn, Regelnummer = r.Regelnummer,
        Componentcode = r.Componentcode, SoortInkomen = r.SoortInkomen, Periodiciteit = r.Periodiciteit, PeriodeVan = r.PeriodeVan,
        PeriodeTot = r.PeriodeTot, Werkgever = r.Werkgever, Loonheffingennummer = r.Loonheffingennummer, Volgnummer = r.Volgnummer,
        BelastbaarLoon = r.BelastbaarLoon, NettoLoon = r.NettoLoon, Loonheffingskorting = r.Loonheffingskorting, ReserveringVt = r.ReserveringVt,
        UitbetaaldeVt = r.UitbetaaldeVt, ExtraPeriodeSalaris = r.ExtraPeriodeSalaris, Soort = r.Levering,
    };

    public GeleverdeRegel AlsRegel() => new()
    {
        Bsn = Bsn, Regelnummer = Regelnummer, Volgorde = Volgorde, Componentcode = Componentcode, SoortInkomen = SoortInkomen,
        Periodiciteit = Periodiciteit, PeriodeVan = PeriodeVan, PeriodeTot = PeriodeTot, Werkgever = Werkgever,
        Loonheffingennummer = Loonheffingennummer, Volgnummer = Volgnummer, BelastbaarLoon = BelastbaarLoon, NettoLoon = NettoLoon,
        Loonheffingskorting = Loonheffingskorting, ReserveringVt = ReserveringVt, UitbetaaldeVt = UitbetaaldeVt,
        ExtraPeriodeSalaris = ExtraPeriodeSalaris, Levering = Soort,
    };
}
