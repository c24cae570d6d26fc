using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Oib.Normen;

/// <summary>What a municipality chooses of a signal: whether the client is contacted before a decision, and its sentence. When it is raised is a rule.</summary>
public sealed record Signaalnorm(DateOnly Ingang, string Code, bool Contact, string Zin);

/// <summary>The table of signals. The codes are the program's: a row can change one, never add one.</summary>
public static class Signaaltabel
{
    public static readonly Tabel Tabel = new()
    {
        Titel = "Signalen",
        Indeling = new("signalen.csv", "Per signaal of er contact met de cliënt moet zijn voor het besluit, en de zin.",
        [
            new Tabelkolom("code", "Signaal", new Keuzevorm([.. Signaaltitels.Alle.Select(t => new Celkeuze(t.Code, t.Titel))]), "een bekende code", true, "AFWIJKING_HOGER", "De code van het signaal.") { Formuliertekst = "Het signaal waarvoor de gemeente iets anders kiest." },
            new Tabelkolom("contact", "Contact nodig", Keuzevorm.JaNee, "J/N", true, "J", "Of er contact moet zijn voor het besluit."),
            new Tabelkolom("zin", "Zin", new Tekstvorm(), "tekst", true, "Het inkomen is meer dan 150 euro hoger dan de maand ervoor.", "Wat het signaal zegt."),
            Normkolommen.IngangOfAltijd,
        ]) { MagZonderRijen = true },
        Meegeleverd = () => Normkolommen.Open("signalen.csv"),
        Sleutel = ["code"],
        Vanaf = Normkolommen.Ingang.Naam,
        Zinkolom = "zin",
        VasteSleutels = true,
        Keur = cellen => Lees(cellen),
    };

    internal static Signaalnorm Lees(Tabelcellen cellen) => new(
        cellen.Dag(Normkolommen.Ingang.Naam) ?? DateOnly.MinValue, cellen.Verplicht("code"), cellen.JaNee("contact"), cellen.Verplicht("zin"));
}
