using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Signalen;

/// <summary>
/// One pure function per signal of section 5, independent of each other. ONVOLLEDIG is the check of the lines itself, and
/// CORRECTIE is a fact of the portal; they have none here.
/// </summary>
public static class Signaalregels
{
    /// <summary>A work line, and no income from work in the months before.</summary>
    public static bool EersteWerk(Persoonsbeeld persoon, Maand maand, OibInstellingen instellingen)
    {
        foreach (var regel in persoon.Inkomen.Regels)
        {
            if (regel.Soort.Behandeling == Behandeling.Art11) { return !persoon.Historie.HadWerkVoor(maand, instellingen.MaandenZonderWerk); }
        }
        return false;
    }

    /// <summary>
    /// The difference with the month before; null when there is nothing to compare with: no row for that month, and the dossier
    /// was not live then.
    /// </summary>
    public static Bedrag? Verschil(Persoonsbeeld persoon, Maandfeiten feiten) => persoon.Historie.Op(feiten.Maand.Vorige) is { } vorige
        ? persoon.Inkomen.Netto - vorige.Netto
        : feiten.Dossier.LooptIn(feiten.Maand.Vorige) ? persoon.Inkomen.Netto : null;

    public static bool AfwijkingHoger(Persoonsbeeld persoon, Maandfeiten feiten, OibInstellingen instellingen) =>
        Verschil(persoon, feiten) is { } verschil && verschil > instellingen.DrempelAfwijking;

    public static bool AfwijkingLager(Persoonsbeeld persoon, Maandfeiten feiten, OibInstellingen instellingen) =>
        Verschil(persoon, feiten) is { } verschil && -verschil > instellingen.DrempelAfwijking;

    /// <summary>Whether income was expected of a person: there was some in the month before.</summary>
    public static bool WerdVerwacht(Inkomenshistorie historie, Maand maand) => historie.Op(maand.Vorige) is { Netto.IsNul: false };

    public static bool VerwachtNietOntvangen(Persoonsbeeld persoon, Maand maand) =>
        persoon.Inkomen.Regels.Count == 0 && WerdVerwacht(persoon.Historie, maand);

    public static bool Negatief(Maandbeeld beeld) => beeld.TeVerrekenen.IsNegatief || beeld.Regels.Any(r => r.Netto.IsNegatief);

    public static bool BijzondereSoort(Maandbeeld beeld) => beeld.Regels.Any(r => r.Soort.Behandeling == Behandeling.Mens);

    public static bool AfwijkendePeriode(Maandbeeld beeld) => beeld.Personen.Any(p => p.Inkomen.AfwijkendePeriode);

    public static bool ExtraSalaris(Maandbeeld beeld) => beeld.Regels.Any(r => !r.ExtraPeriodeSalaris.IsNul);

    /// <summary>Two payers apply the loonheffingskorting to one person.</summary>
    public static bool Loonheffingskorting(Persoonsbeeld persoon)
    {
        string? eerste = null;
        foreach (var regel in persoon.Inkomen.Regels)
        {
            if (!regel.Loonheffingskorting) { continue; }
            eerste ??= regel.Geleverd.Loonheffingennummer;
            if (eerste != regel.Geleverd.Loonheffingennummer) { return true; }
        }
        return false;
    }

    public static bool NettoBovenBelastbaar(Maandbeeld beeld) => beeld.Regels.Any(r => r.Netto > Bedrag.Nul && r.Netto > r.Belastbaar);

    /// <summary>What was delivered of both persons, unconverted, over what counts.</summary>
    public static Bedrag GeleverdNetto(Maandbeeld beeld)
    {
        var som = Bedrag.Nul;
        foreach (var regel in beeld.Regels)
        {
            if (regel.Soort.Telt) { som += regel.Netto; }
        }
        return som;
    }

    public static bool VerschilOpgave(Maandbeeld beeld) =>
        beeld.Feiten.Dossier.OpgaveNetto is { } opgave && (opgave - GeleverdNetto(beeld)).Abs() > beeld.Instellingen.DrempelOpgave;

    /// <summary>Nothing is left to pay; only where there is an amount.</summary>
    public static bool BovenNorm(Maandbeeld beeld) => beeld.TeVerrekenen >= beeld.Norm;

    public static bool DeelVanDeMaand(Dossierfeiten dossier, Maand maand) => dossier.Begin > maand.EersteDag || dossier.Einde < maand.LaatsteDag;

    public static bool AowPensioen(Maandbeeld beeld) =>
        beeld.Feiten.Dossier.MetAow && beeld.Regels.Any(r => r.Soort.Groep == Inkomensgroep.Pensioen);
}
