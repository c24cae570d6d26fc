using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Oib.Rechten;

/// <summary>Who may do what in this module.</summary>
public sealed class OibRechten : IRechtenBijdrage
{
    public const string LezenCode = "oib.lezen", LeverenCode = "oib.leveren", StuurcijfersCode = "oib.stuurcijfers";

    public static readonly Recht Leveren = new(LeverenCode, "leveringen voor de inkomstenverrekening inlezen", Rol.Applicatiebeheerder);
    public static readonly Recht Lezen = new(LezenCode, "dossiers en voorstellen bekijken", Rol.Inkomensconsulent, Rol.Teamleider);
    public static readonly Recht Beslissen = new("oib.beslissen", "over een voorstel beslissen", Rol.Inkomensconsulent);
    public static readonly Recht Contact = new("oib.contact", "een contactpoging vastleggen", Rol.Inkomensconsulent);
    public static readonly Recht Aanvullen = new("oib.aanvullen", "een onvolledige inkomst aanvullen", Rol.Inkomensconsulent);
    public static readonly Recht Bevestigen = new("oib.bevestigen", "het besluit van een collega bevestigen", Rol.Teamleider);
    public static readonly Recht BsnTonen = new("oib.bsn", "een BSN voluit bekijken", Rol.Inkomensconsulent, Rol.Teamleider);
    public static readonly Recht Verrekeningen = new("oib.verrekeningen", "verrekeningen voor het inkomenssysteem downloaden", Rol.Teamleider);
    public static readonly Recht Stuurcijfers = new(StuurcijfersCode, "de cijfers van de inkomstenverrekening bekijken", Rol.Teamleider, Rol.Manager);

    public IEnumerable<Recht> Rechten => [Leveren, Lezen, Beslissen, Contact, Aanvullen, Bevestigen, BsnTonen, Verrekeningen, Stuurcijfers];
}
