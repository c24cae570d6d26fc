using System.Text.Json;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Bestanden;

namespace Datakoppeling.Oib.Leveringen;

/// <summary>The three deliveries of a month.</summary>
public enum Leveringsoort { Dossiers, Historie, Inkomsten }

/// <summary>How far a delivery is.</summary>
public enum Leveringstatus
{
    Ontvangen,
    Ingelezen,

    /// <summary>Read, and its figures are such that a person says first whether it is used.</summary>
    Wacht,

    /// <summary>The file cannot be used, or a person said that it is not.</summary>
    Geweigerd,

    /// <summary>Reading it was given up; nothing is known to be wrong with the file.</summary>
    Afgebroken,
}

/// <summary>
/// One delivered file and its account. Its rows count only once it is <see cref="Leveringstatus.Ingelezen"/>: a delivery that
/// broke off halfway changes nothing.
/// </summary>
public sealed class Levering
{
    /// <summary>Said where a delivery was asked for that is not there: mistyped, or destroyed since.</summary>
    public static readonly Weigering Onbekend = new("Deze levering bestaat niet (meer). Ga terug naar de leveringen.");

    private Levering() { }

    public Guid Id { get; private set; }
    public Leveringsoort Soort { get; private set; }

    /// <summary>The month it was delivered for.</summary>
    public Maand Maand { get; private set; }

    /// <summary>Rises from delivery to delivery: later wins per key.</summary>
    public long Volgnummer { get; private set; }

    /// <summary>SHA-256 of the file in hex: the same file is not taken in twice.</summary>
    public string Hash { get; private set; } = "";
    public DateTime Ontvangen { get; private set; }
    public string Door { get; private set; } = "";
    public Leveringstatus Status { get; private set; }

    /// <summary>Where the encrypted file waits until it has been read; the key is destroyed then.</summary>
    public Guid Kluisvak { get; private set; }
    public Guid Kluisbestand { get; private set; }

    public long Gelezen { get; private set; }
    public long Aangenomen { get; private set; }
    public long Afgekeurd { get; private set; }

    /// <summary>Of the accepted rows: those that were new, or another version of a row that was there.</summary>
    public long Nieuw { get; private set; }

    /// <summary>JSON: reason and count of what was set aside.</summary>
    public string Apart { get; private set; } = "{}";

    /// <summary>Warnings, one per line.</summary>
    public string Waarschuwingen { get; private set; } = "";

    /// <summary>How the file was read as text; empty while it was not.</summary>
    public string Codering { get; private set; } = "";

    /// <summary>Why it waited, a sentence per line; empty when it did not.</summary>
    public string Wachtredenen { get; private set; } = "";

    /// <summary>The months of which the proposals change once it is used, joined by <c>|</c>; while it waits.</summary>
    public string Wachtmaanden { get; private set; } = "";

    /// <summary>Why it was used or not after having waited, in the words of who said so.</summary>
    public string? Oordeel { get; private set; }
    public string? OordeelDoor { get; private set; }
    public DateTime? OordeelOp { get; private set; }

    public Leveringscijfers Cijfers => new(Gelezen, Afgekeurd);

    public IReadOnlyDictionary<string, long> ApartPerReden => JsonSerializer.Deserialize<SortedDictionary<string, long>>(Apart) ?? [];

    public static Levering Nieuwe(
        Leveringsoort soort, Maand maand, long volgnummer, string hash, Guid vak, Guid bestand, string door, DateTime nu) => new()
    {
        Id = Guid.CreateVersion7(new DateTimeOffset(nu)), Soort = soort, Maand = maand, Volgnummer = volgnummer, Hash = hash,
        Kluisvak = vak, Kluisbestand = bestand, Door = door, Ontvangen = nu,
    };

    /// <summary>Closes the account: from now on its rows count.</summary>
    public void Sluit(Bestandstelling telling, long nieuw, IEnumerable<string> waarschuwingen)
    {
        (Status, Gelezen, Aangenomen, Afgekeurd, Nieuw) = (Leveringstatus.Ingelezen, telling.Gelezen, telling.Aangenomen, telling.Afgekeurd, nieuw);
        Apart = JsonSerializer.Serialize(telling.Apart);
        Waarschuwingen = string.Join('\n', waarschuwingen);
        Codering = telling.Codering.Naam();
    }

    /// <summary>After <see cref="Sluit"/>: its rows do not count yet.</summary>
    public void LaatWachten(IEnumerable<string> redenen, IEnumerable<Maand> maanden)
    {
        Status = Leveringstatus.Wacht;
        (Wachtredenen, Wachtmaanden) = (string.Join('\n', redenen), string.Join('|', maanden));
    }

    /// <summary>A person looked at the figures of one that waits.</summary>
    public void Beoordeel(bool gebruiken, string reden, string wie, DateTime nu)
    {
        Status = gebruiken ? Leveringstatus.Ingelezen : Leveringstatus.Geweigerd;
        (Oordeel, OordeelDoor, OordeelOp) = (reden, wie, nu);
        // Nothing of it was taken in.
        if (!gebruiken) { Nieuw = 0; }
    }

    public void Weiger(string zin) => (Status, Waarschuwingen) = (Leveringstatus.Geweigerd, zin);

    public void BreekAf(string zin) => (Status, Waarschuwingen) = (Leveringstatus.Afgebroken, zin);
}

/// <summary>The words of deliveries.</summary>
public static class Leveringwoorden
{
    public static string Bestand(this Leveringsoort soort) => soort switch
    {
        Leveringsoort.Dossiers => "dossiers.csv",
        Leveringsoort.Historie => "historie.csv",
        _ => "ib-inkomsten.csv",
    };

    public static string Titel(this Leveringsoort soort) => soort switch
    {
        Leveringsoort.Dossiers => "Dossiers",
        Leveringsoort.Historie => "Historie",
        _ => "Inkomsten",
    };

    /// <summary>As the URL names it; null for anything else.</summary>
    public static Leveringsoort? Lees(string tekst) => tekst switch
    {
        "dossiers" => Leveringsoort.Dossiers,
        "historie" => Leveringsoort.Historie,
        "inkomsten" => Leveringsoort.Inkomsten,
        _ => null,
    };

    public static string Url(this Leveringsoort soort) => soort switch
    {
        Leveringsoort.Dossiers => "dossiers",
        Leveringsoort.Historie => "historie",
        _ => "inkomsten",
    };
}
