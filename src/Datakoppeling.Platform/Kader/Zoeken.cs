using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Platform.Kader;

/// <summary>Something that the search of the frame found.</summary>
/// <param name="Groep">The heading it stands under: "Dossiers".</param>
/// <param name="Titel">What it is called. Never a name or a BSN of a client.</param>
/// <param name="Uitleg">What tells it from another: the month, how it stands.</param>
/// <param name="Url">Relative to the root, without a leading slash.</param>
public sealed record Zoektreffer(string Groep, string Titel, string? Uitleg, string Url);

/// <summary>Finds things of one kind. A module registers its own; each asks the rights of what it finds, and notes what must be noted.</summary>
public interface IZoeker
{
    /// <summary>Lower stands higher; the modules leave steps of ten.</summary>
    int Volgorde { get; }

    /// <param name="tekst">As typed, trimmed, at least <see cref="Zoeken.Kortst"/> characters.</param>
    Task<IReadOnlyList<Zoektreffer>> Zoek(Gebruiker wie, string tekst, CancellationToken stop);
}

/// <summary>The one search of the portal, over everything that this person may see.</summary>
public sealed class Zoeken(IEnumerable<IZoeker> zoekers)
{
    /// <summary>Shorter texts find too much.</summary>
    public const int Kortst = 2;

    /// <summary>Longer texts are no number, name or page.</summary>
    public const int Langst = 60;

    /// <summary>Of one kind at most; who needs more types more.</summary>
    public const int Meest = 8;

    public async Task<IReadOnlyList<Zoektreffer>> Zoek(Gebruiker? wie, string? tekst, CancellationToken stop = default)
    {
        var schoon = (tekst ?? "").Trim();
        if (wie is null || schoon.Length is < Kortst or > Langst) { return []; }
        List<Zoektreffer> treffers = [];
        foreach (var zoeker in zoekers.OrderBy(z => z.Volgorde)) { treffers.AddRange((await zoeker.Zoek(wie, schoon, stop)).Take(Meest)); }
        return treffers;
    }
}

/// <summary>The lines of the rail that this person has.</summary>
public sealed class Paginazoeker(IEnumerable<Menupunt> punten, IMenutoegang toegang) : IZoeker
{
    public int Volgorde => 100;

    public Task<IReadOnlyList<Zoektreffer>> Zoek(Gebruiker wie, string tekst, CancellationToken stop) => Task.FromResult<IReadOnlyList<Zoektreffer>>(
        [.. punten.Where(p => p.Titel.Contains(tekst, StringComparison.OrdinalIgnoreCase) && toegang.MagEen(wie, p.Vereist)).OrderBy(p => p.Volgorde)
            .Select(p => new Zoektreffer("Pagina's", p.Titel, p.Groep.Length > 0 ? p.Groep : null, p.Url))]);
}
