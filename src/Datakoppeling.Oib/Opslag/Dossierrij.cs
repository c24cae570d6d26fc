using Datakoppeling.Kern;
using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Oib.Feiten;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Normen;

namespace Datakoppeling.Oib.Opslag;

/// <summary>One version of a dossier as it was delivered for a month; only the columns of the layout exist here.</summary>
public sealed class Dossierrij
{
    private Dossierrij() { }

    public long Id { get; private set; }
    public Guid LeveringId { get; private set; }
    public Maand Maand { get; private set; }

    /// <summary>Rises from row to row and delivery to delivery; the highest per dossiernummer and month counts.</summary>
    public long Volgorde { get; private set; }
    public string Inhoud { get; private set; } = "";
    public string Dossiernummer { get; private set; } = "";
    public Bsn Client { get; private set; }
    public Bsn? Partner { get; private set; }
    public string Leefvorm { get; private set; } = "";
    public long? Kostendelers { get; private set; }
    public Bedrag? NormAfwijkend { get; private set; }
    public string NormGrond { get; private set; } = "";
    public DateOnly Begin { get; private set; }
    public DateOnly? Einde { get; private set; }
    public bool? JongerDan27 { get; private set; }
    public bool? Aow { get; private set; }
    public bool PartnerZonderRecht { get; private set; }
    public bool? PartnerJongerDan27 { get; private set; }
    public bool? PartnerAow { get; private set; }
    public Vrijlatingsoort? VrijSoort { get; private set; }
    public Maand? VrijVan { get; private set; }
    public Maand? VrijTot { get; private set; }
    public Vrijlatingsoort? PartnerVrijSoort { get; private set; }
    public Maand? PartnerVrijVan { get; private set; }
    public Maand? PartnerVrijTot { get; private set; }
    public Bedrag? OpgaveNetto { get; private set; }
    public string Team { get; private set; } = "";

    /// <summary>Physical line in its delivery.</summary>
    public long Rijnummer { get; private set; }

    /// <summary>
    /// JSON of every cell as delivered, in the order of the layout, of a row with a field that could not be read; null for every other
    /// row. A consulent completes the field, and the row is read again.
    /// </summary>
    public string? Cellen { get; private set; }

    /// <summary>Of everything but the place in the file. What came with the second version of the layout counts only where it is filled: a row of before it keeps its hash.</summary>
    public static string Hash(Dossierfeiten d)
    {
        object?[] eerste =
        [
            d.Dossiernummer, d.Client.Nummer, d.Partner?.Nummer, d.Leefvorm, d.Kostendelers, d.NormAfwijkend?.Cents, d.Begin.DayNumber, d.Einde?.DayNumber,
            d.ClientFeiten.Vrijlating.Soort, d.ClientFeiten.Vrijlating.Looptijd.Van?.Index, d.ClientFeiten.Vrijlating.Looptijd.Tot?.Index,
            d.PartnerFeiten.Vrijlating.Soort, d.PartnerFeiten.Vrijlating.Looptijd.Van?.Index, d.PartnerFeiten.Vrijlating.Looptijd.Tot?.Index,
            d.OpgaveNetto?.Cents, d.Team,
        ];
        object?[] later = [d.NormGrond, d.ClientFeiten.JongerDan27, d.ClientFeiten.Aow, d.PartnerZonderRecht ? "N" : "", d.PartnerFeiten.JongerDan27, d.PartnerFeiten.Aow, Tekst(d)];
        return Rijhash.Van(later.All(w => w is null or "") ? eerste : [.. eerste, .. later]);
    }

    private static string? Tekst(Dossierfeiten d) => d.Cellen is null ? null : Dossiercellen.AlsTekst(d.Cellen.Alle);

    public static Dossierrij Van(Levering levering, long volgorde, Dossierfeiten d) => new()
    {
        LeveringId = levering.Id, Maand = levering.Maand, Volgorde = volgorde, Inhoud = Hash(d), Rijnummer = d.Rijnummer, Cellen = Tekst(d),
        Dossiernummer = d.Dossiernummer, Client = d.Client, Partner = d.Partner, Leefvorm = d.Leefvorm, Kostendelers = d.Kostendelers,
        NormAfwijkend = d.NormAfwijkend, NormGrond = d.NormGrond, Begin = d.Begin, Einde = d.Einde,
        JongerDan27 = d.ClientFeiten.JongerDan27, Aow = d.ClientFeiten.Aow, PartnerZonderRecht = d.PartnerZonderRecht,
        PartnerJongerDan27 = d.PartnerFeiten.JongerDan27, PartnerAow = d.PartnerFeiten.Aow,
        VrijSoort = d.ClientFeiten.Vrijlating.Soort, VrijVan = d.ClientFeiten.Vrijlating.Looptijd.Van, VrijTot = d.ClientFeiten.Vrijlating.Looptijd.Tot,
        PartnerVrijSoort = d.PartnerFeiten.Vrijlating.Soort, PartnerVrijVan = d.PartnerFeiten.Vrijlating.Looptijd.Van,
        PartnerVrijTot = d.PartnerFeiten.Vrijlating.Looptijd.Tot,
        OpgaveNetto = d.OpgaveNetto, Team = d.Team,
    };

    /// <param name="vul">Values that a consulent filled in, per column.</param>
    public Dossierfeiten AlsFeiten(params IEnumerable<(string Kolom, string Waarde)> vul)
    {
        // Read again: the reasons are not kept, the cells are.
        if (Cellen is not null && Dossiercellen.Lees(Cellen, Rijnummer, vul) is { } gelezen) { return gelezen; }
        return new()
        {
            Dossiernummer = Dossiernummer, Client = Client, Partner = Partner, Leefvorm = Leefvorm, Kostendelers = Kostendelers,
            NormAfwijkend = NormAfwijkend, NormGrond = NormGrond, Begin = Begin, Einde = Einde, PartnerZonderRecht = PartnerZonderRecht,
            ClientFeiten = new(JongerDan27, Aow, new(VrijSoort, new(VrijVan, VrijTot))),
            PartnerFeiten = new(PartnerJongerDan27, PartnerAow, new(PartnerVrijSoort, new(PartnerVrijVan, PartnerVrijTot))),
            OpgaveNetto = OpgaveNetto, Team = Team, Rijnummer = Rijnummer,
        };
    }
}
