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

    /// <summary>The loonheffingennummers of the rows with another amount than 0, joined by a bar; null when the file gave none.</summary>
    public string? Betalers { get; private set; }

    public static Historiebedrag Van(Levering levering, long volgorde, Bsn bsn, Maand maand, bool werk, Bedrag netto, string betalers) => new()
    {
        LeveringId = levering.Id, Volgorde = volgorde, Bsn = bsn, Maand = maand, Werk = werk, Netto = netto, Betalers = betalers.Length == 0 ? null : betalers,
    };

    /// <summary>Adds a payer to what <see cref="Betalers"/> keeps; ordered, so that the order of the rows says nothing.</summary>
    internal static string Voeg(string betalers, string nummer) => string.Join('|', betalers.Split('|', StringSplitOptions.RemoveEmptyEntries)
        .Append(nummer.Replace('|', ' ')).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    public IEnumerable<string> LeesBetalers() => (Betalers ?? "").Split('|', StringSplitOptions.RemoveEmptyEntries);
}
