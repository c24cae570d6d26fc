using System.Globalization;
using Datakoppeling.Kern;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Spoor;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Bewaring;

/// <summary>
/// The report of what was destroyed: kind, count, period, when, on whose request and in which run. Made from the audit trail, whose
/// lines of these chunks hold exactly that; so the report cannot say anything else than the chain.
/// </summary>
public sealed class GeefBewaarrapport(Uitvoerder uitvoerder, Bewaartermijnen termijnen)
{
    private static readonly string[] Kolommen = ["moment", "soort", "omschrijving", "aantal", "begin_van", "begin_tot", "gevraagd_door", "uitgevoerd_in", "spoorregel"];

    public Task<Uitkomst<Download>> Voer(Gebruiker? wie, CancellationToken stop = default) =>
        uitvoerder.Voer<Download>(wie, Bewaarrechten.Bekijken, new Doel("bewaren", "rapport"), async werk =>
        {
            var code = Bewaarrechten.Vernietigen.Code;
            var rijen = await werk.Context.Set<Spoorrij>().AsNoTracking()
                .Where(r => r.Handeling == code && r.ObjectSoort == "bewaarsoort" && r.Resultaat == Resultaat.Gelukt).OrderBy(r => r.Nummer).ToListAsync(werk.Stop);
            werk.Noteer("regels", rijen.Count);
            return Download.Csv($"vernietigd-na-bewaartermijn-{DateOnly.FromDateTime(werk.Nu).Iso()}.csv", async (uit, einde) =>
            {
                using var geheugen = new MemoryStream();
                Schrijf(geheugen, rijen);
                geheugen.Position = 0;
                await geheugen.CopyToAsync(uit, einde);
            });
        }, stop);

    private void Schrijf(Stream naar, List<Spoorrij> rijen)
    {
        var namen = termijnen.Soorten.ToDictionary(s => s.Regel.Code, s => s.Regel.Naam, StringComparer.Ordinal);
        using var csv = new CsvSchrijver(naar, Kolommen);
        foreach (var rij in rijen)
        {
            csv.Cel(rij.Moment.ToString("yyyy-MM-ddTHH:mm:ss'Z'", CultureInfo.InvariantCulture));
            csv.Cel(rij.ObjectId);
            csv.Cel(namen.GetValueOrDefault(rij.ObjectId, ""));
            csv.Getal(Spoordetails.Waarde(rij.Details, "aantal") is { Length: > 0 } aantal ? aantal : "0");
            csv.Cel(Spoordetails.Waarde(rij.Details, "van"));
            csv.Cel(Spoordetails.Waarde(rij.Details, "tot"));
            csv.Cel(rij.Wie);
            csv.Cel(rij.Herkomst);
            csv.Getal(rij.Nummer.ToString(CultureInfo.InvariantCulture));
            csv.EindRij();
        }
    }
}
