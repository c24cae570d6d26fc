using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Regels;
using static Datakoppeling.Oib.Signalen.Zinnen;

namespace Datakoppeling.Oib.Signalen;

/// <summary>Signals about the household, the norms that were used and the amount that came out.</summary>
public static class Huishoudsignalen
{
    public static readonly Signaal VerschilOpgave = new(
        14, "VERSCHIL_OPGAVE", "Participatiewet art. 17 lid 1",
        b => b.Dossier.OpgaveNetto is { } opgave && (opgave - GeleverdNetto(b)).Abs() > b.Instellingen.DrempelOpgave,
        b => [Opgave(b.Dossier.OpgaveNetto ?? Bedrag.Nul, GeleverdNetto(b))]);

    public static readonly Signaal Negatief = new(
        11, "NEGATIEF", Zorgvuldigheid,
        b => b.TeVerrekenen.IsNegatief || HeeftInkomst(b, IsNegatief),
        b => PerInkomst(b, IsNegatief, r => $"{r.Werkgever} leverde een negatief nettoloon van {r.Netto.Leesbaar()}.")
            .Concat(b.TeVerrekenen.IsNegatief ? [$"Te verrekenen zou {b.TeVerrekenen.Leesbaar()} zijn, een negatief bedrag."] : Array.Empty<string>()));

    public static readonly Signaal BovenNorm = new(
        5, "BOVEN_NORM", "Participatiewet art. 19 lid 1 en 2",
        b => b.HeeftBedrag && b.Norm.Bedrag is { } norm && b.TeVerrekenen >= norm,
        b => [$"Het inkomen ({b.TeVerrekenen.Leesbaar()}) is niet lager dan de norm ({b.Norm.Bedrag?.Leesbaar()}): er blijft niets over om te betalen."]);

    public static readonly Signaal DeelVanDeMaand = new(
        7, "DEEL_VAN_DE_MAAND", "Participatiewet art. 45 lid 1",
        b => b.Dossier.Begin > b.Maand.EersteDag || b.Dossier.Einde < b.Maand.LaatsteDag, b => [Deel(b)]);

    public static readonly Signaal VrijlatingNietToegepast = new(
        17, "VRIJLATING_NIET_TOEGEPAST", "Participatiewet art. 31 lid 2 onder r en lid 5",
        b => Heeft(b, (p, _) => p.Vrij.NietToegepast),
        b => PerPersoon(b, (p, _) => p.Vrij.NietToegepast, p => $"vrijlating {p.Vrij.Soort?.Code()} loopt, maar {p.Vrij.Belet}."));

    public static readonly Signaal LeeftijdOnbekend = new(
        27, "LEEFTIJD_ONBEKEND", "Participatiewet art. 31 lid 5",
        b => Heeft(b, (p, _) => p.Vrij.LeeftijdOnbekend),
        b => PerPersoon(b, (p, _) => p.Vrij.LeeftijdOnbekend, p =>
            $"vrijlating {p.Vrij.Soort?.Code()} is toegepast ({p.Vrij.Bedrag.Leesbaar()}); het dossier zegt niet of deze persoon jonger is dan 27, en dan mag het niet."));

    public static readonly Signaal NormZonderGrond = new(
        28, "NORM_ZONDER_GROND", "Awb art. 3:47 lid 2",
        b => b.Dossier is { NormAfwijkend: not null, NormGrond.Length: 0 },
        b => [$"Het dossier heeft een afwijkende norm ({b.Dossier.NormAfwijkend?.Leesbaar()}) en noemt geen wetsartikel."]);

    public static readonly Signaal NormVerouderd = new(
        29, "NORM_VEROUDERD", "Participatiewet art. 37 en art. 38",
        b => b.Norm.Verouderd || Heeft(b, (p, _) => p.Vrij.Verouderd),
        b => (b.Norm.Verouderd ? [$"De bijstandsnorm voor {b.Maand.Leesbaar} is nog niet ingevoerd; gerekend is met de vorige."] : Array.Empty<string>())
            .Concat(PerPersoon(b, (p, _) => p.Vrij.Verouderd, p => $"vrijlating {p.Vrij.Soort?.Code()} voor {b.Maand.Leesbaar} is nog niet ingevoerd; gerekend is met de vorige.")));

    public static readonly Signaal VtTabelVerouderd = new(
        18, "VT_TABEL_VEROUDERD", "Regeling Participatiewet, IOAW en IOAZ art. 11 tot en met 13",
        b => Heeft(b, (p, _) => p.Inkomen.TabelVerouderd),
        b => PerPersoon(b, (p, _) => p.Inkomen.TabelVerouderd, p =>
            $"de aanspraak op vakantietoeslag ({p.Inkomen.Vt.Leesbaar()}) is berekend met een tabel die al is afgelopen; een nieuwere is nog niet ingevoerd."));

    public static readonly Signaal VtTabelOntbreekt = new(
        30, "VT_TABEL_ONTBREEKT", "Regeling Participatiewet, IOAW en IOAZ art. 14",
        b => Heeft(b, (p, _) => p.Inkomen.TabelOntbreekt),
        b => PerPersoon(b, (p, _) => p.Inkomen.TabelOntbreekt, _ => "er is vakantietoeslag opgebouwd, maar er is geen tabel om haar te berekenen; zij telt nu niet mee."));

    public static IReadOnlyList<Signaal> Alle { get; } =
    [
        VerschilOpgave, Negatief, BovenNorm, DeelVanDeMaand, VrijlatingNietToegepast, LeeftijdOnbekend, NormZonderGrond, NormVerouderd, VtTabelVerouderd,
        VtTabelOntbreekt,
    ];

    /// <summary>What was delivered of both persons, unconverted, over work, benefits and pensions, counting or not.</summary>
    internal static Bedrag GeleverdNetto(Maandbeeld beeld)
    {
        var som = Bedrag.Nul;
        foreach (var persoon in beeld.Personen)
        {
            foreach (var inkomst in persoon.Inkomsten)
            {
                if (inkomst.IsInkomen) { som += inkomst.Netto; }
            }
        }
        return som;
    }

    private static bool IsNegatief(Inkomst inkomst) => inkomst.Netto.IsNegatief;

    private static string Opgave(Bedrag opgave, Bedrag geleverd) =>
        $"De cliënt gaf {opgave.Leesbaar()} op en geleverd is {geleverd.Leesbaar()}: {(opgave - geleverd).Abs().Leesbaar()} verschil.";

    private static string Deel(Maandbeeld beeld)
    {
        var dossier = beeld.Dossier;
        var begin = dossier.Begin > beeld.Maand.EersteDag ? $"begint op {Dag(dossier.Begin)}" : "";
        var einde = dossier.Einde is { } laatste && laatste < beeld.Maand.LaatsteDag ? $"eindigt op {Dag(laatste)}" : "";
        return $"Het dossier {begin}{(begin.Length > 0 && einde.Length > 0 ? " en " : "")}{einde}; de norm is niet naar rato.";
    }
}
