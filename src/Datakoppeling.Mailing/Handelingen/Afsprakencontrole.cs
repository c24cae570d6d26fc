using Datakoppeling.Kern;
using Datakoppeling.Mailing.Afspraken;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>Whether what somebody is about to do is covered by an agreement and an approved purpose today (besluiten/zwarte-doos.md).</summary>
internal static class Afsprakencontrole
{
    /// <summary>Why a file of this source may not come in today; null when it may.</summary>
    public static async Task<Weigering?> BezwaarTegenBron(
        this PortaalContext context, Configuratie configuratie, string bron, DateOnly dag, CancellationToken stop)
    {
        var leverancier = Rondebronnen.Leverancier(configuratie, bron);
        return await context.Overeenkomsten(dag).AnyAsync(o => o.Leverancier == leverancier, stop)
            ? null
            : new($"Er is geen verwerkersovereenkomst met {leverancier} die vandaag geldt. {bron}.csv is niet opgenomen. "
                + "Leg de overeenkomst vast op de pagina Afspraken en laad het bestand daarna opnieuw.");
    }

    /// <summary>Why these regelingen may not be linked today; null when all are covered by approved documents that hold today.</summary>
    public static async Task<Weigering?> BezwaarTegenDoelen(
        this PortaalContext context, IEnumerable<(string Code, string Naam)> regelingen, DateOnly dag, CancellationToken stop)
    {
        var gedekt = await context.Documenten(dag).SelectMany(d => d.Doelen).Select(d => d.Code).ToListAsync(stop);
        var buiten = regelingen.Where(r => !gedekt.Contains(r.Code, StringComparer.Ordinal)).Select(r => r.Naam).ToList();
        return buiten.Count == 0
            ? null
            : new($"Niet onder een goedgekeurd transparantiedocument dat vandaag geldt: {string.Join(", ", buiten)}. "
                + "Laat het document opstellen en goedkeuren op de pagina Afspraken, of laat deze regelingen weg.");
    }

    /// <summary>The agreements that hold on a day.</summary>
    public static IQueryable<Verwerkersovereenkomst> Overeenkomsten(this PortaalContext context, DateOnly dag) =>
        context.Set<Verwerkersovereenkomst>().AsNoTracking().Where(o => o.Vanaf <= dag && o.TotEnMet >= dag);

    /// <summary>The approved documents that hold on a day.</summary>
    private static IQueryable<Transparantiedocument> Documenten(this PortaalContext context, DateOnly dag) =>
        context.Set<Transparantiedocument>().AsNoTracking().Where(d => d.Goedgekeurd != null && d.Vanaf <= dag && d.TotEnMet >= dag);
}
