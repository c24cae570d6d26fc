using Datakoppeling.Kern;
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
    public DateOnly Begin { get; private set; }
    public DateOnly? Einde { get; private set; }
    public Vrijlatingsoort? VrijSoort { get; private set; }
    public Maand? VrijVan { get; private set; }
    public Maand? VrijTot { get; private set; }
    public Vrijlatingsoort? PartnerVrijSoort { get; private set; }
    public Maand? PartnerVrijVan { get; private set; }
    public Maand? PartnerVrijTot { get; private set; }
    public Bedrag? OpgaveNetto { get; private set; }
    public string Team { get; private set; } = "";

    public static string Hash(Dossierfeiten d) => Rijhash.Van(
        d.Dossiernummer, d.Client.Nummer, d.Partner?.Nummer, d.Leefvorm, d.Kostendelers, d.NormAfwijkend?.Cents, d.Begin.DayNumber, d.Einde?.DayNumber,
        d.VrijlatingClient.Soort, d.VrijlatingClient.Looptijd.Van?.Index, d.VrijlatingClient.Looptijd.Tot?.Index,
        d.VrijlatingPartner.Soort, d.VrijlatingPartner.Looptijd.Van?.Index, d.VrijlatingPartner.Looptijd.Tot?.Index, d.OpgaveNetto?.Cents, d.Team);

    public static Dossierrij Van(Levering levering, long volgorde, Dossierfeiten d) => new()
    {
        LeveringId = levering.Id, Maand = levering.Maand, Volgorde = volgorde, Inhoud = Hash(d),
        Dossiernummer = d.Dossiernummer, Client = d.Client, Partner = d.Partner, Leefvorm = d.Leefvorm, Kostendelers = d.Kostendelers,
        NormAfwijkend = d.NormAfwijkend, Begin = d.Begin, Einde = d.Einde,
        VrijSoort = d.VrijlatingClient.Soort, VrijVan = d.VrijlatingClient.Looptijd.Van, VrijTot = d.VrijlatingClient.Looptijd.Tot,
        PartnerVrijSoort = d.VrijlatingPartner.Soort, PartnerVrijVan = d.VrijlatingPartner.Looptijd.Van, PartnerVrijTot = d.VrijlatingPartner.Looptijd.Tot,
        OpgaveNetto = d.OpgaveNetto, Team = d.Team,
    };

    public Dossierfeiten AlsFeiten() => new()
    {
        Dossiernummer = Dossiernummer, Client = Client, Partner = Partner, Leefvorm = Leefvorm, Kostendelers = Kostendelers,
        NormAfwijkend = NormAfwijkend, Begin = Begin, Einde = Einde,
        VrijlatingClient = new(VrijSoort, new(VrijVan, VrijTot)), VrijlatingPartner = new(PartnerVrijSoort, new(PartnerVrijVan, PartnerVrijTot)),
        OpgaveNetto = OpgaveNetto, Team = Team,
    };
}
