using Datakoppeling.Kern;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Klussen;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Platform.Bewaring;

/// <summary>A kind as the page shows it.</summary>
/// <param name="Over">How many are past their term now.</param>
public sealed record Bewaarstand(Bewaarregel Regel, Bewaartermijn Termijn, long Over);

/// <summary>Everything the page shows.</summary>
/// <param name="Laatste">The last run that ended; null when there never was one.</param>
/// <param name="Loopt">Whether one waits or runs now.</param>
public sealed record Bewaaroverzicht(IReadOnlyList<Bewaarstand> Soorten, Klus? Laatste, bool Loopt, bool ElkeNacht)
{
    /// <summary>What a run would destroy now.</summary>
    public long Over => Soorten.Where(s => !s.Regel.AlleenMelden).Sum(s => s.Over);
}

/// <summary>Counts what is past its term; looks at no content.</summary>
public sealed class Bewaarlezer(Uitvoerder uitvoerder, Bewaartermijnen termijnen, TimeProvider klok)
{
    public Task<Uitkomst<Bewaaroverzicht>> Lees(Gebruiker? wie, CancellationToken stop = default) =>
        uitvoerder.Lees<Bewaaroverzicht>(wie, Bewaarrechten.Bekijken, async context =>
        {
            var standen = new List<Bewaarstand>();
            foreach (var soort in termijnen.Soorten)
            {
                var termijn = termijnen.Van(soort.Regel);
                standen.Add(new(soort.Regel, termijn, await soort.Tel(context, new(termijn.Grens(Nederlands.Vandaag(klok))), stop)));
            }
            var laatste = await context.Set<Klus>().Where(k => k.Soort == Bewaarklus.Soort && k.Klaar != null).OrderByDescending(k => k.Klaar).FirstOrDefaultAsync(stop);
            return new Bewaaroverzicht(standen, laatste, await Bewaarklus.Loopt(context, stop), termijnen.ElkeNacht);
        }, stop);
}
