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
    public long Rijen { get; internal set; }

    /// <summary>UTC.</summary>
    public DateTime Geladen { get; internal set; }
    public string GeladenDoor { get; internal set; } = "";
    public string GeladenDoorNaam { get; internal set; } = "";

    /// <summary>How the file was read as text.</summary>
    public string Codering { get; internal set; } = "";

    /// <summary>Rows that could be read or not, as the linking counts them.</summary>
    public long Gelezen { get; internal set; }
    public long Afgekeurd { get; internal set; }

    /// <summary>Why rows are rejected, in words with counts, a line each.</summary>
    public string Afkeurredenen { get; internal set; } = "";

    /// <summary>Of the last ronde that had this source; null when there was none.</summary>
    public string? Vorige { get; internal set; }
    public long? VorigGelezen { get; internal set; }
    public long? VorigAfgekeurd { get; internal set; }

    /// <summary>Whether somebody must look at its figures before it is used, and why: a sentence a line.</summary>
    public bool Wacht { get; internal set; }
    public string Wachtredenen { get; internal set; } = "";
}

/// <summary>What somebody said of a source that waited.</summary>
public sealed class Bronoordeel
{
    private Bronoordeel() { }

    internal Bronoordeel(Rondebron bron, bool gebruikt, string reden, string door, string doorNaam, DateTime op) =>
        (Kluisbestand, Bron, Gelezen, Afgekeurd, Gebruikt, Reden, Door, DoorNaam, Op) =
        (bron.Kluisbestand, bron.Bron, bron.Gelezen, bron.Afgekeurd, gebruikt, reden, door, doorNaam, op);

    /// <summary>The file that it is about; it is gone when it was not used.</summary>
    public Guid Kluisbestand { get; private set; }
    public string Bron { get; private set; } = "";
    public long Gelezen { get; private set; }
    public long Afgekeurd { get; private set; }
    public bool Gebruikt { get; private set; }
    public string Reden { get; private set; } = "";
    public string Door { get; private set; } = "";
    public string DoorNaam { get; private set; } = "";

    /// <summary>UTC.</summary>
    public DateTime Op { get; private set; }
}

/// <summary>A file that came out, encrypted in the kluis of the ronde.</summary>
public sealed class Rondeuitvoer
{
    private Rondeuitvoer() { }

    internal Rondeuitvoer(string naam, Guid kluisbestand, long lengte, long rijen) =>
        (Naam, Kluisbestand, Lengte, Rijen) = (naam, kluisbestand, lengte, rijen);

    /// <summary>Such as <c>aanschrijving-stadspas.csv</c> or <c>handwerk.csv</c>.</summary>
    public string Naam { get; private set; } = "";
    public Guid Kluisbestand { get; private set; }

    /// <summary>Bytes of the plain content.</summary>
    public long Lengte { get; private set; }

    /// <summary>Letters in the file; in handwerk.csv the lines to be done by hand.</summary>
    public long Rijen { get; private set; }

    /// <summary>Letters to secret addresses: for printing in our own house.</summary>
    public bool IsGeheim => Naam.EndsWith("-geheim.csv", StringComparison.Ordinal);
    public bool IsHandwerk => Naam is "handwerk.csv" or "handwerk-geheim.csv";
}
