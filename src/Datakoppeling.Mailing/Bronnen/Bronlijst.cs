using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Mailing.Bronnen;

/// <summary>Which files a delivery should hold beside the BRP, by the configuration.</summary>
public static class Bronlijst
{
    public const string Brp = "brp";

    /// <summary>Whether the municipality uses a bron at all. What the table does not name, such as optout, is always used.</summary>
    public static bool Gebruikt(Configuratie configuratie, string bron)
    {
        var rijen = configuratie.Bronnen.Where(b => b.Bron == bron).ToList();
        return rijen.Count == 0 || rijen.Exists(b => b.Invoer);
    }

    /// <summary>The names of the other sources without ending, in a fixed order.</summary>
    public static IReadOnlyList<string> Verwacht(Configuratie configuratie)
    {
        var voorzieningen = configuratie.Regelingen.Select(r => $"{Bronregel.Voorziening}-{r.Code}").Distinct(StringComparer.Ordinal);
        return
        [
            .. configuratie.Bronnen.Where(b => b.Invoer && b.Bron != Brp && !b.IsVoorziening).Select(b => b.Bron)
                .Concat([Bronindelingen.Leerlingen, Bronindelingen.Optout]).Distinct(StringComparer.Ordinal)
                .Where(b => Gebruikt(configuratie, b)),
            .. Gebruikt(configuratie, Bronregel.Voorziening) ? voorzieningen : [],
        ];
    }
}
