using Datakoppeling.Platform.Opslag;

namespace Datakoppeling.Mailing.Rondes;

/// <summary>
/// Reach of one regeling in one year: its users over both denominators, the group that CBS counts and the group that the
/// municipality counts itself (besluiten/ronde.md). Entered by hand, because neither group is in a file.
/// </summary>
public sealed class Bereikcijfer : IMetVersie
{
    private Bereikcijfer() { }

    public Bereikcijfer(int jaar, string regeling, string naam) => (Jaar, Regeling, Naam) = (jaar, regeling, naam);

    public int Jaar { get; private set; }

    /// <summary>The code of the regeling.</summary>
    public string Regeling { get; private set; } = "";
    public string Naam { get; private set; } = "";

    /// <summary>Persons or gezinnen who use the regeling; null is not known.</summary>
    public int? Gebruikers { get; private set; }
    public int? GroepCbs { get; private set; }
    public int? GroepGemeente { get; private set; }
    public int Versie { get; private set; }

    public void Vul(int? gebruikers, int? groepCbs, int? groepGemeente) =>
        (Gebruikers, GroepCbs, GroepGemeente) = (gebruikers, groepCbs, groepGemeente);
}

/// <summary>How many letters of one mailing went out about a regeling, and how many answers came.</summary>
public sealed class Mailingrespons
{
    private Mailingrespons() { }

    public Mailingrespons(string mailing, int jaar, string regeling, string naam, int verzonden, int gereageerd) =>
        (Mailing, Jaar, Regeling, Naam, Verzonden, Gereageerd) = (mailing, jaar, regeling, naam, verzonden, gereageerd);

    public long Id { get; private set; }

    /// <summary>The name of the ronde it came from.</summary>
    public string Mailing { get; private set; } = "";
    public int Jaar { get; private set; }
    public string Regeling { get; private set; } = "";
    public string Naam { get; private set; } = "";
    public int Verzonden { get; private set; }
    public int Gereageerd { get; private set; }
}
