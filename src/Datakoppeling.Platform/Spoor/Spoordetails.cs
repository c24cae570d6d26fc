namespace Datakoppeling.Platform.Spoor;

/// <summary>What a line of the trail says besides: "name=value; name=value", or a sentence.</summary>
public static class Spoordetails
{
    private const string Tussen = "; ";

    public static string Deel(string naam, string waarde) => $"{naam}={waarde}";

    public static string Schrijf(IEnumerable<string> delen) => string.Join(Tussen, delen);

    /// <summary>In the order in which they were noted.</summary>
    /// <returns>A part without a name, a sentence, has an empty one.</returns>
    public static IEnumerable<(string Naam, string Waarde)> Lees(string? details) =>
        (details ?? "").Split(Tussen, StringSplitOptions.RemoveEmptyEntries).Select(d => d.Split('=', 2) is [var naam, var waarde] ? (naam, waarde) : ("", d));

    /// <returns>The first of that name; empty when it was not noted.</returns>
    public static string Waarde(string? details, string naam) =>
        Lees(details).FirstOrDefault(d => string.Equals(d.Naam, naam, StringComparison.Ordinal)).Waarde ?? "";
}
