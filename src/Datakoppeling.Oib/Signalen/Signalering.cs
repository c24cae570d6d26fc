using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Regels;

namespace Datakoppeling.Oib.Signalen;

/// <summary>Raises the signals and notices of one dossier-month.</summary>
public static class Signalering
{
    /// <summary>With one of these there is no amount.</summary>
    public static bool ZonderBedrag(Signaalset signalen) =>
        signalen.Bevat(Signaal.Negatief) || signalen.Bevat(Signaal.VerwachtNietOntvangen) || signalen.Bevat(Signaal.Onvolledig);

    /// <summary>The signals of a month of which every line is complete.</summary>
    public static Signaalset Bepaal(Maandbeeld beeld)
    {
        var feiten = beeld.Feiten;
        var set = new Signaalset()
            .Als(Signaalregels.NegatiefTotaal(beeld), Signaal.Negatief)
            .Als(Signaalregels.VerschilOpgave(beeld), Signaal.VerschilOpgave)
            .Als(Signaalregels.DeelVanDeMaand(feiten.Dossier, feiten.Maand), Signaal.DeelVanDeMaand)
            .Als(feiten.NaBesluit, Signaal.Correctie);
        foreach (var persoon in beeld.Personen)
        {
            set = VanPersoon(set, persoon, beeld);
            foreach (var regel in persoon.Regels) { set = VanRegel(set, regel, feiten.Dossier); }
        }
        return set.Als(!ZonderBedrag(set) && Signaalregels.BovenNorm(beeld), Signaal.BovenNorm);
    }

    private static Signaalset VanPersoon(Signaalset set, Persoonsbeeld persoon, Maandbeeld beeld) => set
        .Als(Signaalregels.EersteWerk(persoon, beeld.Maand, beeld.Instellingen), Signaal.EersteWerk)
        .Als(Signaalregels.AfwijkingHoger(persoon, beeld.Feiten, beeld.Instellingen), Signaal.AfwijkingHoger)
        .Als(Signaalregels.AfwijkingLager(persoon, beeld.Feiten, beeld.Instellingen), Signaal.AfwijkingLager)
        .Als(Signaalregels.VerwachtNietOntvangen(persoon, beeld.Maand), Signaal.VerwachtNietOntvangen)
        .Als(Signaalregels.Loonheffingskorting(persoon), Signaal.Loonheffingskorting)
        .Als(persoon.Inkomen.AfwijkendePeriode, Signaal.AfwijkendePeriode);

    private static Signaalset VanRegel(Signaalset set, Inkomstenregel regel, Dossierfeiten dossier) => set
        .Als(Signaalregels.NegatieveRegel(regel), Signaal.Negatief)
        .Als(Signaalregels.BijzondereSoort(regel), Signaal.BijzondereSoort)
        .Als(Signaalregels.ExtraSalaris(regel), Signaal.ExtraSalaris)
        .Als(Signaalregels.NettoBovenBelastbaar(regel), Signaal.NettoBovenBelastbaar)
        .Als(Signaalregels.AowPensioen(regel, dossier), Signaal.AowPensioen);

    /// <summary>The notices of such a month; unlike a signal they do not stop a proposal.</summary>
    public static Meldingset Meldingen(Maandbeeld beeld)
    {
        var set = new Meldingset().Als(BuitenZesMaanden(beeld), Melding.BuitenZesMaanden);
        foreach (var persoon in beeld.Personen)
        {
            set = set.Als(persoon.Inkomen.TabelVerouderd, Melding.VtTabelVerouderd).Als(persoon.Vrij.NietToegepast, Melding.VrijlatingNietToegepast);
        }
        return set;
    }

    /// <summary>Art. 58 lid 4 Participatiewet: income may be set off within six months after the month it belongs to.</summary>
    public static bool BuitenZesMaanden(Maandbeeld beeld) => beeld.Feiten.Verrekenmaand is { } wanneer && wanneer.Sinds(beeld.Maand) > 6;
}
