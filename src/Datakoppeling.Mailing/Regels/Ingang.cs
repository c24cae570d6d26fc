namespace Datakoppeling.Mailing.Regels;

/// <summary>
/// Days from which the rules hold, and what they rest on. A run on a peildatum before the first day of one of its rules is refused
/// (<see cref="Koppelregels.Bezwaar"/>): nobody may be written to by a rule that was not there yet.
/// </summary>
internal static class Ingang
{
    /// <summary>The Wet basisregistratie personen (Stb. 2013, 315).</summary>
    public static readonly DateOnly WetBrp = new(2014, 1, 6);

    /// <summary>The Participatiewet, successor of the WWB (Stb. 2014, 270).</summary>
    public static readonly DateOnly Participatiewet = new(2015, 1, 1);

    public const string Praktijk = "praktijkbeschrijving Datakoppeling Amsterdam";
    public const string LogischOntwerp = "Logisch Ontwerp BRP";
    public const string Tabel = "tabel regelingen";
}
