using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Overzichten;

/// <summary>News: this dossier-month changed.</summary>
public sealed record DossierGewijzigd(Guid Dossiermaand);

/// <summary>Loads the aggregate whole, and tells when somebody else changed it since it was on the screen.</summary>
internal static class Dossiermaanden
{
    /// <summary>Dossier-months with everything that belongs to them.</summary>
    public static IQueryable<Dossiermaand> Heel(PortaalContext context) =>
        context.Set<Dossiermaand>().Include(d => d.Beslissingen).Include(d => d.Contacten).Include(d => d.Aanvullingen).Include(d => d.Afvinkingen).AsSplitQuery();

    /// <param name="isGedaan">
    /// Whether what is asked is what happened since it was on the screen: the same click again, of a finger that was too quick or a connection
    /// that sent it twice. That is no conflict.
    /// </param>
    public static async Task<Uitkomst<(Dossiermaand Maand, bool Gedaan)>> Laad(Werk werk, Guid id, int gezien, Func<Dossiermaand, bool> isGedaan)
    {
        var geladen = await Laad(werk, id, gezien: null);
        if (geladen.Weigering is { } weg) { return weg; }
        var maand = geladen.Waarde;
        if (maand.Versie == gezien) { return (maand, false); }
        if (maand.Versie < gezien || !isGedaan(maand)) { return Conflict; }
        werk.Noteer("herhaling", "J");
        return (maand, true);
    }

    private static readonly Weigering Conflict = new("Een collega heeft dit dossier gewijzigd terwijl je ermee bezig was. Bekijk de nieuwe stand en probeer het dan opnieuw.");

    public static async Task<Uitkomst<Dossiermaand>> Laad(Werk werk, Guid id, int? gezien)
    {
        var maand = await Heel(werk.Context).SingleOrDefaultAsync(d => d.Id == id, werk.Stop);
        if (maand is null) { return Dossiermaand.Onbekend; }
        return gezien is { } versie && versie != maand.Versie
            ? Conflict
            : maand;
    }
}
