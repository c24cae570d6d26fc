using Datakoppeling.Kern;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;

namespace Datakoppeling.Platform.Reservekopie;

/// <summary>What the copy is held against before anything is put back.</summary>
/// <param name="Migraties">The migrations that this version of the program knows, in their order.</param>
/// <param name="Hoofdsleutel">The id of the master key in the settings; null when there is none yet.</param>
public sealed record Herstelvoorwaarden(IReadOnlyList<string> Migraties, string? Hoofdsleutel);

/// <summary>
/// Puts a copy back into an empty data folder: everything under another name first, checked, then moved into place with the database
/// last, because the database is what makes a folder a data folder.
/// </summary>
public sealed class Kopiehersteller(OpslagInstellingen opslag)
{
    private const string Bezig = "herstel-bezig";

    /// <summary>Keys that stayed behind are welcome: rondes whose key is there can be read again.</summary>
    private const string Sleutels = "sleutels";

    /// <param name="noteer">Adds the line to the trail of the database in the folder that it is given, before that is moved into place.</param>
    public async Task<Uitkomst<Kopiemanifest>> Herstel(
        string kopie, Herstelvoorwaarden voorwaarden, Func<OpslagInstellingen, Kopiemanifest, Task> noteer, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(voorwaarden);
        ArgumentNullException.ThrowIfNull(noteer);
        kopie = Path.GetFullPath(kopie);
        var werkmap = Path.Combine(opslag.Map, Bezig);
        try
        {
            if (Bezet() is { } bezet) { return bezet; }
            var gelezen = await Kopiecontrole.Lees(kopie, stop);
            if (gelezen.Weigering is { } onbruikbaar) { return onbruikbaar; }
            if (Vreemd(gelezen.Waarde, voorwaarden) is { } vreemd) { return vreemd; }
            Maprechten.MaakMap(opslag.Map);
            if (Directory.Exists(werkmap)) { Directory.Delete(werkmap, recursive: true); }
            Maprechten.MaakMap(werkmap);
            if (await Haal(kopie, gelezen.Waarde, werkmap, stop) is { } beschadigd) { return beschadigd; }
            await noteer(In(werkmap), gelezen.Waarde);
            Directory.Move(Path.Combine(werkmap, Kluismap.Naam), Kluismap.Van(opslag));
            Mapschijf.Bestendig(Kluismap.Van(opslag));
            File.Move(Path.Combine(werkmap, OpslagInstellingen.Bestand), Path.Combine(opslag.Map, OpslagInstellingen.Bestand));
            Mapschijf.Bestendig(opslag.Map);
            return gelezen.Waarde;
        }
        catch (Exception fout) when (Kopiefout.Zin(fout, $"{kopie} of {opslag.Map}") is { } zin)
        {
            return zin;
        }
        finally
        {
            if (Directory.Exists(werkmap)) { Directory.Delete(werkmap, recursive: true); }
        }
    }

    private OpslagInstellingen In(string map) =>
        opslag with { Map = map, Verbinding = $"Data Source={Path.Combine(map, OpslagInstellingen.Bestand)};Foreign Keys=True;Pooling=False" };

    private Weigering? Bezet() => Directory.Exists(opslag.Map)
        && Directory.EnumerateFileSystemEntries(opslag.Map).Any(p => Path.GetFileName(p) is not (Bezig or Sleutels or Spoorbriefjes.Map or Mapslot.Bestand or Mapslot.Houderbestand))
        ? new($"In {opslag.Map} staan al gegevens; een kopie gaat daar niet overheen. Stop het portaal en verplaats die map, of geef met --map een lege map op.")
        : null;

    private static Weigering? Vreemd(Kopiemanifest manifest, Herstelvoorwaarden voorwaarden)
    {
        if (!voorwaarden.Migraties.Contains(manifest.Migratie, StringComparer.Ordinal))
        {
            if (Schemabijwerker.IsVanVoorDeEersteUitgave(manifest.Migratie, voorwaarden.Migraties))
            {
                return new("Deze kopie is gemaakt met een proefversie van voor de eerste uitgave. Zij is alleen met die proefversie terug te zetten.");
            }
            return new($"Deze kopie hoort bij versie {manifest.Programma} van het portaal, die deze versie niet kent. Zet haar terug met die versie of een nieuwere.");
        }
        return voorwaarden.Hoofdsleutel is { } eigen && manifest.Hoofdsleutels.Any(h => h != eigen)
            ? new("Deze kopie is versleuteld met een andere hoofdsleutel dan die in de instellingen. Geef de hoofdsleutel op die erbij hoort.")
            : null;
    }

    private static async Task<Weigering?> Haal(string kopie, Kopiemanifest manifest, string werkmap, CancellationToken stop)
    {
        Directory.CreateDirectory(Path.Combine(werkmap, Kluismap.Naam));
        foreach (var bestand in manifest.Bestanden)
        {
            if (await Kopiecontrole.Haal(kopie, bestand, Path.Combine(werkmap, bestand.Pad), stop) is { } beschadigd) { return beschadigd; }
        }
        return SqliteKopie.IsGaaf(Path.Combine(werkmap, OpslagInstellingen.Bestand)) ? null : Kopiecontrole.Beschadigd(OpslagInstellingen.Bestand);
    }
}
