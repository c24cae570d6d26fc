using System.Globalization;
using System.Text;
using Datakoppeling.Kern;

namespace Datakoppeling.Platform.Tabellen;

/// <summary>A row as it is written: its cells in the order of the layout. What they mean is read by the module.</summary>
/// <param name="Cellen">One per column of the layout; empty where the file has no such column.</param>
/// <param name="Rijnummer">The physical line of its file; 0 where it comes from no file.</param>
/// <param name="IsEigen">Of the municipality; otherwise shipped with the program.</param>
public sealed record Tabelrij(IReadOnlyList<string> Cellen, long Rijnummer, bool IsEigen)
{
    public string Cel(Tabel tabel, string kolom) => Cellen[tabel.Plaats(kolom)];

    /// <summary>The first day; null when it cannot be read, the beginning of time where it may be empty and is.</summary>
    public DateOnly? Vanaf(Tabel tabel) => Dag(Cel(tabel, tabel.Vanaf), DateOnly.MinValue);

    /// <summary>The last day; the end of time where there is none, null when it cannot be read.</summary>
    public DateOnly? Tot(Tabel tabel) => tabel.Tot is null ? DateOnly.MaxValue : Dag(Cel(tabel, tabel.Tot), DateOnly.MaxValue);

    /// <summary>What the row is about, in one text.</summary>
    public string Sleutel(Tabel tabel) => tabel.Sleutel.Count switch
    {
        0 => "",
        1 => Cel(tabel, tabel.Sleutel[0]),
        _ => string.Join('\u001f', tabel.Sleutel.Select(k => Cel(tabel, k))),
    };

    /// <summary>What names the row, or the whole that it is a part of: its key and its first day.</summary>
    public string Naam(Tabel tabel) =>
        Sleutel(tabel) + '\u001e' + (Vanaf(tabel) is { } dag ? dag.ToString("yyyyMMdd", CultureInfo.InvariantCulture) : Cel(tabel, tabel.Vanaf));

    private static DateOnly? Dag(string cel, DateOnly leeg)
    {
        if (cel.Length == 0) { return leeg; }
        // A table by years names the year alone.
        if (cel.Length == 4 && int.TryParse(cel, NumberStyles.None, CultureInfo.InvariantCulture, out var jaar) && jaar > 0) { return new DateOnly(jaar, 1, 1); }
        return Datum.TryLees(Encoding.UTF8.GetBytes(cel), out var dag) ? dag : null;
    }
}
