using System.Diagnostics;
using Xunit;

namespace Datakoppeling.Proeven;

/// <summary>
/// Waits for what comes by itself. Looks often, so that nothing is lost where it is quick; is patient, because a machine that builds and
/// tests at the same time is slow, and slow is not wrong.
/// </summary>
internal static class Afwachten
{
    private static readonly TimeSpan Geduld = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Tussenpoos = TimeSpan.FromMilliseconds(25);

    /// <param name="wat">What is waited for, as a sentence that says what did not come.</param>
    public static Task Tot(string wat, Func<bool> isZo) => Tot(wat, () => Task.FromResult(isZo()));

    /// <inheritdoc cref="Tot(string, Func{bool})"/>
    public static async Task Tot(string wat, Func<Task<bool>> isZo) => await Op(wat, async () => await isZo() ? "" : null);

    /// <summary>What <paramref name="geef"/> gives as soon as that is something.</summary>
    public static async Task<T> Op<T>(string wat, Func<Task<T?>> geef) where T : class
    {
        var klok = Stopwatch.StartNew();
        while (true)
        {
            if (await geef() is { } iets) { return iets; }
            if (klok.Elapsed > Geduld) { throw new TimeoutException($"Het kwam er niet van: {wat}."); }
            await Task.Delay(Tussenpoos, TestContext.Current.CancellationToken);
        }
    }
}
