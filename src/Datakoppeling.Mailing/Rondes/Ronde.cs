using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Mailing.Rondes;

/// <summary>
/// A ronde: which regelingen are written about, on which peildatum, with which sources; from delivery to destruction
/// (besluiten/ronde.md). What was delivered lies in a compartment of the kluis with a key of its own.
/// </summary>
public sealed class Ronde : IMetVersie
{
    public const int LangsteNaam = 80;

    private static readonly Weigering Loopt = new("Deze ronde wordt nu gekoppeld. Wacht tot dat klaar is, of stop het koppelen.");
    private readonly List<Rondestap> _stappen = [];
    private readonly List<Ronderegeling> _regelingen = [];
    private readonly List<Rondebron> _bronnen = [];
    private readonly List<Rondeuitvoer> _uitvoer = [];
    private readonly List<Rondedeelname> _deelnames = [];
    private readonly List<Bronoordeel> _oordelen = [];

    private Ronde() { }

    public Guid Id { get; private set; }
    public string Naam { get; private set; } = "";
    public DateOnly Peildatum { get; private set; }

    /// <summary>Our own gemeentecode at the time, four digits.</summary>
    public string Gemeente { get; private set; } = "";
    public Rondestaat Staat { get; private set; }

    /// <summary>The compartment of the kluis.</summary>
    public Guid Vak { get; private set; }
    public DateTime Gemaakt { get; private set; }
    public string? VernietigingGevraagdDoor { get; private set; }
    public string? VernietigingGevraagdDoorNaam { get; private set; }
    public DateTime? VernietigingGevraagd { get; private set; }
    public int Versie { get; private set; }

    public IReadOnlyList<Rondestap> Stappen => _stappen;
    public IReadOnlyList<Ronderegeling> Regelingen => _regelingen;
    public IReadOnlyList<Rondebron> Bronnen => _bronnen;
    public IReadOnlyList<Rondeuitvoer> Uitvoer => _uitvoer;
    public IReadOnlyList<Rondedeelname> Deelnames => _deelnames;
    public IReadOnlyList<Bronoordeel> Oordelen => _oordelen;

    public static Ronde Nieuw(
        string naam, DateOnly peildatum, string gemeente, IEnumerable<(string Code, string Naam)> regelingen, Guid vak, Gebruiker wie, DateTime nu)
    {
        var ronde = new Ronde
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(nu)), Naam = naam, Peildatum = peildatum, Gemeente = gemeente, Vak = vak, Gemaakt = nu,
        };
        ronde._regelingen.AddRange(regelingen.Select(r => new Ronderegeling(r.Code, r.Naam)));
        ronde.Naar(Rondestaat.Voorbereiden, wie, nu);
        return ronde;
    }

    /// <summary>Why this person cannot work on this side of the ronde, having worked on the other; null when they can.</summary>
    public Weigering? Scheidt(Gebruiker wie, Rondekant kant) => Scheiding.Bezwaar(Kant(wie.Id), kant);

    /// <summary>Why a source cannot be loaded or replaced; null when it can.</summary>
    /// <param name="loopt">Whether the ronde is being linked right now.</param>
    public Weigering? KanLaden(Gebruiker wie, bool loopt) => LigtVast(loopt) ?? Scheidt(wie, Rondekant.Laden);

    private Weigering? LigtVast(bool loopt) => Staat switch
    {
        Rondestaat.Vernietigd => new("Deze ronde is vernietigd. Maak een nieuwe ronde om bronnen te laden."),
        not Rondestaat.Voorbereiden => new("Deze ronde is al gekoppeld; de bronnen liggen vast. Maak een nieuwe ronde om met andere bestanden te koppelen."),
        _ => loopt ? Loopt : null,
    };

    /// <summary>Notes that a source is in, with its figures.</summary>
    /// <returns>The file that it replaces, to be removed from the kluis.</returns>
    public Guid? Laad(Bronlading lading, Gebruiker wie, DateTime nu)
    {
        ArgumentNullException.ThrowIfNull(lading);
        var rij = _bronnen.Find(b => b.Bron == lading.Bron);
        var vervangen = rij?.Kluisbestand;
        if (rij is null) { _bronnen.Add(rij = new Rondebron(lading.Bron)); }
        NeemDeel(wie, Rondekant.Laden);
        (rij.Kluisbestand, rij.Lengte, rij.Rijen, rij.Geladen, rij.GeladenDoor, rij.GeladenDoorNaam) =
            (lading.Kluisbestand, lading.Lengte, lading.Rijen, nu, wie.Id, wie.Naam);
        (rij.Codering, rij.Gelezen, rij.Afgekeurd, rij.Afkeurredenen) = (lading.Codering, lading.Gelezen, lading.Afgekeurd, string.Join('\n', lading.Afkeurredenen ?? []));
        (rij.Vorige, rij.VorigGelezen, rij.VorigAfgekeurd) = (lading.Vorige?.Ronde, lading.Vorige?.Gelezen, lading.Vorige?.Afgekeurd);
        rij.Wachtredenen = string.Join('\n', lading.Wachtredenen ?? []);
        rij.Wacht = rij.Wachtredenen.Length > 0;
        return vervangen;
    }

    /// <summary>Why this person cannot say whether a source that waits is used; null when they can.</summary>
    /// <param name="gezien">The file of which they saw the figures.</param>
    public Weigering? KanBeoordelen(string bron, Guid gezien, Gebruiker wie, bool loopt) =>
        KanLaden(wie, loopt) ?? (_bronnen.Find(b => b.Bron == bron) is { Wacht: true } rij && rij.Kluisbestand == gezien
            ? null : new("Dit bestand wacht niet (meer): iemand anders was je voor, of het is vervangen. Open de ronde opnieuw en kijk wat er nu staat."));

    /// <summary>Notes what was said of a source that waits; one that is not used goes.</summary>
    /// <returns>The file to be removed from the kluis; null when it is used.</returns>
    public Guid? Beoordeel(string bron, bool gebruiken, string reden, Gebruiker wie, DateTime nu)
    {
        var rij = _bronnen.Single(b => b.Bron == bron);
        NeemDeel(wie, Rondekant.Laden);
        _oordelen.Add(new Bronoordeel(rij, gebruiken, reden, wie.Id, wie.Naam, nu));
        rij.Wacht = false;
        if (gebruiken) { return null; }
        _bronnen.Remove(rij);
        return rij.Kluisbestand;
    }

    /// <summary>Why linking cannot begin; null when it can. Other sources than the BRP may be missing: they count as empty.</summary>
    public Weigering? KanKoppelen(Gebruiker wie, bool loopt) =>
        Staat == Rondestaat.Voorbereiden && !loopt && _bronnen.TrueForAll(b => b.Bron != Bronlijst.Brp)
            ? new("De BRP is nog niet geladen. Vraag de applicatiebeheerder om brp.csv te laden.")
            : LigtVast(loopt) ?? Wachtend() ?? Scheidt(wie, Rondekant.Koppelen);

    private Weigering? Wachtend() => _bronnen.Find(b => b.Wacht) is { } bron
        ? new($"{bron.Bron}.csv wacht op een oordeel over de cijfers. Vraag de applicatiebeheerder om te zeggen of het bestand wordt gebruikt.") : null;

    /// <summary>Linking was asked for: also when nothing comes of it, this person loads nothing here any more.</summary>
    public void VraagKoppelen(Gebruiker wie) => NeemDeel(wie, Rondekant.Koppelen);

    /// <summary>Notes what came out of linking.</summary>
    public void Koppel(IEnumerable<(string Naam, Guid Kluisbestand, long Lengte, long Regels)> uitvoer, Gebruiker wie, DateTime nu)
    {
        NeemDeel(wie, Rondekant.Koppelen);
        _uitvoer.AddRange(uitvoer.Select(u => new Rondeuitvoer(u.Naam, u.Kluisbestand, u.Lengte, u.Regels)));
        Naar(Rondestaat.Gekoppeld, wie, nu);
    }

    /// <summary>Why this person cannot be given a file that came out; null when they can.</summary>
    public Weigering? KanDownloaden(Gebruiker wie) => Staat == Rondestaat.Vernietigd
        ? new("Deze ronde is vernietigd; het bestand bestaat niet meer.") : Scheidt(wie, Rondekant.Koppelen);

    /// <summary>Notes that this person was given a file that came out.</summary>
    public void Download(Gebruiker wie) => NeemDeel(wie, Rondekant.Koppelen);

    public Weigering? KanVernietigingVragen(bool loopt) => this switch
    {
        { Staat: Rondestaat.Vernietigd } => new("Deze ronde is al vernietigd."),
        { VernietigingGevraagdDoor: not null } => new("De vernietiging is al gevraagd. Een ander moet haar bevestigen."),
        _ => loopt ? Loopt : null,
    };

    public void VraagVernietiging(Gebruiker wie, DateTime nu) =>
        (VernietigingGevraagdDoor, VernietigingGevraagdDoorNaam, VernietigingGevraagd) = (wie.Id, wie.Naam, nu);

    /// <summary>The certificate carries two names, so the one who asked may not be the one who does it (besluiten/zwarte-doos.md).</summary>
    public Weigering? KanVernietigen(Gebruiker wie, bool loopt) => this switch
    {
        { Staat: Rondestaat.Vernietigd } => new("Deze ronde is al vernietigd."),
        { VernietigingGevraagdDoor: null } => new("De vernietiging is nog niet gevraagd. Vraag haar eerst; een ander bevestigt."),
        _ when VernietigingGevraagdDoor == wie.Id => new("Je hebt de vernietiging zelf gevraagd. Een ander moet haar bevestigen."),
        _ => loopt ? Loopt : null,
    };

    public Weigering? KanVernietigingIntrekken() => Staat != Rondestaat.Vernietigd && VernietigingGevraagdDoor is not null
        ? null : new("Er is geen vernietiging gevraagd die je kunt intrekken.");

    public void TrekVernietigingIn() => (VernietigingGevraagdDoor, VernietigingGevraagdDoorNaam, VernietigingGevraagd) = (null, null, null);

    public void Vernietig(Gebruiker wie, DateTime nu) => Naar(Rondestaat.Vernietigd, wie, nu);

    private void NeemDeel(Gebruiker wie, Rondekant kant)
    {
        if (!_deelnames.Exists(d => d.Wie == wie.Id)) { _deelnames.Add(new Rondedeelname(wie.Id, kant)); }
    }

    /// <summary>A ronde from before this was kept tells it by its sources and steps.</summary>
    private Rondekant? Kant(string wie) => _deelnames.Find(d => d.Wie == wie)?.Kant
        ?? (_bronnen.Exists(b => b.GeladenDoor == wie) ? Rondekant.Laden : _stappen.Exists(s => s.Staat == Rondestaat.Gekoppeld && s.Wie == wie) ? Rondekant.Koppelen : null);

    private void Naar(Rondestaat staat, Gebruiker wie, DateTime nu)
    {
        Staat = staat;
        _stappen.Add(new Rondestap(staat, nu, wie.Id, wie.Naam));
    }
}

/// <summary>News: something of this ronde changed. Load it to know what.</summary>
public sealed record RondeGewijzigd(Guid Ronde);
