using Datakoppeling.Platform.Handelingen;

namespace Datakoppeling.Platform.Klussen;

/// <summary>How far a job is, as screens follow it several times a second without asking the database.</summary>
/// <param name="Totaal">0 when nobody knows.</param>
public sealed record Klusstand(Guid Klus, Doel Doel, long Gedaan, long Totaal, string Eenheid, string Zin, DateTime Moment);

/// <summary>
/// The last reported progress of a running job. Reports only overwrite; the runner stores the newest with each renewal of the
/// lease, and screens hear of it at most four times a second.
/// </summary>
internal sealed class Klusvoortgang(Guid klus, Doel doel, INieuws nieuws, TimeProvider klok)
{
    private static readonly TimeSpan Tussenpoos = TimeSpan.FromMilliseconds(250);
    private readonly Lock _slot = new();
    private long _laatst;

    public Klusstand? Stand { get; private set; }

    public void Meld(long gedaan, long totaal, string eenheid, string zin)
    {
        var stand = new Klusstand(klus, doel, gedaan, totaal, eenheid, zin, klok.GetUtcNow().UtcDateTime);
        lock (_slot)
        {
            var eerste = Stand is null;
            Stand = stand;
            if (!eerste && klok.GetElapsedTime(_laatst) < Tussenpoos && (totaal == 0 || gedaan < totaal)) { return; }
            _laatst = klok.GetTimestamp();
        }
        nieuws.Meld(stand);
    }
}
