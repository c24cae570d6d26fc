namespace Datakoppeling.Mailing.Rondes;

/// <summary>A regeling chosen for a ronde.</summary>
public sealed class Ronderegeling
{
    private Ronderegeling() { }

    internal Ronderegeling(string code, string naam) => (Code, Naam) = (code, naam);

    public string Code { get; private set; } = "";
    public string Naam { get; private set; } = "";
}

/// <summary>A source that is in: where it lies in the kluis and who loaded it. Nothing of its content.</summary>
public sealed class Rondebron
{
    private Rondebron() { }

    internal Rondebron(string bron) => Bron = bron;

    /// <summary>The file name without its ending: <c>brp</c>, <c>voorziening-stadspas</c>.</summary>
    public string Bron { get; private set; } = "";
    public Guid Kluisbestand { get; internal set; }

    /// <summary>Bytes of the plain content.</summary>
    public long Lengte { get; internal set; }

    /// <summary>Lines beside the header.</summary>
    public long Regels { get; internal set; }

    /// <summary>UTC.</summary>
    public DateTime Geladen { get; internal set; }
    public string GeladenDoor { get; internal set; } = "";
    public string GeladenDoorNaam { get; internal set; } = "";
}

/// <summary>A file that came out, encrypted in the kluis of the ronde.</summary>
public sealed class Rondeuitvoer
{
    private Rondeuitvoer() { }

    internal Rondeuitvoer(string naam, Guid kluisbestand, long lengte, long regels) =>
        (Naam, Kluisbestand, Lengte, Regels) = (naam, kluisbestand, lengte, regels);

    /// <summary>Such as <c>aanschrijving-stadspas.csv</c> or <c>handwerk.csv</c>.</summary>
    public string Naam { get; private set; } = "";
    public Guid Kluisbestand { get; private set; }

    /// <summary>Bytes of the plain content.</summary>
    public long Lengte { get; private set; }

    /// <summary>Letters in the file; in handwerk.csv the lines to be done by hand.</summary>
    public long Regels { get; private set; }
}
