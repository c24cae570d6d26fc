using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Regels;
using static Datakoppeling.Oib.Signalen.Zinnen;

namespace Datakoppeling.Oib.Signalen;

/// <summary>Signals about one line: what it says of itself, and why it counts in no amount.</summary>
public static class Inkomstsignalen
{
    private const string Periodewet = "Participatiewet art. 32 lid 1 onder b";

    public static readonly Signaal BijzondereSoort = VanInkomst(
        4, "BIJZONDERE_SOORT", "Participatiewet art. 32 lid 1 en art. 33", r => (r.Uitval & Uitval.BijzondereSoort) != Uitval.Geen,
        r => $"{r.Werkgever} betaalde {r.Netto.Leesbaar()} als '{r.Soort.Betekenis}' (code {r.Soort.Code}); dat telt pas mee als jij daarover beslist.");

    public static readonly Signaal UitkeringElders = VanInkomst(
        19, "UITKERING_ELDERS", "Participatiewet art. 40 lid 1", r => (r.Uitval & Uitval.Elders) != Uitval.Geen,
        r => $"{r.Werkgever} betaalde {r.Netto.Leesbaar()} bijstand (code {r.Soort.Code}) onder een nummer dat niet van deze gemeente is.");

    public static readonly Signaal BuitenPeriode = VanInkomst(
        20, "BUITEN_PERIODE", Periodewet, r => (r.Uitval & Uitval.BuitenPeriode) != Uitval.Geen,
        r => $"{r.Netto.Leesbaar()} van {r.Werkgever} gaat over {Dagen(r)}; op die dagen was er geen bijstand in dit dossier.");

    public static readonly Signaal TweeDossiers = VanInkomst(
        21, "TWEE_DOSSIERS", Periodewet, r => (r.Uitval & Uitval.TweeDossiers) != Uitval.Geen,
        r => $"{r.Netto.Leesbaar()} van {r.Werkgever} gaat over {Dagen(r)} en valt in twee dossiers; verdeel het bedrag zelf.");

    public static readonly Signaal TijdvakPastNiet = VanInkomst(
        22, "TIJDVAK_PAST_NIET", Periodewet, r => (r.Uitval & Uitval.TijdvakPastNiet) != Uitval.Geen,
        r => $"{r.Werkgever} betaalt per {r.Periode.InWoorden()} en leverde {r.Netto.Leesbaar()} over {Dagen(r)}; dat telt pas mee als jij daarover beslist.");

    public static readonly Signaal AfwijkendePeriode = new(
        0, "AFWIJKENDE_PERIODE", Periodewet + " en art. 45 lid 1",
        b => HeeftInkomst(b, r => (r.Uitval & Uitval.AfwijkendePeriode) != Uitval.Geen) || Heeft(b, (p, _) => HeeftTeVeel(p)),
        b => PerInkomst(b, r => (r.Uitval & Uitval.AfwijkendePeriode) != Uitval.Geen, r => $"{r.Werkgever} betaalt per {r.Periode.InWoorden()}; {r.Netto.Leesbaar()} telt pas mee als jij daarover beslist.")
            .Concat(b.Personen.SelectMany(p => TeVeel(p).Select(blok => Zin(p.Rol,
                $"{blok.Eerste.Werkgever} betaalt per {blok.Eerste.Periode.InWoorden()} en leverde {blok.Inkomsten.Count} inkomsten in één maand; samen {blok.Netto.Leesbaar()}.")))));

    public static readonly Signaal ExtraSalaris = VanInkomst(
        9, "EXTRA_SALARIS", "Participatiewet art. 32 lid 2", r => !r.ExtraPeriodeSalaris.IsNul,
        r => $"{r.Werkgever} betaalde {r.ExtraPeriodeSalaris.Leesbaar()} extra salaris; dat hoort bij de maanden waarin het is opgebouwd en is niet meegeteld.");

    public static readonly Signaal NettoBovenBelastbaar = VanInkomst(
        12, "NETTO_BOVEN_BELASTBAAR", Zorgvuldigheid, r => r.Netto > Bedrag.Nul && r.Netto > r.Belastbaar,
        r => $"het nettoloon van {r.Werkgever} ({r.Netto.Leesbaar()}) is hoger dan het belastbare loon ({r.Belastbaar.Leesbaar()}).");

    public static readonly Signaal VtTegenspraak = VanInkomst(
        26, "VT_TEGENSPRAAK", "Participatiewet art. 31 lid 4", r => !r.ReserveringVt && !r.UitbetaaldeVt.IsNul,
        r => $"{r.Werkgever} betaalde {r.UitbetaaldeVt.Leesbaar()} vakantietoeslag uit, maar zegt dat die niet wordt opgebouwd.");

    public static readonly Signaal AowPensioen = new(
        3, "AOW_PENSIOEN", "Participatiewet art. 33 lid 5",
        b => b.Dossier.MetAow && HeeftInkomst(b, IsPensioen),
        b => b.Dossier.MetAow ? PerInkomst(b, IsPensioen, r => $"{r.Werkgever} betaalde {r.Netto.Leesbaar()} pensioen; bij de AOW-leeftijd blijft daarvan een deel vrij.") : []);

    public static IReadOnlyList<Signaal> Alle { get; } =
        [BijzondereSoort, UitkeringElders, BuitenPeriode, TweeDossiers, TijdvakPastNiet, AfwijkendePeriode, ExtraSalaris, NettoBovenBelastbaar, VtTegenspraak, AowPensioen];

    private static Signaal VanInkomst(int nummer, string code, string bron, Func<Inkomst, bool> geldt, Func<Inkomst, string> zin) =>
        new(nummer, code, bron, b => HeeftInkomst(b, geldt), b => PerInkomst(b, geldt, zin));

    private static bool HeeftTeVeel(Persoonsbeeld persoon)
    {
        foreach (var blok in persoon.Inkomen.Blokken)
        {
            if (blok.Afwijkend) { return true; }
        }
        return false;
    }

    private static IEnumerable<Inkomensblok> TeVeel(Persoonsbeeld persoon) => persoon.Inkomen.Blokken.Where(b => b.Afwijkend);

    private static bool IsPensioen(Inkomst inkomst) => inkomst.Soort.Groep == Inkomensgroep.Pensioen;
}
