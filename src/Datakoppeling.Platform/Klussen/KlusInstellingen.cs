using Datakoppeling.Platform.Instellingen;
using Microsoft.Extensions.Configuration;

namespace Datakoppeling.Platform.Klussen;

/// <summary>Settings under <c>Klussen</c>.</summary>
public sealed class KlusInstellingen
{
    /// <summary>How many jobs one node runs at once.</summary>
    public int Tegelijk { get; set; } = 2;

    /// <summary>How long a job is left to a node that gives no sign; renewed every third of it.</summary>
    public TimeSpan Lease { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How often to look for work that nobody announced (another node's, or of a crashed one).</summary>
    public TimeSpan Kijken { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>After so many attempts that ended in a crash a job is given up.</summary>
    public int Pogingen { get; set; } = 3;

    /// <summary>For docs and the check at start, which comes before anything is read.</summary>
    public static IReadOnlyList<Instelling> Lijst { get; } =
    [
        new("Klussen:Tegelijk", Waardevorm.Getal(0, 32), "Zoveel klussen doet een node tegelijk; met 0 toont hij alleen pagina's.", "2"),
        new("Klussen:Lease", Waardevorm.Tijd(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10)), "Zo lang wacht het portaal op een node die niets laat horen, voordat een ander de klus overneemt.", "00:00:30"),
        new("Klussen:Kijken", Waardevorm.Tijd(TimeSpan.FromMilliseconds(10), TimeSpan.FromMinutes(5)), "Zo vaak kijkt een node of er werk ligt dat niemand meldde.", "00:00:05"),
        new("Klussen:Pogingen", Waardevorm.Getal(1, 20), "Na zoveel pogingen die afbraken wordt een klus opgegeven.", "3"),
    ];

    public static KlusInstellingen Lees(IConfiguration instellingen) => instellingen.GetSection("Klussen").Get<KlusInstellingen>() ?? new();
}
