using Datakoppeling.Platform.Instellingen;
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

    /// <summary>For docs and the check at start.</summary>
    public static IReadOnlyList<Instelling> Lijst(IEnumerable<Bewaarregel> regels) =>
    [
        .. regels.Select(r => new Instelling(r.Instelling,
            Waardevorm.Patroon($"een termijn van {r.Minimum} ({r.Minimum.InWoorden}) tot en met {r.Maximum} ({r.Maximum.InWoorden})",
                tekst => Bewaartermijn.TryLees(tekst, out var termijn) && termijn >= r.Minimum && termijn <= r.Maximum),
            $"Hoelang blijft bewaard: {r.Naam}. De termijn begint op {r.Begin}.", $"{r.Standaard} ({r.Standaard.InWoorden})")),
        new(Nachtelijk, Waardevorm.Keuze("ja", "nee"), "Of het portaal elke nacht vernietigt wat over de bewaartermijn is.", "nee"),
    ];
}
