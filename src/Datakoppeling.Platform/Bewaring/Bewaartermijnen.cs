using Datakoppeling.Kern;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Bewaring;

/// <summary>The terms in force: the defaults of the kinds, or what <c>Bewaren:code</c> says.</summary>
public sealed class Bewaartermijnen(IEnumerable<IBewaarsoort> soorten, IConfiguration instellingen)
{
    public const string Nachtelijk = "Bewaren:Nachtelijk";

    /// <summary>All kinds, in the order of their code.</summary>
    public IReadOnlyList<IBewaarsoort> Soorten { get; } = [.. soorten.OrderBy(s => s.Regel.Code, StringComparer.Ordinal)];

    /// <summary>Whether the job runs each night by itself.</summary>
    public bool ElkeNacht => string.Equals(instellingen[Nachtelijk], "ja", StringComparison.OrdinalIgnoreCase);

    public Bewaartermijn Van(Bewaarregel regel) =>
        instellingen[regel.Instelling] is { Length: > 0 } tekst && Bewaartermijn.TryLees(tekst, out var termijn) ? termijn : regel.Standaard;

    /// <summary>What is wrong with the settings, one sentence each; empty when nothing is. Asked at start.</summary>
    public IReadOnlyList<Weigering> Bezwaren()
    {
        var bezwaren = new List<Weigering>();
        var bekend = Soorten.Select(s => s.Regel.Code).Append("Nachtelijk").ToHashSet(StringComparer.OrdinalIgnoreCase);
        bezwaren.AddRange(instellingen.GetSection("Bewaren").GetChildren().Where(k => !bekend.Contains(k.Key))
            .Select(k => new Weigering($"De instelling Bewaren:{k.Key} bestaat niet. Controleer de naam; de soorten staan op de pagina Bewaren.")));
        foreach (var regel in Soorten.Select(s => s.Regel))
        {
            if (instellingen[regel.Instelling] is not { Length: > 0 } tekst) { continue; }
            if (!Bewaartermijn.TryLees(tekst, out var termijn))
            {
                bezwaren.Add(new($"De instelling {regel.Instelling} is geen termijn. Schrijf bijvoorbeeld P10Y (tien jaar), P18M (achttien maanden) of P42D (42 dagen)."));
            }
            else if (termijn < regel.Minimum || termijn > regel.Maximum)
            {
                bezwaren.Add(new($"De instelling {regel.Instelling} is {termijn.InWoorden}. Kies een termijn van {regel.Minimum.InWoorden} tot en met {regel.Maximum.InWoorden}."));
            }
        }
        if (instellingen[Nachtelijk] is { Length: > 0 } nacht && nacht.ToUpperInvariant() is not ("JA" or "NEE"))
        {
            bezwaren.Add(new($"De instelling {Nachtelijk} moet ja of nee zijn."));
        }
        return bezwaren;
    }
}
