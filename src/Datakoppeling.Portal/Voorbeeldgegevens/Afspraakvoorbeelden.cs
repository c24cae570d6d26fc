using Datakoppeling.Mailing.Afspraken;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Platform.Opslag;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Portal.Voorbeeldgegevens;

/// <summary>
/// The agreements of the demo: one per supplier, one of them about to expire, and a transparantiedocument that covers every
/// regeling. Without them the demo rondes could not be made.
/// </summary>
internal sealed class Afspraakvoorbeelden(
    IDbContextFactory<PortaalContext> contexten, LegOvereenkomstVast leg, StelTransparantieOp stel, KeurTransparantieGoed keur, Afsprakenlezer lezer)
    : IVoorbeeldgegevens
{
    private const string Kenmerk = "DEMO-";

    // Before the rondes.
    public int Volgorde => 1;
    public string Naam => "De voorbeeldafspraken";

    public async Task Vul(CancellationToken stop)
    {
        await using var context = await contexten.CreateDbContextAsync(stop);
        var vandaag = lezer.Vandaag;
        var eerste = new DateOnly(vandaag.Year, 1, 1);
        var bekend = await context.Set<Verwerkersovereenkomst>().Select(o => o.Leverancier).ToListAsync(stop);
        foreach (var (plaats, leverancier) in leg.Leveranciers.Index())
        {
            if (bekend.Contains(leverancier, StringComparer.Ordinal)) { continue; }
            var laatste = plaats == leg.Leveranciers.Count - 1 ? vandaag.AddDays(45) : eerste.AddYears(2).AddDays(-1);
            await leg.Voer(Demogebruikers.Zoek("demo-beheerder"), leverancier, $"{Kenmerk}VO-{plaats + 1}", eerste, laatste, stop);
        }
        if (await context.Set<Transparantiedocument>().AnyAsync(stop)) { return; }
        var document = await stel.Voer(
            Demogebruikers.Zoek("demo-beheerder"), $"{Kenmerk}TD-1", eerste, eerste.AddYears(2).AddDays(-1), [.. stel.Regelingen.Select(r => r.Code)], stop);
        if (document.Gelukt) { await keur.Voer(Demogebruikers.Zoek("demo-armoede"), document.Waarde, stop); }
    }
}
