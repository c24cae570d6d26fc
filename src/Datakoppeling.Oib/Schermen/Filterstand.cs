using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Oib.Signalen;
using Datakoppeling.Platform.Schermdelen.Lijsten;
using Datakoppeling.Platform.Taal;
using Microsoft.AspNetCore.Components;

namespace Datakoppeling.Oib.Schermen;

/// <summary>The filter of the worklist as it stands in the URL, on the list and on the case opened from it.</summary>
internal static class Filterstand
{
    /// <summary>In place of a group: what is done.</summary>
    public const string Besloten = "besloten";

    /// <param name="team">Where the URL names none: the team whose work this person does.</param>
    public static Werklijstfilter LeesFilter(this NavigationManager navigatie, string team = "")
    {
        Maand? maand = Maand.TryLees(navigatie.Lees("maand"), out var gekozen) ? gekozen : null;
        var soorten = navigatie.LeesLijst("stand");
        // Addresses of before the list was one had the decided as one of its tabs.
        var besloten = navigatie.Lees("wanneer") == Besloten || soorten.Contains(Besloten, StringComparer.OrdinalIgnoreCase);
        Urgentie? wanneer = !besloten && Enum.TryParse<Urgentie>(navigatie.Lees("wanneer"), ignoreCase: true, out var w) && Enum.IsDefined(w) ? w : null;
        var bits = new Signaalset();
        foreach (var code in navigatie.LeesLijst("signaal"))
        {
            if (Signaallijst.Lees(code) is { } signaal) { bits = bits.Met(signaal); }
        }
        return new Werklijstfilter(maand, wanneer, besloten ? default : Soorten(soorten), besloten, bits.Bits,
            navigatie.Lees("team") ?? team, navigatie.Lees("zoek") ?? "", navigatie.Lees("sorteer") ?? "");
    }

    /// <summary>This address of our own with what brings the same filter back.</summary>
    public static string Adres(this Werklijstfilter filter, string pad, int pagina = 1)
    {
        var delen = new List<string>();
        if (filter.Maand is { } maand) { delen.Add("maand=" + maand); }
        if (filter.Besloten) { delen.Add("wanneer=" + Besloten); }
        if (filter.Wanneer is { } wanneer) { delen.Add("wanneer=" + InUrl(wanneer)); }
        if (filter.Soorten.Bits != 0) { delen.Add("stand=" + string.Join(',', filter.Soorten.Alle().Select(InUrl))); }
        if (filter.Signaalbits != 0) { delen.Add("signaal=" + string.Join(',', new Signaalset(filter.Signaalbits).Alle().Select(s => s.Code))); }
        if (filter.Team.Length > 0) { delen.Add("team=" + Uri.EscapeDataString(filter.Team)); }
        if (filter.Zoek.Length > 0) { delen.Add("zoek=" + Uri.EscapeDataString(filter.Zoek)); }
        if (filter.Sorteer.Length > 0) { delen.Add("sorteer=" + Uri.EscapeDataString(filter.Sorteer)); }
        if (pagina > 1) { delen.Add("pagina=" + pagina.ToString(CultureInfo.InvariantCulture)); }
        return delen.Count == 0 ? pad : pad + "?" + string.Join('&', delen);
    }

    public static string InUrl(Bak bak) => bak.ToString().ToLowerInvariant();

    public static string InUrl(Urgentie urgentie) => urgentie.ToString().ToLowerInvariant();

    private static Bakset Soorten(IReadOnlyList<string> namen) =>
        Bakset.Van(Bakset.Open.Where(b => namen.Contains(InUrl(b), StringComparer.OrdinalIgnoreCase)));

    /// <summary>The filter in words, where its controls do not stand: on paper.</summary>
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
