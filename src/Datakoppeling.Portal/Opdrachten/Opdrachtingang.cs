using System.CommandLine;
using System.CommandLine.Parsing;
using Datakoppeling.Platform.Opdrachten;
using Datakoppeling.Portal.Modules;

namespace Datakoppeling.Portal.Opdrachten;

/// <summary>The command line: a verb each for what also runs without the portal.</summary>
public static class Opdrachtingang
{
    /// <summary>Runs the verb in <paramref name="args"/>; without a verb <paramref name="portaal"/> starts, with the host's own arguments.</summary>
    public static async Task<int> Voer(string[] args, Func<string[], Task<int>> portaal)
    {
        // Host arguments (--urls, --environment, Sleutel=waarde) go to the portal untouched.
        if (args.Length == 0 || args[0] is ['-', '-', ..] and not "--help" and not "--version") { return await portaal(args); }
        var wortel = new RootCommand("Datakoppeling: zonder opdracht start het portaal.");
        foreach (var opdracht in Alle()) { wortel.Subcommands.Add(opdracht); }
        var ontleed = wortel.Parse(args);
        if (ontleed.Errors.Count > 0)
        {
            foreach (ParseError fout in ontleed.Errors) { await Console.Error.WriteLineAsync(fout.Message); }
            await Console.Error.WriteLineAsync("Gebruik --help voor de opdrachten en hun opties.");
            return Opdracht.Onbruikbaar;
        }
        return await ontleed.InvokeAsync(new InvocationConfiguration { ProcessTerminationTimeout = null });
    }

    /// <summary>Says why a verb cannot go on; its exit code.</summary>
    internal static async Task<int> Weiger(string zin)
    {
        await Console.Error.WriteLineAsync(zin);
        return Opdracht.Onbruikbaar;
    }

    private static IEnumerable<Command> Alle()
    {
        yield return VoorbeeldstadOpdracht.Maak();
        foreach (var opdracht in Modulelijst.Opdrachten()) { yield return opdracht; }
        yield return SpoorOpdracht.Maak();
        yield return KluisOpdracht.Maak();
        yield return KopieOpdracht.MaakReservekopie();
        yield return KopieOpdracht.MaakHerstel();
    }
}
