using System.Globalization;

namespace Datakoppeling.Platform.Schermdelen;

/// <summary>Ids for elements that point at each other; unique within the process, which is more than a page needs.</summary>
public static class Elementnaam
{
    private static int _teller;

    public static string Nieuw(string begin) =>
        string.Create(CultureInfo.InvariantCulture, $"{begin}-{Interlocked.Increment(ref _teller)}");
}
