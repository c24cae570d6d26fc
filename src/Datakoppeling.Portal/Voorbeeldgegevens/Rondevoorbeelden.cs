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
    IDbContextFactory<PortaalContext> contexten, MaakRonde maak, LaadBron laad, KoppelRonde koppel, MailingInstellingen instellingen) : IVoorbeeldgegevens
{
    private const int Inwoners = 3_000;
    private static readonly DateOnly Peildatum = new(2026, 3, 1);

    public int Volgorde => 20;
    public string Naam => "De voorbeeldrondes";

    public async Task Vul(CancellationToken stop)
    {
        await using (var context = await contexten.CreateDbContextAsync(stop))
        {
            if (await context.Set<Ronde>().AnyAsync(stop)) { return; }
            context.AddRange(Bereikvoorbeelden.Cijfers(instellingen.Configuratie.Regelingen));
            context.AddRange(Bereikvoorbeelden.Respons(instellingen.Configuratie.Regelingen));
            await context.SaveChangesAsync(stop);
        }
        var armoede = Demogebruikers.Zoek("demo-armoede");
        var beheerder = Demogebruikers.Zoek("demo-beheerder");
        var plan = Stadsplan.Maak(Inwoners, Peildatum, foutenPerTienduizend: 20).Waarde;

        var voorjaar = (await maak.Voer(armoede, "Voorjaar 2026 (demo)", Peildatum, Codes(Peildatum), stop)).Waarde;
        await Laad(beheerder, voorjaar, plan, Stad.Bestanden, stop);
        _ = (await koppel.Voer(armoede, voorjaar, stop)).Waarde;

        var najaar = new DateOnly(2026, 9, 1);
        var volgende = (await maak.Voer(armoede, "Najaar 2026 (demo)", najaar, [.. Codes(najaar).Take(3)], stop)).Waarde;
        await Laad(Demogebruikers.Zoek("demo-beheerder-2"), volgende, plan, [Stad.Brp, "bijstand.csv", "leerlingen.csv"], stop);
    }

    private string[] Codes(DateOnly peildatum) => [.. maak.Geldig(peildatum).Select(r => r.Code)];

    private async Task Laad(Gebruiker? wie, Guid ronde, Stadsplan plan, IEnumerable<string> bestanden, CancellationToken stop)
    {
        var verwacht = Rondebronnen.Verwacht(instellingen.Configuratie).Select(v => v.Bestand).ToHashSet(StringComparer.Ordinal);
        foreach (var bestand in bestanden.Where(verwacht.Contains))
        {
            // Straight from the generator into the kluis, as an upload would come in.
            var pijp = new Pipe();
            var schrijft = Task.Run(() => Stad.SchrijfBestand(plan, bestand, pijp.Writer.AsStream(), stop), stop);
            var geladen = await laad.Voer(wie, ronde, Path.GetFileNameWithoutExtension(bestand), pijp.Reader.AsStream(), stop);
            await pijp.Reader.CompleteAsync();
            if (geladen.Weigering is { } weigering) { throw new InvalidOperationException(weigering.Zin); }
            await schrijft;
        }
    }
}
