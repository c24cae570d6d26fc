using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Oib.Signalen;
using Datakoppeling.Platform.Taal;

namespace Datakoppeling.Oib.Schermen;

/// <summary>The filter of the worklist in words, where its controls do not stand: on paper.</summary>
internal static class Filterwoorden
{
    /// <param name="totaal">How many dossiers it leaves; null while that is not known.</param>
    public static string Zin(Werklijstfilter filter, int? totaal)
    {
        List<string> delen = [filter.Besloten ? "besloten" : filter.Wanneer is { } wanneer ? wanneer.InWoorden().ToLowerInvariant() : "alles wat open staat"];
        delen.Add(filter.Maand is { } maand ? maand.Leesbaar : "alle maanden");
        delen.Add(filter.Team.Length > 0 ? "team " + filter.Team : "alle teams");
        if (filter.Soorten.Bits != 0) { delen.Add("soort " + Opsomming(filter.Soorten.Alle().Select(b => b.InWoorden().ToLowerInvariant()))); }
        if (filter.Signaalbits != 0) { delen.Add("signaal " + Opsomming(new Signaalset(filter.Signaalbits).Alle().Select(s => s.Titel.ToLowerInvariant()))); }
        if (filter.Zoek.Length > 0) { delen.Add("dossiernummer met " + filter.Zoek); }
        var keus = Nederlands.Hoofdletter(string.Join(", ", delen));
        return totaal is { } aantal ? $"{keus}: {Nederlands.Aantal(aantal, "dossier", "dossiers")}." : keus + ".";
    }

    private static string Opsomming(IEnumerable<string> woorden) => string.Join(" of ", woorden);
}
