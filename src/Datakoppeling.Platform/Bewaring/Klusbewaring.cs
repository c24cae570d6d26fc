using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Opslag;

namespace Datakoppeling.Platform.Bewaring;

/// <summary>Jobs that ended: of use as long as somebody may ask how they went.</summary>
public sealed class Klusbewaring() : Rijenbewaring<Klus, Guid>(Termijn)
{
    /// <summary>Its term, for the list of settings.</summary>
    public static Bewaarregel Termijn { get; } = new(
        "Klussen", "afgelopen klussen, zonder persoonsgegevens", "de dag waarop de klus klaar was", "eigen werkafspraak (selectielijst 2020: afgebroken, 1 jaar)",
        Bewaartermijn.Jaren(1), Bewaartermijn.InDagen(30), Bewaartermijn.Jaren(10));

    protected override IQueryable<Rijdag<Guid>> Rijen(PortaalContext context) => context.Set<Klus>()
        .Where(k => k.Klaar != null && k.Status != Klusstatus.Wachtend && k.Status != Klusstatus.Bezig)
        .Select(k => new Rijdag<Guid> { Id = k.Id, Sinds = k.Klaar!.Value });
}
