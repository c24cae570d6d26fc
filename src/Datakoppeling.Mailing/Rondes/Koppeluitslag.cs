using Datakoppeling.Mailing.Regels;

namespace Datakoppeling.Mailing.Rondes;

/// <summary>What came out of the box, in counts: how many letters, about what, and how every file was read.</summary>
public sealed class Koppeluitslag
{
    public Guid Ronde { get; internal set; }

    /// <summary>Over all output but the kenmerken: the same inputs give the same (besluiten/ronde.md).</summary>
    public string Runhash { get; internal set; } = "";

    /// <summary>Fingerprint of the tables with which it was linked; null for what was linked before they were kept.</summary>
    public string? Tabellen { get; internal set; }
    public long Persoonslijsten { get; internal set; }
    public long Inwoners { get; internal set; }

    /// <summary>Gezinnen with a hit, whether or not a letter came of it.</summary>
    public long Gezinnen { get; internal set; }
    public long Milliseconden { get; internal set; }

    public List<Regelinguitslag> Regelingen { get; internal set; } = [];
    public List<Bestanduitslag> Bestanden { get; internal set; } = [];

    public long Brieven => Regelingen.Sum(r => r.Zeker + r.Onzeker);
    public long Handwerk => Regelingen.Sum(r => r.Handwerk);
    public long Afgekeurd => Bestanden.Sum(b => b.Afgekeurd);
}

/// <summary>The counts of one regeling; those without a letter by reason.</summary>
public sealed class Regelinguitslag
{
    public string Code { get; internal set; } = "";
    public string Naam { get; internal set; } = "";

    /// <summary>The place in the table of regelingen.</summary>
    public int Volgorde { get; internal set; }
    public DateOnly Verzenddatum { get; internal set; }
    public long Zeker { get; internal set; }
    public long Onzeker { get; internal set; }

    /// <summary>What is asked of who is zeker; who is onzeker always completes the form.</summary>
    public Vorm VormZeker { get; internal set; }
    public long Handwerk { get; internal set; }
    public long GeenKandidaat { get; internal set; }
    public long AlToegekend { get; internal set; }
    public long GeenGeadresseerde { get; internal set; }
}

/// <summary>The account of one file: read = accepted + rejected + set aside (bestandsindelingen.md).</summary>
public sealed class Bestanduitslag
{
    public string Bron { get; internal set; } = "";
    public long Gelezen { get; internal set; }
    public long Aangenomen { get; internal set; }
    public long Afgekeurd { get; internal set; }
    public long Apart { get; internal set; }

    /// <summary>Why rows were set aside, in words with counts.</summary>
    public string Apartreden { get; internal set; } = "";
}

/// <summary>A rejected row: where and why, never what stood in it.</summary>
public sealed class Afkeuring
{
    public long Id { get; internal set; }
    public Guid Ronde { get; internal set; }
    public string Bestand { get; internal set; } = "";
    public long Rijnummer { get; internal set; }
    public string Kolom { get; internal set; } = "";
    public string Reden { get; internal set; } = "";
}

/// <summary>One line of the certificate of destruction: what existed, and that its key is gone.</summary>
public sealed class Vernietigingspost
{
    public Guid Ronde { get; internal set; }
    public Guid Kluisbestand { get; internal set; }
    public string Bestand { get; internal set; } = "";
    public string Hash { get; internal set; } = "";
    public long Lengte { get; internal set; }

    /// <summary>Lines beside the header, as counted when the file was stored.</summary>
    public long Rijen { get; internal set; }
    public DateTime Geborgen { get; internal set; }

    /// <summary>The name of who loaded the file, or had the ronde linked that it came out of.</summary>
    public string GeborgenDoor { get; internal set; } = "";
}
