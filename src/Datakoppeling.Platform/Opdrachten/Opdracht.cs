using System.CommandLine;

namespace Datakoppeling.Platform.Opdrachten;

/// <summary>What verbs have in common, whoever they are of.</summary>
public static class Opdracht
{
    /// <summary>Exit code when a file is unusable as a whole or the command is mistyped.</summary>
    public const int Onbruikbaar = 2;

    /// <summary>Exit code when everything was written, and more rows of a file were rejected than somebody should accept unseen.</summary>
    public const int TeVeelAfgekeurd = 3;

    /// <summary>Says on stderr why a verb does nothing.</summary>
    /// <returns><see cref="Onbruikbaar"/>.</returns>
    public static int Weiger(string zin)
    {
        Console.Error.WriteLine(zin);
        return Onbruikbaar;
    }

    /// <summary>The folder with tables of the municipality, which both modules take.</summary>
    public static Option<DirectoryInfo?> Tabellen() =>
        new("--tabellen") { Description = "Map met eigen tabellen (csv): zij gaan voor op die van het programma. Welke er zijn, staat in docs/bestandsindelingen.md." };
}
