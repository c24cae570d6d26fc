using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Dossier;

/// <summary>
/// Every dossier of one month: divides the lines and the history over the dossiers and asks the engine for each. The order of
/// the dossiers does not matter for what comes out.
/// </summary>
public static class Maandrun
{
    // So many dossiers per piece: enough to be worth a thread, and a piece is the step in which a run can be cancelled.
    private const int Stuk = 2048;

    /// <summary>The proposals, by dossiernummer (ordinal); those without income included.</summary>
    /// <param name="normen">The rows in force in the month.</param>
    /// <param name="dossiers">Dossiers that are live in the month; of a person in two of them the days do not overlap.</param>
    /// <param name="inkomsten">The lines that count for the month, of persons in those dossiers.</param>
    /// <param name="historie">Earlier income per BSN number.</param>
    public static IReadOnlyList<Voorstel> Bereken(
        Maandnormen normen, IReadOnlyList<Dossierfeiten> dossiers, IReadOnlyList<GeleverdeInkomst> inkomsten,
        IReadOnlyDictionary<int, Inkomenshistorie> historie, CancellationToken stop = default)
    {
        var perPersoon = PerPersoon(inkomsten);
        var volgorde = dossiers.ToArray();
        if (!IsGesorteerd(volgorde)) { Array.Sort(volgorde, (a, b) => string.CompareOrdinal(a.Dossiernummer, b.Dossiernummer)); }
        var samenloop = new Dossiersamenloop(normen.Maand, volgorde);
        var voorstellen = new Voorstel[volgorde.Length];
        Parallel.For(0, (volgorde.Length + Stuk - 1) / Stuk, new ParallelOptions { CancellationToken = stop }, stuk =>
        {
            for (var i = stuk * Stuk; i < Math.Min(volgorde.Length, (stuk + 1) * Stuk); i++)
            {
                voorstellen[i] = Voorstelmaker.Maak(Feiten(normen.Maand, volgorde[i], perPersoon, historie, samenloop), normen);
            }
        });
        return voorstellen;
    }

    // Income systems deliver by number: then there is nothing to sort.
    private static bool IsGesorteerd(Dossierfeiten[] dossiers)
    {
        for (var i = 1; i < dossiers.Length; i++)
        {
            if (string.CompareOrdinal(dossiers[i - 1].Dossiernummer, dossiers[i].Dossiernummer) > 0) { return false; }
        }
        return true;
    }

    private static Dictionary<int, List<GeleverdeInkomst>> PerPersoon(IReadOnlyList<GeleverdeInkomst> inkomsten)
    {
        var per = new Dictionary<int, List<GeleverdeInkomst>>(inkomsten.Count);
        foreach (var inkomst in inkomsten)
        {
            if (per.TryGetValue(inkomst.Bsn.Nummer, out var lijst)) { lijst.Add(inkomst); }
            else { per.Add(inkomst.Bsn.Nummer, [inkomst]); }
        }
        return per;
    }

    private static Maandfeiten Feiten(
        Maand maand, Dossierfeiten dossier, Dictionary<int, List<GeleverdeInkomst>> perPersoon, IReadOnlyDictionary<int, Inkomenshistorie> historie,
        Dossiersamenloop samenloop)
    {
        IReadOnlyList<GeleverdeInkomst> inkomsten = perPersoon.GetValueOrDefault(dossier.Client.Nummer) ?? [];
        var feiten = new Maandfeiten(maand, dossier, inkomsten, Historie(dossier.Client), Inkomenshistorie.Leeg) { Elders = samenloop.Elders(dossier) };
        if (feiten.AnderePersoon is not { } partner) { return feiten; }
        var vanPartner = perPersoon.GetValueOrDefault(partner.Nummer);
        return feiten with { Inkomsten = vanPartner is null ? inkomsten : [.. inkomsten, .. vanPartner], Partner = Historie(partner) };

        Inkomenshistorie Historie(Bsn bsn) => historie.TryGetValue(bsn.Nummer, out var gevonden) ? gevonden : Inkomenshistorie.Leeg;
    }
}
