using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Platform.Taal;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Tests.Oib.Handelingen;

/// <summary>The months of a small city, spread over half a year, over all kinds of work and over terms from long ago to far ahead.</summary>
internal static class Werkvoorraad
{
    public static readonly IReadOnlyList<Maand> Maanden = [.. Enumerable.Range(0, 6).Select(i => Proefmaand.Maand.Plus(-i))];

    public static async Task<Proefmaand> Maak(int dossiers = 150)
    {
        var proef = await Proefmaand.Maak(dossiers);
        await proef.LeverAlles();
        await using var context = proef.Platform.Context();
        var vandaag = Nederlands.Vandaag(TimeProvider.System);
        var toeval = new Random(7);
        foreach (var id in (await proef.Maanden()).Select(m => m.Id))
        {
            var (maand, dag) = (Maanden[toeval.Next(Maanden.Count)], vandaag.AddDays(toeval.Next(-12, 24)));
            var bak = toeval.Next(3) == 0 ? Enum.GetValues<Bak>()[toeval.Next(7)] : (Bak?)null;
            await context.Set<Dossiermaand>().Where(d => d.Id == id).ExecuteUpdateAsync(s => s
                .SetProperty(d => d.Maand, maand).SetProperty(d => d.Uiterlijk, dag).SetProperty(d => d.Bak, d => bak ?? d.Bak), TestContext.Current.CancellationToken);
        }
        return proef;
    }
}
