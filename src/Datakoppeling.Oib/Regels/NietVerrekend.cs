using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Regels;

/// <summary>
/// What a delivery holds and the proposal leaves out. It computes nothing; it says in the trace why an amount that everybody
/// sees is not offset, because that is the first question of a client.
/// </summary>
public static class NietVerrekend
{
    public static readonly Regel EigenBetaling = new(
        "OIB-3.3", "Wat de gemeente zelf betaalt (zoals de bijstand) wordt nooit verrekend.", "Participatiewet art. 19 lid 2", Ingang.Participatiewet);

    public static readonly Regel BijzondereSoort = new(
        "OIB-3.4", "Een bijzondere soort inkomen telt in geen bedrag tot een consulent beslist.", "Participatiewet art. 32 lid 1 en art. 33", Ingang.Participatiewet);

    public static readonly Regel Elders = new(
        "OIB-3.11", "Een bijstandsuitkering van een andere gemeente telt in geen bedrag tot een consulent beslist.", "Participatiewet art. 40 lid 1", Ingang.Participatiewet);

    public static readonly Regel UitbetaaldeVt = new(
        "OIB-3.5", "Uitbetaalde vakantietoeslag wordt niet verrekend: de opbouw is al maand voor maand verrekend.",
        "Participatiewet art. 31 lid 4 en art. 32 lid 2", Ingang.Participatiewet);

    public static readonly Regel ExtraSalaris = new(
        "OIB-3.6", "Een dertiende maand hoort bij de maanden waarin zij is opgebouwd en wordt nu niet verrekend.",
        "Participatiewet art. 32 lid 2", Ingang.Participatiewet);

    private static readonly (Uitval Uitval, Regel Regel)[] Redenen =
    [
        (Uitval.BijzondereSoort, BijzondereSoort), (Uitval.Elders, Elders), (Uitval.BuitenPeriode, Inkomstverdeling.BuitenPeriode),
        (Uitval.TweeDossiers, Inkomstverdeling.TweeDossiers), (Uitval.TijdvakPastNiet, Inkomstverdeling.TijdvakPastNiet),
        (Uitval.AfwijkendePeriode, Inkomstverdeling.AfwijkendePeriode),
    ];

    /// <summary>Notes, for one person, everything that is left out.</summary>
    /// <param name="oordelen">The person's lines, excluded ones included; none incomplete.</param>
    /// <param name="inkomsten">The same that are not excluded, with why they do not count.</param>
    public static void Noteer(Dossierrol rol, IEnumerable<Inkomstoordeel> oordelen, IEnumerable<Inkomst> inkomsten, Rekenverslag verslag)
    {
        foreach (var eigen in oordelen.Where(o => o.IsUitgesloten))
        {
            Noteer(verslag, EigenBetaling, rol, eigen.Geleverd.Werkgever, eigen.Soort!, new Invoer("netto_loon", eigen.Geleverd.NettoLoon));
        }
        foreach (var inkomst in inkomsten)
        {
            foreach (var (uitval, waarom) in Redenen)
            {
                if ((inkomst.Uitval & uitval) != Uitval.Geen) { Noteer(verslag, waarom, rol, inkomst.Werkgever, inkomst.Soort, Invoer(inkomst, uitval)); }
            }
            if (!inkomst.UitbetaaldeVt.IsNul) { Noteer(verslag, UitbetaaldeVt, rol, inkomst.Werkgever, inkomst.Soort, new Invoer("uitbetaalde_vt", inkomst.UitbetaaldeVt.Leesbaar())); }
            if (!inkomst.ExtraPeriodeSalaris.IsNul)
            {
                Noteer(verslag, ExtraSalaris, rol, inkomst.Werkgever, inkomst.Soort, new Invoer("extra_periode_salaris", inkomst.ExtraPeriodeSalaris.Leesbaar()));
            }
        }
    }

    // The days of a line tell why it falls outside; its kind does not.
    private static Invoer[] Invoer(Inkomst inkomst, Uitval uitval) => uitval is Uitval.BijzondereSoort or Uitval.Elders
        ? [new("netto_loon", inkomst.Netto.Leesbaar())]
        : [new("netto_loon", inkomst.Netto.Leesbaar()), new("dagen", FormattableString.Invariant($"{inkomst.Dagen.Van:yyyy-MM-dd} tot en met {inkomst.Tot:yyyy-MM-dd}")),
            new("loontijdvak", inkomst.Periode.InWoorden())];

    private static void Noteer(Rekenverslag verslag, Regel regel, Dossierrol rol, string werkgever, Inkomstensoort soort, params Invoer[] invoer) => verslag.Noteer(new Rekenstap(
        regel, $"{rol.InWoorden()}: {werkgever}", invoer, "telt niet mee", $"code {soort.Code}, {soort.Betekenis} ({soort.Bron})", null));
}
