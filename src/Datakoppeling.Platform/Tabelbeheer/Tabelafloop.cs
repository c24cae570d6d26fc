using Datakoppeling.Platform.Beheer;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Platform.Tabelbeheer;

/// <summary>Tables that run out, for the page and the card of who looks after the portal.</summary>
internal sealed class Tabelafloop(Tabelbladen bladen, TimeProvider klok) : IAfloopbron
{
    public async Task<IReadOnlyList<Aflopend>> Lees(Gebruiker wie, CancellationToken stop)
    {
        var lijst = await bladen.Lijst(wie, stop);
        if (!lijst.Gelukt) { return []; }
        var grens = Nederlands.Vandaag(klok).AddDays(Tabelbladen.Vooraf);
        return [.. lijst.Waarde.Where(r => r.Einde <= grens).Select(r => new Aflopend($"De tabel {r.Tabel.Titel}", r.Einde, $"{TabelbeheerRegistratie.Pagina}/{r.Tabel.Naam}"))];
    }
}
