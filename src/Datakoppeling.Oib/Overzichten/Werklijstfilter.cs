using Datakoppeling.Kern;
using Datakoppeling.Oib.Dossier;
using Datakoppeling.Platform.Opslag;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Oib.Overzichten;

/// <summary>Which dossier-months are listed: what is open, of every month, unless said otherwise. What came from a typed URL and means nothing is left out.</summary>
/// <param name="Maand">Of one month alone.</param>
/// <param name="Wanneer">Of one group alone.</param>
/// <param name="Soorten">Of these kinds alone; none is all.</param>
/// <param name="Besloten">What is done instead of what is open.</param>
/// <param name="Sorteer">The order as the URL has it: a key, with a minus before it for largest first.</param>
public sealed record Werklijstfilter(
    Maand? Maand = null, Urgentie? Wanneer = null, Bakset Soorten = default, bool Besloten = false, long Signaalbits = 0, string Team = "", string Zoek = "", string Sorteer = "")
{
    /// <summary>So many on a page: a case knows on which page of its list it stands.</summary>
    public const int PerPagina = 40;

    internal string Sleutel => Sorteer.TrimStart('-');
    internal bool Aflopend => Sorteer.StartsWith('-');

    /// <summary>What the filter leaves, without what it reads.</summary>
    internal IQueryable<Dossiermaand> Kies(PortaalContext context, Urgentiegrens grens)
    {
        var keus = context.Set<Dossiermaand>().AsNoTracking();
        keus = Besloten ? keus.Where(d => d.Bak == Bak.Besloten) : Open(keus);
        if (Maand is { } maand) { keus = keus.Where(d => d.Maand == maand); }
        if (Soorten.Alle() is { Count: > 0 } bakken) { keus = keus.Where(d => bakken.Contains(d.Bak)); }
        var (vandaag, weekeinde) = (grens.Vandaag, grens.Weekeinde);
        keus = Wanneer switch
        {
            Urgentie.TeLaat => keus.Where(d => d.Uiterlijk < vandaag),
            Urgentie.DezeWeek => keus.Where(d => d.Uiterlijk >= vandaag && d.Uiterlijk <= weekeinde),
            Urgentie.Later => keus.Where(d => d.Uiterlijk > weekeinde),
            _ => keus,
        };
        if (Team.Length > 0) { keus = keus.Where(d => d.Team == Team); }
        if (Signaalbits != 0) { keus = keus.Where(d => (d.Signaalbits & Signaalbits) != 0); }
        if (Zoek.Length > 0)
        {
            var zoek = Zoek.ToUpperInvariant();
            keus = keus.Where(d => d.Zoeknummer.StartsWith(zoek));
        }
        return keus;
    }

    /// <summary>What somebody still has to do: there is income, and it is not decided. The index of the list holds exactly these.</summary>
    internal static IQueryable<Dossiermaand> Open(IQueryable<Dossiermaand> maanden) => maanden.Where(d => d.Bak != Bak.Geen && d.Bak != Bak.Besloten);
}

/// <summary>Some kinds of work, as a value.</summary>
public readonly record struct Bakset(int Bits)
{
    /// <summary>The kinds that can be open, in the order in which they are shown.</summary>
    public static IReadOnlyList<Bak> Open { get; } = [Bak.Werkopdracht, Bak.Beoordelen, Bak.Voorstel, Bak.Aangehouden, Bak.TweedePersoon];

    public static Bakset Van(params IEnumerable<Bak> bakken) => new(bakken.Where(Open.Contains).Aggregate(0, (bits, bak) => bits | (1 << (int)bak)));

    public IReadOnlyList<Bak> Alle()
    {
        var bits = Bits;
        return [.. Open.Where(b => (bits & (1 << (int)b)) != 0)];
    }
}
