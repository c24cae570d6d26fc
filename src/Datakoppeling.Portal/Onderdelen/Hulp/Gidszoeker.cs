using Datakoppeling.Platform.Kader;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Portal.Onderdelen.Hulp;

/// <summary>Chapters of the guides: those that are called what was typed before those that say it.</summary>
internal sealed class Gidszoeker(Gidsen gidsen) : IZoeker
{
    public int Volgorde => 200;

    public Task<IReadOnlyList<Zoektreffer>> Zoek(Gebruiker wie, string tekst, CancellationToken stop) => Task.FromResult<IReadOnlyList<Zoektreffer>>(
        [.. gidsen.Alle.SelectMany(g => g.Delen.Select(d => (Gids: g, Deel: d)))
            .Where(x => Staat(x.Deel.Titel, tekst) || Staat(x.Deel.Tekst, tekst)).OrderByDescending(x => Staat(x.Deel.Titel, tekst))
            .Select(x => new Zoektreffer("Uitleg", x.Deel.Titel, x.Gids.Titel, $"{Gidslezer.Pad}/{x.Gids.Naam}#{x.Deel.Anker}"))]);

    private static bool Staat(string waar, string tekst) => waar.Contains(tekst, StringComparison.OrdinalIgnoreCase);
}
