using System.Runtime.CompilerServices;
using Bunit;

namespace Datakoppeling.Tests;

/// <summary>bUnit waits one second for what a page is to show. A busy machine is slow, not wrong.</summary>
internal static class Schermgeduld
{
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(3);

    [ModuleInitializer]
    internal static void Zet() => BunitContext.DefaultWaitTimeout = Geduld;

    /// <summary>
    /// Waits for what a part does and does not draw: that it told somebody, went to another address, asked the browser something. bUnit looks
    /// again only after a drawing, and the last one may come before.
    /// </summary>
    internal static void Tot(Action bewering)
    {
        SpinWait.SpinUntil(() =>
        {
            try { bewering(); }
            catch (Exception fout) when (fout is not OutOfMemoryException) { return false; }
            return true;
        }, Geduld);
        bewering();
    }
}
