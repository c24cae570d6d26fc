using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Bestanden.Verkeer;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Platform.Verwerkingslog;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Handelingen;

/// <summary>Makes verrekeningen.csv: what was decided in a month, for the income system.</summary>
public sealed class GeefVerrekeningen(Uitvoerder uitvoerder, Logboek logboek)
{
    public async Task<Uitkomst<Download>> Voer(Gebruiker? wie, string maandtekst, CancellationToken stop = default)
    {
        if (await uitvoerder.ZonderRecht(wie, OibRechten.Verrekeningen) is { } geenRecht) { return geenRecht; }
        if (!Maand.TryLees(maandtekst, out var maand)) { return new Weigering("Dit is geen maand. Kies een maand op de pagina Stuurcijfers."); }
        return await uitvoerder.Voer<Download>(wie, OibRechten.Verrekeningen, new Doel("leveringsmaand", maand.ToString()), async werk =>
        {
            var maanden = await werk.Context.Set<Dossiermaand>().AsNoTracking().Include(d => d.Beslissingen)
                .Where(d => d.Maand == maand && d.BeslotenOp != null).ToListAsync(werk.Stop);
            var rijen = maanden.Select(d => (d.Dossiernummer, Besluit: d.LaatsteBesluit)).Where(d => d.Besluit is not null)
                .OrderBy(d => d.Dossiernummer, StringComparer.Ordinal).Select(d => (d.Dossiernummer, d.Besluit!)).ToList();
            werk.Noteer("rijen", rijen.Count);
            var personen = await werk.Context.Set<Persoonsmaand>().AsNoTracking()
                .Where(p => werk.Context.Set<Dossiermaand>().Any(d => d.Id == p.DossiermaandId && d.Maand == maand && d.BeslotenOp != null))
                .Select(p => p.Bsn).ToListAsync(werk.Stop);
            if (await logboek.Leg(werk, OibVerwerkingen.Verrekenen, personen.Select(b => new Betrokkene(b))) is { } nietVastgelegd) { return nietVastgelegd; }
            return Download.Csv($"verrekeningen-{maand}.csv", async (naar, annuleren) =>
            {
                using var geheugen = new MemoryStream();
                Schrijf(geheugen, maand, rijen);
                geheugen.Position = 0;
                await geheugen.CopyToAsync(naar, annuleren);
            });
        }, stop);
    }

    private static void Schrijf(Stream naar, Maand maand, IEnumerable<(string Dossiernummer, Beslissing Besluit)> rijen)
    {
        using var csv = new CsvSchrijver(naar, "dossiernummer", "maand", "te_verrekenen", "besluit", "besloten_op", "versie");
        foreach (var (nummer, besluit) in rijen)
        {
            csv.Cel(nummer);
            csv.Cel(maand.ToString());
            csv.Getal(besluit.Bedrag?.ToString() ?? "");
            csv.Cel(besluit.Soort.InWoorden());
            csv.Cel(Nederlands.Dag(besluit.TweedeWanneer ?? besluit.Wanneer).Iso());
            csv.Getal(besluit.Volgnummer.ToString(System.Globalization.CultureInfo.InvariantCulture));
            csv.EindRij();
        }
    }
}
