namespace Datakoppeling.Oib.Dossier;

/// <summary>How the client was approached.</summary>
public enum Contactwijze { Telefoon, Gesprek, Bericht, Brief, Huisbezoek }

/// <summary>What came of it.</summary>
public enum Contactresultaat { Besproken, NietBereikt, TerugbelverzoekGedaan, WachtOpStukken }

/// <summary>An attempt to speak the client before deciding.</summary>
public sealed class Contactpoging
{
    private Contactpoging() { }

    internal Contactpoging(DateTime wanneer, Contactwijze hoe, Contactresultaat resultaat, string? notitie, int gegevensversie, string wie, DateTime nu) =>
        (Wanneer, Hoe, Resultaat, Notitie, Gegevensversie, Wie, Vastgelegd) = (wanneer, hoe, resultaat, string.IsNullOrEmpty(notitie) ? null : notitie, gegevensversie, wie, nu);

    public long Id { get; private set; }
    public Guid DossiermaandId { get; private set; }

    /// <summary>When it took place, UTC.</summary>
    public DateTime Wanneer { get; private set; }
    public Contactwijze Hoe { get; private set; }
    public Contactresultaat Resultaat { get; private set; }

    /// <summary>In free words, so encrypted; null where there was nothing to say.</summary>
    public string? Notitie { get; private set; }
    public int Gegevensversie { get; private set; }
    public string Wie { get; private set; } = "";
    public DateTime Vastgelegd { get; private set; }
}

/// <summary>The words of contact attempts.</summary>
public static class Contactwoorden
{
    public static string InWoorden(this Contactwijze hoe) => hoe switch
    {
        Contactwijze.Telefoon => "telefoon",
        Contactwijze.Gesprek => "gesprek op kantoor",
        Contactwijze.Bericht => "bericht of e-mail",
        Contactwijze.Brief => "brief",
        _ => "huisbezoek",
    };

    public static string InWoorden(this Contactresultaat resultaat) => resultaat switch
    {
        Contactresultaat.Besproken => "besproken met de cliënt",
        Contactresultaat.NietBereikt => "niet bereikt",
        Contactresultaat.TerugbelverzoekGedaan => "gevraagd om terug te bellen",
        _ => "cliënt stuurt nog stukken",
    };
}
