using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Instellingen;

/// <summary>Holds a configuration against the list of settings: values out of range, and names that do not exist.</summary>
public static class Instellingenkeuring
{
    /// <summary>The furthest that a mistyped section may be from a real one to be taken for it.</summary>
    private const int Tikfout = 2;

    /// <summary>One Dutch sentence for each fault, naming the setting and what to put there. The value of a secret is in none.</summary>
    public static IEnumerable<string> Fouten(IConfiguration configuratie, IReadOnlyList<Instelling> lijst)
    {
        var delen = lijst.Select(i => i.Deel).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        foreach (var deel in configuratie.GetChildren().OrderBy(d => d.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (delen.Contains(deel.Key, StringComparer.OrdinalIgnoreCase))
            {
                foreach (var fout in VanDeel(deel, lijst)) { yield return fout; }
            }
            // Environment variables of others stand here too, so only what looks very much like ours is judged.
            else if (deel.GetChildren().Any() && delen.FirstOrDefault(d => d.Length > 4 && Afstand(d, deel.Key) <= Tikfout) is { } bedoeld)
            {
                yield return $"{deel.Key} bestaat niet. Bedoel je {bedoeld}?";
            }
        }
    }

    private static IEnumerable<string> VanDeel(IConfigurationSection deel, IReadOnlyList<Instelling> lijst)
    {
        foreach (var (sleutel, waarde) in deel.AsEnumerable().Where(p => p.Value is not null).OrderBy(p => p.Key, StringComparer.OrdinalIgnoreCase))
        {
            if (lijst.FirstOrDefault(i => i.Past(sleutel)) is not { } instelling)
            {
                yield return $"{sleutel} bestaat niet. Bedoel je {Naaste(sleutel, lijst)}?";
            }
            else if (instelling.Vervallen is { } nu)
            {
                if (waarde!.Length > 0) { yield return $"{sleutel} bestaat niet meer. {nu}"; }
            }
            else if (waarde!.Length > 0 && !instelling.Waarde.Goed(waarde))
            {
                yield return (instelling.Geheim ? $"{sleutel} is niet goed. " : $"{sleutel} staat op '{waarde}'. ") + $"Vul in: {instelling.Waarde.Bereik}.";
            }
        }
    }

    private static string Naaste(string sleutel, IReadOnlyList<Instelling> lijst) => lijst.Where(i => i.Vervallen is null).Select(i => Ingevuld(i.Naam, sleutel)).MinBy(n => Afstand(n, sleutel))!;

    /// <summary>The name with what was typed where any name may stand.</summary>
    private static string Ingevuld(string naam, string sleutel)
    {
        var getypt = sleutel.Split(':');
        return string.Join(':', naam.Split(':').Select((d, i) => d[0] == '<' && i < getypt.Length ? getypt[i] : d));
    }

    /// <summary>The distance of Levenshtein, whatever the case: letters added, left out and replaced.</summary>
    internal static int Afstand(string een, string ander)
    {
        var (a, b) = (een.ToUpperInvariant(), ander.ToUpperInvariant());
        int[] vorige = [.. Enumerable.Range(0, b.Length + 1)];
        for (var i = 1; i <= a.Length; i++)
        {
            var rij = new int[b.Length + 1];
            rij[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                rij[j] = Math.Min(Math.Min(vorige[j], rij[j - 1]) + 1, vorige[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }
            vorige = rij;
        }
        return vorige[^1];
    }
}
