using System.CommandLine;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Bewaring;
using Datakoppeling.Platform.Instellingen;
using Datakoppeling.Platform.Toegang;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Datakoppeling.Platform.Modules;

/// <summary>
/// The door of a module: everything that the host asks of it. The pages that the router finds are those of the assembly that the door is
/// in; its tables, handelingen, jobs, menu lines and start cards come with its services.
/// </summary>
public interface IModule
{
    /// <summary>What can be set of it, for docs and the check at start; the terms of <see cref="Termijnen"/> are added by the host.</summary>
    IReadOnlyList<Instelling> Instellingen { get; }

    /// <summary>How long it keeps what: each is a setting too.</summary>
    IReadOnlyList<Bewaarregel> Termijnen { get; }

    /// <summary>Known without a composition: the settings may forbid that one is made.</summary>
    IRechtenBijdrage Rechten { get; }

    /// <summary>The files that it takes from a folder with tables of a municipality (<c>--tabellen</c>).</summary>
    IEnumerable<string> Tabelbestanden { get; }

    /// <summary>
    /// Reads the settings, once, into a value that does not change; what comes back registers the module with that value.
    /// </summary>
    /// <returns>A refusal with a line for each setting that is wrong, beside what the list of settings says of them.</returns>
    Uitkomst<Action<IServiceCollection>> Lees(IConfiguration instellingen);

    /// <summary>Uploads and downloads.</summary>
    void Map(IEndpointRouteBuilder eindpunten);

    /// <summary>Its verbs: what it does from files to files, without the portal.</summary>
    /// <param name="andereTabellen">The files in a folder with tables that are of another module; asked only when there is such a folder.</param>
    IEnumerable<Command> Opdrachten(Func<IEnumerable<string>> andereTabellen);
}
