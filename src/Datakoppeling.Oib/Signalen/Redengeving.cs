using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Regels;

namespace Datakoppeling.Oib.Signalen;

/// <summary>Why a human must look: one plain sentence with the amounts. Names a payer, never a person.</summary>
public sealed record Reden(Signaal Signaal, string Zin);

/// <summary>Tells the reasons of a dossier-month from what the calculation saw, one sentence per signal and person.</summary>
public static class Redengeving
{
    /// <summary>The sentences of one signal that was raised.</summary>
    public static IEnumerable<Reden> Van(Signaal signaal, Maandbeeld beeld) => Zinnen(signaal, beeld).Select(z => new Reden(signaal, z));

    private static IEnumerable<string> Zinnen(Signaal signaal, Maandbeeld beeld) => signaal switch
    {
        Signaal.AfwijkingHoger => Afwijkingsreden.Zinnen(beeld, hoger: true),
        Signaal.AfwijkingLager => Afwijkingsreden.Zinnen(beeld, hoger: false),
        Signaal.EersteWerk => PerPersoon(beeld, p => Signaalregels.EersteWerk(p, beeld.Maand, beeld.Instellingen), p =>
            $"in de {beeld.Instellingen.MaandenZonderWerk} maanden voor {beeld.Maand.Naam} was er geen inkomen uit werk; nu {Betalers(p, Behandeling.Art11)}."),
        Signaal.VerwachtNietOntvangen => PerPersoon(beeld, p => Signaalregels.VerwachtNietOntvangen(p, beeld.Maand), p =>
            $"in {beeld.Maand.Vorige.Naam} was er {p.Historie.Op(beeld.Maand.Vorige)!.Value.Netto.Leesbaar()} inkomen en over {beeld.Maand.Naam} is niets geleverd."),
        Signaal.Loonheffingskorting => PerPersoon(beeld, Signaalregels.Loonheffingskorting, p =>
            $"{Opsomming(p.Regels.Where(r => r.Loonheffingskorting).Select(r => r.Werkgever))} passen allebei de loonheffingskorting toe."),
        Signaal.Negatief => Negatief(beeld),
        Signaal.Onvolledig => Onvolledig(beeld),
        Signaal.BijzondereSoort => PerRegel(beeld, Signaalregels.BijzondereSoort, r =>
            $"{r.Werkgever} betaalde {r.Netto.Leesbaar()} als '{r.Soort.Betekenis}' (code {r.Soort.Code}); dat telt pas mee als jij daarover beslist."),
        Signaal.ExtraSalaris => PerRegel(beeld, Signaalregels.ExtraSalaris, r =>
            $"{r.Werkgever} betaalde {r.ExtraPeriodeSalaris.Leesbaar()} extra salaris; dat hoort bij de maanden waarin het is opgebouwd en is niet meegeteld."),
        Signaal.NettoBovenBelastbaar => PerRegel(beeld, Signaalregels.NettoBovenBelastbaar, r =>
            $"het nettoloon van {r.Werkgever} ({r.Netto.Leesbaar()}) is hoger dan het belastbare loon ({r.Belastbaar.Leesbaar()})."),
        Signaal.AowPensioen => PerRegel(beeld, r => Signaalregels.AowPensioen(r, beeld.Feiten.Dossier), r =>
            $"{r.Werkgever} betaalde {r.Netto.Leesbaar()} pensioen; bij de AOW-leeftijd blijft daarvan een deel vrij."),
        Signaal.AfwijkendePeriode => Perioden(beeld),
        Signaal.VerschilOpgave => [Opgave(beeld)],
        Signaal.BovenNorm => [$"Het inkomen ({beeld.TeVerrekenen.Leesbaar()}) is niet lager dan de norm ({beeld.Norm.Leesbaar()}): er blijft niets over om te betalen."],
        Signaal.DeelVanDeMaand => [DeelVanDeMaand(beeld)],
        _ => [$"Over {beeld.Maand.Leesbaar} is al besloten; een latere levering verandert deze maand."],
    };

    private static IEnumerable<string> Negatief(Maandbeeld beeld)
    {
        foreach (var zin in PerRegel(beeld, Signaalregels.NegatieveRegel, r => $"{r.Werkgever} leverde een negatief nettoloon van {r.Netto.Leesbaar()}.")) { yield return zin; }
        if (Signaalregels.NegatiefTotaal(beeld)) { yield return $"Te verrekenen zou {beeld.TeVerrekenen.Leesbaar()} zijn, een negatief bedrag."; }
    }

    private static IEnumerable<string> Onvolledig(Maandbeeld beeld) =>
        from oordeel in beeld.Oordelen
        from gebrek in oordeel.Gebreken
        select string.Create(CultureInfo.InvariantCulture, $"Regel {oordeel.Geleverd.Regelnummer} van {Naam(oordeel.Geleverd.Werkgever)}: {gebrek.Kolom} {gebrek.Reden}.");

    private static IEnumerable<string> Perioden(Maandbeeld beeld) =>
        from persoon in beeld.Personen
        from blok in persoon.Inkomen.Blokken
        let methode = beeld.Instellingen.Methode(blok.Eerste.Periode)
        where Nettomaand.Reken(Bedrag.Nul, blok.Regels.Count, methode).Afwijkend
        select Zin(persoon.Rol, methode.Omrekening == Omrekening.Geen
            ? $"{blok.Eerste.Werkgever} betaalt per {blok.Eerste.Periode.InWoorden()}; dat telt pas mee als jij daarover beslist."
            : $"{blok.Eerste.Werkgever} betaalt per {blok.Eerste.Periode.InWoorden()} en leverde {blok.Regels.Count} {(blok.Regels.Count == 1 ? "regel" : "regels")}; die zijn opgeteld en niet omgerekend.");

    private static string Opgave(Maandbeeld beeld)
    {
        var (opgave, geleverd) = (beeld.Feiten.Dossier.OpgaveNetto!.Value, Signaalregels.GeleverdNetto(beeld));
        return $"De cliënt gaf {opgave.Leesbaar()} op en geleverd is {geleverd.Leesbaar()}: {(opgave - geleverd).Abs().Leesbaar()} verschil.";
    }

    private static string DeelVanDeMaand(Maandbeeld beeld)
    {
        var dossier = beeld.Feiten.Dossier;
        var begin = dossier.Begin > beeld.Maand.EersteDag ? $"begint op {Dag(dossier.Begin)}" : "";
        var einde = dossier.Einde is { } laatste && laatste < beeld.Maand.LaatsteDag ? $"eindigt op {Dag(laatste)}" : "";
        return $"Het dossier {begin}{(begin.Length > 0 && einde.Length > 0 ? " en " : "")}{einde}; de norm is niet naar rato.";
    }

    private static string Dag(DateOnly dag) => string.Create(CultureInfo.InvariantCulture, $"{dag.Day} {Maand.Van(dag).Leesbaar}");

    private static IEnumerable<string> PerPersoon(Maandbeeld beeld, Func<Persoonsbeeld, bool> geldt, Func<Persoonsbeeld, string> zin) =>
        beeld.Personen.Where(geldt).Select(p => Zin(p.Rol, zin(p)));

    private static IEnumerable<string> PerRegel(Maandbeeld beeld, Func<Inkomstenregel, bool> geldt, Func<Inkomstenregel, string> zin) =>
        beeld.Personen.SelectMany(p => p.Regels.Where(geldt).Select(r => Zin(p.Rol, zin(r))));

    /// <summary>A sentence about the client begins with a capital; one about the partner says so first.</summary>
    internal static string Zin(Rol rol, string zin) =>
        rol == Rol.Partner ? "Partner: " + zin : char.ToUpperInvariant(zin[0]) + zin[1..];

    private static string Betalers(Persoonsbeeld persoon, Behandeling behandeling) => Opsomming(persoon.Inkomen.Blokken
        .Where(b => b.Behandeling == behandeling)
        .Select(b => b.Netto is { } netto ? $"{netto.Leesbaar()} van {b.Eerste.Werkgever}" : $"loon van {b.Eerste.Werkgever}"));

    private static string Naam(string werkgever) => werkgever.Length == 0 ? "een onbekende betaler" : werkgever;

    private static string Opsomming(IEnumerable<string> delen)
    {
        var namen = delen.Distinct(StringComparer.Ordinal).ToList();
        return namen.Count <= 1 ? string.Concat(namen) : string.Join(", ", namen.SkipLast(1)) + " en " + namen[^1];
    }
}
