using System.Text.Json;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Koppelen;
using Datakoppeling.Mailing.Koppelen.Lezen;
using Datakoppeling.Mailing.Koppelen.Plan;
using Datakoppeling.Oib.Batch;
using Datakoppeling.Oib.Bestanden;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Portal.Voorbeeldstad;

namespace Datakoppeling.Tests.Vijandig;

/// <summary>What is read to its end: a whole ronde with one hostile file in it, a whole month of bijstand, the tables of a municipality.</summary>
/// <param name="map">A folder of our own for what is read from disk.</param>
internal sealed class Gehelelezers(string map)
{
    private static readonly string[] Tabellen = ["regelingen.csv", "bronnen.csv", "aow-leeftijd.csv"];
    private static readonly string[] Oib = [Bijstandslevering.Dossiers, Bijstandslevering.Historie, Bijstandslevering.Inkomsten];
    private static readonly string[] Normtabellen = [.. Oibtabellen.Alle.Select(t => t.Bestand)];
    private static readonly Configuratie Standaard = Configuratie.Standaard();

    public IEnumerable<Lezer> Alle(string? gedeeld)
    {
        yield return new("koppeling met brp", Zaden.Brp(gedeeld), bytes => Koppel("brp", bytes), IsCsv: false) { Zeldzaam = 4 };
        yield return new("koppeling met bijstand", [Zaden.Van("bijstand.csv")], bytes => Koppel("bijstand", bytes), IsCsv: false) { Zeldzaam = 4 };
        foreach (var bestand in Oib) { yield return new("voorstel met " + bestand, [Zaden.Van(bestand)], bytes => Stel(bestand, bytes), IsCsv: false) { Zeldzaam = 2 }; }
        foreach (var tabel in Tabellen) { yield return new("tabel " + tabel, [Tabel(tabel)], bytes => Configureer(tabel, bytes), IsCsv: false) { MagCellenNoemen = true }; }
        foreach (var tabel in Normtabellen) { yield return new("tabel " + tabel, [Normtabel(tabel)], bytes => Normeer(tabel, bytes), IsCsv: false) { MagCellenNoemen = true }; }
    }

    private static Lezing Koppel(string welke, byte[] bytes)
    {
        var bronnen = new[] { "bijstand", "leerlingen", "voorziening-stadspas", "optout" }.ToDictionary(
            b => b, b => (Func<Stream>)(() => new MemoryStream(b == welke ? bytes : Zaden.Van(b + ".csv"))), StringComparer.Ordinal);
        var gekoppeld = Koppeling.Voer(
            new Koppelopdracht(Standaard, Zaden.Peildatum, "0363"), new Bronlevering(() => new MemoryStream(welke == "brp" ? bytes : Zaden.Van(Stad.Brp)), bronnen));
        if (gekoppeld.Weigering is { } weigering) { return Lezing.Geweigerd(weigering.Zin); }
        var hash = gekoppeld.Waarde.Schrijf(_ => new MemoryStream());
        return Lezing.Van(gekoppeld.Waarde.Bestanden[welke], null, gekoppeld.Waarde.Fouten, [], hash.GetHashCode(StringComparison.Ordinal));
    }

    private Lezing Stel(string welke, byte[] bytes)
    {
        foreach (var bestand in Oib) { File.WriteAllBytes(Path.Combine(map, bestand), bestand == welke ? bytes : Zaden.Van(bestand)); }
        var uit = Path.Combine(map, "uit");
        var paden = new Voorstelpaden(Path.Combine(map, Oib[0]), Path.Combine(map, Oib[1]), [Path.Combine(map, Oib[2])], uit);
        var gesteld = Voorstelrun.Voer(Zaden.Maand, paden, OibNormen.Ingebouwd);
        if (gesteld.Weigering is { } weigering) { return Lezing.Geweigerd(weigering.Zin); }
        var telling = gesteld.Waarde.Telling;
        var gekozen = welke == Bijstandslevering.Dossiers ? telling.Dossiers : welke == Bijstandslevering.Historie ? telling.Historie : telling.Inkomsten;
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(uit, "telling.json")));
        var afdruk = new HashCode();
        foreach (var pad in Directory.EnumerateFiles(uit).Order(StringComparer.Ordinal)) { afdruk.AddBytes(File.ReadAllBytes(pad)); }
        return Lezing.Van(gekozen, null, [], gesteld.Waarde.Waarschuwingen, afdruk.ToHashCode());
    }

    private Lezing Configureer(string welke, byte[] bytes)
    {
        var tabellen = Directory.CreateDirectory(Path.Combine(map, "tabellen")).FullName;
        foreach (var tabel in Tabellen.Where(t => t != welke)) { File.Delete(Path.Combine(tabellen, tabel)); }
        File.WriteAllBytes(Path.Combine(tabellen, welke), bytes);
        var gelezen = Configuratie.UitMap(tabellen);
        if (gelezen.Weigering is { } weigering) { return Lezing.Geweigerd(weigering.Zin); }
        // Tables that are let in must also be fit to work with.
        var plan = Koppelplan.Maak(gelezen.Waarde, Zaden.Peildatum);
        if (plan.Weigering is { } onwerkbaar) { return Lezing.Geweigerd(onwerkbaar.Zin); }
        foreach (var bron in Bronlijst.Verwacht(gelezen.Waarde).Take(3)) { Bronlezer.Lees(plan.Waarde, bron, Zaden.Tekst("bsn\n999990019\n")); }
        return new Lezing(null, Afdruk: HashCode.Combine(gelezen.Waarde.Regelingen.Count, gelezen.Waarde.Bronnen.Count, plan.Waarde.Regelingen.Count));
    }

    private Lezing Normeer(string welke, byte[] bytes)
    {
        var tabellen = Directory.CreateDirectory(Path.Combine(map, "normen")).FullName;
        foreach (var tabel in Normtabellen.Where(t => t != welke)) { File.Delete(Path.Combine(tabellen, tabel)); }
        File.WriteAllBytes(Path.Combine(tabellen, welke), bytes);
        var gelezen = Oibtabellen.UitMap(tabellen, []);
        if (gelezen.Weigering is { } weigering) { return Lezing.Geweigerd(weigering.Zin); }
        // Norms that are let in must also be fit to work with.
        var maand = gelezen.Waarde.Voor(Zaden.Maand);
        return maand.Weigering is { } geen ? Lezing.Geweigerd(geen.Zin) : new Lezing(null, Afdruk: maand.Waarde.Hash.GetHashCode(StringComparison.Ordinal));
    }

    private static byte[] Normtabel(string naam)
    {
        using var in_ = new MemoryStream();
        using var stroom = Oibtabellen.Alle.Single(t => t.Bestand == naam).Meegeleverd();
        stroom.CopyTo(in_);
        return in_.ToArray();
    }

    private static byte[] Tabel(string naam)
    {
        using var stroom = typeof(Configuratie).Assembly.GetManifestResourceStream("Standaard/" + naam)!;
        using var in_ = new MemoryStream();
        stroom.CopyTo(in_);
        return in_.ToArray();
    }
}
