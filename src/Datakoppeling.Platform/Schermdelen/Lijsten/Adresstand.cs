using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;

namespace Datakoppeling.Platform.Schermdelen.Lijsten;

/// <summary>
/// Where you are stands in the URL: page, order, filters. A link can be sent to a colleague and the back button works. Never
/// put a name or a BSN there: URLs end up in histories and logs.
/// </summary>
public static class Adresstand
{
    /// <summary>The value of a query parameter, null when absent or empty.</summary>
    public static string? Lees(this NavigationManager navigatie, string naam)
    {
        var vraag = navigatie.ToAbsoluteUri(navigatie.Uri).Query;
        return QueryHelpers.ParseQuery(vraag).TryGetValue(naam, out var waarde) && waarde.ToString() is { Length: > 0 } tekst ? tekst : null;
    }

    /// <summary>A whole number above zero, otherwise <paramref name="anders"/>.</summary>
    public static int LeesGetal(this NavigationManager navigatie, string naam, int anders) =>
        int.TryParse(navigatie.Lees(naam), NumberStyles.None, CultureInfo.InvariantCulture, out var getal) && getal > 0 ? getal : anders;

    /// <summary>The values of a parameter that holds several, separated by commas.</summary>
    public static IReadOnlyList<string> LeesLijst(this NavigationManager navigatie, string naam) =>
        navigatie.Lees(naam)?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>This address with some parameters replaced; null or empty takes one away.</summary>
    public static string Met(this NavigationManager navigatie, params (string Naam, string? Waarde)[] parameters) =>
        navigatie.GetUriWithQueryParameters(parameters.ToDictionary(
            p => p.Naam, p => (object?)(string.IsNullOrEmpty(p.Waarde) ? null : p.Waarde), StringComparer.Ordinal));
}
