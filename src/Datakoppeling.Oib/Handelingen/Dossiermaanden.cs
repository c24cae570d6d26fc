using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Platform.Handelingen;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Handelingen;

/// <summary>News: this dossier-month changed.</summary>
public sealed record DossierGewijzigd(Guid Dossiermaand);

/// <summary>Loads the aggregate whole, and tells when somebody else changed it since it was on the screen.</summary>
internal static class Dossiermaanden
{
    public static async Task<Uitkomst<Dossiermaand>> Laad(Werk werk, Guid id, int? gezien)
    {
        var maand = await werk.Context.Set<Dossiermaand>().Include(d => d.Beslissingen).Include(d => d.Contacten).Include(d => d.Aanvullingen)
            .AsSplitQuery().SingleOrDefaultAsync(d => d.Id == id, werk.Stop);
        if (maand is null) { return new Weigering("Dit dossier bestaat niet (meer). Ga terug naar de werklijst."); }
        return gezien is { } versie && versie != maand.Versie
            ? new Weigering("Een collega heeft dit dossier gewijzigd terwijl je ermee bezig was. Bekijk de nieuwe stand en probeer het dan opnieuw.")
            : maand;
    }
}

/// <summary>Today on the calendar in the Netherlands.</summary>
public static class Nederlandsedag
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");

    public static DateOnly Van(DateTime utc) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(utc, Zone));
}
