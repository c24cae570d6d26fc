using Datakoppeling.Platform.Verwerkingslog;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>The rows of this module in the register van verwerkingsactiviteiten.</summary>
public sealed class MailingVerwerkingen : IVerwerkingsbijdrage
{
    private const string Grondslag = "AVG artikel 6 lid 1 onder e, met Gemeentewet artikel 108 en 147 en Participatiewet artikel 35";

    /// <summary>The comparison of everybody, whatever came of it.</summary>
    public static readonly Verwerkingsactiviteit Vergelijken = new("mailing.vergelijken", 1, "Bestanden vergelijken voor minimaregelingen",
        "Bepalen welke gezinnen waarschijnlijk recht hebben op een minimaregeling, zonder dat iemand de gegevens ziet.", Grondslag, "alle inwoners van de gemeente", "P5Y");

    /// <summary>The outcome for who gets a letter, or is put on the list for manual work.</summary>
    public static readonly Verwerkingsactiviteit Koppelen = new("mailing.koppelen", 1, "Bepalen wie een brief krijgt over een minimaregeling",
        "Gezinnen met een laag inkomen wijzen op regelingen waar ze recht op hebben.", Grondslag, "gezinnen die een brief krijgen of met de hand worden nagekeken", "P5Y");

    public static readonly Verwerkingsactiviteit Uitvoeren = new("mailing.uitvoeren", 1, "Een lijst met brieven gebruiken",
        "Brieven versturen over een minimaregeling, of tellen hoeveel er uitgaan.", Grondslag, "gezinnen op de lijst", "P5Y");

    public IEnumerable<Verwerkingsactiviteit> Activiteiten => [Vergelijken, Koppelen, Uitvoeren];
}
