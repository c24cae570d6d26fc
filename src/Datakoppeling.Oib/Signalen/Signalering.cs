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
        var (feiten, instellingen) = (beeld.Feiten, beeld.Instellingen);
        var set = new Signaalset()
            .Als(Signaalregels.Negatief(beeld), Signaal.Negatief)
            .Als(Signaalregels.BijzondereSoort(beeld), Signaal.BijzondereSoort)
            .Als(Signaalregels.AfwijkendePeriode(beeld), Signaal.AfwijkendePeriode)
            .Als(Signaalregels.ExtraSalaris(beeld), Signaal.ExtraSalaris)
            .Als(Signaalregels.NettoBovenBelastbaar(beeld), Signaal.NettoBovenBelastbaar)
            .Als(Signaalregels.VerschilOpgave(beeld), Signaal.VerschilOpgave)
            .Als(Signaalregels.DeelVanDeMaand(feiten.Dossier, feiten.Maand), Signaal.DeelVanDeMaand)
            .Als(Signaalregels.AowPensioen(beeld), Signaal.AowPensioen)
            .Als(feiten.NaBesluit, Signaal.Correctie);
        foreach (var persoon in beeld.Personen)
        {
            set = set
                .Als(Signaalregels.EersteWerk(persoon, feiten.Maand, instellingen), Signaal.EersteWerk)
                .Als(Signaalregels.AfwijkingHoger(persoon, feiten, instellingen), Signaal.AfwijkingHoger)
                .Als(Signaalregels.AfwijkingLager(persoon, feiten, instellingen), Signaal.AfwijkingLager)
                .Als(Signaalregels.VerwachtNietOntvangen(persoon, feiten.Maand), Signaal.VerwachtNietOntvangen)
                .Als(Signaalregels.Loonheffingskorting(persoon), Signaal.Loonheffingskorting);
        }
        return set.Als(!ZonderBedrag(set) && Signaalregels.BovenNorm(beeld), Signaal.BovenNorm);
    }

    /// <summary>The notices of such a month; unlike a signal they do not stop a proposal.</summary>
    public static Meldingset Meldingen(Maandbeeld beeld) => new Meldingset()
        .Als(beeld.Personen.Any(p => p.Inkomen.TabelVerouderd), Melding.VtTabelVerouderd)
        .Als(beeld.Personen.Any(p => p.Vrij.NietToegepast), Melding.VrijlatingNietToegepast)
        .Als(BuitenZesMaanden(beeld), Melding.BuitenZesMaanden);

    /// <summary>Art. 58 lid 4 Participatiewet: income may be set off within six months after the month it belongs to.</summary>
    public static bool BuitenZesMaanden(Maandbeeld beeld) => beeld.Feiten.Verrekenmaand is { } wanneer && wanneer.Sinds(beeld.Maand) > 6;
}
