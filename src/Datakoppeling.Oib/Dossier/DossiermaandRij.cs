using Datakoppeling.Platform.Taal;

namespace Datakoppeling.Oib.Dossier;

/// <summary>What the worklist shows and sorts by, kept beside the proposal: to page in the database it must stand in columns.</summary>
public sealed partial class Dossiermaand
{
    /// <param name="opnieuw">When a month that was decided came back: then its term begins anew; else null.</param>
    private void ZetRij(Voorstel voorstel, Voorstelbon bon, DateTime? opnieuw)
    {
        var beeld = voorstel.Beeld;
        if (opnieuw is { } moment) { TermijnVanaf = Nederlands.Dag(moment); }
        Termijn = TermijnVanaf.AddDays(beeld.Instellingen.Behandeltermijn);
        Uiterlijk = AangehoudenTot ?? Termijn;
        VorigNetto = beeld.VorigNetto();
        Verschil = voorstel.Bedragen is { } bedragen && VorigNetto is { } vorig ? bedragen.NettoTotaal - vorig : null;
        Betaler = Namen(bon);
    }

    private static string? Namen(Voorstelbon bon)
    {
        var betalers = bon.Personen.SelectMany(p => p.Betalingen).Where(b => b.Cents != 0 && b.Betaler.Length > 0)
            .GroupBy(b => b.Betaler, StringComparer.Ordinal).OrderByDescending(g => g.Sum(b => b.Cents)).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).ToList();
        return betalers.Count switch
        {
            0 => null,
            1 => betalers[0],
            2 => $"{betalers[0]} en {betalers[1]}",
            _ => $"{betalers[0]} en {betalers.Count - 1} andere",
        };
    }
}
