using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Reservekopie;

/// <summary>
/// Makes a backup while the portal runs: the vault files, then the database, then what came in between. Keys of rondes stay out: so
/// destroying a key holds against every copy (docs/besluiten/kluis.md). Built under another name and renamed at the end.
/// </summary>
public sealed class Kopiemaker(OpslagInstellingen opslag, IConfiguration instellingen, Kopiespoor spoor, TimeProvider klok)
{
    private const string Bezig = "bezig-";
    private const int Pogingen = 20;
    private static readonly TimeSpan Achtergebleven = TimeSpan.FromDays(1);

    /// <param name="doelmap">Where the folder of the copy is made.</param>
    /// <param name="programma">The version of the program, for the manifest.</param>
    /// <returns>The folder of the copy and its manifest.</returns>
    public async Task<Uitkomst<(string Map, Kopiemanifest Manifest)>> Maak(string doelmap, string programma, CancellationToken stop = default)
    {
        doelmap = Path.GetFullPath(doelmap);
        if (Sleutelplaats.BezwaarTegenKopie(doelmap, opslag, instellingen) is { } bezwaar) { return bezwaar; }
        var werkmap = Path.Combine(doelmap, Bezig + Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture));
        try
        {
            Directory.CreateDirectory(doelmap);
            RuimOp(doelmap);
            Maprechten.MaakMap(werkmap);
            var inhoud = await Vul(werkmap, programma, stop);
            if (inhoud.Weigering is { } weigering) { return weigering; }
            var manifest = inhoud.Waarde;
            var json = manifest.AlsJson();
            Heelbestand.Schrijf(Path.Combine(werkmap, Kopiemanifest.Bestand), json, overheen: false);
            Heelbestand.Schrijf(Path.Combine(werkmap, Kopiemanifest.Zegel), Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(json))), overheen: false);
            // Before the name: a copy that nobody can account for is not made.
            await spoor.Noteer(Kopiespoor.Maken, manifest, opslag.Map, stop);
            var map = Path.Combine(doelmap, manifest.Mapnaam);
            Mapschijf.Bestendig(Path.Combine(werkmap, Kluismap.Naam));
            Mapschijf.Bestendig(werkmap);
            Directory.Move(werkmap, map);
            Mapschijf.Bestendig(doelmap);
            new Laatstekopie(manifest.Gemaakt, manifest.Bytes).Bewaar(opslag);
            return (map, manifest);
        }
        catch (Exception fout) when (Kopiefout.Zin(fout, doelmap) is { } zin)
        {
            return zin;
        }
        finally
        {
            if (Directory.Exists(werkmap)) { Directory.Delete(werkmap, recursive: true); }
        }
    }

    private async Task<Uitkomst<Kopiemanifest>> Vul(string werkmap, string programma, CancellationToken stop)
    {
        var database = Path.Combine(werkmap, OpslagInstellingen.Bestand);
        var bron = Path.Combine(opslag.Map, OpslagInstellingen.Bestand);
        Directory.CreateDirectory(Path.Combine(werkmap, Kluismap.Naam));
        var bestanden = new Dictionary<Guid, Kopiebestand>();
        // The bulk first, so that little can happen between the database and the last file.
        await Haal(werkmap, Genoemd(bron), bestanden, stop);
        var verloren = new HashSet<Guid>();
        for (var poging = 0; poging < Pogingen; poging++)
        {
            File.Delete(database);
            var moment = klok.GetUtcNow().UtcDateTime;
            SqliteKopie.Kopieer(bron, database);
            var genoemd = Genoemd(database);
            var weg = await Haal(werkmap, genoemd, bestanden, stop);
            // A file that went missing was destroyed after this database was read: then a newer one no longer names it, because the row
            // goes first. One that is named and missing again is not there at the source either; that must not stop every copy.
            if (weg.Except(verloren).Any())
            {
                verloren.UnionWith(weg);
                continue;
            }
            foreach (var over in bestanden.Keys.Except(genoemd).ToList())
            {
                File.Delete(Path.Combine(werkmap, bestanden[over].Pad));
                bestanden.Remove(over);
            }
            if (!SqliteKopie.IsGaaf(database)) { return new Weigering("De database van het portaal is beschadigd. Er is geen kopie gemaakt. Zet de vorige kopie terug."); }
            var (bytes, hash) = await Kopieerder.Meet(database, stop);
            return new Kopiemanifest(Kopiemanifest.EigenSoort, Kopiemanifest.EigenIndeling, moment, programma, Migratie(database), Hoofdsleutels(database),
                [new(OpslagInstellingen.Bestand, bytes, hash), .. bestanden.Values.OrderBy(b => b.Pad, StringComparer.Ordinal)], weg.Count);
        }
        return new Weigering("Tijdens het kopiëren werd er steeds iets vernietigd. Er is geen kopie gemaakt. Probeer het zo nog eens.");
    }

    /// <returns>Those that were not there.</returns>
    private async Task<List<Guid>> Haal(string werkmap, IReadOnlyCollection<Guid> genoemd, Dictionary<Guid, Kopiebestand> bestanden, CancellationToken stop)
    {
        var weg = new List<Guid>();
        foreach (var id in genoemd.Where(id => !bestanden.ContainsKey(id)))
        {
            var (naam, pad) = (Kluismap.Bestandsnaam(id), $"{Kluismap.Naam}/{Kluismap.Bestandsnaam(id)}");
            try
            {
                var (bytes, hash) = await Kopieerder.Kopieer(Path.Combine(Kluismap.Van(opslag), naam), Path.Combine(werkmap, Kluismap.Naam, naam), stop);
                bestanden[id] = new(pad, bytes, hash);
            }
            catch (Exception fout) when (fout is FileNotFoundException or DirectoryNotFoundException)
            {
                weg.Add(id);
            }
        }
        return weg;
    }

    /// <summary>The vault files that can still be read according to this database.</summary>
    private static HashSet<Guid> Genoemd(string database) =>
        [.. SqliteKopie.Kolom(database, "SELECT b.Id FROM Kluisbestand b JOIN Kluisvak v ON v.Id = b.Vak WHERE v.Vernietigd IS NULL").Select(Guid.Parse)];

    private static string Migratie(string database) =>
        SqliteKopie.Kolom(database, "SELECT MigrationId FROM __EFMigrationsHistory ORDER BY MigrationId DESC LIMIT 1").FirstOrDefault("");

    private static List<string> Hoofdsleutels(string database) => SqliteKopie.Kolom(database, "SELECT DISTINCT HoofdsleutelId FROM Gegevenssleutel ORDER BY 1");

    /// <summary>What a copy that broke off left behind.</summary>
    private void RuimOp(string doelmap)
    {
        foreach (var map in Directory.EnumerateDirectories(doelmap, Bezig + "*"))
        {
            var isOns = Guid.TryParseExact(Path.GetFileName(map)[Bezig.Length..], "N", out _);
            if (isOns && Directory.GetLastWriteTimeUtc(map) < klok.GetUtcNow().UtcDateTime - Achtergebleven) { Directory.Delete(map, recursive: true); }
        }
    }
}
