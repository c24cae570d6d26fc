using Datakoppeling.Kern;
using Datakoppeling.Oib.Klussen;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Platform.Bestanden;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Handelingen;

/// <summary>
/// A person has seen the figures of a delivery that waits and says whether it is used. Used: its rows count from then on and the proposals
/// are renewed. Not used: its rows are removed at once.
/// </summary>
public sealed class BeoordeelLevering(Uitvoerder uitvoerder)
{
    /// <returns>What came of it, for the screen.</returns>
    public Task<Uitkomst<string>> Voer(Gebruiker? wie, Guid id, bool gebruiken, string? reden, CancellationToken stop = default) =>
        uitvoerder.Voer<string>(wie, OibRechten.Leveren, new Doel("levering", id), async werk =>
        {
            werk.Noteer("oordeel", gebruiken ? "gebruiken" : "weigeren");
            if (Leveringsoordeel.Bezwaar(reden) is { } zonderReden) { return zonderReden; }
            if (await werk.Context.Set<Levering>().SingleOrDefaultAsync(l => l.Id == id, werk.Stop) is not { } levering)
            {
                return Levering.Onbekend;
            }
            if (levering.Status != Leveringstatus.Wacht) { return new Weigering("Deze levering wacht niet (meer): iemand anders was je voor. Open de pagina opnieuw en kijk wat er is besloten."); }
            if (gebruiken && await Ingehaald(werk, levering) is { } ingehaald) { return ingehaald; }
            levering.Beoordeel(gebruiken, reden!.Trim(), werk.Wie.Id, werk.Nu);
            werk.Noteer("gelezen", levering.Gelezen);
            werk.Noteer("afgekeurd", levering.Afgekeurd);
            if (!gebruiken)
            {
                await Leveringrijen.Wis(werk.Context, id, werk.Stop);
                return $"{levering.Soort.Bestand()} is niet gebruikt. Laat het bestand herstellen en lever het opnieuw aan.";
            }
            werk.Start(Voorstelklus.Soort, new Voorstelopdracht([.. levering.Wachtmaanden.Split('|')], levering.Ontvangen), new Doel("leveringsmaand", levering.Maand.ToString()));
            return $"{levering.Soort.Bestand()} wordt gebruikt. De voorstellen worden nu gemaakt.";
        }, stop);

    /// <summary>What came later was compared with what counted then, without this one: it cannot be put in between any more.</summary>
    private static async Task<Weigering?> Ingehaald(Werk werk, Levering levering)
    {
        if (await werk.Context.Set<Levering>().AnyAsync(l => l.Soort == levering.Soort && l.Volgnummer > levering.Volgnummer
            && (l.Status == Leveringstatus.Ingelezen || l.Status == Leveringstatus.Wacht), werk.Stop))
        {
            return new("Na dit bestand is al een nieuwer bestand ingelezen. Weiger dit bestand; lever het daarna opnieuw aan als het toch moet meetellen.");
        }
        return await werk.Context.Set<Klus>().AnyAsync(k => k.Soort == Leesklus.Soort && (k.Status == Klusstatus.Wachtend || k.Status == Klusstatus.Bezig), werk.Stop)
            ? new("Er wordt nu nog een bestand ingelezen. Wacht tot dat klaar is en probeer het dan opnieuw.")
            : null;
    }
}
