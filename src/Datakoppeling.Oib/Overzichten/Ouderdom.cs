namespace Datakoppeling.Oib.Overzichten;

/// <summary>Open work by how long it lies, in whole days from the delivery that brought it (or that brought a decided month back).</summary>
/// <param name="Tot">Last day, included; null for the oldest.</param>
/// <param name="TeDoen">Waits for a colleague.</param>
/// <param name="Aangehouden">Was pended until a day: it lies, and nobody forgot it.</param>
public sealed record Ouderdom(int Van, int? Tot, int TeDoen, int Aangehouden)
{
    private static readonly int?[] Grenzen = [7, 14, 21, 42, null];

    public string Titel => Tot is { } tot ? $"{Van} tot en met {tot} dagen" : $"{Van} dagen of langer";

    /// <summary>Every class, the youngest first, also those that hold nothing.</summary>
    public static IReadOnlyList<Ouderdom> Verdeel(IEnumerable<(DateOnly Vanaf, bool Aangehouden, int Aantal)> perDag, DateOnly vandaag)
    {
        // A delivery of tomorrow, by a clock that ran ahead, is of today.
        var geteld = perDag.Select(d => (Dagen: Math.Max(0, vandaag.DayNumber - d.Vanaf.DayNumber), d.Aangehouden, d.Aantal)).ToList();
        return [.. Grenzen.Select((tot, i) =>
        {
            var van = i == 0 ? 0 : Grenzen[i - 1]!.Value + 1;
            var hier = geteld.Where(g => g.Dagen >= van && (tot is null || g.Dagen <= tot)).ToList();
            return new Ouderdom(van, tot, hier.Where(h => !h.Aangehouden).Sum(h => h.Aantal), hier.Where(h => h.Aangehouden).Sum(h => h.Aantal));
        })];
    }
}
