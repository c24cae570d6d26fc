using System.CommandLine;
using Datakoppeling.Kern;
using Datakoppeling.Mailing;
using Datakoppeling.Oib;
using Datakoppeling.Platform.Modules;

namespace Datakoppeling.Portal.Modules;

/// <summary>The modules of this portal. A module more is a line here: nothing else of the host names one.</summary>
public static class Modulelijst
{
    public static IReadOnlyList<IModule> Alle { get; } = [new OibModule(), new MailingModule()];

    /// <summary>Reads the settings of every module, once.</summary>
    /// <returns>What registers each, or a line for each setting that is wrong.</returns>
    public static Uitkomst<IReadOnlyList<Action<IServiceCollection>>> Lees(IConfiguration instellingen)
    {
        var gelezen = Alle.Select(m => m.Lees(instellingen)).ToList();
        Weigering[] bezwaren = [.. gelezen.Select(g => g.Weigering).OfType<Weigering>()];
        return bezwaren.Length > 0 ? new Weigering(string.Join('\n', bezwaren.Select(b => b.Zin))) : gelezen.ConvertAll(g => g.Waarde);
    }

    /// <summary>The verbs of every module; each knows which files in a folder with tables are of another.</summary>
    public static IEnumerable<Command> Opdrachten() =>
        Alle.SelectMany(m => m.Opdrachten(() => Alle.Where(ander => ander != m).SelectMany(ander => ander.Tabelbestanden)));
}
