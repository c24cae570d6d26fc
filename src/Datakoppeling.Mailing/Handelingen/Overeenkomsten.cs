using Datakoppeling.Kern;
using Datakoppeling.Mailing.Afspraken;
using Datakoppeling.Mailing.Bronnen;
using Datakoppeling.Platform.Handelingen;
using Datakoppeling.Platform.Taal;
using Datakoppeling.Platform.Toegang;

namespace Datakoppeling.Mailing.Handelingen;

/// <summary>Records an agreement with a supplier.</summary>
public sealed class LegOvereenkomstVast(Uitvoerder uitvoerder, MailingInstellingen instellingen)
{
    /// <summary>The suppliers of the checklist of a ronde.</summary>
    public IReadOnlyList<string> Leveranciers => Rondebronnen.Leveranciers(instellingen.Configuratie);

    public Task<Uitkomst<Guid>> Voer(
        Gebruiker? wie, string leverancier, string kenmerk, DateOnly vanaf, DateOnly totEnMet, CancellationToken stop = default) =>
        uitvoerder.Voer<Guid>(wie, MailingRechten.AfsprakenVastleggen, Doel.Geen, werk =>
        {
            if (Verwerkersovereenkomst.Bezwaar(leverancier, kenmerk, vanaf, totEnMet) is { } weigering) { return Task.FromResult<Uitkomst<Guid>>(weigering); }
            if (!Leveranciers.Contains(leverancier, StringComparer.Ordinal))
            {
                return Task.FromResult<Uitkomst<Guid>>(new Weigering("Deze leverancier levert geen enkele bron. Kies een leverancier uit de lijst."));
            }
            var overeenkomst = Verwerkersovereenkomst.Nieuw(leverancier, kenmerk, vanaf, totEnMet, werk.Wie, werk.Nu);
            werk.Context.Add(overeenkomst);
            werk.Doel = new Doel("overeenkomst", overeenkomst.Id);
            werk.Noteer("vanaf", vanaf);
            werk.Noteer("tot en met", totEnMet);
            werk.Meld(new AfsprakenGewijzigd());
            return Task.FromResult<Uitkomst<Guid>>(overeenkomst.Id);
        }, stop);
}

/// <summary>Ends an agreement: from today on nothing of that supplier is taken in under it.</summary>
public sealed class BeeindigOvereenkomst(Uitvoerder uitvoerder)
{
    public Task<Uitkomst<bool>> Voer(Gebruiker? wie, Guid id, CancellationToken stop = default) =>
        uitvoerder.Voer<bool>(wie, MailingRechten.AfsprakenVastleggen, new Doel("overeenkomst", id), async werk =>
        {
            if (await werk.Context.FindAsync<Verwerkersovereenkomst>([id], werk.Stop) is not { } overeenkomst)
            {
                return new Weigering("Deze overeenkomst bestaat niet (meer). Ga terug naar de afspraken.");
            }
            var vandaag = Nederlands.Dag(werk.Nu);
            if (overeenkomst.KanBeeindigen(vandaag) is { } weigering) { return weigering; }
            overeenkomst.Beeindig(vandaag, werk.Wie, werk.Nu);
            werk.Meld(new AfsprakenGewijzigd());
            return true;
        }, stop);
}

/// <summary>News: an agreement or a document was added, approved or ended.</summary>
public sealed record AfsprakenGewijzigd;
