using System.Collections.Frozen;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Feiten;

/// <summary>The kinds of income as people say them; the official meaning stands in the table of codes.</summary>
public static class Soortwoorden
{
    private static readonly FrozenDictionary<string, string> PerCode = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["11"] = "Loon", ["12"] = "Loon", ["13"] = "Loon als directeur", ["14"] = "Loon", ["15"] = "Loon", ["17"] = "Loon als directeur en aandeelhouder",
        ["18"] = "Wachtgeld", ["21"] = "Pensioen of lijfrente", ["22"] = "AOW", ["23"] = "Oorlogspensioen", ["24"] = "Anw-uitkering",
        ["31"] = "Ziektewet", ["32"] = "WAO", ["33"] = "WW", ["34"] = "IOAW", ["35"] = "Vervolg van de WW", ["36"] = "Waz", ["37"] = "Wajong",
        ["38"] = "Wajong met een andere uitkering", ["39"] = "IVA", ["40"] = "WGA", ["42"] = "Bijstand voor zelfstandigen", ["43"] = "Bijstand",
        ["44"] = "WWIK", ["45"] = "IOAZ", ["46"] = "Toeslagenwet", ["50"] = "Andere sociale verzekering", ["51"] = "WIJ", ["52"] = "IOW", ["53"] = "VUT",
        ["54"] = "Levensloop", ["55"] = "Uitkering van een oud-bestuurder", ["56"] = "Ouderdomspensioen", ["57"] = "Nabestaandenpensioen",
        ["58"] = "Arbeidsongeschiktheidspensioen", ["59"] = "Lijfrente van het werk", ["60"] = "Lijfrente", ["61"] = "Aanvulling van de werkgever",
        ["62"] = "Ontslagvergoeding", ["63"] = "Ander pensioen",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>In a word or two; the meaning itself of a code that the municipality added.</summary>
    public static string Kort(this Inkomstensoort soort)
    {
        ArgumentNullException.ThrowIfNull(soort);
        return PerCode.GetValueOrDefault(soort.Code, soort.Betekenis);
    }
}
