using Datakoppeling.Kern;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Spoor;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Spoorbeheer;

/// <summary>
/// The folder where anchors are written: that of the setting <c>Spoor:Ankermap</c>, best a share on another machine where this portal
/// may add files and not change them. Without the setting it lies beside the data folder, and within it where that cannot be made.
/// </summary>
public sealed class Ankermap(IConfiguration instellingen, OpslagInstellingen opslag)
{
    public const string Instelling = "Spoor:Ankermap";
    private const string Naam = "ankers";

    /// <summary>For docs and the check at start.</summary>
    public static IReadOnlyList<Instellingen.Instelling> Lijst { get; } =
    [
        new(Instelling, Instellingen.Waardevorm.Map, "De map waarin vanzelf ankers van het spoor komen, het liefst op een andere machine.",
            "naast de gegevensmap, met `-ankers` achter de naam; in de gegevensmap als dat niet kan, en in Development"),
    ];

    /// <summary>Whether somebody chose the folder; else it is on this machine.</summary>
    public bool IsGekozen => instellingen[Instelling] is { Length: > 0 };

    /// <summary>Every folder that may hold anchors, the one to write to first.</summary>
    private IReadOnlyList<string> Mappen => instellingen[Instelling] is { Length: > 0 } pad
        ? [Path.GetFullPath(pad)]
        : IsOntwikkeling ? [Binnen] : [opslag.Map.TrimEnd(Path.DirectorySeparatorChar) + "-" + Naam, Binnen];

    private string Binnen => Path.Combine(opslag.Map, Naam);

    /// <summary>There everything may go with one folder.</summary>
    private bool IsOntwikkeling => Kluis.Hoofdsleutelbron.HeeftOntwikkelsleutel(opslag.Map);

    /// <summary>Every anchor. A file that cannot be read as one is a refusal: it may have been made unreadable on purpose.</summary>
    public async Task<Uitkomst<IReadOnlyList<Spooranker>>> Lees(CancellationToken stop = default)
    {
        var ankers = new List<Spooranker>();
        if (IsGekozen && !Directory.Exists(Mappen[0])) { return new Weigering($"De map van de instelling {Instelling} is er niet. Controleer de instelling of de netwerkschijf."); }
        foreach (var pad in Bestanden())
        {
            var anker = Spooranker.Lees(await File.ReadAllBytesAsync(pad, stop), Path.GetFileName(pad));
            if (anker.Weigering is { } weigering) { return weigering; }
            ankers.Add(anker.Waarde);
        }
        return ankers;
    }

    /// <summary>The youngest anchor that can be read; null when there is none.</summary>
    public Spooranker? Laatste() => Bestanden().Reverse().Select(p => Spooranker.Lees(File.ReadAllBytes(p), Path.GetFileName(p)))
        .Where(a => a.Gelukt).Select(a => a.Waarde).FirstOrDefault();

    /// <summary>Whether there is an anchor of this day or a later one.</summary>
    public bool Heeft(DateOnly dag) => Laatste() is { } anker && DateOnly.FromDateTime(anker.Gemaakt) >= dag;

    /// <summary>Writes an anchor beside the others, whole or not at all; never over one.</summary>
    /// <returns>The folder.</returns>
    public Task<string> Schrijf(Spooranker anker, CancellationToken stop = default) => Task.Run(() => SchrijfIn(Mappen, anker), stop);

    private static string SchrijfIn(IReadOnlyList<string> mappen, Spooranker anker)
    {
        for (var i = 0; ; i++)
        {
            try
            {
                var pad = Path.Combine(mappen[i], anker.Bestandsnaam);
                if (File.Exists(pad)) { return mappen[i]; }
                // Another node may write the same one at this moment.
                try { Heelbestand.Schrijf(pad, anker.AlsJson(), overheen: false); }
                catch (IOException) when (File.Exists(pad)) { /* It is there. */ }
                return mappen[i];
            }
            catch (Exception fout) when (i + 1 < mappen.Count && fout is IOException or UnauthorizedAccessException)
            {
                // The folder beside the data cannot be made: a service may write in its own folders only.
            }
        }
    }

    private IEnumerable<string> Bestanden() => Mappen.Where(Directory.Exists)
        .SelectMany(m => Directory.EnumerateFiles(m, Spooranker.Voorvoegsel + "*.json")).OrderBy(Path.GetFileName, StringComparer.Ordinal);
}
