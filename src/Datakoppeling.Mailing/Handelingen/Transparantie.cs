using Datakoppeling.Kern;
using Datakoppeling.Mailing.Afspraken;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Mailing.Regels;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Toegang;
using Microsoft.EntityFrameworkCore;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>Draws up a transparantiedocument; it counts once another person has approved it.</summary>
public sealed class StelTransparantieOp(Uitvoerder uitvoerder, MailingInstellingen instellingen)
{
    /// <summary>The regelingen that a document may cover, in the order of the table.</summary>
    public IReadOnlyList<Regeling> Regelingen => [.. instellingen.Configuratie.Regelingen.DistinctBy(r => r.Code, StringComparer.Ordinal)];

    public Task<Uitkomst<Guid>> Voer(
        Gebruiker? wie, string kenmerk, DateOnly vanaf, DateOnly totEnMet, IReadOnlyCollection<string> codes, CancellationToken stop = default) =>
        uitvoerder.Voer<Guid>(wie, MailingRechten.AfsprakenVastleggen, Doel.Geen, werk =>
        {
            var doelen = Regelingen.Where(r => codes.Contains(r.Code, StringComparer.Ordinal)).Select(r => (r.Code, r.Naam)).ToList();
            if (Transparantiedocument.Bezwaar(kenmerk, vanaf, totEnMet, doelen.Count) is { } weigering) { return Task.FromResult<Uitkomst<Guid>>(weigering); }
            var document = Transparantiedocument.Nieuw(kenmerk, vanaf, totEnMet, doelen, werk.Wie, werk.Nu);
            werk.Context.Add(document);
            werk.Doel = Transparantiezoeker.Doel(document.Id);
            werk.Noteer("vanaf", vanaf);
            werk.Noteer("tot en met", totEnMet);
            werk.Noteer("doelen", string.Join(',', doelen.Select(d => d.Code)));
            werk.Meld(new AfsprakenGewijzigd());
            return Task.FromResult<Uitkomst<Guid>>(document.Id);
        }, stop);
}

/// <summary>The second pair of eyes: who drew it up cannot approve it.</summary>
public sealed class KeurTransparantieGoed(Uitvoerder uitvoerder)
{
    public Task<Uitkomst<bool>> Voer(Gebruiker? wie, Guid id, CancellationToken stop = default) =>
        uitvoerder.Voer<bool>(wie, MailingRechten.TransparantieGoedkeuren, Transparantiezoeker.Doel(id), async werk =>
        {
            if (await werk.Zoek(id) is not { } document) { return Transparantiezoeker.Onbekend; }
            if (document.KanGoedkeuren(werk.Wie) is { } weigering) { return weigering; }
            document.KeurGoed(werk.Wie, werk.Nu);
            werk.Noteer("opgesteld door", document.Opsteller);
            werk.Meld(new AfsprakenGewijzigd());
            return true;
        }, stop);
}

/// <summary>Withdraws a document: from today on nothing is linked under it.</summary>
public sealed class TrekTransparantieIn(Uitvoerder uitvoerder)
{
    public Task<Uitkomst<bool>> Voer(Gebruiker? wie, Guid id, CancellationToken stop = default) =>
        uitvoerder.Voer<bool>(wie, MailingRechten.AfsprakenVastleggen, Transparantiezoeker.Doel(id), async werk =>
        {
            if (await werk.Zoek(id) is not { } document) { return Transparantiezoeker.Onbekend; }
            var vandaag = Nederlands.Dag(werk.Nu);
            if (document.KanIntrekken(vandaag) is { } weigering) { return weigering; }
            document.TrekIn(vandaag, werk.Wie, werk.Nu);
            werk.Meld(new AfsprakenGewijzigd());
            return true;
        }, stop);
}

internal static class Transparantiezoeker
{
    public static readonly Weigering Onbekend = new("Dit document bestaat niet (meer). Ga terug naar de afspraken.");

    public static Doel Doel(Guid id) => new("transparantiedocument", id);

    public static Task<Transparantiedocument?> Zoek(this Werk werk, Guid id) =>
        werk.Context.Set<Transparantiedocument>().SingleOrDefaultAsync(d => d.Id == id, werk.Stop);
}
