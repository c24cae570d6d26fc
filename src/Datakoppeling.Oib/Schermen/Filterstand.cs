using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Overzichten;
using Datakoppeling.Oib.Signalen;
using Datakoppeling.Platform.Schermdelen.Lijsten;
using Microsoft.AspNetCore.Components;

namespace Datakoppeling.Oib.Schermen;

/// <summary>The filter of the worklist as it stands in the URL, on the list and on the case opened from it.</summary>
internal static class Filterstand
{
    /// <summary>The tab that is open when the URL names none.</summary>
    public const Bak Eerste = Bak.Beoordelen;

    /// <param name="nieuwste">The month when the URL names none.</param>
    public static Werklijstfilter LeesFilter(this NavigationManager navigatie, Maand nieuwste)
    {
        var maand = Maand.TryLees(navigatie.Lees("maand"), out var gekozen) ? gekozen : nieuwste;
        var bak = Enum.TryParse<Bak>(navigatie.Lees("stand"), ignoreCase: true, out var b) && b != Bak.Geen && Enum.IsDefined(b) ? b : Eerste;
        var bits = new Signaalset();
        foreach (var code in navigatie.LeesLijst("signaal"))
        {
            if (Signaallijst.Lees(code) is { } signaal) { bits = bits.Met(signaal); }
        }
        return new Werklijstfilter(maand, bak, bits.Bits, navigatie.Lees("team") ?? "", navigatie.Lees("zoek") ?? "", navigatie.Lees("sorteer") ?? "");
    }

    /// <summary>The query that brings the same filter back.</summary>
    public static string AlsVraag(this Werklijstfilter filter)
    {
        var delen = new List<string> { "maand=" + filter.Maand };
        if (filter.Bak != Eerste) { delen.Add("stand=" + filter.Bak.ToString().ToLowerInvariant()); }
        if (filter.Signaalbits != 0) { delen.Add("signaal=" + string.Join(',', new Signaalset(filter.Signaalbits).Alle().Select(s => s.Code))); }
        if (filter.Team.Length > 0) { delen.Add("team=" + Uri.EscapeDataString(filter.Team)); }
        if (filter.Zoek.Length > 0) { delen.Add("zoek=" + Uri.EscapeDataString(filter.Zoek)); }
        if (filter.Sorteer.Length > 0) { delen.Add("sorteer=" + Uri.EscapeDataString(filter.Sorteer)); }
        return string.Join('&', delen);
    }
}
