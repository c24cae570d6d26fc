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

    public static readonly Regel UitbetaaldeVt = new(
        "OIB-3.5", "Uitbetaalde vakantietoeslag wordt niet verrekend: de opbouw is al maand voor maand verrekend.",
        "Participatiewet art. 31 lid 4 en art. 32 lid 2", Ingang.Participatiewet);

    public static readonly Regel ExtraSalaris = new(
        "OIB-3.6", "Een dertiende maand hoort bij de maanden waarin zij is opgebouwd en wordt nu niet verrekend.",
        "Participatiewet art. 32 lid 2", Ingang.Participatiewet);

    /// <summary>Notes, for one person, everything that is left out.</summary>
    /// <param name="oordelen">The person's lines, excluded ones included; none incomplete.</param>
    public static void Noteer(Rol rol, IEnumerable<Regeloordeel> oordelen, Rekenspoor spoor)
    {
        foreach (var oordeel in oordelen)
        {
            if (oordeel.Regel is not { } regel)
            {
                Noteer(spoor, EigenBetaling, rol, oordeel.Geleverd.Werkgever, oordeel.Soort!, new("netto_loon", oordeel.Geleverd.NettoLoon));
                continue;
            }
            if (regel.Soort.Behandeling == Behandeling.Mens) { Noteer(spoor, BijzondereSoort, rol, regel.Werkgever, regel.Soort, new("netto_loon", regel.Netto.Leesbaar())); }
            if (!regel.UitbetaaldeVt.IsNul) { Noteer(spoor, UitbetaaldeVt, rol, regel.Werkgever, regel.Soort, new("uitbetaalde_vt", regel.UitbetaaldeVt.Leesbaar())); }
            if (!regel.ExtraPeriodeSalaris.IsNul)
            {
                Noteer(spoor, ExtraSalaris, rol, regel.Werkgever, regel.Soort, new("extra_periode_salaris", regel.ExtraPeriodeSalaris.Leesbaar()));
            }
        }
    }

    private static void Noteer(Rekenspoor spoor, Regel regel, Rol rol, string werkgever, Inkomstensoort soort, Invoer invoer) => spoor.Noteer(new Rekenstap(
        regel, $"{rol.InWoorden()}: {werkgever}", [invoer], "telt niet mee", $"code {soort.Code}, {soort.Betekenis} ({soort.Bron})", null));
}
