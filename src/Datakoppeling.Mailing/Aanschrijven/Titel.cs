namespace Datakoppeling.Mailing.Aanschrijven;

/// <summary>
/// Adellijke titel or predicaat (01.02.20, 05.02.20; landelijke tabel 38). Which form of the pair stands in the register says
/// nothing for a person's own title, which follows the bearer's geslacht; it does for a courtesy title.
/// </summary>
public enum Titel : byte
{
    Geen = 0,
    Ridder,
    Baron,
    Barones,
    Hertog,
    Hertogin,
    Graaf,
    Gravin,
    Markies,
    Markiezin,
    Prins,
    Prinses,
    Jonkheer,
    Jonkvrouw,
}
