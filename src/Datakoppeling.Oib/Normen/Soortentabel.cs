using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Oib.Normen;

/// <summary>The table of codes soort inkomstenverhouding: what the rules do with a line of each.</summary>
public static class Soortentabel
{
    public static readonly Tabel Tabel = new()
    {
        Titel = "Soorten inkomen",
        Indeling = new("inkomstenverhouding-codes.csv", "De codes soort inkomstenverhouding, en wat er met een inkomst van die soort gebeurt.",
        [
            new Tabelkolom("code", "Code", new Tekstvorm(), "tekst", true, "15", "De code zoals het Inlichtingenbureau die levert."),
            new Tabelkolom("betekenis", "Betekenis", new Tekstvorm(), "tekst", true, "Loon of salaris", "Wat zij betekent."),
            new Tabelkolom("groep", "Soort inkomen", new Keuzevorm(new Celkeuze("loon", "loon"), new("uitkering", "uitkering"), new("pensioen", "pensioen")), "loon, uitkering of pensioen", true, "loon", "Het soort inkomen."),
            new Tabelkolom("behandeling", "Wat ermee gebeurt", new Keuzevorm(
                new Celkeuze("art11", "telt als inkomen uit werk"), new("art12", "telt als uitkering of pensioen"), new("uitsluiten", "telt niet: betaling van de gemeente zelf"),
                new("mens", "een consulent beslist")), "art11, art12, uitsluiten of mens", true, "art11", "Telt als werk, als uitkering, niet, of pas als een consulent beslist."),
            Normkolommen.IngangOfAltijd,
            Normkolommen.Einde with { Verplicht = false },
            Normkolommen.Bron,
        ]) { MagZonderRijen = true },
        Meegeleverd = () => Normkolommen.Open("inkomstenverhouding-codes.csv"),
        Sleutel = ["code"],
        Vanaf = Normkolommen.Ingang.Naam,
        Tot = Normkolommen.Einde.Naam,
        Keur = cellen => Lees(cellen),
    };

    internal static Inkomstensoort Lees(Tabelcellen cellen)
    {
        var behandeling = cellen.Keuze("behandeling", ("art11", Behandeling.Art11), ("art12", Behandeling.Art12), ("uitsluiten", Behandeling.Uitsluiten), ("mens", Behandeling.Mens));
        var groep = cellen.Keuze("groep", ("loon", Inkomensgroep.Loon), ("uitkering", Inkomensgroep.Uitkering), ("pensioen", Inkomensgroep.Pensioen));
        return new Inkomstensoort(cellen.Verplicht("code"), cellen.Tekst("betekenis"), groep, behandeling, Normkolommen.Wet(Artikel(behandeling), cellen.Tekst(Normkolommen.Bron.Naam)))
        {
            Ingang = cellen.Dag(Normkolommen.Ingang.Naam) ?? DateOnly.MinValue,
            Einde = cellen.Dag(Normkolommen.Einde.Naam),
        };
    }

    private static string Artikel(Behandeling behandeling) => behandeling switch
    {
        Behandeling.Art11 => "Regeling Participatiewet, IOAW en IOAZ art. 11",
        Behandeling.Art12 => "Regeling Participatiewet, IOAW en IOAZ art. 12",
        Behandeling.Uitsluiten => "Participatiewet art. 19 lid 2 (eigen betaling van de gemeente)",
        _ => "Participatiewet art. 32 lid 1 (een consulent beslist)",
    };
}
