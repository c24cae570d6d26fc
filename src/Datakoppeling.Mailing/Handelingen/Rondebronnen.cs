using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Mailing.Rondes;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>A source that a ronde expects.</summary>
/// <param name="Bron">The file name without its ending.</param>
/// <param name="Naam">As the table of bronnen calls it.</param>
/// <param name="Verplicht">Without it there is nothing to link.</param>
public sealed record VerwachteBron(string Bron, string Naam, string Leverancier, bool Verplicht)
{
    public string Bestand => Bron + ".csv";
}

/// <summary>The checklist of a ronde: the BRP and every source that its configuration uses.</summary>
public static class Rondebronnen
{
    public static IReadOnlyList<VerwachteBron> Verwacht(Configuratie configuratie) =>
        [.. Bronlijst.Verwacht(configuratie).Prepend(Bronlijst.Brp).Select(b => Maak(configuratie, b))];

    /// <summary>Whether a file may come in: a bron that has ended on the peildatum is none.</summary>
    public static bool Bekend(Configuratie configuratie, Ronde ronde, string bron)
    {
        ArgumentNullException.ThrowIfNull(ronde);
        return ronde.Bronnen.Any(b => b.Bron == bron) || bron == Bronlijst.Brp || Bronlijst.Verwacht(configuratie.Op(ronde.Peildatum)).Contains(bron, StringComparer.Ordinal);
    }

    /// <summary>With whom there must be an agreement before the file may come in.</summary>
    public static string Leverancier(Configuratie configuratie, string bron) => Maak(configuratie, bron).Leverancier;

    /// <summary>The suppliers of the checklist, by name.</summary>
    public static IReadOnlyList<string> Leveranciers(Configuratie configuratie) =>
        [.. Verwacht(configuratie).Select(v => v.Leverancier).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    private static VerwachteBron Maak(Configuratie configuratie, string bron)
    {
        var code = Bronregel.Voorzieningcode(bron);
        var regel = configuratie.Bronnen.FirstOrDefault(b => b.Bron == Bronregel.InTabel(bron));
        var naam = code is not null ? $"Toegekend: {configuratie.Regelingen.FirstOrDefault(r => r.Code == code)?.Naam ?? code}"
            : bron == Bronindelingen.Optout ? "Wie geen post wil" : regel?.Naam ?? bron;
        return new VerwachteBron(bron, naam, regel?.Leverancier ?? "Eigen register", bron == Bronlijst.Brp);
    }
}
