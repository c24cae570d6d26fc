using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Bewaring;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Mailing.Bewaring;

/// <summary>
/// Rondes that lie longer than their term. Only told, never destroyed by the job: the certificate of destruction carries two names
/// (besluiten/zwarte-doos.md), and a machine is neither of them. So the page names them until two people have done it.
/// </summary>
public sealed class Rondebewaring : IBewaarsoort
{
    /// <summary>Its term, for the list of settings.</summary>
    public static Bewaarregel Termijn { get; } = new(
        "Rondes", "rondes die nog niet vernietigd zijn: bronnen en lijsten in de kluis", "de dag waarop de ronde is gemaakt",
        "AVG artikel 5 lid 1 onder e: niet langer dan nodig; de bestanden zijn geen archief", Bewaartermijn.InMaanden(6), Bewaartermijn.InMaanden(1), Bewaartermijn.Jaren(2))
    {
        AlleenMelden = true,
    };

    public Bewaarregel Regel => Termijn;

    public Task<long> Tel(PortaalContext context, Bewaargrens grens, CancellationToken stop)
    {
        var voor = grens.Voor;
        return context.Set<Ronde>().LongCountAsync(r => r.Staat != Rondestaat.Vernietigd && r.Gemaakt < voor, stop);
    }

    public Task<Bewaarstuk> Vernietig(Werk werk, Bewaargrens grens, int meest) =>
        throw new InvalidOperationException("Een ronde wordt door twee mensen vernietigd, niet door een klus.");
}
