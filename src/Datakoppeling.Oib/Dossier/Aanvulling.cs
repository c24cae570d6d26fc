using Datakoppeling.Oib.Feiten;

namespace Datakoppeling.Oib.Dossier;

/// <summary>
/// A value that a consulent filled in for one column of a delivered line, beside what was delivered: the line itself never
/// changes (oib-normen.md).
/// </summary>
public sealed class Aanvulling
{
    private Aanvulling() { }

    internal Aanvulling(long inkomstId, string kolom, string geleverd, string waarde, string wie, DateTime nu) =>
        (InkomstId, Kolom, Geleverd, Waarde, Wie, Wanneer) = (inkomstId, kolom, geleverd, waarde, wie, nu);

    public long Id { get; private set; }
    public Guid DossiermaandId { get; private set; }

    /// <summary>It is about the dossier itself, not about a line.</summary>
    public bool VanDossier { get; internal init; }

    /// <summary>Which stored line, or which stored row of the dossier.</summary>
    public long InkomstId { get; private set; }
    public string Kolom { get; private set; } = "";
    public string Geleverd { get; private set; } = "";
    public string Waarde { get; private set; } = "";
    public string Wie { get; private set; } = "";
    public DateTime Wanneer { get; private set; }

    private sealed record Kolomtoegang(string Naam, Func<GeleverdeInkomst, string> Lees, Func<GeleverdeInkomst, string, GeleverdeInkomst> Vul);

    // The BSN is not one of them: without it a line is nobody's. Who fills in the begin of the period says which of two rows holds.
    private static readonly Kolomtoegang[] Toegang =
    [
        new("componentcode", r => r.Componentcode, (r, waarde) => r with { Componentcode = waarde }),
        new("soort_inkomen", r => r.SoortInkomen, (r, waarde) => r with { SoortInkomen = waarde }),
        new("periodiciteit", r => r.Periodiciteit, (r, waarde) => r with { Periodiciteit = waarde }),
        new("periode_van", r => r.PeriodeVan, (r, waarde) => r with { PeriodeVan = waarde, Dubbel = [] }),
        new("periode_tot", r => r.PeriodeTot, (r, waarde) => r with { PeriodeTot = waarde }),
        new("werkgever", r => r.Werkgever, (r, waarde) => r with { Werkgever = waarde }),
        new("loonheffingennummer", r => r.Loonheffingennummer, (r, waarde) => r with { Loonheffingennummer = waarde }),
        new("belastbaar_loon", r => r.BelastbaarLoon, (r, waarde) => r with { BelastbaarLoon = waarde }),
        new("netto_loon", r => r.NettoLoon, (r, waarde) => r with { NettoLoon = waarde }),
        new("loonheffingskorting", r => r.Loonheffingskorting, (r, waarde) => r with { Loonheffingskorting = waarde }),
        new("reservering_vt", r => r.ReserveringVt, (r, waarde) => r with { ReserveringVt = waarde }),
        new("vt_aanspraak", r => r.VtAanspraak, (r, waarde) => r with { VtAanspraak = waarde }),
        new("uitbetaalde_vt", r => r.UitbetaaldeVt, (r, waarde) => r with { UitbetaaldeVt = waarde }),
        new("extra_periode_salaris", r => r.ExtraPeriodeSalaris, (r, waarde) => r with { ExtraPeriodeSalaris = waarde }),
        new("ontvangen_op", r => r.OntvangenOp, (r, waarde) => r with { OntvangenOp = waarde }),
        new("levering", r => r.Levering, (r, waarde) => r with { Levering = waarde }),
    ];

    /// <summary>
    /// The fields of a dossier that may be completed; without a number, a client or a begin there is no dossier, and nothing reads the team.
    /// </summary>
    public static IReadOnlyList<string> Dossierkolommen { get; } =
    [
        "bsn_partner", "leefvorm", "kostendelers", "norm_afwijkend", "einddatum", "jonger_dan_27", "aow", "vrijlating_soort", "vrijlating_van", "vrijlating_tot",
        "partner_recht", "partner_jonger_dan_27", "partner_aow", "partner_vrijlating_soort", "partner_vrijlating_van", "partner_vrijlating_tot", "opgave_netto",
    ];

    /// <summary>The columns that may be completed.</summary>
    public static IReadOnlyList<string> Kolommen { get; } = [.. Toegang.Select(t => t.Naam)];

    /// <summary>The cell of a column as it was delivered.</summary>
    public static string Cel(GeleverdeInkomst inkomst, string kolom) => Bij(kolom).Lees(inkomst);

    /// <summary>The line with one column filled in.</summary>
    public static GeleverdeInkomst Vul(GeleverdeInkomst inkomst, string kolom, string waarde) => Bij(kolom).Vul(inkomst, waarde);

    private static Kolomtoegang Bij(string kolom) =>
        Array.Find(Toegang, t => t.Naam == kolom) ?? throw new ArgumentOutOfRangeException(nameof(kolom));
}
