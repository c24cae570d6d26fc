using System.Runtime.CompilerServices;
using Bunit;

namespace Datakoppeling.Tests;

/// <summary>bUnit waits one second for what a page is to show. A busy machine is slow, not wrong.</summary>
internal static class Schermgeduld
{
    [ModuleInitializer]
    internal static void Zet() => BunitContext.DefaultWaitTimeout = TimeSpan.FromMinutes(3);
}
