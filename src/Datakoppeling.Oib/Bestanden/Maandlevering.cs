using Datakoppeling.Kern;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Regels;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Oib.Bestanden;

/// <summary>One delivered file: its name, for the accounts, and its bytes.</summary>
public sealed record Aanlevering(string Naam, ReadOnlyMemory<byte> Inhoud);

/// <summary>
/// The deliveries of one month, read and divided: what counts, and the account of what does not. Rows of persons without a
/// live dossier are left behind here; only their count goes on.
/// </summary>
/// <param name="Dossiers">Live in the month.</param>
/// <param name="Inkomsten">Newest versions of the month, of persons in those dossiers.</param>
/// <param name="Historie">Earlier income of those persons, per BSN number.</param>
/// <param name="Fouten">Of the files, in their order, by line.</param>
public sealed record Maandlevering(
    IReadOnlyList<Dossierfeiten> Dossiers, IReadOnlyList<GeleverdeInkomst> Inkomsten, IReadOnlyDictionary<int, Inkomenshistorie> Historie,
    Bestandstelling DossierTelling, Bestandstelling HistorieTelling, Bestandstelling InkomstenTelling,
    IReadOnlyList<Bestandsfout> Fouten, IReadOnlyList<string> Waarschuwingen)
{
    /// <summary>Reads the files, side by side; refused as a whole when one of them cannot be used.</summary>
    /// <param name="inkomsten">One or more, in the order in which they came.</param>
    public static Uitkomst<Maandlevering> Lees(Maandnormen normen, Aanlevering dossiers, Aanlevering historie, IReadOnlyList<Aanlevering> inkomsten)
    {
        Uitkomst<Leesresultaat<Dossierfeiten>> d = default;
        Uitkomst<Leesresultaat<Historierij>> h = default;
        Uitkomst<Leesresultaat<GeleverdeInkomst>> i = default;
        Parallel.Invoke(
            () => h = Historielezer.Lees(historie.Naam, historie.Inhoud),
            () => i = Lees(inkomsten),
            () => d = Dossierlezer.Lees(dossiers.Naam, dossiers.Inhoud, normen.Maand, normen.Normen.Bijstand.Leefvormen));
        return (d.Weigering ?? h.Weigering ?? i.Weigering) is { } weigering ? weigering : Verdeel(normen, d.Waarde, h.Waarde, i.Waarde);
    }

    private static Uitkomst<Leesresultaat<GeleverdeInkomst>> Lees(IReadOnlyList<Aanlevering> inkomsten)
    {
        var eerste = Inkomstenlezer.Lees(inkomsten[0].Naam, inkomsten[0].Inhoud);
        if (inkomsten.Count == 1 || !eerste.Gelukt) { return eerste; }
        var (rijen, fouten, telling, waarschuwingen) = (eerste.Waarde.Rijen.ToList(), eerste.Waarde.Fouten.ToList(), eerste.Waarde.Telling, eerste.Waarde.Waarschuwingen.ToList());
        for (var i = 1; i < inkomsten.Count; i++)
        {
            var volgende = Inkomstenlezer.Lees(inkomsten[i].Naam, inkomsten[i].Inhoud, i * GeleverdeInkomst.PerLevering);
            if (!volgende.Gelukt) { return volgende; }
            rijen.AddRange(volgende.Waarde.Rijen);
            fouten.AddRange(volgende.Waarde.Fouten);
            waarschuwingen.AddRange(volgende.Waarde.Waarschuwingen);
            telling.NeemAan(volgende.Waarde.Telling.Aangenomen);
            telling.KeurAf(volgende.Waarde.Telling.Afgekeurd);
        }
        return new Leesresultaat<GeleverdeInkomst>(rijen, fouten, telling, waarschuwingen);
    }

    private static Maandlevering Verdeel(
        Maandnormen normen, Leesresultaat<Dossierfeiten> dossiers, Leesresultaat<Historierij> historie, Leesresultaat<GeleverdeInkomst> inkomsten)
    {
        var personen = new HashSet<int>(dossiers.Rijen.Count * 3 / 2);
        foreach (var dossier in dossiers.Rijen)
        {
            personen.Add(dossier.Client.Nummer);
            if (dossier.Partner is { } partner) { personen.Add(partner.Nummer); }
        }
        List<GeleverdeInkomst> tellend = [];
        Dictionary<int, Inkomenshistorie> bekend = [];
        Parallel.Invoke(() => tellend = Tellen(normen, inkomsten, personen), () => bekend = Tel(historie, personen));
        return new Maandlevering(
            dossiers.Rijen, tellend, bekend,
            dossiers.Telling, historie.Telling, inkomsten.Telling,
            [.. dossiers.Fouten, .. historie.Fouten, .. inkomsten.Fouten],
            [.. dossiers.Waarschuwingen, .. historie.Waarschuwingen, .. inkomsten.Waarschuwingen]);
    }

    private static List<GeleverdeInkomst> Tellen(Maandnormen normen, Leesresultaat<GeleverdeInkomst> inkomsten, HashSet<int> personen)
    {
        var standen = Inkomstversies.Bepaal(inkomsten.Rijen, Uitsluiting.Vraag(normen), out var dubbel);
        var tellen = new List<GeleverdeInkomst>(inkomsten.Rijen.Count);
        for (var i = 0; i < standen.Length; i++)
        {
            var inkomst = inkomsten.Rijen[i];
            if (Apartreden.Van(standen[i], inkomst, personen.Contains(inkomst.Bsn.Nummer), normen.Maand) is { } apart) { inkomsten.Telling.VerplaatsNaarApart(apart, 1); }
            else { tellen.Add(Inkomstversies.MetTegenspraak(inkomst, i, dubbel)); }
        }
        return tellen;
    }

    private static Dictionary<int, Inkomenshistorie> Tel(Leesresultaat<Historierij> historie, HashSet<int> personen)
    {
        var bekend = new Dictionary<int, Inkomenshistorie>(personen.Count);
        foreach (var rij in historie.Rijen)
        {
            if (!personen.Contains(rij.Bsn.Nummer))
            {
                historie.Telling.VerplaatsNaarApart(Apartreden.GeenDossier, 1);
                continue;
            }
            if (!bekend.TryGetValue(rij.Bsn.Nummer, out var eigen)) { bekend.Add(rij.Bsn.Nummer, eigen = new Inkomenshistorie()); }
            eigen.Tel(rij.Maand, rij.Werk, rij.Netto);
            if (!rij.Netto.IsNul) { eigen.TelBetaler(rij.Maand, rij.Loonheffingennummer); }
        }
        return bekend;
    }
}
