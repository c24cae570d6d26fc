using Datakoppeling.Oib.Feiten;

namespace Datakoppeling.Oib.Dossier;

/// <summary>
/// A value that a consulent filled in for one column of a delivered line, beside what was delivered: the line itself never
/// changes (oib.md section 2).
/// </summary>
public sealed class Aanvulling
{
    private Aanvulling() { }

    internal Aanvulling(long regelId, string kolom, string geleverd, string waarde, string wie, DateTime nu) =>
        (RegelId, Kolom, Geleverd, Waarde, Wie, Wanneer) = (regelId, kolom, geleverd, waarde, wie, nu);

    public long Id { get; private set; }
    public Guid DossiermaandId { get; private set; }

    /// <summary>Which stored line.</summary>
    public long RegelId { get; private set; }
    public string Kolom { get; private set; } = "";
    public string Geleverd { get; private set; } = "";
    public string Waarde { get; private set; } = "";
    public string Wie { get; private set; } = "";
    public DateTime Wanneer { get; private set; }

    /// <summary>The columns that may be completed; the BSN is not one: without it a line is nobody's.</summary>
    public static IReadOnlyList<string> Kolommen { get; } =
    [
        "componentcode", "soort_inkomen", "periodiciteit", "periode_van", "periode_tot", "werkgever", "loonheffingennummer",
        "belastbaar_loon", "netto_loon", "loonheffingskorting", "reservering_vt", "uitbetaalde_vt", "extra_periode_salaris", "levering",
    ];

    /// <summary>The cell of a column as it was delivered.</summary>
    public static string Cel(GeleverdeRegel regel, string kolom) => kolom switch
    {
        "componentcode" => regel.Componentcode,
        "soort_inkomen" => regel.SoortInkomen,
        "periodiciteit" => regel.Periodiciteit,
        "periode_van" => regel.PeriodeVan,
        "periode_tot" => regel.PeriodeTot,
        "werkgever" => regel.Werkgever,
        "loonheffingennummer" => regel.Loonheffingennummer,
        "belastbaar_loon" => regel.BelastbaarLoon,
        "netto_loon" => regel.NettoLoon,
        "loonheffingskorting" => regel.Loonheffingskorting,
        "reservering_vt" => regel.ReserveringVt,
        "uitbetaalde_vt" => regel.UitbetaaldeVt,
        "extra_periode_salaris" => regel.ExtraPeriodeSalaris,
        "levering" => regel.Levering,
        _ => throw new ArgumentOutOfRangeException(nameof(kolom)),
    };

    /// <summary>The line with one column filled in.</summary>
    public static GeleverdeRegel Vul(GeleverdeRegel regel, string kolom, string waarde) => kolom switch
    {
        "componentcode" => regel with { Componentcode = waarde },
        "soort_inkomen" => regel with { SoortInkomen = waarde },
        "periodiciteit" => regel with { Periodiciteit = waarde },
        "periode_van" => regel with { PeriodeVan = waarde },
        "periode_tot" => regel with { PeriodeTot = waarde },
        "werkgever" => regel with { Werkgever = waarde },
        "loonheffingennummer" => regel with { Loonheffingennummer = waarde },
        "belastbaar_loon" => regel with { BelastbaarLoon = waarde },
        "netto_loon" => regel with { NettoLoon = waarde },
        "loonheffingskorting" => regel with { Loonheffingskorting = waarde },
        "reservering_vt" => regel with { ReserveringVt = waarde },
        "uitbetaalde_vt" => regel with { UitbetaaldeVt = waarde },
        "extra_periode_salaris" => regel with { ExtraPeriodeSalaris = waarde },
        "levering" => regel with { Levering = waarde },
        _ => throw new ArgumentOutOfRangeException(nameof(kolom)),
    };
}
