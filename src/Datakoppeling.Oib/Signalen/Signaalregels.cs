using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Regels;

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
        foreach (var regel in persoon.Regels)
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
        persoon.Regels.IsEmpty && WerdVerwacht(persoon.Historie, maand);

    /// <summary>Two payers apply the loonheffingskorting to one person.</summary>
    public static bool Loonheffingskorting(Persoonsbeeld persoon)
    {
        string? eerste = null;
        foreach (var regel in persoon.Regels)
        {
            if (!regel.Loonheffingskorting) { continue; }
            eerste ??= regel.Geleverd.Loonheffingennummer;
            if (eerste != regel.Geleverd.Loonheffingennummer) { return true; }
        }
        return false;
    }

    /// <summary>NEGATIEF for a line; the total has its own, <see cref="NegatiefTotaal"/>.</summary>
    public static bool NegatieveRegel(Inkomstenregel regel) => regel.Netto.IsNegatief;

    public static bool NegatiefTotaal(Maandbeeld beeld) => beeld.TeVerrekenen.IsNegatief;

    public static bool BijzondereSoort(Inkomstenregel regel) => regel.Soort.Behandeling == Behandeling.Mens;

    public static bool ExtraSalaris(Inkomstenregel regel) => !regel.ExtraPeriodeSalaris.IsNul;

    public static bool NettoBovenBelastbaar(Inkomstenregel regel) => regel.Netto > Bedrag.Nul && regel.Netto > regel.Belastbaar;

    public static bool AowPensioen(Inkomstenregel regel, Dossierfeiten dossier) => regel.Soort.Groep == Inkomensgroep.Pensioen && dossier.MetAow;

    /// <summary>What was delivered of both persons, unconverted, over what counts.</summary>
    public static Bedrag GeleverdNetto(Maandbeeld beeld)
    {
        var som = Bedrag.Nul;
        foreach (var persoon in beeld.Personen)
        {
            foreach (var regel in persoon.Regels)
            {
                if (regel.Soort.Telt) { som += regel.Netto; }
            }
        }
        return som;
    }

    public static bool VerschilOpgave(Maandbeeld beeld) =>
        beeld.Feiten.Dossier.OpgaveNetto is { } opgave && (opgave - GeleverdNetto(beeld)).Abs() > beeld.Instellingen.DrempelOpgave;

    /// <summary>Nothing is left to pay; asked only where there is an amount.</summary>
    public static bool BovenNorm(Maandbeeld beeld) => beeld.TeVerrekenen >= beeld.Norm;

    public static bool DeelVanDeMaand(Dossierfeiten dossier, Maand maand) => dossier.Begin > maand.EersteDag || dossier.Einde < maand.LaatsteDag;
}
