using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kluis;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>The certificate of destruction as a file for the archive: one row per file, with both names and every moment (UTC).</summary>
public sealed class GeefBewijs(Uitvoerder uitvoerder)
{
    private static readonly string[] Kolommen =
    [
        "ronde", "gemeente", "peildatum", "bestand", "sha256", "regels", "bytes", "opgeslagen_op", "opgeslagen_door", "gevraagd_door", "gevraagd_op",
        "vernietigd_door", "vernietigd_op", "sleutel_gewist_op",
    ];

    public Task<Uitkomst<Download>> Voer(Gebruiker? wie, Guid rondeId, CancellationToken stop = default) =>
        uitvoerder.Voer<Download>(wie, MailingRechten.Bekijken, Rondezoeker.Doel(rondeId), async werk =>
        {
            if (await werk.Context.ZoekRonde(rondeId, werk.Stop) is not { } ronde) { return Rondezoeker.Onbekend; }
            if (ronde.Stappen.FirstOrDefault(s => s.Staat == Rondestaat.Vernietigd) is not { } stap)
            {
                return new Weigering("Deze ronde is nog niet vernietigd. Er is pas een bewijs als de bestanden weg zijn.");
            }
            var gewist = await werk.Context.Set<Kluisvak>().Where(v => v.Id == ronde.Vak).Select(v => v.SleutelGewist).SingleOrDefaultAsync(werk.Stop);
            var rijen = await werk.Context.Set<Vernietigingspost>().AsNoTracking().Where(v => v.Ronde == rondeId).OrderBy(v => v.Bestand).ToListAsync(werk.Stop);
            werk.Noteer("bestanden", rijen.Count);
            return Download.Csv($"bewijs-van-vernietiging-{DateOnly.FromDateTime(stap.Wanneer).Iso()}.csv", async (uit, einde) =>
            {
                using var geheugen = new MemoryStream();
                Schrijf(geheugen, ronde, stap, gewist, rijen);
                geheugen.Position = 0;
                await geheugen.CopyToAsync(uit, einde);
            });
        }, stop);

    private static void Schrijf(Stream naar, Ronde ronde, Rondestap stap, DateTime? gewist, List<Vernietigingspost> rijen)
    {
        using var csv = new CsvSchrijver(naar, Kolommen);
        foreach (var rij in rijen)
        {
            csv.Cel(ronde.Naam);
            csv.Cel(ronde.Gemeente);
            csv.Cel(ronde.Peildatum.Iso());
            csv.Cel(rij.Bestand);
            csv.Cel(rij.Hash);
            csv.Getal(rij.Rijen.ToString(CultureInfo.InvariantCulture));
            csv.Getal(rij.Lengte.ToString(CultureInfo.InvariantCulture));
            csv.Cel(Moment(rij.Geborgen));
            csv.Cel(rij.GeborgenDoor);
            csv.Cel(ronde.VernietigingGevraagdDoorNaam ?? "");
            csv.Cel(Moment(ronde.VernietigingGevraagd));
            csv.Cel(stap.Naam);
            csv.Cel(Moment(stap.Wanneer));
            csv.Cel(Moment(gewist));
            csv.EindRij();
        }
    }

    private static string Moment(DateTime? utc) => utc?.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "";
}
