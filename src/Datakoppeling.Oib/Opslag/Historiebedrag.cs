using Datakoppeling.Kern;
using Datakoppeling.Oib.Leveringen;

namespace Datakoppeling.Oib.Opslag;

/// <summary>
/// The net income of one person, month and group as a delivery of historie.csv gave it, rows added up. The newest delivery
/// counts.
/// </summary>
public sealed class Historiebedrag
{
    private Historiebedrag() { }

    public long Id { get; private set; }
    public Guid LeveringId { get; private set; }
    public long Volgorde { get; private set; }
    public Bsn Bsn { get; private set; }
    public Maand Maand { get; private set; }
    public bool Werk { get; private set; }
    public Bedrag Netto { get; private set; }

    public static Historiebedrag Van(Levering levering, long volgorde, Bsn bsn, Maand maand, bool werk, Bedrag netto) => new()
    {
        LeveringId = levering.Id, Volgorde = volgorde, Bsn = bsn, Maand = maand, Werk = werk, Netto = netto,
    };
}
