using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Bewaring;
using Datakoppeling.Platform.Opslag;

namespace Datakoppeling.Mailing.Bewaring;

/// <summary>Which rows of a source were rejected and why, without their values. The counts stay with the ronde.</summary>
public sealed class Rondeafkeuringbewaring() : Rijenbewaring<Afkeuring, long>(Termijn)
{
    /// <summary>Its term, for the list of settings.</summary>
    public static Bewaarregel Termijn { get; } = new(
        "RondeAfkeuringen", "afgekeurde rijen van rondes (rij, kolom en reden)", "de dag waarop de ronde is gemaakt",
        "selectielijst gemeenten 2020, procestype 8: afgebroken, 1 jaar", Bewaartermijn.Jaren(1), Bewaartermijn.InMaanden(1), Bewaartermijn.Jaren(10));

    protected override IQueryable<Rijdag<long>> Rijen(PortaalContext context) => context.Set<Afkeuring>()
        .Join(context.Set<Ronde>(), a => a.Ronde, r => r.Id, (a, r) => new Rijdag<long> { Id = a.Id, Sinds = r.Gemaakt });
}
