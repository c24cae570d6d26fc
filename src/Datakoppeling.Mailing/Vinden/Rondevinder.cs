using Datakoppeling.Kern;
using Datakoppeling.Mailing.Handelingen;
using Datakoppeling.Mailing.Rondes;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Kader;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Mailing.Vinden;

/// <summary>Rondes by a part of their name, the newest first.</summary>
public sealed class Rondevinder(Uitvoerder uitvoerder, Toegangscontrole toegang) : IZoeker
{
    public int Volgorde => 20;

    public async Task<IReadOnlyList<Zoektreffer>> Zoek(Gebruiker wie, string tekst, CancellationToken stop)
    {
        // Asked here, because a search is no attempt to open what is not theirs: nothing of it belongs in the audit trail.
        if (!toegang.Mag(wie, MailingRechten.Bekijken)) { return []; }
        var rondes = await uitvoerder.Lees<IReadOnlyList<Zoektreffer>>(wie, MailingRechten.Bekijken, async context =>
        {
            // There are tens of them: compared here, so that both databases find the same letters alike.
            var alle = await context.Set<Ronde>().OrderByDescending(r => r.Gemaakt).Select(r => new { r.Id, r.Naam, r.Peildatum }).ToListAsync(stop);
            return alle.Where(r => r.Naam.Contains(tekst, StringComparison.OrdinalIgnoreCase)).Take(Zoeken.Meest)
                .Select(r => new Zoektreffer("Rondes", r.Naam, $"peildatum {Nederlands.Tekst(r.Peildatum)}", $"datakoppeling/rondes/{r.Id}")).ToList();
        }, stop);
        return rondes.Kies(r => r, _ => []);
    }
}
