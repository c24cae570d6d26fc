using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Spoor;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Spoorbeheer;

/// <summary>
/// The folder of the setting <c>Spoor:Ankermap</c>, where an anchor is written each day: a share on another machine, best one where
/// this portal may add files and not change them. Without the setting there is none.
/// </summary>
public sealed class Ankermap(IConfiguration instellingen)
{
    public const string Instelling = "Spoor:Ankermap";

    /// <summary>For docs and the check at start.</summary>
    public static IReadOnlyList<Instellingen.Instelling> Lijst { get; } =
        [new(Instelling, Instellingen.Waardevorm.Map, "De map waarin elke dag een anker van het spoor komt, het liefst op een andere machine.", "geen: er worden geen ankers geschreven")];

    public string? Pad => instellingen[Instelling] is { Length: > 0 } pad ? Path.GetFullPath(pad) : null;

    /// <summary>Every anchor in the folder. A file that cannot be read as one is a refusal: it may have been made unreadable on purpose.</summary>
    public async Task<Uitkomst<IReadOnlyList<Spooranker>>> Lees(CancellationToken stop = default)
    {
        var ankers = new List<Spooranker>();
        if (Pad is not { } map) { return ankers; }
        if (!Directory.Exists(map)) { return new Weigering($"De map van de instelling {Instelling} is er niet. Controleer de instelling of de netwerkschijf."); }
        foreach (var pad in Directory.EnumerateFiles(map, Spooranker.Voorvoegsel + "*.json").Order(StringComparer.Ordinal))
        {
            var anker = Spooranker.Lees(await File.ReadAllBytesAsync(pad, stop), Path.GetFileName(pad));
            if (anker.Weigering is { } weigering) { return weigering; }
            ankers.Add(anker.Waarde);
        }
        return ankers;
    }

    /// <summary>Whether the anchor of this day is there.</summary>
    public bool Heeft(DateOnly dag) => Pad is { } map && Directory.Exists(map)
        && Directory.EnumerateFiles(map, string.Create(CultureInfo.InvariantCulture, $"{Spooranker.Voorvoegsel}{dag:yyyy-MM-dd}-*.json")).Any();

    /// <summary>Writes an anchor beside the others; never over one.</summary>
    public async Task Schrijf(Spooranker anker, CancellationToken stop = default)
    {
        var map = Pad ?? throw new InvalidOperationException("Er is geen ankermap ingesteld.");
        Directory.CreateDirectory(map);
        await using var bestand = new FileStream(Path.Combine(map, anker.Bestandsnaam), FileMode.CreateNew, FileAccess.Write);
        await bestand.WriteAsync(anker.AlsJson(), stop);
    }
}
