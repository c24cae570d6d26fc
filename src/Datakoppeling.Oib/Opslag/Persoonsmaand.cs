using System.Text.Json;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Feiten;

namespace Datakoppeling.Oib.Opslag;

/// <summary>
/// What the portal computed for one person in one month: the month before of the next one (oib-normen.md). Rewritten with
/// each proposal; it goes before historie.csv once the month was decided.
/// </summary>
public sealed class Persoonsmaand
{
    private Persoonsmaand() { }

    public long Id { get; private set; }
    public Guid DossiermaandId { get; private set; }
    public Bsn Bsn { get; private set; }
    public Maand Maand { get; private set; }
    public Bedrag Werk { get; private set; }
    public Bedrag Overig { get; private set; }

    /// <summary>JSON: the payers with what each paid, in cents.</summary>
    public string Betalers { get; private set; } = "[]";

    public static Persoonsmaand Van(Dossiermaand maand, Bsn bsn, Bonpersoon persoon) => new()
    {
        DossiermaandId = maand.Id, Bsn = bsn, Maand = maand.Maand,
        Werk = new Bedrag(persoon.Betalingen.Where(b => b.IsWerk).Sum(b => b.Cents)),
        Overig = new Bedrag(persoon.Betalingen.Where(b => !b.IsWerk).Sum(b => b.Cents)),
        Betalers = JsonSerializer.Serialize(persoon.Betalingen),
    };

    public IReadOnlyList<Betaling> LeesBetalers() => [.. Lees().Select(b => new Betaling(b.Betaler, new Bedrag(b.Cents)))];

    /// <summary>The loonheffingennummers of who paid; empty in a month of before they were kept.</summary>
    public IEnumerable<string> LeesNummers() => Lees().Where(b => b.Cents != 0).Select(b => b.Nummer);

    private List<Bonbetaling> Lees() => JsonSerializer.Deserialize<List<Bonbetaling>>(Betalers) ?? [];
}
