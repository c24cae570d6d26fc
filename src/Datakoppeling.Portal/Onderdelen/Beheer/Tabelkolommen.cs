using Datakoppeling.Platform.Tabellen;

namespace Datakoppeling.Portal.Onderdelen.Beheer;

/// <summary>In which order the columns of a table stand on a screen: first what a row is about, then its days, then the rest.</summary>
internal static class Tabelkolommen
{
    public static IReadOnlyList<int> Volgorde(Tabel tabel)
    {
        List<string> voorop = [.. tabel.Noemt, .. tabel.Sleutel, tabel.Vanaf];
        if (tabel.Tot is { } tot) { voorop.Add(tot); }
        return [.. voorop.Distinct(StringComparer.Ordinal).Select(tabel.Plaats).Union(Enumerable.Range(0, tabel.Kolommen.Count))];
    }
}
