using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Datakoppeling.Tests;

/// <summary>
/// bUnit 2.15 asks for AngleSharp.Diffing 1.0.0.0; where only 0.17 can be had, its lower assembly version makes the default
/// binder turn it down. This hands it over all the same.
/// </summary>
internal static class DiffingBinding
{
    [ModuleInitializer]
    internal static void Bind() => AssemblyLoadContext.Default.Resolving += (context, naam) =>
        naam.Name is "AngleSharp.Diffing"
            ? context.LoadFromAssemblyPath(Path.Combine(AppContext.BaseDirectory, "AngleSharp.Diffing.dll"))
            : null;
}
