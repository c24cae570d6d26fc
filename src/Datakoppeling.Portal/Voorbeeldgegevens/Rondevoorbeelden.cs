using System.IO.Pipelines;
using Datakoppeling.Kern;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Datakoppeling.Portal.Voorbeeldstad;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Portal.Voorbeeldgegevens;

/// <summary>
/// Two rondes of the demo city, made by the demo users through the handelingen themselves: one with every source in and being
/// linked, one that still waits for sources. And figures for the reach, clearly of the demo.
/// </summary>
internal sealed class Rondevoorbeelden(
    IDbContextFactory<PortaalContext> contexten, MaakRonde maak, LaadBron laad, KoppelRonde koppel, MailingInstellingen instellingen,
    Voorbeeldstand stand) : IVoorbeeldgegevens
{
    private const int Inwoners = 3_000;
    private static readonly DateOnly Peildatum = new(2026, 3, 1);

    // First: it takes a second or two, and the dossiers many times that.
    public int Volgorde => 5;
    public string Naam => "De voorbeeldrondes";

    public async Task Vul(CancellationToken stop)
    {
        await using (var context = await contexten.CreateDbContextAsync(stop))
        {
            if (!await context.Set<Bereikcijfer>().AnyAsync(stop))
            {
                context.AddRange(Bereikvoorbeelden.Cijfers(instellingen.Configuratie.Regelingen));
                context.AddRange(Bereikvoorbeelden.Respons(instellingen.Configuratie.Regelingen));
                await context.SaveChangesAsync(stop);
            }
        }
        var plan = Stadsplan.Maak(Inwoners, Peildatum, foutenPerTienduizend: 20).Waarde;
        var voorjaar = await Zorg("Voorjaar 2026 (demo)", Peildatum, Codes(Peildatum), stop);
        if (await Laad("demo-beheerder", voorjaar, plan, Stad.Bestanden, stop)) { await koppel.Voer(Armoede, voorjaar, stop); }
        var najaar = new DateOnly(2026, 9, 1);
        var volgende = await Zorg("Najaar 2026 (demo)", najaar, [.. Codes(najaar).Take(3)], stop);
        await Laad("demo-beheerder-2", volgende, plan, [Stad.Brp, "bijstand.csv", "leerlingen.csv"], stop);
    }

    private static Gebruiker? Armoede => Demogebruikers.Zoek("demo-armoede");

    /// <summary>The ronde of this name: made now, or by a start before that broke off.</summary>
    private async Task<Guid> Zorg(string naam, DateOnly peildatum, string[] codes, CancellationToken stop)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        var bestaand = await context.Set<Ronde>().Where(r => r.Naam == naam).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(stop);
        return bestaand ?? (await maak.Voer(Armoede, naam, peildatum, codes, stop)).Waarde;
    }

    private string[] Codes(DateOnly peildatum) => [.. maak.Geldig(peildatum).Select(r => r.Code)];

    /// <returns>Whether the ronde still waits to be linked.</returns>
    private async Task<bool> Laad(string wie, Guid id, Stadsplan plan, IEnumerable<string> bestanden, CancellationToken stop)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        var ronde = await context.Set<Ronde>().AsNoTracking().AsSplitQuery().SingleAsync(r => r.Id == id, stop);
        if (ronde.Staat != Rondestaat.Voorbereiden) { return false; }
        var verwacht = Rondebronnen.Verwacht(instellingen.Configuratie).Where(v => ronde.Bronnen.All(b => b.Bron != v.Bron))
            .Select(v => v.Bestand).ToHashSet(StringComparer.Ordinal);
        var mee = bestanden.Where(verwacht.Contains).ToList();
        for (var i = 0; i < mee.Count; i++)
        {
            stand.Meld($"De bronnen van de ronde {ronde.Naam} worden geladen.", i, mee.Count);
            await LaadBestand(Demogebruikers.Zoek(wie), id, plan, mee[i], stop);
        }
        return true;
    }

    /// <summary>Straight from the generator into the kluis, as an upload would come in.</summary>
    private async Task LaadBestand(Gebruiker? wie, Guid ronde, Stadsplan plan, string bestand, CancellationToken stop)
    {
        var pijp = new Pipe();
        var schrijft = Task.Run(() => Stad.SchrijfBestand(plan, bestand, pijp.Writer.AsStream(), stop), stop);
        try
        {
            var geladen = await laad.Voer(wie, ronde, Path.GetFileNameWithoutExtension(bestand), pijp.Reader.AsStream(leaveOpen: true), stop);
            if (geladen.Weigering is { } weigering) { throw new InvalidOperationException(weigering.Zin); }
        }
        finally
        {
            // Without a reader the generator would wait for ever.
            await pijp.Reader.CompleteAsync();
        }
        await schrijft;
    }
}
