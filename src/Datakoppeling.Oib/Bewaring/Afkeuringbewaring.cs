using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Platform.Bewaring;
using Datakoppeling.Platform.Opslag;

namespace Datakoppeling.Oib.Bewaring;

/// <summary>Which rows of a delivery were rejected and why, without their values: of use until the supplier has mended them. The counts stay.</summary>
public sealed class Afkeuringbewaring() : Rijenbewaring<Afkeuring, long>(Termijn)
{
    /// <summary>Its term, for the list of settings.</summary>
    public static Bewaarregel Termijn { get; } = new(
        "InkomstenAfkeuringen", "afgekeurde rijen van de inkomstenverrekening (rij, kolom en reden)", "de dag van de levering",
        "selectielijst gemeenten 2020, procestype 8: afgebroken, 1 jaar", Bewaartermijn.Jaren(1), Bewaartermijn.InMaanden(1), Bewaartermijn.Jaren(10));

    protected override IQueryable<Rijdag<long>> Rijen(PortaalContext context) => context.Set<Afkeuring>()
        .Join(context.Set<Levering>(), a => a.LeveringId, l => l.Id, (a, l) => new Rijdag<long> { Id = a.Id, Sinds = l.Ontvangen });
}
