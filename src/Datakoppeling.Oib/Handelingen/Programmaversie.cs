using System.Reflection;

namespace Datakoppeling.Oib.Handelingen;

/// <summary>Which version of the program this is, as a receipt pins it.</summary>
internal static class Programmaversie
{
    public static string Nu { get; } =
        typeof(Programmaversie).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "onbekend";
}
