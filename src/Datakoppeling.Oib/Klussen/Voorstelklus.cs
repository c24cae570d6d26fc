using Datakoppeling.Kern;
using Datakoppeling.Oib.Leveringen;
using Datakoppeling.Oib.Normen;
using Datakoppeling.Oib.Opslag;
using Datakoppeling.Oib.Rechten;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Schermdelen.Teksten;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Verwerkingslog;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Klussen;

/// <summary>Parameters of <see cref="Voorstelklus"/>.</summary>
/// <param name="Maanden">As files write them.</param>
/// <param name="Ontvangen">When the delivery came in.</param>
public sealed record Voorstelopdracht(IReadOnlyList<string> Maanden, DateTime Ontvangen)
{
    /// <summary>Somebody said that the months may be proposed although their norms have not been entered.</summary>
    public bool NormenGezien { get; init; }
}

/// <summary>News: proposals of this month were made or renewed.</summary>
public sealed record VoorstellenVernieuwd(Maand Maand);

/// <summary>Makes and renews the proposals of some months after a delivery, in chunks.</summary>
public sealed class Voorstelklus(Logboek logboek, Normenbron alle) : IKlusUitvoerder
{
    private const int Stuk = 250;

    public const string Naam = "oib.voorstellen";

    public static string Soort => Naam;

    // Two of one month would make the same proposals, and which of them saw the newest delivery would be chance.
    public static bool EenTegelijk => true;

    public async Task<Uitkomst<string>> Voer(Kluswerk werk, CancellationToken stop)
    {
        var opdracht = werk.Klus.Lees<Voorstelopdracht>();
        var (totaal, gedaan, gewijzigd) = (0, 0, 0);
        var maanden = new List<(Maandnormen Normen, List<string> Nummers)>();
        await using (var context = await werk.OpenContext(stop))
        {
            foreach (var tekst in opdracht.Maanden)
            {
                if (!Maand.TryLees(tekst, out var maand) || await alle.Voor(context, maand, stop) is not { Gelukt: true } normen) { continue; }
                // Before the incomes are in, everyone would seem to miss his.
                if (!await context.Set<Levering>().AnyAsync(l => l.Maand == maand && l.Soort == Leveringsoort.Inkomsten && l.Status == Leveringstatus.Ingelezen, stop)) { continue; }
                if (!opdracht.NormenGezien && normen.Waarde.IsVoorbij())
                {
                    return new Weigering($"De bijstandsnormen van {maand.Leesbaar} zijn nog niet ingevoerd. Laat ze invoeren en goedkeuren onder Tabellen. Kies daarna op de pagina Leveringen om de voorstellen opnieuw te maken; doe je dat eerder, dan rekent het portaal met de laatste normen die er zijn.");
                }
                var nummers = await Feitenlader.Dossierrijen(context, maand)
                    .Select(d => d.Dossiernummer).Distinct().OrderBy(n => n).ToListAsync(stop);
                maanden.Add((normen.Waarde, nummers));
                totaal += nummers.Count;
            }
        }
        // Renewing is idempotent, so a next attempt simply begins anew.
        foreach (var (normen, nummers) in maanden)
        {
            foreach (var stuk in nummers.Chunk(Stuk))
            {
                werk.Meld(gedaan, totaal, "dossiers", $"De voorstellen van {normen.Maand.Leesbaar} worden gemaakt");
                var uitkomst = await werk.Voer<int>(Soort, werk.Klus.Doel, async w =>
                {
                    var (aantal, wie) = await Voorstelvernieuwer.Vernieuw(w.Context, normen, stuk, opdracht.Ontvangen, w.Nu, w.Stop);
                    await alle.Bewaar(w.Context, normen, w.Nu, w.Stop);
                    if (aantal > 0 && await logboek.Leg(w, OibVerwerkingen.Voorstellen, wie) is { } nietVastgelegd) { return nietVastgelegd; }
                    w.Noteer("maand", normen.Maand.ToString());
                    w.Noteer("voorstellen", aantal);
                    w.Meld(new VoorstellenVernieuwd(normen.Maand));
                    return aantal;
                }, stop);
                if (uitkomst.Weigering is { } weigering) { return weigering; }
                gedaan += stuk.Length;
                gewijzigd += uitkomst.Waarde;
            }
        }
        return gewijzigd == 0
            ? "Er zijn geen voorstellen veranderd."
            : gewijzigd == 1 ? "Eén voorstel is gemaakt of vernieuwd. De werklijst is bijgewerkt."
            : string.Create(Nederlands.Cultuur, $"{gewijzigd:N0} voorstellen zijn gemaakt of vernieuwd. De werklijst is bijgewerkt.");
    }
}
