using System.Globalization;
using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Tests.Mailing.Koppelen;

namespace Datakoppeling.Tests.Oib;

/// <summary>
/// A month of bijstand in which every row tells whose it is: dossier 17 has payers and amounts of its own number. Of every ten there
/// are a couple, an incomplete line, a dossier field that cannot be read, a deviation, a second payer and a payer that is gone.
/// </summary>
internal sealed class Proefbijstand
{
    public const int Dossiers = 60;
    private static readonly Maandnormen Normen = OibNormen.Ingebouwd.Voor(new Maand(2026, 2)).Waarde;

    private readonly Dictionary<string, List<(int Wie, string Regel)>> _bestanden = new(StringComparer.Ordinal) { [Dossierbestand] = [], [Historiebestand] = [], [Inkomstenbestand] = [] };

    private readonly Dictionary<string, byte[]> _bytes;

    public const string Dossierbestand = "dossiers.csv", Historiebestand = "historie.csv", Inkomstenbestand = "ib-inkomsten.csv";

    public static readonly IReadOnlyList<string> Namen = [Dossierbestand, Historiebestand, Inkomstenbestand];

    public Proefbijstand()
    {
        for (var i = 0; i < Dossiers; i++) { Voeg(i); }
        _bytes = Namen.ToDictionary(n => n, n => Encoding.UTF8.GetBytes(Kop(n) + "\n" + string.Concat(_bestanden[n].Select(r => r.Regel + "\n"))), StringComparer.Ordinal);
    }

    /// <summary>Two digits apart: no single damaged character makes the number of another.</summary>
    public static string Dossiernummer(int wie) => string.Create(CultureInfo.InvariantCulture, $"D{wie:D3}.{wie:D3}");

    /// <summary>Every BSN of the dossiers, as delivered.</summary>
    public static IReadOnlyList<string> Bsns(int wie) => Nummers.Value[wie];

    private static readonly Lazy<string[][]> Nummers = new(() => [.. Enumerable.Range(0, Dossiers).Select(i => new[] { Proefstad.Bsn(i), Proefstad.Bsn(Dossiers + i) })]);

    public byte[] Bytes(string bestand) => [.. _bytes[bestand]];

    /// <summary>Whose the lines of a file are, the header left out.</summary>
    public IReadOnlyList<int> Wie(string bestand) => [.. _bestanden[bestand].Select(r => r.Wie)];

    /// <summary>What comes out per dossier: its rows of the two files and its reasons, without line numbers.</summary>
    /// <param name="anders">One file in another state.</param>
    public Uitkomst<SortedDictionary<string, string>> Reken(string anders, byte[] inhoud)
    {
        Aanlevering Bestand(string naam) => new(naam, naam == anders ? inhoud : _bytes[naam]);
        var gelezen = Maandlevering.Lees(Normen, Bestand(Dossierbestand), Bestand(Historiebestand), [Bestand(Inkomstenbestand)]);
        if (gelezen.Weigering is { } weigering) { return weigering; }
        var voorstellen = Maandrun.Bereken(Normen, gelezen.Waarde.Dossiers, gelezen.Waarde.Inkomsten, gelezen.Waarde.Historie);
        var uit = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var v in voorstellen) { uit[v.Dossiernummer] = v.Uitkomst + "\n" + string.Join('\n', v.Redenen().Select(r => Zonder(r.Zin))); }
        foreach (var rij in Rijen(s => Voorstelbestanden.SchrijfVoorstellen(s, voorstellen))) { Voeg(rij, string.Join(' ', rij)); }
        foreach (var rij in Rijen(s => Voorstelbestanden.SchrijfOnvolledig(s, Dossierbestand, voorstellen))) { Voeg(rij, $"{rij[1]} {rij[3]} {rij[4]}"); }
        return uit;

        // A number that damage made something else of is written otherwise than it is; those tell of nobody.
        void Voeg(string[] rij, string tekst)
        {
            if (uit.ContainsKey(rij[0])) { uit[rij[0]] += "\n" + tekst; }
        }
    }

    private static IEnumerable<string[]> Rijen(Action<Stream> schrijf)
    {
        using var stroom = new MemoryStream();
        schrijf(stroom);
        return Encoding.UTF8.GetString(stroom.ToArray()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(r => r.Split(';'));
    }

    // Damage may move the lines after it; where a line stands is the one thing that may differ.
    private static string Zonder(string zin) => zin.LastIndexOf(", rij ", StringComparison.Ordinal) is var plaats and >= 0 ? zin[..plaats] : zin;

    private void Voeg(int wie)
    {
        var (client, partner) = (Bsns(wie)[0], wie % 10 is 1 or 6 ? Bsns(wie)[1] : "");
        _bestanden[Dossierbestand].Add((wie, Rij(Dossierindeling.Indeling,
            ("dossiernummer", Dossiernummer(wie)), ("bsn", client), ("bsn_partner", partner),
            ("leefvorm", wie % 10 == 3 ? "kasteel" : partner.Length > 0 ? "gehuwden" : "alleenstaande"), ("begindatum", "2020-01-01"), ("jonger_dan_27", "N"),
            ("opgave_netto", wie % 10 == 7 ? Netto(wie) : ""), ("team", "Noörd"))));
        Inkomsten(wie, client, "Bäkkerij", "L01", wie % 10 == 2 ? "x" : "N");
        if (partner.Length > 0) { Inkomsten(wie, partner, "Pärtnerwerk", "L03", "J"); }
        if (wie % 10 == 4) { Inkomsten(wie, client, "Wïnkel", "L02", "N"); }
        foreach (var bsn in new[] { client, partner }.Where(b => b.Length > 0))
        {
            for (var maand = 11; maand <= 13; maand++)
            {
                Historie(wie, bsn, maand, wie % 10 == 5 ? "99,00" : Netto(wie), bsn == client ? "L01" : "L03");
            }
        }
        if (wie % 10 == 8) { Historie(wie, client, 13, "12,34", "L09"); }
    }

    private void Historie(int wie, string bsn, int maand, string netto, string betaler) => _bestanden[Historiebestand].Add((wie, Rij(Historieindeling.Indeling,
        ("bsn", bsn), ("maand", maand > 12 ? "2026-01" : $"2025-{maand}"), ("groep", "werk"), ("netto", netto), ("loonheffingennummer", Betaler(wie) + betaler))));

    private void Inkomsten(int wie, string bsn, string werkgever, string betaler, string reservering) => _bestanden[Inkomstenbestand].Add((wie, Rij(Inkomstenindeling.Indeling,
        ("bsn", bsn), ("componentcode", "15"), ("soort_inkomen", "loon"), ("periodiciteit", "06"), ("periode_van", "2026-02-01"), ("periode_tot", "2026-02-28"),
        ("werkgever", string.Create(CultureInfo.InvariantCulture, $"{werkgever}{wie:D3}")), ("loonheffingennummer", Betaler(wie) + betaler), ("volgnummer", "1"),
        ("belastbaar_loon", "5000,00"), ("netto_loon", Netto(wie)), ("loonheffingskorting", "J"), ("reservering_vt", reservering), ("levering", "N"))));

    private static string Betaler(int wie) => string.Create(CultureInfo.InvariantCulture, $"{wie:D3}{wie:D3}{wie:D3}");

    private static string Netto(int wie) => string.Create(CultureInfo.InvariantCulture, $"{300 + wie},{wie:D2}");

    private static string Kop(string bestand) => string.Join(';', Indeling(bestand).Kolommen.Select(k => k.Naam));

    private static Bestandsindeling Indeling(string bestand) =>
        bestand == Dossierbestand ? Dossierindeling.Indeling : bestand == Historiebestand ? Historieindeling.Indeling : Inkomstenindeling.Indeling;

    private static string Rij(Bestandsindeling indeling, params (string Kolom, string Waarde)[] cellen)
    {
        cellen.ShouldAllBe(c => indeling.Kolommen.Any(k => k.Naam == c.Kolom));
        return string.Join(';', indeling.Kolommen.Select(k => cellen.FirstOrDefault(c => c.Kolom == k.Naam).Waarde ?? ""));
    }
}
